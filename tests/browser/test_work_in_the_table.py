"""A working day in the list: add, rename, edit, complete, reopen, delete, take back, search and filter."""

import datetime
from collections.abc import Iterator
from typing import Any

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
        yield window.open()


def _stored(person: serving.Person, number: int = 1) -> dict[str, Any]:
    task: dict[str, Any] = person.rest("GET", f"/tasks/{number}").json()
    return task


def test_a_line_in_quick_add_becomes_a_task(ana: serving.Person, tab: journeys.Tab) -> None:
    tab.add("Send the slides tomorrow p2 #Work @talk 45min")
    expect(tab.row("Send the slides")).to_contain_text("Tomorrow")
    task = _stored(ana)
    assert (task["title"], task["priority"], task["project"]) == ("Send the slides", "high", "Work")
    assert (task["tags"], task["estimate_minutes"]) == (["talk"], 45)
    tab.add("Book a table")
    expect(tab.row("Book a table")).to_be_visible()
    assert tab.titles() == ["Send the slides", "Book a table"]
    expect(tab.page.get_by_role("textbox", name="Add a task")).to_be_focused()


def test_what_was_wrong_with_a_line_is_said_until_the_next_one(tab: journeys.Tab) -> None:
    field = tab.page.get_by_role("textbox", name="Add a task")
    field.fill("x" * 501)
    for _ in range(3):
        field.press("Enter")
        tab.told("Title should have at most 500 characters, not 501")
        tab.settled()
        expect(field).to_have_value("x" * 501)
        expect(field).to_be_focused()
    field.fill("x" * 100_000)
    field.press("Enter")
    tab.told("A line should have at most 1000 characters, not 100000")
    tab.page.get_by_role("radio", name="Done").click()
    tab.page.wait_for_url("**/?status=Done")
    tab.page.get_by_role("radio", name="Done").click()
    tab.page.wait_for_url(lambda url: "status" not in url)
    expect(field).to_have_value("x" * 100_000)
    field.press("End")
    tab.page.keyboard.insert_text("x" * 30_000)  # more than the field takes
    expect(field).to_have_value("x" * 100_000)
    assert "too long" in field.evaluate("field => field.validationMessage")
    tab.add("Call Tom")
    tab.told("Added Call Tom")
    expect(tab.page.get_by_role("alert").filter(has_text="characters")).to_have_count(0)


def test_a_title_is_changed_where_it_stands(ana: serving.Person, tab: journeys.Tab) -> None:
    tab.add("Call Tom")
    tab.row("Call Tom").focus()
    tab.page.keyboard.press("e")
    field = tab.page.get_by_role("grid").get_by_role("textbox", name="Title")
    field.fill("Call Tom's mother")
    field.press("Enter")
    expect(tab.row("Call Tom's mother")).to_be_visible()
    harness.wait_until(lambda: _stored(ana)["title"] == "Call Tom's mother", "the title is stored")
    tab.reload()
    expect(tab.row("Call Tom's mother")).to_be_visible()


def test_the_drawer_changes_everything_about_a_task(ana: serving.Person, tab: journeys.Tab) -> None:
    tab.add("Plan the offsite")
    tab.row("Plan the offsite").locator(".title").click()
    drawer = tab.drawer
    drawer.get_by_role("textbox", name="Title").fill("Plan the December offsite")
    drawer.get_by_role("combobox", name="Priority").click()
    tab.page.get_by_role("option", name="Urgent").click()
    project = drawer.get_by_role("combobox", name="Project")
    project.fill("People")
    project.press("Enter")
    drawer.get_by_role("textbox", name="Estimate").fill("1 h 30")
    drawer.get_by_role("textbox", name="Notes").fill("Ask about food.\nAnd about trains.")
    drawer.get_by_role("button", name="Save").click()
    expect(drawer).to_have_count(0)
    expect(tab.row("Plan the December offsite")).to_contain_text("People")
    task = _stored(ana)
    assert (task["priority"], task["project"], task["estimate_minutes"]) == ("urgent", "People", 90)
    assert task["notes"] == "Ask about food.\nAnd about trains."
    assert "task=" not in tab.page.url


