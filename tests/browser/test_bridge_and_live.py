"""The cookie bridge and the live listener in real Chromium, under the real security headers."""

import json
import re
import sys
import urllib.parse
import urllib.request
from collections.abc import Iterator
from typing import Any

import harness
import pytest
from playwright import sync_api

COMMAND = [sys.executable, "tests/browser/apps/bridge_app.py", "{port}"]
PORTS = range(8650, 8655)


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with harness.serve(COMMAND, ports=PORTS) as url:
        yield url


@pytest.fixture
def page(browser: sync_api.Browser) -> Iterator[sync_api.Page]:
    with harness.window(browser) as context:
        page = context.new_page()
        complaints: list[str] = []
        page.on(
            "console", lambda said: complaints.append(said.text) if "Content Security" in said.text else None
        )
        yield page
        assert complaints == []


def _open(page: sync_api.Page, url: str) -> None:
    opened = _seen(url)["opened"]
    page.goto(url)
    page.get_by_role("button", name="Leave").wait_for()
    harness.wait_until(lambda: _seen(url)["opened"] > opened, "the page listens")


def _seen(url: str) -> dict[str, Any]:
    with urllib.request.urlopen(f"{url}/test/seen", timeout=10) as answer:
        seen: dict[str, Any] = json.load(answer)
    return seen


def _emit(url: str, topic: str, times: int = 1) -> None:
    query = urllib.parse.urlencode({"topic": topic, "times": times})
    urllib.request.urlopen(
        urllib.request.Request(f"{url}/test/emit?{query}", method="POST"), timeout=10
    ).close()


def _number(page: sync_api.Page, word: str) -> int:
    return int(page.get_by_text(re.compile(f"^{word} \\d+$")).inner_text().split()[1])


def _cookies(page: sync_api.Page) -> dict[str, Any]:
    return {cookie["name"]: cookie for cookie in page.context.cookies()}


def _post(page: sync_api.Page, label: str) -> None:
    """Press a button that posts a code, and wait for the answer."""
    with page.expect_response("**/session/*"):
        page.get_by_role("button", name=label, exact=True).click(delay=120)


def test_claiming_a_code_leaves_a_cookie_that_scripts_cannot_read(url: str, page: sync_api.Page) -> None:
    _open(page, url)
    before = len(_seen(url)["posted"])
    _post(page, "Claim")
    cookie = _cookies(page)["session"]
    assert cookie["httpOnly"]
    assert cookie["sameSite"] == "Strict"
    assert "session" not in page.evaluate("document.cookie")
    assert _seen(url)["posted"][before:] == [{"path": "/session/claim", "code": "good"}]


def test_a_code_is_sent_once_and_no_run_comes_of_it(url: str, page: sync_api.Page) -> None:
    _open(page, url)
    runs, before = _number(page, "runs"), len(_seen(url)["posted"])
    _post(page, "Claim")
    _emit(url, "tasks")
    page.get_by_text("why tasks", exact=True).wait_for()
    assert _number(page, "runs") == runs + 2
    assert len(_seen(url)["posted"]) == before + 1


def test_a_code_that_finds_no_server_is_sent_again(url: str, page: sync_api.Page) -> None:
    _open(page, url)
    page.route("**/session/claim", lambda route: route.abort(), times=1)
    _post(page, "Claim")
    assert "session" in _cookies(page)


def test_a_refused_code_leaves_no_cookie(url: str, page: sync_api.Page) -> None:
    _open(page, url)
    _post(page, "Claim badly")
    assert "session" not in _cookies(page)


def test_leaving_drops_the_cookie(url: str, page: sync_api.Page) -> None:
    _open(page, url)
    _post(page, "Claim")
    _post(page, "Leave")
    assert "session" not in _cookies(page)


def test_a_wanted_topic_reruns_the_page_and_says_why(url: str, page: sync_api.Page) -> None:
    _open(page, url)
    runs = _number(page, "runs")
    _emit(url, "tasks")
    page.get_by_text("why tasks", exact=True).wait_for()
    assert _number(page, "runs") == runs + 1


def test_a_topic_of_a_fragment_reruns_the_fragment_only(url: str, page: sync_api.Page) -> None:
    _open(page, url)
    runs, thread = _number(page, "runs"), _number(page, "thread")
    _emit(url, "chat")
    page.get_by_text("heard chat", exact=True).wait_for()
    assert _number(page, "thread") == thread + 1
    assert _number(page, "runs") == runs


