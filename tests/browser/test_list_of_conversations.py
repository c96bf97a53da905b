"""Conversations found again, tidied and branched; and a message that is spoken."""

import re
from collections.abc import Iterator

import harness
import journeys
import psycopg
import pytest
from integration import provider_double, serving
from integration.provider_double import Double, says
from playwright.sync_api import Browser, Locator, expect


@pytest.fixture(scope="module")
def double() -> Iterator[Double]:
    with provider_double.running() as double:
        yield double


@pytest.fixture(scope="module")
def world(prepared: str, double: Double, browser: Browser) -> Iterator[journeys.World]:
    model = {"OPENAI_BASE_URL": double.url, "SAYDONE_TRANSCRIPTION_MODEL": "whisper"}
    with journeys.world(prepared, browser, **model) as world:
        yield world


@pytest.fixture
def ana(world: journeys.World) -> serving.Person:
    return world.person()


def row(tab: journeys.Tab, title: str) -> Locator:
    return (
        tab.page.get_by_role("navigation", name="Conversations")
        .get_by_role("listitem")
        .filter(has_text=title)
    )


def choose(tab: journeys.Tab, title: str, action: str) -> None:
    """Choose from the menu of a conversation."""
    row(tab, title).hover()
    row(tab, title).get_by_role("button", name="Actions for").click()
    tab.page.get_by_role("menuitem", name=action, exact=True).click()


def test_a_conversation_is_found_named_branched_deleted_and_taken_back(
    world: journeys.World, ana: serving.Person, double: Double
) -> None:
    for message, answer in (("about the flat", "The landlord called."), ("something else", "Fine.")):
        double.will(says(answer))
        ana.rest("POST", "/chat", json={"message": message}).raise_for_status()
    with world.window(ana) as window:
        tab = window.open("/chat")
        page = tab.page
        expect(tab.heading).to_have_text("something else")

        page.get_by_label("Search conversations").fill("landlord")
        expect(row(tab, "The landlord called.")).to_have_count(1)
        expect(row(tab, "something else")).to_have_count(0)
        row(tab, "about the flat").get_by_role("link").click()
        expect(tab.heading).to_have_text("about the flat")
        expect(row(tab, "about the flat").get_by_role("link")).to_have_attribute("aria-current", "page")
        page.get_by_label("Search conversations").fill("")
        expect(row(tab, "something else")).to_have_count(1)

        choose(tab, "about the flat", "Rename")
        field = page.get_by_role("textbox", name="Title")
        field.fill("Moving house")
        field.press("Enter")
        expect(tab.heading).to_have_text("Moving house")
        choose(tab, "something else", "Pin")
        expect(page.get_by_role("heading", name="Pinned")).to_be_visible()

        page.set_viewport_size(
            {"width": 1440, "height": 420}
        )  # the list goes by beneath the menu at the foot
        assert page.locator(".st-key-user_menu").evaluate(
            """menu => {
              const { left, right, top, bottom } = menu.getBoundingClientRect();
              const points = [0.2, 0.4, 0.6].map((part) => [left + part * (right - left), (top + bottom) / 2]);
              return points.every(([x, y]) => menu.contains(document.elementFromPoint(x, y)));
            }"""
        )
        page.set_viewport_size(harness.DESKTOP)

        page.get_by_role("button", name="Bad answer").click()
        page.get_by_placeholder("What went wrong?").fill("He wrote.")
        page.get_by_role("button", name="Send", exact=True).click()
        expect(page.get_by_role("button", name="Bad answer")).to_have_attribute("aria-pressed", "true")
        page.get_by_role("button", name="Branch from here").click()
        expect(tab.heading).to_have_text("Moving house (branch)")
        expect(page.get_by_role("button", name="Bad answer")).to_have_attribute("aria-pressed", "false")
        # The list hears of it by itself.
        expect(row(tab, "Moving house (branch)").get_by_role("link")).to_have_attribute(
            "aria-current", "page"
        )

        choose(tab, "Moving house (branch)", "Delete")
        expect(page.get_by_text("This conversation was deleted", exact=True)).to_be_visible()
        expect(row(tab, "(branch)")).to_have_count(0)
        page.get_by_role("button", name="Undo", exact=True).click()
        expect(tab.heading).to_have_text("Moving house (branch)")
        assert harness.accessibility_problems(page) == []

        with page.expect_download() as download:
            choose(tab, "something else", "Save as Markdown")
        assert download.value.suggested_filename == "something-else.md"


def test_a_long_conversation_is_leafed_through(
    world: journeys.World, ana: serving.Person, double: Double
) -> None:
    double.will(says("One."))
    said = ana.rest("POST", "/chat", json={"message": "question 1"}).raise_for_status().json()
    with psycopg.connect(ana.served.database, autocommit=True) as owner:
        owner.execute(
            """
            with made as (insert into turns (user_id, id, conversation_id, number, status)
              select %s, gen_random_uuid(), %s, n, 'done' from generate_series(2, 120) n returning user_id, id, number)
            insert into messages (user_id, turn_id, position, role, content)
            select user_id, id, 0, 'user', 'question ' || number from made
            """,
            [ana.caller.user_id, said["conversation_id"]],
        )

    with world.window(ana) as window:
        tab = window.open("/chat")
        turns = tab.chat.locator("article")

        def shows(first: int, last: int) -> None:
            expect(turns.first).to_contain_text(re.compile(rf"question {first}(?!\d)"))
            expect(turns.last).to_contain_text(re.compile(rf"question {last}(?!\d)"))

        shows(71, 120)
        tab.press("Show earlier")
        shows(22, 71)
        expect(turns.last).to_be_in_viewport()
        tab.press("Show earlier")
        shows(1, 22)
        expect(tab.button("Show earlier")).to_have_count(0)
        tab.press("Show later")
        shows(22, 71)
        expect(turns.first).to_be_in_viewport()
        tab.press("Go to the end")
        shows(71, 120)
        assert "upto" not in tab.page.evaluate("location.search")


def test_what_is_spoken_stands_in_the_line_until_it_is_sent(
    world: journeys.World, ana: serving.Person, double: Double
) -> None:
    double.will(provider_double.status(200, '{"text": "what is on for tomorrow"}'), says("Nothing."))
    with world.window(ana, permissions=["microphone"]) as window:
        tab = window.open("/chat")
        tab.press("Start recording")
        tab.button("Submit recording").click(delay=1000)  # a recording of nothing is none
        line = tab.page.get_by_role("textbox", name="Ask, or say what to do")
        expect(line).to_have_value("what is on for tomorrow")
        expect(tab.chat.locator("article")).to_have_count(0)
        line.press("Enter")
        tab.answer("Nothing.")
        expect(line).to_have_value("")
        expect(line).to_have_css("height", re.compile(r"2\d(\.\d+)?px"))
    assert any("RIFF" in request.raw for request in double.requests)