def test_the_drawer_says_what_cannot_be_saved_and_stays(ana: serving.Person, tab: journeys.Tab) -> None:
    tab.add("Plan the offsite")
    tab.row("Plan the offsite").locator(".title").click()
    tab.drawer.get_by_role("textbox", name="Title").fill("")
    tab.drawer.get_by_role("textbox", name="Notes").fill("In December")
    tab.drawer.get_by_role("button", name="Save").click()
    expect(tab.drawer.get_by_role("alert")).to_have_text("A task needs a title.")
    tab.drawer.get_by_role("textbox", name="Title").fill("Plan the December offsite")
    tab.drawer.get_by_role("textbox", name="Repeats").fill("every blue moon")
    tab.drawer.get_by_role("button", name="Save").click()
    expect(tab.drawer.get_by_role("alert")).to_contain_text("“every blue moon” is not a repetition")
    expect(tab.drawer.get_by_role("textbox", name="Notes")).to_have_value("In December")
    assert _stored(ana)["notes"] == ""


def test_a_task_is_completed_and_reopened(ana: serving.Person, tab: journeys.Tab) -> None:
    tab.add("Water the plants")
    ring = tab.row("Water the plants").get_by_role("checkbox", name="Done: Water the plants")
    ring.click()
    tab.told("Completed Water the plants")
    assert _stored(ana)["status"] == "done"
    expect(ring).to_have_attribute("aria-checked", "true")
    ring.click()
    tab.told("Reopened Water the plants")
    assert _stored(ana)["status"] == "todo"


def test_what_was_deleted_comes_back_with_undo(ana: serving.Person, tab: journeys.Tab) -> None:
    tab.add("Write to Ann")
    tab.add("Write to Ben")
    tab.row("Write to Ann").focus()
    tab.page.keyboard.press("Delete")
    tab.told("Deleted Write to Ann")
    expect(tab.row("Write to Ann")).to_have_count(0)
    assert ana.rest("GET", "/tasks/1").status_code == 404
    tab.press("Undo")
    expect(tab.row("Write to Ann")).to_be_visible()
    assert _stored(ana)["deleted_at"] is None
    assert sorted(tab.titles()) == ["Write to Ann", "Write to Ben"]


def test_undo_gives_the_keyboard_back_to_the_list(ana: serving.Person, tab: journeys.Tab) -> None:
    for title in ("Buy milk", "Buy bread"):
        ana.add(title)
    expect(tab.row("Buy bread")).to_be_visible()
    tab.row("Buy milk").focus()
    tab.page.keyboard.press("Space")
    tab.told("Completed")
    tab.button("Undo").focus()
    tab.page.keyboard.press("Enter")
    expect(tab.button("Undo")).to_have_count(0)
    expect(tab.page.get_by_role("grid").locator("[role=row]:focus")).to_have_count(1)
    tab.page.keyboard.press("Enter")
    tab.drawer.get_by_role("button", name="Move to trash").press("Enter")
    expect(tab.drawer).to_have_count(0)
    expect(tab.page.get_by_role("grid").locator("[role=row]:focus")).to_contain_text("Buy")  # what is left


def test_the_trash_shows_what_was_deleted_and_gives_it_back(ana: serving.Person, tab: journeys.Tab) -> None:
    for title in ("Write to *Ann*", "Write to Ben"):
        ana.add(title, project="Letters")
    ana.rest("DELETE", "/tasks/1").raise_for_status()
    tab.page.get_by_role("link", name="Trash").click()
    expect(tab.heading).to_have_text("Trash")
    expect(tab.page.get_by_text("Write to *Ann*", exact=True)).to_be_visible()
    expect(tab.page.get_by_text("Letters")).to_be_visible()
    ana.rest("DELETE", "/tasks/2").raise_for_status()
    expect(tab.button("Restore")).to_have_count(2)  # without a reload
    tab.button("Restore").nth(1).click()
    expect(tab.page.get_by_text("Restored Write to *Ann*", exact=True)).to_be_visible()
    expect(tab.button("Restore")).to_have_count(1)
    assert _stored(ana)["deleted_at"] is None
    tab.press("Restore")
    expect(tab.page.get_by_text("The trash is empty")).to_be_visible()


