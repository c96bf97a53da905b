"""A visitor tries the demo: a believable board, and figures that follow what is done."""

import re

import journeys
from playwright.sync_api import expect


def _enter(window: journeys.Window) -> journeys.Tab:
    tab = window.open()
    with tab.listening():
        tab.press("Try the demo")
    expect(tab.heading).to_have_text("All tasks")
    tab.page.get_by_role("grid").wait_for()
    return tab


def _completed(tab: journeys.Tab) -> int:
    label = tab.page.get_by_text("Completed this week", exact=True)
    return int(label.locator("xpath=following::p[1]").inner_text())


def test_the_board_could_be_anybodys(world: journeys.World) -> None:
    with world.window() as window:
        tab = _enter(window)
        groups = {
            group.get_attribute("data-group")
            for group in tab.page.get_by_role("grid").get_by_role("rowgroup").all()
        }
        assert {"overdue", "today", "none"} <= groups
        assert groups & {"week", "next_week"}
        titles = tab.page.locator(".row:not([data-status=done]) .title").all_inner_texts()
        assert len(set(titles)) == len(titles) >= 30
        assert not [
            title for title in titles if re.search(r"\b(test|lorem|foo|task \d)\b", title, re.IGNORECASE)
        ]
        labels = [row.get_attribute("aria-label") or "" for row in tab.page.locator(".row").all()]
        for word in ("urgent priority", "low priority", "In progress", "repeats", "labels", "overdue"):
            assert [label for label in labels if word in label], word
        expect(tab.page.get_by_role("link", name=re.compile(r"^Today \d+$"))).to_be_visible()


def test_the_figures_follow_what_is_done(world: journeys.World) -> None:
    with world.window() as window:
        tab = _enter(window)
        tab.page.get_by_role("link", name="My stats").click()
        expect(tab.page.get_by_role("img").filter(has=tab.page.locator("svg"))).to_have_count(6)
        before = _completed(tab)
        assert before > 0
        findings = [image.get_attribute("aria-label") for image in tab.page.get_by_role("img").all()]
        assert all(re.search(r"\w{3} .*\.", finding or "") for finding in findings if finding)
        tab.page.get_by_role("radio", name="4 weeks").click()
        expect(tab.page.get_by_text("than in the 4 weeks before").first).to_be_visible()
        assert "period=4" in tab.page.url
        tab.page.get_by_text("Show as table").first.click()
        expect(tab.page.get_by_role("table").first).to_be_visible()

        tab.page.get_by_role("link", name="All tasks").click()
        row = tab.row("Call the dentist back")
        row.get_by_role("checkbox", name="Done: Call the dentist back").click()
        tab.told("Completed Call the dentist back")
        tab.page.get_by_role("link", name="My stats").click()
        expect(tab.page.get_by_text("Completed this week", exact=True)).to_be_visible()
        assert _completed(tab) == before + 1


def test_every_visitor_has_a_board_of_their_own(world: journeys.World) -> None:
    with world.window() as one, world.window() as other:
        first, second = _enter(one), _enter(other)
        first.add("Feed the neighbour's cat")
        expect(first.row("Feed the neighbour's cat")).to_be_visible()
        second.reload()
        expect(second.row("Call the dentist back")).to_be_visible()
        assert second.row("Feed the neighbour's cat").count() == 0


def test_the_chat_answers_about_the_board(world: journeys.World) -> None:
    with world.window() as window:
        tab = _enter(window)
        tab.press("What is overdue?")
        tab.answer("Send Q3 board deck to Priya for review")