def test_an_unwanted_topic_reruns_nothing(url: str, page: sync_api.Page) -> None:
    _open(page, url)
    runs, thread = _number(page, "runs"), _number(page, "thread")
    _emit(url, "weather")
    _emit(url, "chat")  # arrives after it, so when this one has shown the other was handled
    page.get_by_text("heard chat", exact=True).wait_for()
    assert _number(page, "runs") == runs
    assert _number(page, "thread") == thread + 1


def test_a_burst_of_changes_costs_two_reruns_at_most(url: str, page: sync_api.Page) -> None:
    _open(page, url)
    runs = _number(page, "runs")
    _emit(url, "tasks", times=50)
    page.get_by_text("why tasks", exact=True).wait_for()
    page.wait_for_timeout(1000)  # absence of a third rerun can only be seen by waiting for it
    assert 1 <= _number(page, "runs") - runs <= 2


def test_a_run_that_somebody_asked_for_is_not_broken_off_for_a_change(url: str, page: sync_api.Page) -> None:
    _open(page, url)
    runs = _number(page, "runs")
    said = page.get_by_placeholder("Half said")
    said.fill("hello")
    said.press("Enter")
    page.wait_for_timeout(200)  # in the middle of that run
    _emit(url, "tasks")
    page.get_by_text("answers 1", exact=True).wait_for()
    page.get_by_text("why tasks", exact=True).wait_for()
    assert _number(page, "runs") == runs + 2


def test_all_listeners_of_a_page_share_one_stream(url: str, page: sync_api.Page) -> None:
    before = _seen(url)["opened"]
    _open(page, url)
    _emit(url, "tasks")
    page.get_by_text("why tasks", exact=True).wait_for()
    assert _seen(url)["opened"] == before + 1


@pytest.mark.parametrize("label", ["Half typed", "Half said"])
def test_a_live_rerun_leaves_half_typed_text_and_the_cursor_alone(
    url: str, page: sync_api.Page, label: str
) -> None:
    _open(page, url)
    field = page.get_by_label(label) if label == "Half typed" else page.get_by_placeholder(label)
    field.click(delay=120)
    page.keyboard.type("Pay the re")
    _emit(url, "tasks")
    page.get_by_text("why tasks", exact=True).wait_for()
    page.keyboard.type("nt")
    assert field.input_value() == "Pay the rent"


def test_a_hidden_page_lets_go_of_its_stream_and_catches_up_when_it_is_shown(
    url: str, page: sync_api.Page
) -> None:
    _open(page, url)
    _emit(url, "chat")
    page.get_by_text("heard chat", exact=True).wait_for()
    harness.wait_until(lambda: _seen(url)["listeners"] == 1, "the pages of earlier tests are gone")
    opened, runs = _seen(url)["opened"], _number(page, "runs")
    _show(page, False)
    harness.wait_until(lambda: _seen(url)["listeners"] == 0, "the hidden page lets go")
    _emit(url, "tasks")
    assert _number(page, "runs") == runs
    _show(page, True)
    page.get_by_text("why tasks", exact=True).wait_for()
    assert _seen(url)["opened"] == opened + 1


def _show(page: sync_api.Page, shown: bool) -> None:
    """Headless Chromium never hides a page by itself, so the page is told that it was hidden."""
    page.evaluate(
        "hidden => { Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });"
        " document.dispatchEvent(new Event('visibilitychange')); }",
        not shown,
    )


def test_a_restarted_server_makes_the_page_run_again_by_itself(page: sync_api.Page) -> None:
    port = [harness.free_port(range(8655, 8660))]
    with harness.serve(COMMAND, ports=port) as url:
        _open(page, url)
        boot = _number(page, "boot")
    lost = page.get_by_role("dialog", name="Saydone cannot be reached")
    sync_api.expect(lost.get_by_text("goes on by itself")).to_be_visible()
    sync_api.expect(lost.get_by_text("Streamlit")).to_be_hidden()
    with harness.serve(COMMAND, ports=port):
        page.get_by_text(re.compile(f"^boot (?!{boot}$)\\d+$")).wait_for(timeout=45_000)
        sync_api.expect(lost).to_have_count(0)
