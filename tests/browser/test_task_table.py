"""The task table in real Chromium, served by a tiny Streamlit application under the product's policy."""

import json
import re
import urllib.request
from collections.abc import Iterator
from typing import Any

import harness
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

DECK = "Send Q3 board deck to Priya for review"  # the first row, number 1
LOGIN = "Fix login redirect loop on Safari"  # the second, number 2, in progress
VENUE = "Book venue for the December offsite"  # the third, number 3


class Table:
    """One test's page and the list behind it."""

    def __init__(self, page: Page, url: str, name: str) -> None:
        self.page = page
        self.rows = page.get_by_role("row")
        self.grid = page.get_by_role("grid")
        self._control = f"{url}/test/{name}"
        self._address = f"{url}/?list={name}"
        self.problems: list[str] = []
        page.on("console", lambda said: self.problems.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: self.problems.append(str(error)))

    def show(self) -> "Table":
        self.page.goto(self._address)
        expect(self.row(2)).to_be_visible(timeout=harness.PATIENCE * 1000)
        return self

    def tell(self, **wanted: Any) -> None:
        request = urllib.request.Request(self._control, json.dumps(wanted).encode(), method="POST")
        urllib.request.urlopen(request, timeout=10).close()

    @property
    def state(self) -> dict[str, Any]:
        with urllib.request.urlopen(self._control, timeout=10) as answer:
            state: dict[str, Any] = json.load(answer)
        return state

    def done(self, *kinds: str) -> list[tuple[str, int]]:
        return [(each["kind"], each["task_id"]) for each in self.state["done"] if each["kind"] in kinds]

    def until(self, field: str, value: object) -> None:
        harness.wait_until(lambda: self.state[field] == value, f"{field} is {value}, not {self.state[field]}")

    def until_done(self, kind: str, *ids: int) -> None:
        wanted = [(kind, each) for each in ids]
        harness.wait_until(lambda: self.done(kind) == wanted, f"{wanted}, not {self.done(kind)}")

    def until_rerun(self) -> None:
        before = self.state["runs"]
        harness.wait_until(lambda: self.state["runs"] > before + 1, "the table ran twice again")

    def row(self, number: int) -> Locator:
        return self.page.locator(f'.row[data-id="{number}"]')

    def tick(self, number: int) -> Locator:
        return self.row(number).locator(".tick")

    def field(self) -> Locator:
        return self.grid.get_by_role("textbox", name="Title")

    def focus(self, number: int = 1) -> None:
        """Put the keyboard at a row as somebody who tabs there, without a click that would open it."""
        self.row(number).focus()
        expect(self.row(number)).to_be_focused()

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def groups(self) -> list[str]:
        return [text.replace("\n", " ") for text in self.page.locator(".heading").all_inner_texts()]


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with harness.serve(harness.streamlit("tests/browser/apps/task_table_app.py")) as address:
        yield address


@pytest.fixture
def table(url: str, browser: Browser, request: pytest.FixtureRequest) -> Iterator[Table]:
    with harness.window(browser, viewport=harness.DESKTOP, color_scheme="light") as context:
        # One test's list is never another's, whatever the order.
        made = Table(context.new_page(), url, re.sub(r"\W", "_", request.node.name))
        yield made
        assert made.problems == []


def test_rows_stand_under_their_due_groups_with_counts(table: Table) -> None:
    table.show()
    assert table.groups() == [
        "Overdue 5",
        "Today 4",
        "This week 7",
        "Next week 1",
        "Later 1",
        "No date 1",
        "Done 2",
    ]
    expect(table.row(1).locator(".due")).to_have_text("6 days ago")
    expect(table.row(10).locator(".due")).to_have_text("Tomorrow 14:30")
    expect(table.row(2).locator(".extra")).to_have_text("1 h 30")


def test_a_group_heading_stays_in_sight_while_its_rows_scroll(table: Table) -> None:
    table.page.set_viewport_size({"width": 1440, "height": 400})
    table.show()
    table.grid.evaluate("grid => grid.scrollTop = 100")
    top = table.grid.bounding_box()
    heading = table.page.locator(".heading").first.bounding_box()
    assert top is not None
    assert heading is not None
    assert abs(heading["y"] - top["y"]) < 2


def test_the_list_ends_where_the_window_ends_and_scrolls_inside(table: Table) -> None:
    table.show()
    box = table.grid.bounding_box()
    assert box is not None
    assert box["height"] == pytest.approx(900 - 9 * 14, abs=2)
    assert table.grid.evaluate("grid => grid.scrollHeight > grid.clientHeight")


