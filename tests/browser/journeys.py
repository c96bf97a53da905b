"""People in front of a browser, and what they do over and over: open a page, add a task, say something."""

import contextlib
import dataclasses
import secrets
import uuid
from collections.abc import Callable, Iterator
from typing import Any

import harness
from integration import serving
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Locator,
    Page,
    Request,
    Response,
    WebError,
    expect,
)

from core import operations
from core.domain.task_rows import Task

PASSWORD = "a long enough horse battery"
MILLISECONDS = 1000
# Streamlit looks for its own addresses below a page's first, and the stream of a login that has ended is refused.
_MAY_FAIL = ("/_stcore/", "/events")


@dataclasses.dataclass
class World:
    """A running application and a browser."""

    served: serving.Served
    browser: Browser

    @contextlib.contextmanager
    def window(self, person: serving.Person | None = None, **options: Any) -> Iterator["Window"]:
        """A browser of its own, signed in as `person` if one is given; no page in it may log an error."""
        given = {"viewport": harness.DESKTOP, "timezone_id": "Europe/Berlin", "locale": "en-GB"} | options
        with harness.window(self.browser, **given) as context:
            context.set_default_timeout(harness.PATIENCE * MILLISECONDS)
            with Window(self.served.url, context).watched() as window:
                if person is not None:
                    window.sign_in(person)
                yield window
                assert window.problems == [], window.problems

    def person(self, name: str = "ana", **columns: str) -> serving.Person:
        """Somebody with an account."""
        return self.served.person(name, **columns)


@contextlib.contextmanager
def world(database: str, browser: Browser, **environment: str) -> Iterator[World]:
    """The whole application over the database at this URL, and a browser."""
    with serving.app(database, **environment) as served, visit(served, browser) as world:
        yield world


@contextlib.contextmanager
def visit(served: serving.Served, browser: Browser) -> Iterator[World]:
    """A browser at a running application, which may not fail meanwhile."""
    before = len(served.log.read_text().splitlines())
    yield World(served, browser)
    assert failures(served, before) == [], failures(served, before)


def failures(served: serving.Served, before: int = 0) -> list[str]:
    """What the application's log says, from some line on, of errors nobody expected."""
    return [
        line
        for line in served.log.read_text().splitlines()[before:]
        if '"level": "error"' in line or line.startswith("Traceback")
    ]


class Window:
    """One browser with its tabs."""

    def __init__(self, url: str, context: BrowserContext) -> None:
        self.url = url
        self.context = context
        self.problems: list[str] = []

    @contextlib.contextmanager
    def watched(self) -> Iterator["Window"]:
        """Note what goes wrong in it until the end of the block."""
        heeded: dict[Any, Callable[..., None]] = {
            "console": self._heed,
            "weberror": self._break,
            "dialog": self._dismiss,
            "request": self._watch,
            "response": self._check,
        }
        for event, heed in heeded.items():
            self.context.on(event, heed)
        try:
            yield self
        finally:
            for event, heed in heeded.items():
                self.context.remove_listener(event, heed)

    def _break(self, error: WebError) -> None:
        self.problems.append(str(error.error))

    def _heed(self, said: ConsoleMessage) -> None:
        # What did not load is judged by its address.
        if said.type == "error" and not said.text.startswith("Failed to load resource"):
            self.problems.append(said.text)

    def _dismiss(self, dialog: Dialog) -> None:
        self.problems.append(f"a dialog: {dialog.message}")
        dialog.dismiss()

    def _watch(self, request: Request) -> None:
        if not request.url.startswith((self.url, "data:", "blob:")):
            self.problems.append(f"asks somebody else: {request.url}")

    def _check(self, response: Response) -> None:
        if response.status >= 400 and not any(part in response.url for part in _MAY_FAIL):
            self.problems.append(f"{response.status} {response.url}")

    def sign_in(self, person: serving.Person) -> None:
        """Have the cookie that signing in leaves."""
        cookie = {
            "name": "saydone",
            "value": person.login,
            "url": self.url,
            "httpOnly": True,
            "sameSite": "Strict",
        }
        self.context.add_cookies([cookie])  # type: ignore[list-item]

    @property
    def is_signed_in(self) -> bool:
        """Whether the browser holds the cookie."""
        return any(cookie["name"] == "saydone" for cookie in self.context.cookies())

    def open(self, path: str = "/") -> "Tab":
        """Another tab, at an address of ours."""
        tab = Tab(self.url, self.context.new_page())
        if self.is_signed_in:
            with tab.listening():
                tab.go(path)
        else:
            tab.go(path)
        return tab


