"""Somebody new makes an account, adds a first task, leaves and comes back."""

import harness
import journeys
import pytest
from playwright.sync_api import ViewportSize, expect


def _register(
    tab: journeys.Tab, name: str, password: str = journeys.PASSWORD, last: str = "Lindqvist"
) -> None:
    tab.page.get_by_text("Create account", exact=True).first.click()
    tab.page.get_by_role("heading", name="Create your account").wait_for()
    for label, text in (
        ("First name", "Ana"),
        ("Last name", last),
        ("Email", f"{name.replace(' ', '.')}@example.org"),
        ("User name", name),
        ("Password", password),
        ("Repeat password", password),
    ):
        tab.page.get_by_role("textbox", name=label, exact=True).fill(text)
    tab.press("Create account")


def test_a_form_ends_in_a_button_as_wide_as_its_fields(world: journeys.World) -> None:
    with world.window() as window:
        tab = window.open()
        button = tab.page.get_by_role("button", name="Sign in", exact=True).last.bounding_box()
        field = tab.page.get_by_role("textbox", name="User name or email").bounding_box()
        assert button and field
        assert button["width"] > 0.95 * field["width"]


@pytest.mark.parametrize("size", [harness.DESKTOP, harness.PHONE])
def test_the_keyboard_goes_through_a_new_account_as_the_eye_does(
    world: journeys.World, size: ViewportSize
) -> None:
    with world.window(viewport=size) as window:
        page = window.open().page
        page.get_by_text("Create account", exact=True).first.click()
        fields = page.get_by_role("textbox")
        expect(fields).to_have_count(6)
        boxes = [field.bounding_box() for field in fields.all()]
        places = [(round(box["y"]), box["x"]) for box in boxes if box]
        assert places == sorted(places)
        kinds = [field.get_attribute("autocomplete") for field in fields.all()]
        assert kinds == ["given-name", "family-name", "email", "username", "new-password", "new-password"]


def test_a_new_account_begins_with_an_empty_list_and_a_first_task(world: journeys.World) -> None:
    name = journeys.new_name("ana")
    with world.window() as window:
        tab = window.open()
        _register(tab, name)
        expect(tab.heading).to_have_text("All tasks")
        expect(tab.page.get_by_text("No tasks yet")).to_be_visible()
        tab.add("Call the insurer tomorrow 9am p1 #Home @phone")
        row = tab.row("Call the insurer")
        expect(row).to_contain_text("Tomorrow 09:00")
        expect(row).to_contain_text("Home")
        expect(row).to_have_attribute(
            "aria-label", "Call the insurer, To do, urgent priority, due Tomorrow 09:00, Home, labels phone"
        )
        tab.press("Ana Lindqvist")
        tab.page.get_by_role("menuitem", name="Sign out").click()
        expect(tab.button("Try the demo")).to_be_visible()
        harness.wait_until(lambda: not window.is_signed_in, "the cookie is gone")
    with world.window() as window:
        tab = window.open("/stats")
        tab.page.get_by_role("textbox", name="User name or email").fill(name)
        tab.page.get_by_role("textbox", name="Password").fill(journeys.PASSWORD)
        tab.press("Sign in")
        expect(tab.heading).to_have_text("My stats")
        tab.page.get_by_role("link", name="All tasks").click()
        expect(tab.row("Call the insurer")).to_be_visible()
        tab.reload()
        expect(tab.row("Call the insurer")).to_be_visible()


def test_a_password_that_can_be_guessed_is_refused_and_nothing_typed_is_lost(world: journeys.World) -> None:
    name = journeys.new_name("bob")
    with world.window() as window:
        tab = window.open()
        _register(tab, name, "password123")
        tab.told("password")
        expect(tab.page.get_by_role("textbox", name="User name")).to_have_value(name)
        assert tab.heading.count() == 0
        window.problems.clear()


def test_a_refusal_names_the_field_and_stands_where_a_phone_shows_it(world: journeys.World) -> None:
    with world.window(viewport=harness.PHONE) as window:
        tab = window.open()
        _register(tab, "ana lindqvist")
        tab.told("The user name may consist of letters")
        expect(tab.page.get_by_role("alert")).to_be_in_viewport(ratio=0.6)


@pytest.mark.parametrize("last", ["O", "O\u2019Brien", ""])
def test_a_name_is_whatever_somebody_is_called(world: journeys.World, last: str) -> None:
    with world.window() as window:
        tab = window.open()
        _register(tab, journeys.new_name("ana"), last=last)
        expect(tab.heading).to_have_text("All tasks")
        expect(tab.button(f"Ana {last}".strip())).to_be_visible()


def test_a_wrong_password_says_no_more_than_that_the_two_do_not_match(world: journeys.World) -> None:
    with world.window() as window:
        tab = window.open()
        tab.page.get_by_role("textbox", name="User name or email").fill(journeys.new_name("nobody"))
        tab.page.get_by_role("textbox", name="Password").fill("something else")
        tab.press("Sign in")
        tab.told("do not match")
