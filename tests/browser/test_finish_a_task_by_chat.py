"""Everything is done by saying it, and the list beside the chat follows without a reload."""

import re
from collections.abc import Iterator

import harness
import journeys
import pytest
from integration import serving
from playwright.sync_api import expect


@pytest.fixture
def ana(world: journeys.World) -> serving.Person:
    return world.person()


@pytest.fixture
def tab(world: journeys.World, ana: serving.Person) -> Iterator[journeys.Tab]:
    with world.window(ana) as window:
        tab = window.open()
        tab.page.evaluate("window.loadedOnce = true")
        yield tab
        assert tab.page.evaluate("window.loadedOnce"), "the page was loaded again"


def test_the_seven_sentences_do_what_they_say(ana: serving.Person, tab: journeys.Tab) -> None:
    ana.add("Prepare the meeting")  # number 1
    ana.add("Call dad")  # number 2
    expect(tab.row("Call dad")).to_be_visible()

    tab.say("add buy milk tomorrow 5pm high priority")
    tab.answer("Added", "buy milk", "tomorrow", "17:00")
    expect(tab.row("buy milk")).to_contain_text("Tomorrow 17:00")
    expect(tab.row("buy milk")).to_have_attribute("data-priority", "high")

    tab.say("what's pending?")
    tab.answer("Prepare the meeting", "Call dad", "buy milk")

    tab.say("mark task 3 as done")
    tab.answer("Completed", "buy milk")
    expect(tab.row("buy milk")).to_have_attribute("data-status", "done")

    tab.say("delete the meeting task")
    expect(tab.chat.locator("article").last).to_contain_text("Approve 1 change")
    expect(tab.row("Prepare the meeting")).to_be_visible()
    field = tab.page.get_by_role("textbox", name="Ask, or say what to do")
    field.fill("yes")
    field.press("Enter")
    tab.answer("Moved", "Prepare the meeting")
    expect(tab.row("Prepare the meeting")).to_have_count(0)

    tab.say("change task 2 to call mom tonight")
    tab.answer("call mom")
    expect(tab.row("all mom")).to_contain_text("Today")
    expect(tab.row("Call dad")).to_have_count(0)

    tab.say("I need to remember to pay bills")
    tab.answer("Added", "pay bills")
    expect(tab.row("pay bills")).to_be_visible()

    tab.say("what have I completed?")
    tab.answer("buy milk")
    expect(tab.chat.locator("article").last).not_to_contain_text("pay bills")

    stored = {task["id"]: task for task in ana.rest("GET", "/tasks").json()["items"]}
    assert {number: task["status"] for number, task in stored.items()} == {2: "todo", 3: "done", 4: "todo"}
    assert stored[2]["title"].lower() == "call mom"
    assert [task["id"] for task in ana.rest("GET", "/tasks?trash=true").json()["items"]] == [1]


def test_what_was_not_understood_is_said_and_changes_nothing(ana: serving.Person, tab: journeys.Tab) -> None:
    ana.add("Buy milk")
    expect(tab.row("Buy milk")).to_be_visible()
    before = ana.everything()
    tab.say("blorp the frumious wug, twice")
    expect(tab.button("Send message")).to_be_visible()
    expect(tab.chat.locator("article .answer").last).not_to_be_empty()
    expect(tab.chat.locator("article").last).not_to_contain_text("Something went wrong")
    field = tab.page.get_by_role("textbox", name="Ask, or say what to do")
    field.fill("x" * 100_000)
    for _ in range(3):
        field.press("Enter")
        expect(field).to_have_value(re.compile("^x{100000} ?$"))
        tab.told("Message should have at most 8000 characters, not 100000")
    tab.page.keyboard.insert_text("x" * 3_000_000)
    assert "too long" in field.evaluate("field => field.validationMessage")
    assert ana.everything() == before


def test_whoever_edits_what_was_proposed_says_it_anew(ana: serving.Person, tab: journeys.Tab) -> None:
    ana.add("Buy milk")
    expect(tab.row("Buy milk")).to_be_visible()
    tab.say("delete buy milk")
    tab.chat.get_by_role("button", name="Edit").click()
    tab.answer("nothing was changed")
    expect(tab.page.get_by_role("textbox", name="Ask, or say what to do")).to_be_focused()


def test_a_card_takes_back_what_it_tells(ana: serving.Person, tab: journeys.Tab) -> None:
    tab.say("add water the plants and feed the cat")
    expect(tab.row("water the plants")).to_be_visible()
    expect(tab.row("feed the cat")).to_be_visible()
    tab.answer("Added")
    tab.chat.get_by_role("button", name="Undo").last.click()
    expect(tab.chat.get_by_text("Undone")).to_be_visible()
    harness.wait_until(lambda: len(tab.titles()) < 2, "the list follows")
    tab.reload()
    expect(tab.chat.get_by_text("Undone")).to_be_visible()
    tab.page.evaluate("window.loadedOnce = true")


def test_a_suggestion_is_said_with_one_click(ana: serving.Person, tab: journeys.Tab) -> None:
    journeys.add(ana, "Pay the rent", due_on="2020-01-01")
    expect(tab.row("Pay the rent")).to_be_visible()
    tab.press("What is overdue?")
    tab.answer("Pay the rent")
    tab.page.get_by_role("button", name="New conversation").first.click()
    expect(tab.chat).not_to_contain_text("Pay the rent")
