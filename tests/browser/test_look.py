"""The pages' look: nothing sticks out, axe finds nothing against WCAG 2.2 A and AA, words as typed, small reruns."""

import dataclasses
import uuid
from collections.abc import Iterator

import harness
import journeys
import psycopg
import pytest
from integration import serving
from playwright import sync_api
from playwright.sync_api import ViewportSize, expect

from core.domain import demo
from core.storage import workspace

PAGES = {
    "/": "All tasks",
    "/?task=1": "All tasks",
    "/?q=nothing+is+called+so": "All tasks",
    "/chat": "",
    "/stats": "My stats",
    "/trash": "Trash",
    "/account": "Account",
    "/admin": "People",
    "/organisation": "Organisation",
    "/nowhere": "Page not found",
}
NASTY = (
    "*not italic* **bold** `code` ~~no~~ # head",
    ":red[x] :material/home: :material_home: :smile: :streamlit: :red-badge[1]",
    "$a^2$ costs $5 and $10",
    "![x](https://evil.test/p.png) [click](https://evil.test)",
    "<img src=x onerror=alert(1)> <b>b</b> &amp; &lt;",
    "a -> b <- c -- d >= e <= f <-> g ~= h",
    "1. one - two + three > four | five",
    "at 12:30 until 17:00: call",
    "- [ ] todo",
    "\\*slash\\* ends with \\",
)
FITS = (
    "[document.documentElement, document.querySelector('.stMain')].every(e => e.scrollWidth <= e.clientWidth)"
)
STILL = "document.getAnimations().every(a => a.playState !== 'running' || a.animationName === 'sd-fade')"
TOP = {
    "wide": 21,
    "phone": 60,
}  # pixels from the top to a page's title; on a phone the bar with the mark is above


@pytest.fixture(scope="module")
def admin(world: journeys.World) -> serving.Person:
    """An administrator with a full board, who has spoken with the agent."""
    admin = world.person("admin", role="admin")
    with workspace.open_workspace(dataclasses.replace(admin.caller, request_id=uuid.uuid4().hex)) as ws:
        demo.fill(ws)
    admin.rest("DELETE", "/tasks/2").raise_for_status()
    admin.rest("POST", "/chat", json={"message": "add buy milk tomorrow at 5pm"}).raise_for_status()
    return admin


@pytest.fixture(scope="module")
def tab(world: journeys.World, admin: serving.Person) -> Iterator[journeys.Tab]:
    """Her tasks in a wide window, for tests that change nothing but the window."""
    with world.window(admin, reduced_motion="reduce") as window:
        yield window.open()


def _until(page: sync_api.Page, holds: str) -> None:
    """Waits for an expression; Playwright's own waiting evaluates text, which the policy forbids."""
    harness.wait_until(lambda: bool(page.evaluate(holds)), holds)