def test_a_click_on_the_ring_completes_and_another_reopens(table: Table) -> None:
    table.show().tick(1).click()
    expect(table.tick(1)).to_have_attribute("aria-checked", "true")
    table.until_done("complete", 1)
    expect(table.row(1).locator(".title")).to_have_css("text-decoration-line", "line-through")
    table.tick(1).click()
    table.until_done("reopen", 1)
    expect(table.tick(1)).to_have_attribute("aria-checked", "false")


def test_a_ticked_row_keeps_its_place_until_the_keyboard_or_pointer_moves_on(table: Table) -> None:
    table.show().focus(2)
    table.press("Space")
    table.until_done("complete", 2)
    expect(table.page.locator(".heading").first).to_have_text("Overdue4")  # the answer has arrived
    expect(table.page.locator('[data-group="overdue"] [data-id="2"]')).to_be_visible()
    table.press("j")
    expect(table.row(3)).to_be_focused()
    expect(table.page.locator('[data-group="done"] [data-id="2"]')).to_be_visible()
    table.tick(4).click()
    table.tick(5).click()
    table.until_done("complete", 2, 4, 5)
    table.page.get_by_role("heading", name="All tasks").click()
    expect(table.page.locator('[data-group="done"] .row')).to_have_count(5)


@pytest.mark.parametrize("fragment", [True], ids=["fragment"])  # as the product mounts it
def test_ticks_made_faster_than_the_server_answers_are_all_done_once(table: Table, fragment: bool) -> None:
    table.tell(fragment=fragment)
    table.show().focus(1)
    for number in range(1, 9):
        expect(table.row(number)).to_be_focused()  # nobody ticks what they do not see
        table.press("Space", "j")
    table.until_done("complete", 1, 2, 3, 4, 5, 6, 7, 8)
    expect(table.row(9)).to_be_focused()
    expect(table.page.locator('[data-group="done"] .row')).to_have_count(10)
    assert table.done("complete") == [("complete", number) for number in range(1, 9)]


def test_a_mark_has_the_colour_of_its_state_also_where_its_row_moved(table: Table) -> None:
    table.tell(live=True)
    mark = table.show().row(2).locator(".status")
    colour = mark.evaluate("mark => getComputedStyle(mark).color")
    table.tell(change={"2": {"status": "done"}})
    expect(table.page.locator('[data-group="done"] [data-id="2"]')).to_be_visible()
    table.tell(change={"2": {"status": "doing"}})
    expect(table.page.locator('[data-group="overdue"] [data-id="2"]')).to_be_visible()
    expect(mark).to_have_css("color", colour)


def test_a_refused_tick_goes_back_and_says_why(table: Table) -> None:
    table.show().tell(refusal="The database did not answer.")
    table.tick(1).click()
    expect(table.row(1).locator(".note")).to_have_text("The database did not answer.")
    expect(table.tick(1)).to_have_attribute("aria-checked", "false")
    expect(table.page.get_by_role("status").filter(has_text="Not saved")).to_have_count(1)
    table.tell(refusal=None)
    table.tick(1).click()
    expect(table.page.locator(".heading").first).to_have_text("Overdue4")
    expect(table.tick(1)).to_have_attribute("aria-checked", "true")
    expect(table.row(1).locator(".note")).to_have_count(0)


def test_a_tick_that_was_not_answered_comes_again_and_is_done_once(table: Table) -> None:
    table.show().tell(deaf=True)
    before = table.state["runs"]
    table.tick(1).click()
    harness.wait_until(lambda: table.state["runs"] > before, "the tick reached the server")
    table.tell(deaf=False)
    table.until_done("complete", 1)
    expect(table.page.locator(".heading").first).to_have_text("Overdue4", timeout=harness.PATIENCE * 1000)


def test_what_somebody_left_unanswered_and_half_typed_is_gone_when_the_page_is_another_persons(
    table: Table,
) -> None:
    table.tell(live=True)
    table.show().tell(deaf=True)
    table.tick(1).click()
    expect(table.tick(1)).to_have_attribute("aria-checked", "true")
    table.focus(2)
    table.press("F2")
    table.field().fill("Nobody else's business")
    table.tell(whose="bob", deaf=False)
    expect(table.field()).to_have_count(0)
    expect(table.tick(1)).to_have_attribute("aria-checked", "false")
    table.tick(3).click()
    table.until_done("complete", 3)
    table.tell(whose="ana")
    table.until_done("complete", 3, 1)  # who is back goes on


