"""A phone: two lines a task, things a thumb can hit, the chat one tap away."""

from collections.abc import Iterator

import harness
import journeys
import pytest
from integration import serving
from playwright.sync_api import FloatRect, Locator, expect

THUMB = 44  # pixels


@pytest.fixture
def ana(world: journeys.World) -> serving.Person:
    ana = world.person()
    journeys.add(ana, "Send the board deck to Priya", priority="high", due_on="2020-01-01", project="Finance")
    return ana


@pytest.fixture
def tab(world: journeys.World, ana: serving.Person) -> Iterator[journeys.Tab]:
    with world.window(ana, viewport=harness.PHONE, has_touch=True, is_mobile=True) as window:
        yield window.open()


def _box(locator: Locator) -> FloatRect:
    box = locator.bounding_box()
    assert box is not None
    return box


def _fits(tab: journeys.Tab) -> bool:
    return bool(tab.page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"))


def test_a_task_has_two_lines_and_room_for_a_thumb(tab: journeys.Tab) -> None:
    row = tab.row("Send the board deck")
    title, due = _box(row.locator(".title")), _box(row.locator(".due"))
    assert title["y"] + title["height"] <= due["y"]
    tick = _box(row.get_by_role("checkbox", name="Done: "))
    assert min(tick["width"], tick["height"]) >= THUMB
    assert _fits(tab)
    row.get_by_role("checkbox", name="Done: ").tap()
    tab.told("Completed")
    undo = tab.button("Undo")
    undo.tap()
    expect(row).to_have_attribute("data-status", "todo")


def test_undo_covers_no_more_of_the_list_for_a_long_title(tab: journeys.Tab, ana: serving.Person) -> None:
    journeys.add(ana, "Ask the landlord " * 25)
    row = tab.row("Ask the landlord")
    row.get_by_role("checkbox", name="Done: ").tap()
    tab.told("Completed Ask the landlord")
    bar = _box(tab.page.locator("[class*=st-key-undo_bar_]:not(.stElementContainer)"))
    assert bar["height"] < 2 * THUMB
    expect(tab.button("Undo")).to_be_in_viewport(ratio=1)


def test_the_pill_leads_to_the_chat(tab: journeys.Tab) -> None:
    expect(tab.page.get_by_role("heading", name="Chat", exact=True)).to_have_count(0)
    tab.button("Ask Saydone").tap()
    expect(tab.heading).to_have_text("New conversation")
    tab.say("add buy milk")
    tab.answer("Added", "buy milk")
    assert _fits(tab)
    field = _box(tab.page.get_by_role("textbox", name="Ask, or say what to do"))
    assert field["y"] + field["height"] <= harness.PHONE["height"]


def test_the_pill_lies_on_no_number_of_a_page(ana: serving.Person, tab: journeys.Tab) -> None:
    tasks = [{"title": f"Report {number:03}"} for number in range(1, 131)]
    ana.rest("POST", "/tasks/batch", json={"tasks": tasks}).raise_for_status()
    last = tab.page.locator(".st-key-page button").last
    last.wait_for()
    numbers, pill = _box(last), _box(tab.button("Ask Saydone"))
    assert numbers["x"] + numbers["width"] <= pill["x"]
    assert _fits(tab)


def test_a_page_chosen_in_the_sidebar_is_not_left_below_it(tab: journeys.Tab) -> None:
    tab.page.get_by_test_id("stExpandSidebarButton").tap()
    tab.page.get_by_role("link", name="Today").tap()
    expect(tab.heading).to_have_text("Today")
    expect(tab.page.get_by_role("link", name="Today")).not_to_be_in_viewport()


def test_the_drawer_can_be_used(ana: serving.Person, tab: journeys.Tab) -> None:
    tab.row("Send the board deck").locator(".title").tap()
    drawer = tab.drawer
    title = drawer.get_by_role("textbox", name="Title")
    assert _box(title)["width"] > harness.PHONE["width"] * 0.7
    title.fill("Send the board deck to Priya and Tom")
    save = drawer.get_by_role("button", name="Save")
    save.scroll_into_view_if_needed()
    expect(save).to_be_in_viewport()
    save.tap()
    expect(drawer).to_have_count(0)
    expect(tab.row("Priya and Tom")).to_be_visible()
    assert ana.rest("GET", "/tasks/1").json()["title"].endswith("Priya and Tom")
