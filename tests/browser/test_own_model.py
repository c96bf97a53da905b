"""Bringing one's own model along: entered, tried out, saved, used in the chat, and its key never seen again."""

from collections.abc import Iterator

import journeys
import pytest
from integration import provider_double
from playwright.sync_api import Browser, Locator, expect

KEY = "sk-canary-of-ana-8d2f"


@pytest.fixture(scope="module")
def double() -> Iterator[provider_double.Double]:
    with provider_double.running() as served:
        yield served


@pytest.fixture(scope="module")
def world(double: provider_double.Double, prepared: str, browser: Browser) -> Iterator[journeys.World]:
    with journeys.world(prepared, browser, SAYDONE_USER_PROVIDERS="any") as world:
        yield world


def _section(tab: journeys.Tab) -> Locator:
    return tab.page.locator("[class*=st-key-section_model]")


def _answered_by(tab: journeys.Tab, name: str) -> None:
    box = _section(tab).get_by_role("combobox", name="Answered by")
    box.scroll_into_view_if_needed()  # or the click would scroll, which closes the list again
    box.click()
    tab.page.get_by_role("option", name=name).click()


def test_ones_own_model_is_tried_out_saved_and_answers(
    world: journeys.World, double: provider_double.Double
) -> None:
    with world.window(world.person()) as window:
        tab = window.open("/account")
        section = _section(tab)
        _answered_by(tab, "Another server")
        section.get_by_role("textbox", name="Address").fill(double.url)
        section.get_by_role("textbox", name="Model").fill("hers")
        section.get_by_role("textbox", name="Key").fill(KEY)

        double.will(provider_double.status(401))
        section.get_by_role("button", name="Test").click(delay=120)
        expect(section.get_by_role("alert")).to_contain_text("Your model hers refused the key.")
        double.will(provider_double.calls(("ready", {})))
        section.get_by_role("button", name="Test").click(delay=120)
        expect(section.get_by_role("status")).to_have_text("Your model hers answers and calls tools.")
        section.get_by_role("button", name="Save").click(delay=120)
        expect(section.get_by_placeholder("Stored. Leave empty to keep it")).to_have_value("")
        tab.reload()
        expect(section.get_by_role("textbox", name="Address")).to_have_value(double.url)
        assert KEY not in tab.page.content()

        double.will(
            provider_double.calls(("add_task", {"title": "Buy milk"})),
            provider_double.says("It is on the list."),
        )
        tab = window.open()
        tab.say("add milk please")
        tab.answer("It is on the list.")
        expect(tab.row("Buy milk")).to_be_visible()
        assert {request.headers["authorization"] for request in double.requests} == {f"Bearer {KEY}"}
        assert KEY not in world.served.log.read_text()

        tab = window.open("/account")
        section = _section(tab)
        _answered_by(tab, "Saydone's offline interpreter")
        expect(section.get_by_text("Saving removes its key")).to_be_visible()  # beside the Save that is meant
        section.get_by_role("button", name="Save").click(delay=120)
        expect(section.get_by_text("Saving removes its key")).to_have_count(0)
        tab = window.open()
        tab.say("add drink tea")
        tab.answer("Added", "drink tea")
