"""Two tabs edit the same task: whoever saves second is told, and loses nothing."""

import journeys
from playwright.sync_api import expect


def test_the_second_to_save_is_told_and_keeps_what_was_typed(world: journeys.World) -> None:
    ana = world.person()
    ana.add("Write the offer")
    with world.window(ana) as window:
        first, second = window.open("/?task=1"), window.open("/?task=1")
        second.drawer.get_by_role("textbox", name="Notes").fill("Twelve months, not six.")
        first.drawer.get_by_role("textbox", name="Title").fill("Write the offer for Hartmann")
        first.drawer.get_by_role("button", name="Save").click()
        expect(first.drawer).to_have_count(0)

        second.drawer.get_by_role("button", name="Save").click()
        expect(second.drawer.get_by_role("alert")).to_contain_text("changed")
        expect(second.drawer.get_by_role("alert")).to_contain_text("Write the offer for Hartmann")
        expect(second.drawer.get_by_role("textbox", name="Notes")).to_have_value("Twelve months, not six.")
        task = ana.rest("GET", "/tasks/1").json()
        assert (task["title"], task["notes"]) == ("Write the offer for Hartmann", "")

        second.drawer.get_by_role("textbox", name="Title").fill("Write the offer for Hartmann")
        second.drawer.get_by_role("button", name="Save").click()
        expect(second.drawer).to_have_count(0)
        task = ana.rest("GET", "/tasks/1").json()
        assert (task["title"], task["notes"]) == ("Write the offer for Hartmann", "Twelve months, not six.")


def test_a_drawer_opened_after_the_change_has_nothing_to_complain_about(world: journeys.World) -> None:
    ana = world.person()
    ana.add("Write the offer")
    with world.window(ana) as window:
        tab = window.open("/?task=1")
        expect(
            tab.drawer.get_by_role("textbox", name="Title")
        ).to_be_visible()  # until then nothing heeds the key
        tab.page.keyboard.press("Escape")
        expect(tab.drawer).to_have_count(0)
        ana.rest("PATCH", "/tasks/1", json={"title": "Write two offers"}).raise_for_status()
        tab.row("Write two offers").locator(".title").click()
        tab.drawer.get_by_role("textbox", name="Notes").fill("One each.")
        tab.drawer.get_by_role("button", name="Save").click()
        expect(tab.drawer).to_have_count(0)
        assert ana.rest("GET", "/tasks/1").json()["notes"] == "One each."


def test_renaming_a_title_that_has_changed_meanwhile_is_refused_beside_it(world: journeys.World) -> None:
    ana = world.person()
    ana.add("Write the offer")
    with world.window(ana) as window:
        tab = window.open()
        tab.row("Write the offer").focus()
        tab.page.keyboard.press("e")
        field = tab.page.get_by_role("grid").get_by_role("textbox", name="Title")
        field.fill("Write my offer")
        ana.rest("PATCH", "/tasks/1", json={"title": "Write their offer"}).raise_for_status()
        expect(tab.page.get_by_text("Now called “Write their offer”.")).to_be_visible()
        expect(field).to_have_value("Write my offer")
        assert ana.rest("GET", "/tasks/1").json()["title"] == "Write their offer"