def test_arrows_and_letters_move_between_rows_across_groups(table: Table) -> None:
    table.show().focus(1)
    table.press("j", "ArrowDown", "j", "j", "j")
    expect(table.row(6)).to_be_focused()
    table.press("k", "ArrowUp")
    expect(table.row(4)).to_be_focused()
    table.press("End")
    expect(table.row(21)).to_be_focused()
    table.press("Home", "k")
    expect(table.row(1)).to_be_focused()


def test_one_tab_enters_the_list_and_the_next_one_leaves_it(table: Table) -> None:
    table.show().focus(3)
    table.press("Tab")
    assert table.page.evaluate("document.activeElement.shadowRoot?.activeElement ?? null") is None
    table.press("Shift+Tab")
    expect(table.row(3)).to_be_focused()


def test_focus_stays_with_its_task_when_rows_come_and_go(table: Table) -> None:
    table.tell(live=True)
    table.show().focus(3)
    table.tell(
        add=[{"number": 90, "title": "New", "due_on": None}], change={"1": None, "2": {"status": "done"}}
    )
    expect(table.row(90)).to_be_visible()
    expect(table.row(1)).to_have_count(0)
    expect(table.row(3)).to_be_focused()


def test_focus_moves_to_the_next_task_when_its_own_is_gone(table: Table) -> None:
    table.show().focus(3)
    table.press("Delete")
    table.until_done("delete", 3)
    expect(table.row(3)).to_have_count(0)
    expect(table.row(4)).to_be_focused()


def test_a_refused_deletion_brings_the_row_back(table: Table) -> None:
    table.show().tell(refusal="Only the owner may delete this.")
    table.focus(3)
    table.press("Delete")
    expect(table.row(3).locator(".note")).to_have_text("Only the owner may delete this.")


def test_enter_and_a_click_open_a_task(table: Table) -> None:
    table.show().focus(2)
    table.press("Enter")
    table.until("open", 2)
    expect(table.row(2)).to_have_attribute("aria-current", "true")
    table.row(3).locator(".title").click()
    table.until("open", 3)
    expect(table.row(2)).not_to_have_attribute("aria-current", "true")


def test_focus_comes_back_to_the_task_whose_drawer_was_closed(table: Table) -> None:
    table.tell(live=True)
    table.show().focus(2)
    table.press("Enter")
    expect(table.row(2)).to_have_attribute("aria-current", "true")
    table.row(2).evaluate("row => row.blur()")  # as a drawer does that took the focus and is gone
    table.tell(open_id=None)
    expect(table.row(2)).to_be_focused()


def test_the_list_stays_where_it_is_when_what_was_selected_is_completed(table: Table) -> None:
    table.tell(live=True)
    table.show().focus(2)
    table.press("x", "j", "x")
    table.until("selected", [2, 3])
    table.row(3).evaluate("row => row.blur()")  # as to the bar for what is selected, which then goes
    table.tell(change={"2": {"status": "done"}, "3": {"status": "done"}}, deselect=True)
    expect(table.row(4)).to_be_focused()
    assert table.grid.evaluate("grid => grid.scrollTop") == 0


def test_selecting_reports_ids_and_the_server_can_clear_them(table: Table) -> None:
    table.show().focus(3)
    table.press("x", "Shift+ArrowDown")
    expect(table.row(4)).to_have_attribute("aria-selected", "true")
    table.until("selected", [3, 4])
    table.row(1).click(modifiers=["Control"])
    table.until("selected", [3, 4, 1])
    table.tell(deselect=True)
    table.tick(6).click()
    expect(table.page.locator('.row[aria-selected="true"]')).to_have_count(0)
    table.until("selected", [])
    table.row(2).locator(".pick").click()
    table.until("selected", [2])
    table.press("Escape")
    table.until("selected", [])


def test_an_action_on_a_selected_row_means_every_selected_row(table: Table) -> None:
    table.show().focus(1)
    table.press("x", "j", "x", "Space")
    table.until_done("complete", 1, 2)


def test_renaming_in_place_saves_with_the_version_that_was_seen(table: Table) -> None:
    table.show()
    table.row(1).hover()
    table.row(1).get_by_role("button", name="Rename: ").click()
    expect(table.field()).to_have_value(DECK)
    expect(table.field()).to_be_focused()
    table.page.keyboard.type("Send the deck")
    table.press("Enter")
    expect(table.row(1).locator(".title")).to_have_text("Send the deck")
    expect(table.row(1)).to_be_focused()
    table.until_done("rename", 1)
    assert table.state["done"][0]["title"] == "Send the deck"
    assert table.state["done"][0]["version"] == 1