def test_the_page_of_the_trash_is_in_the_address_and_gone_with_its_last_task(
    ana: serving.Person, tab: journeys.Tab
) -> None:
    for batch in (range(1, 51), range(51, 78)):
        journeys.do(ana, "add_tasks", tasks=[{"title": f"Old idea {number}"} for number in batch])
    journeys.do(ana, "delete_tasks", task_ids=list(range(1, 27)))
    tab.go("/?page=2")
    expect(tab.row("Old idea 77")).to_be_visible()
    tab.page.get_by_role("link", name="Inbox").click()
    expect(tab.heading).to_have_text("Inbox")
    expect(tab.row("Old idea 27")).to_be_visible()
    tab.page.get_by_role("link", name="Trash").click()
    expect(tab.heading).to_have_text("Trash")
    expect(tab.button("Restore")).to_have_count(25)
    tab.press("Page 2")
    expect(tab.button("Restore")).to_have_count(1)
    tab.page.wait_for_url("**/trash?trash_page=2")
    tab.reload()
    expect(tab.button("Restore")).to_have_count(1)
    tab.press("Restore")
    expect(tab.button("Restore")).to_have_count(25)
    tab.page.get_by_role("link", name="All tasks").click()
    expect(tab.row("Old idea 27")).to_be_visible()


def test_several_tasks_are_completed_at_once_and_taken_back_at_once(
    ana: serving.Person, tab: journeys.Tab
) -> None:
    for title in ("One", "Two", "Three"):
        tab.add(title)
        expect(tab.row(title)).to_be_visible()
    for title in ("One", "Three"):
        tab.row(title).focus()
        tab.page.keyboard.press("x")
    expect(tab.page.locator(".st-key-bulk_bar")).to_contain_text("2 selected")
    tab.press("Complete")
    tab.told("and 1 more")
    assert [_stored(ana, number)["status"] for number in (1, 2, 3)] == ["done", "todo", "done"]
    tab.press("Undo")
    harness.wait_until(
        lambda: [_stored(ana, number)["status"] for number in (1, 2, 3)] == ["todo"] * 3, "all are open again"
    )


def test_what_was_selected_just_before_a_click_is_done_too(ana: serving.Person, tab: journeys.Tab) -> None:
    for title in ("One", "Two"):
        tab.add(title)
    tab.row("One").focus()
    tab.page.keyboard.press("x")
    complete = tab.button("Complete").bounding_box()
    tab.row("Two").focus()
    tab.page.keyboard.press("x")
    assert complete is not None
    tab.page.mouse.click(complete["x"] + 10, complete["y"] + 10)
    tab.told("and 1 more")
    assert [_stored(ana, number)["status"] for number in (1, 2)] == ["done", "done"]


def test_selecting_moves_nothing_and_clearing_gives_the_keyboard_back(
    world: journeys.World, ana: serving.Person
) -> None:
    tasks = [{"title": f"Report {number:03}"} for number in range(1, 61)]
    ana.rest("POST", "/tasks/batch", json={"tasks": tasks}).raise_for_status()
    with world.window(ana) as window:
        tab = window.open()
        numbers = tab.page.locator(".st-key-page")
        tab.row("Report 001").focus()
        before = numbers.bounding_box()
        tab.page.keyboard.press("x")
        expect(tab.button("Complete")).to_be_in_viewport(ratio=1)
        assert numbers.bounding_box() == before
        tab.press("Clear")
        expect(tab.button("Complete")).to_have_count(0)
        expect(tab.row("Report 001")).to_be_focused()


def test_an_empty_day_leads_to_what_is_coming(ana: serving.Person, tab: journeys.Tab) -> None:
    soon = datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(days=3)
    journeys.add(ana, "Call the insurer", due_on=f"{soon}")
    tab.go("/today")
    tab.press("See upcoming")
    expect(tab.heading).to_have_text("Upcoming")
    expect(tab.row("Call the insurer")).to_be_visible()