def _take_on(page: sync_api.Page, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    _until(page, f"getComputedStyle(document.documentElement).colorScheme === '{scheme}'")
    _until(page, STILL)


def _faults(page: sync_api.Page, size: ViewportSize) -> list[str]:
    """What is wrong with a page; in a wide window, which shows all there is, in the other colours as well."""
    page.evaluate("document.fonts.ready")
    _until(page, STILL)
    faults = [] if page.evaluate(FITS) else ["something sticks out"]
    faults += harness.accessibility_problems(page)
    if size == harness.DESKTOP:
        # It keeps them, and so will the next page of this window: to change takes longer than to look.
        was_light = page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
        _take_on(page, "dark" if was_light else "light")
        faults += harness.accessibility_problems(page, only_colours=True)
    return faults


@harness.IN_EACH_LOOK
def test_nothing_sticks_out_and_no_page_has_a_barrier(
    world: journeys.World, admin: serving.Person, size: ViewportSize, scheme: str
) -> None:
    faults: dict[str, list[str]] = {}
    top = TOP["wide" if size == harness.DESKTOP else "phone"]
    look = {"viewport": size, "color_scheme": scheme, "reduced_motion": "reduce"}
    with world.window(**look) as window:
        tab = window.open()
        tab.press("Sign in")
        expect(tab.page.get_by_role("alert")).to_be_visible()
        faults["refused login"] = _faults(tab.page, size)
        tab.page.get_by_text("Create account", exact=True).first.click()
        tab.page.get_by_role("heading", name="Create your account").wait_for()
        faults["register"] = _faults(tab.page, size)
    with world.window(admin, **look) as window:
        tab = window.open()
        for path, title in PAGES.items():
            tab.go(path)
            if title:
                expect(tab.heading).to_have_text(title)
            if path == "/?task=1":
                tab.drawer.get_by_role("button", name="Save").wait_for()
            faults[path] = _faults(tab.page, size)
            if title != "All tasks" and abs(_top(tab) - top) > 1:
                faults[path].append(f"its title stands at {_top(tab)}, where all the others are at {top}")
    with world.window(world.person(), **look) as window:
        tab = window.open()
        tab.add("Buy milk")
        tab.row("Buy milk").get_by_role("checkbox", name="Done").click()
        tab.told("Completed")
        faults["undo"] = _faults(tab.page, size)
    assert {page: found for page, found in faults.items() if found} == {}


def _top(tab: journeys.Tab) -> int:
    box = tab.heading.bounding_box()
    return round(box["y"]) if box else -1


def test_the_chat_pane_gives_way_to_a_pill_in_a_narrow_window(tab: journeys.Tab) -> None:
    for width, pane in ((390, False), (1000, False), (1440, True)):
        tab.page.set_viewport_size({"width": width, "height": 900})
        expect(tab.page.locator(".st-key-pane")).to_be_visible(visible=pane)
        expect(tab.button("Ask Saydone")).to_be_visible(visible=not pane)
        assert tab.page.evaluate(FITS), width


@pytest.mark.parametrize(("scheme", "green"), [("dark", "rgb(90, 215, 181)"), ("light", "rgb(11, 107, 87)")])
def test_a_button_without_a_frame_can_be_read_while_it_is_pressed(
    tab: journeys.Tab, scheme: str, green: str
) -> None:
    _take_on(tab.page, scheme)
    tab.page.locator(".st-key-pane_new button").hover()
    tab.page.mouse.down()
    _until(
        tab.page, f"getComputedStyle(document.querySelector('.st-key-pane_new button')).color === '{green}'"
    )
    tab.page.mouse.move(700, 450)  # released elsewhere it is not pressed
    tab.page.mouse.up()


def test_the_header_does_not_catch_clicks_meant_for_the_page(tab: journeys.Tab) -> None:
    field = tab.page.get_by_role("textbox", name="Add a task")
    field.click(delay=120)
    tab.page.keyboard.type("x")
    expect(field).to_have_value("x")
    tab.button("New conversation").click(trial=True)


def test_words_are_shown_exactly_as_they_were_typed(world: journeys.World) -> None:
    ana = world.person()
    for number, title in enumerate(NASTY, 1):
        journeys.add(ana, title)
        journeys.do(ana, "delete_task", task_id=number)
    name = " ".join(NASTY)
    with psycopg.connect(world.served.database, autocommit=True) as owner:
        owner.execute("update users set full_name = %s where id = %s", [name, ana.caller.user_id])
    with world.window(ana) as window:
        tab = window.open("/trash")
        shown = tab.page.locator("[class*=st-key-trashed_] strong").all_inner_texts()
        assert [_bare(each) for each in shown] == [_bare(each) for each in reversed(NASTY)]
        assert _bare(name) in _bare(tab.page.locator(".st-key-user_menu button").inner_text())


def _bare(text: str) -> str:
    """A text without what keeps its characters apart and its direction in."""
    return " ".join(text.translate(dict.fromkeys(map(ord, "\u2060\u2066\u2067\u2068\u2069"))).split())


def test_the_style_sheet_is_not_sent_with_a_rerun(world: journeys.World) -> None:
    with world.window(world.person()) as window:
        frames: list[bytes] = []

        def keep(frame: str | bytes) -> None:
            frames.append(frame.encode() if isinstance(frame, str) else frame)

        window.context.on(
            "page", lambda page: page.on("websocket", lambda way: way.on("framereceived", keep))
        )
        tab = window.open("/")
        frames.clear()
        tab.page.get_by_role("link", name="My stats").click()
        expect(tab.heading).to_have_text("My stats")
        tab.settled()
        sent = b"".join(frames)
        assert b"My stats" in sent
        assert b"st-key-" not in sent
        assert b"<svg" not in sent
        assert b"font-face" not in sent