def test_escape_leaves_the_title_alone(table: Table) -> None:
    table.show().focus(1)
    table.press("e")
    table.page.keyboard.type("nothing of this stays")
    table.press("Escape")
    expect(table.row(1).locator(".title")).to_have_text(DECK)
    expect(table.row(1)).to_be_focused()
    assert table.state["done"] == []


def test_an_empty_title_is_not_sent(table: Table) -> None:
    table.show().focus(1)
    table.press("e", "Backspace", "Enter")
    expect(table.row(1).locator(".error")).to_have_text("A task needs a title.")
    expect(table.field()).to_be_focused()
    assert table.state["done"] == []


def test_letters_typed_into_a_title_do_nothing_else(table: Table) -> None:
    table.show().focus(1)
    table.press("e", "End")
    table.page.keyboard.type(" jkxe")
    expect(table.field()).to_have_value(f"{DECK} jkxe")
    table.press("Enter")
    table.until_done("rename", 1)
    assert table.state["selected"] == []


def test_half_typed_text_and_the_cursor_survive_live_changes(table: Table) -> None:
    table.tell(live=True)
    table.show().focus(3)
    table.press("e", "Home")
    table.page.keyboard.type("Really ")
    change = {"3": {"priority": "urgent", "version": 7}, "1": None, "4": {"due_on": None}}
    table.tell(add=[{"number": 91, "title": "Another"}], change=change)
    expect(table.row(91)).to_be_visible()
    expect(table.row(3)).to_have_attribute("data-priority", "urgent")
    table.until_rerun()
    expect(table.field()).to_be_focused()
    table.page.keyboard.type("do ")
    expect(table.field()).to_have_value(f"Really do {VENUE[0].upper()}{VENUE[1:]}")
    table.press("Enter")
    table.until_done("rename", 3)
    assert table.state["done"][0]["version"] == 7
    expect(table.row(3).locator(".title")).to_have_text(f"Really do {VENUE}")


def test_half_typed_text_survives_that_its_task_leaves_the_list(table: Table) -> None:
    table.tell(live=True)
    table.show().focus(3)
    table.press("e")
    table.page.keyboard.type("Half a thou")
    table.tell(change={"3": None})
    expect(table.row(3).locator(".error")).to_have_text("This task has left the list.")
    expect(table.field()).to_be_focused()
    table.page.keyboard.type("ght")
    table.press("Enter")
    expect(table.row(3).locator(".error")).to_have_text("There is no such task.")
    expect(table.field()).to_have_value("Half a thought")
    table.press("Escape")
    expect(table.row(3)).to_have_count(0)


def test_half_typed_text_survives_that_the_table_is_mounted_anew(table: Table) -> None:
    table.tell(live=True)
    table.show().focus(3)
    table.press("e")
    table.page.keyboard.type("Half a thou")
    table.tell(moved=True)
    expect(table.page.get_by_text("Moved here")).to_be_visible()
    expect(table.field()).to_have_count(1)
    expect(table.field()).to_have_value("Half a thou")
    expect(table.field()).to_be_focused()
    table.page.keyboard.type("ght")
    expect(table.field()).to_have_value("Half a thought")


def test_leaving_the_field_keeps_what_was_typed_and_sends_nothing(table: Table) -> None:
    table.show().focus(1)
    table.press("e")
    table.page.keyboard.type("Not yet")
    table.page.get_by_role("heading", name="All tasks").click()
    expect(table.field()).to_have_value("Not yet")
    assert table.state["done"] == []


def test_a_refused_rename_opens_again_with_the_text_and_the_reason(table: Table) -> None:
    table.show().focus(1)
    table.press("e")
    table.page.keyboard.type("Mine")
    table.tell(change={"1": {"title": "Theirs", "version": 5}})
    table.press("Enter")
    expect(table.row(1).locator(".error")).to_have_text("Somebody else changed this task.")
    expect(table.field()).to_have_value("Mine")
    expect(table.field()).to_be_focused()
    expect(table.field()).to_have_attribute("aria-invalid", "true")
    table.press("Enter")  # having seen what happened, once more
    expect(table.row(1).locator(".title")).to_have_text("Mine")
    harness.wait_until(lambda: len(table.done("rename")) == 2, "the second try reached the server")
    assert [each["version"] for each in table.state["done"]] == [1, 5]