class Tab:
    """One page, and the parts of it people look for."""

    def __init__(self, url: str, page: Page) -> None:
        self.url = url
        self.page = page

    def go(self, path: str) -> None:
        """Type an address; what comes is on the screen when this returns."""
        self.page.goto(self.url + path)
        self.settled()

    @contextlib.contextmanager
    def listening(self) -> Iterator[None]:
        """Wait until the page that is loaded inside hears of changes made elsewhere."""
        with self.page.expect_response(lambda answer: answer.url.endswith("/events") and answer.ok):
            yield

    def reload(self) -> None:
        """Load the page again."""
        with self.listening():
            self.page.reload()
            self.settled()

    def settled(self) -> None:
        """Wait until Streamlit has run the page to its end."""
        self.page.wait_for_function(
            """() => {
              const app = document.querySelector("[data-testid=stApp]");
              return app?.dataset.testScriptState === "notRunning" && app.dataset.testConnectionState === "CONNECTED"
                && document.querySelector("[data-testid=stMain] :is(h1, h2, h3, [data-testid=stAlert])");
            }"""
        )

    @property
    def heading(self) -> Locator:
        """The page's title."""
        return self.page.get_by_role("heading", level=1)

    def row(self, title: str) -> Locator:
        """A task in the list, by words of its title."""
        return self.page.get_by_role("grid").get_by_role("row").filter(has_text=title)

    def titles(self) -> list[str]:
        """The titles in the list from top to bottom."""
        return self.page.get_by_role("grid").locator(".title").all_inner_texts()

    def add(self, line: str) -> None:
        """Type a task into quick add; it is in the list when this returns."""
        before = len(self.titles())
        field = self.page.get_by_role("textbox", name="Add a task")
        field.fill(line)
        field.press("Enter")
        expect(field).to_have_value("")
        # a page holds 50: on a full one the last row gives way
        expect(self.page.get_by_role("grid").locator(".title")).to_have_count(min(before + 1, 50))

    def arrived(self, heading: str) -> None:
        """Wait until somebody who has just signed in is at this page, and begin it anew with the cookie."""
        expect(self.heading).to_have_text(heading)
        cookies = self.page.context.cookies
        harness.wait_until(lambda: any(each["name"] == "saydone" for each in cookies()), "there is a cookie")
        self.reload()

    def button(self, name: str) -> Locator:
        """The button of that name."""
        return self.page.get_by_role("button", name=name, exact=True)

    def press(self, name: str) -> None:
        """Press a button."""
        self.button(name).click()

    def told(self, words: str) -> None:
        """Wait until the page says that something was done or went wrong; what it said before may still be there."""
        expect(self.page.get_by_role("alert").filter(has_text=words)).to_be_visible()

    @property
    def drawer(self) -> Locator:
        """The open drawer."""
        return self.page.get_by_role("dialog")

    @property
    def chat(self) -> Locator:
        """What was said in the conversation."""
        return self.page.get_by_role("log")

    def say(self, words: str) -> None:
        """Send a message; it stands in the conversation when this returns."""
        field = self.page.get_by_role("textbox", name="Ask, or say what to do")
        field.fill(words)
        field.press("Enter")
        expect(self.chat.get_by_text(words, exact=True).last).to_be_visible()

    def answer(self, *words: str) -> None:
        """Wait for an answer with these words."""
        last = self.chat.locator("article").last
        for each in words:
            expect(last).to_contain_text(each)


def add(person: serving.Person, title: str, **fields: Any) -> Task:
    """A task somebody has, added without a browser; dates are as in JSON."""
    task: Task = do(person, "add_task", title=title, **fields)
    return task


def do(person: serving.Person, operation: str, **arguments: Any) -> Any:
    """What somebody has done without a browser."""
    caller = dataclasses.replace(person.caller, request_id=uuid.uuid4().hex)
    return operations.BY_NAME[operation].perform(arguments, caller)


def new_name(word: str) -> str:
    """A user name nobody has."""
    return f"{word}-{secrets.token_hex(4)}"
