"""What a message leads to is seen step by step, stopped in the middle, and taken back; several acts are one question."""

import os
import pathlib
from collections.abc import Iterator

import harness
import journeys
import psycopg
import pytest
from integration import provider_double, serving
from integration.agent import test_steps_shown
from integration.provider_double import calls, says
from playwright.sync_api import Browser, expect

PICTURES = os.environ.get("SAYDONE_TEST_PICTURES")  # a folder, for people who want to look


@pytest.fixture(scope="module")
def double() -> Iterator[provider_double.Double]:
    with provider_double.running() as served:
        yield served


@pytest.fixture(scope="module")
def world(prepared: str, double: provider_double.Double, browser: Browser) -> Iterator[journeys.World]:
    with journeys.world(prepared, browser, OPENAI_BASE_URL=double.url, SAYDONE_MODEL="m") as world:
        yield world


@pytest.fixture
def ana(world: journeys.World, double: provider_double.Double) -> serving.Person:
    double.script.clear()  # what a journey before did not come to is not said in this one
    return world.person()


VIEWS = {"light": ("light", harness.DESKTOP), "dark phone": ("dark", harness.PHONE)}
if PICTURES:
    VIEWS |= {"dark": ("dark", harness.DESKTOP), "light phone": ("light", harness.PHONE)}


@pytest.fixture(params=VIEWS.values(), ids=VIEWS)
def tab(request: pytest.FixtureRequest, world: journeys.World, ana: serving.Person) -> Iterator[journeys.Tab]:
    """The chat beside the tasks, or on a phone on a page of its own."""
    colours, size = request.param
    with world.window(ana, color_scheme=colours, viewport=size) as window:
        yield window.open("/" if size == harness.DESKTOP else "/chat")


def picture(tab: journeys.Tab, name: str, request: pytest.FixtureRequest) -> None:
    if PICTURES:
        view = request.node.callspec.id.replace(" ", "-")
        tab.page.screenshot(path=pathlib.Path(PICTURES) / f"{name}-{view}.png")


def is_stopping(database: str) -> bool:
    with psycopg.connect(database) as owner:
        query = "select from turns where status = 'running' and stop_requested_at is not null"
        return owner.execute(query).fetchone() is not None


def test_stopped_in_the_middle_it_says_what_was_done_and_offers_to_take_it_back(
    tab: journeys.Tab,
    ana: serving.Person,
    double: provider_double.Double,
    prepared: str,
    request: pytest.FixtureRequest,
) -> None:
    names = ("Book the venue", "Invite the team", "Order the cake")
    journeys.add(ana, "Plan the party", due_on="2030-01-31")
    double.will(
        calls(("complete_task", {"task_id": 1}), *[("add_task", {"title": name}) for name in names[:2]])
    )
    with test_steps_shown.nothing_can_be_written(prepared) as is_at_it:
        tab.say("complete task 1, add Book the venue and Invite the team")
        cards = tab.chat.locator(".card")
        expect(cards).to_have_count(3)
        expect(cards.locator(".end")).to_have_text(["", "To come", "To come"])
        picture(tab, "steps", request)
        assert harness.accessibility_problems(tab.page) == []
        harness.wait_until(is_at_it, "the first step has begun")
        tab.press("Stop")
        expect(tab.button("Stopping…")).to_be_visible()
        harness.wait_until(lambda: is_stopping(prepared), "the stop is known")
    tab.answer("Stopped. Already done: Completed Plan the party.")
    expect(cards.locator(".end")).to_have_text(["Undo", "Not done", "Not done"])
    picture(tab, "stopped", request)
    tab.chat.get_by_role("button", name="Undo").click()
    expect(cards.locator(".end")).to_have_text(["Undone", "Not done", "Not done"])
    double.will(says("All of it is done."))
    tab.chat.get_by_role("button", name="Try again").click()
    tab.answer("All of it is done.")
    expect(cards.locator(".end")).to_have_text(["Undone", "Undo", "Undo"])


def test_what_several_calls_would_do_is_one_card_and_one_click(
    tab: journeys.Tab, ana: serving.Person, double: provider_double.Double, request: pytest.FixtureRequest
) -> None:
    for title in ("Renew the passport", "Old idea", "Another old idea"):
        journeys.add(ana, title)
    due = {"task_ids": [1], "due_on": "2030-01-31"}
    double.will(
        calls(
            ("delete_task", {"task_id": 2}),
            ("delete_task", {"task_id": 3}),
            ("update_tasks", {**due, "priority": "high"}),
        ),
        says("Both ideas are in the trash, and the passport is due."),
    )
    tab.say("delete task 2 and 3, and set task 1 to 31 January 2030, high")
    card = tab.chat.get_by_role("region", name="Approve 2 changes")
    expect(card.locator("li")).to_have_count(2)
    picture(tab, "asked", request)
    assert harness.accessibility_problems(tab.page) == []
    tab.press("Approve")
    tab.answer("Both ideas are in the trash, and the passport is due.")
    picture(tab, "approved", request)
    expect(tab.chat.locator(".card .end").get_by_text("Undo")).to_have_count(4)


def test_a_question_can_be_answered_with_stop_which_leaves_what_comes_after_it_too(
    tab: journeys.Tab, ana: serving.Person, double: provider_double.Double, request: pytest.FixtureRequest
) -> None:
    for title in ("Book the venue", "Old idea"):
        journeys.add(ana, title)
    order = ("add_task", {"title": "Order the cake"})
    double.will(calls(("complete_task", {"task_id": 1}), ("delete_task", {"task_id": 2}), order))
    tab.say("complete task 1, delete task 2 and add Order the cake")
    question = tab.chat.get_by_role("region", name="Approve 1 change")
    expect(question.get_by_role("button")).to_have_text(["Approve", "Edit", "Reject", "Stop"])
    picture(tab, "asked-with-more-to-come", request)
    assert harness.accessibility_problems(tab.page) == []
    question.get_by_role("button", name="Stop").click()
    tab.answer("Stopped. Already done: Completed Book the venue.")
    cards = tab.chat.locator(".card")
    expect(cards.locator(".end")).to_have_text(["Undo", "Not done", "Not done"])
    expect(question).to_have_count(0)
    picture(tab, "stopped-at-a-question", request)
    tab.chat.get_by_role("button", name="Try again").click()
    expect(question.get_by_role("button")).to_have_count(4)
    double.will(says("As you like."))
    question.get_by_role("button", name="Reject").click()
    tab.answer("As you like.")
    expect(cards.filter(has_text="Added Order the cake")).to_be_visible()