def test_markup_in_titles_labels_and_projects_is_only_text(table: Table) -> None:
    evil = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'
    more = {"project": evil, "tags": [evil, '"><svg onload=window.hacked=1>'], "due_on": None}
    table.tell(add=[{"number": 99, "title": evil, **more}], refusal=evil)
    table.show()
    expect(table.row(99).locator(".title")).to_have_text(evil)
    expect(table.row(99).locator(".tag").first).to_have_text(evil)
    expect(table.row(99).locator(".project")).to_have_text(evil)
    table.tick(99).click()
    expect(table.row(99).locator(".note")).to_have_text(evil)
    table.focus(99)
    table.press("e")
    expect(table.field()).to_have_value(evil)
    table.page.keyboard.type(evil + "!")
    table.press("Enter")
    expect(table.row(99).locator(".error")).to_have_text(evil)
    assert table.row(99).locator("img, script").count() == 0
    assert table.page.evaluate("window.hacked") is None


def test_the_theme_changes_without_a_rerun(table: Table) -> None:
    table.show()
    colour = "row => getComputedStyle(row.querySelector('.due')).color"
    assert table.row(1).evaluate(colour) == "rgb(180, 35, 24)"
    runs = table.state["runs"]
    table.page.emulate_media(color_scheme="dark")
    expect(table.row(1).locator(".due")).to_have_css("color", "rgb(255, 149, 139)")
    assert table.state["runs"] == runs


def test_on_a_phone_rows_have_two_lines_and_rings_fit_a_thumb(url: str, browser: Browser) -> None:
    context = browser.new_context(viewport=harness.PHONE, has_touch=True, is_mobile=True)
    table = Table(context.new_page(), url, "phone").show()
    ring = table.tick(2).bounding_box()
    title = table.row(2).locator(".title").bounding_box()
    due = table.row(2).locator(".due").bounding_box()
    assert ring is not None
    assert title is not None
    assert due is not None
    assert min(ring["width"], ring["height"]) >= 44
    assert due["y"] >= title["y"] + title["height"]
    assert not table.page.evaluate("document.documentElement.scrollWidth > innerWidth")
    table.tick(2).tap()
    table.until_done("complete", 2)
    context.close()
    assert table.problems == []


def test_a_finger_held_on_a_row_selects_it_and_does_not_open_it(url: str, browser: Browser) -> None:
    context = browser.new_context(viewport=harness.PHONE, has_touch=True, is_mobile=True)
    table = Table(context.new_page(), url, "held").show()
    box = table.row(3).locator(".title").bounding_box()
    assert box is not None
    finger = [{"x": box["x"] + 40, "y": box["y"] + 10}]
    screen = context.new_cdp_session(table.page)
    screen.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": finger})
    expect(table.row(3)).to_have_attribute("aria-selected", "true")
    screen.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    table.until("selected", [3])
    table.row(4).locator(".title").tap()  # once choosing, a tap chooses
    table.until("selected", [3, 4])
    assert table.state["done"] == []
    context.close()


def test_rows_are_38_pixels_high_on_a_desktop(table: Table) -> None:
    table.show()
    boxes = [row.bounding_box() for row in table.page.locator(".row").all()]
    assert {round(box["height"]) for box in boxes if box} == {38}


@harness.IN_EACH_LOOK
def test_axe_finds_nothing(url: str, browser: Browser, scheme: Any, size: Any) -> None:
    with harness.window(browser, viewport=size, color_scheme=scheme) as context:
        table = Table(context.new_page(), url, f"axe_{scheme}").show()
        assert harness.accessibility_problems(table.page) == []
        # And in every state at once: a refusal, a selection, an open row and a title with an error.
        table.tell(refusal="The database did not answer.", open_id=5)
        table.tick(1).click()
        expect(table.row(1).locator(".note")).to_be_visible()
        table.focus(3)
        table.press("x", "j", "e")
        table.page.keyboard.type("Another title")
        table.press("Enter")
        expect(table.row(4).locator(".error")).to_be_visible()
        assert harness.accessibility_problems(table.page) == []


def test_its_files_come_from_our_own_host_and_no_rerun_carries_them(table: Table) -> None:
    sizes: list[int] = []
    table.page.on(
        "websocket", lambda socket: socket.on("framereceived", lambda data: sizes.append(len(data)))
    )
    asked: list[str] = []
    table.page.on("request", lambda request: asked.append(request.url))
    table.show()
    assert any("/app/static/task_table/main.js?v=" in address for address in asked)
    del sizes[:], asked[:]
    table.tick(1).click()
    expect(table.page.locator(".heading").first).to_have_text("Overdue4")
    assert max(sizes) < 3000  # 21 rows
    assert not any("task_table" in address for address in asked)