def test_an_address_that_is_no_page_says_so_and_leads_back(ana: serving.Person, tab: journeys.Tab) -> None:
    journeys.add(ana, "Call Tom")
    for path in ("/no-such-page", "/admin"):  # which is an administrator's, and looks the same
        tab.go(path)
        expect(tab.page.get_by_text("There is no such page")).to_be_visible()
        assert tab.page.get_by_role("dialog").count() == 0
    tab.page.get_by_role("button", name="All tasks").click()
    expect(tab.row("Call Tom")).to_be_visible()


def test_a_view_is_an_address_that_shows_the_same_in_another_tab(
    world: journeys.World, ana: serving.Person
) -> None:
    tasks = [
        {"title": f"Report {number:03}", "priority": "high" if number % 2 else "low"}
        for number in range(1, 131)
    ]
    ana.rest("POST", "/tasks/batch", json={"tasks": tasks}).raise_for_status()
    ana.add("Something else", priority="high")
    with world.window(ana) as window:
        tab = window.open()
        tab.page.get_by_role("searchbox", name="Search").fill("report")
        tab.button("Filter").click()
        tab.page.get_by_role("combobox", name="Priority").click()
        tab.page.get_by_role("option", name="High").click()
        tab.page.keyboard.press("Escape")
        tab.page.keyboard.press("Escape")
        expect(tab.page.get_by_role("button", name="Filter · 1")).to_be_visible()
        expect(tab.row("Something else")).to_have_count(0)
        expect(tab.row("Report 002")).to_have_count(0)
        expect(tab.row("Report 001")).to_be_visible()
        tab.press("Page 2")
        expect(tab.row("Report 129")).to_be_attached()
        assert len(tab.titles()) == 15
        for part in ("q=report", "priority=", "page=2"):
            assert part in tab.page.url
        other = window.open(tab.page.url.removeprefix(world.served.url))
        expect(other.row("Report 129")).to_be_attached()
        assert other.titles() == tab.titles()
        expect(other.page.get_by_role("searchbox", name="Search")).to_have_value("report")
        expect(other.page.get_by_role("button", name="Filter · 1")).to_be_visible()
        other.reload()
        expect(other.row("Report 129")).to_be_attached()
        assert other.titles() == tab.titles()
        steps = other.page.evaluate("history.length")
        other.go("/?priority=high&q=thing")  # by hand
        other.page.wait_for_url("**/?priority=High&q=thing")
        expect(other.row("Something else")).to_be_visible()
        assert len(other.titles()) == 1
        assert other.page.evaluate("history.length") == steps + 1


def test_going_back_leads_to_what_was_on_the_screen_and_to_nothing_else(
    ana: serving.Person, tab: journeys.Tab
) -> None:
    tasks = [{"title": f"Report {number:03}"} for number in range(1, 61)]
    ana.rest("POST", "/tasks/batch", json={"tasks": tasks}).raise_for_status()
    trash = tab.page.get_by_role("link", name="Trash")
    tab.press("Page 2")
    expect(tab.row("Report 060")).to_be_visible()
    trash.click()
    expect(tab.heading).to_have_text("Trash")
    tab.page.go_back()
    tab.page.wait_for_url("**/?page=2")
    expect(tab.row("Report 060")).to_be_visible()
    tab.go("/?page=2")  # and nothing to go forward to
    steps = tab.page.evaluate("history.length")
    tab.page.get_by_role("combobox", name="Sort").click()
    tab.page.get_by_role("option", name="Title").click()
    tab.page.wait_for_url("**/?sort=Title")
    expect(tab.row("Report 001")).to_be_visible()
    assert tab.page.evaluate("history.length") == steps
    tab.press("Page 2")
    expect(tab.row("Report 060")).to_be_visible()
    trash.click()
    expect(tab.heading).to_have_text("Trash")
    tab.page.go_back()
    tab.page.wait_for_url("**/?*page=2*")
    assert "sort=Title" in tab.page.url
    expect(tab.row("Report 060")).to_be_visible()
    assert len(tab.titles()) == 10
