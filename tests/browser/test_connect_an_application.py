"""An application on this computer is connected with nothing but the address, and disconnected again."""

import contextlib
import http.server
import threading
from collections.abc import Iterator
from typing import Any

import harness
import journeys
import pytest
from axe_playwright_python.sync_playwright import Axe
from integration import oauth_client, serving
from playwright.sync_api import BrowserContext, Page, expect

from tests import known_passwords


class _Callback(http.server.BaseHTTPRequestHandler):
    """The application's own small server: where it begins, and where the answer comes back to."""

    def do_GET(self) -> None:
        body = f'<h1>Application</h1><a href="{self.server.begin}">Connect</a>'  # type: ignore[attr-defined]
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture
def app(world: journeys.World) -> Iterator[tuple[oauth_client.Application, str]]:
    """A registered application, and the address of its first page, on another site than ours."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Callback) as server:
        home = f"http://localhost:{server.server_port}"
        app = oauth_client.application(world.served, redirect_uris=[f"{home}/back"], client_name="Desk lamp")
        answer = world.served.url + "/authorize?"
        asked = oauth_client.parameters(app, redirect_uri=f"{home}/back")
        server.begin = (answer + asked).replace("&", "&amp;")  # type: ignore[attr-defined]
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield app, home
        server.shutdown()
        thread.join()


@contextlib.contextmanager
def browser(world: journeys.World, person: serving.Person | None = None) -> Iterator[BrowserContext]:
    context = world.browser.new_context(viewport=harness.PHONE)
    context.set_default_timeout(harness.PATIENCE * journeys.MILLISECONDS)
    if person is not None:
        cookie: Any = {
            "name": "saydone",
            "value": person.login,
            "url": world.served.url,
            "sameSite": "Strict",
        }
        context.add_cookies([cookie | {"httpOnly": True}])
    try:
        yield context
    finally:
        context.close()


def allow(page: Page, home: str) -> str:
    """Allow it, and give the code that arrives at the application."""
    page.get_by_role("button", name="Allow").click()
    page.wait_for_url(f"{home}/back?**")
    return oauth_client.query(page.url)["code"]


def test_somebody_who_is_signed_in_is_asked_at_once(world: journeys.World, app: Any) -> None:
    application, home = app
    ana = world.person()
    with browser(world, ana) as context:
        page = context.new_page()
        page.goto(home)
        page.get_by_role("link", name="Connect").click()
        expect(page.get_by_role("heading", name="Connect Desk lamp?")).to_be_visible()
        expect(page.get_by_text("an application on this computer")).to_be_visible()
        assert Axe().run(page).response["violations"] == []
        expect(page.get_by_role("checkbox", name="It asks before it deletes")).to_be_checked()
        page.get_by_role("radio", name="See your tasks").check()
        tokens = application.exchange(allow(page, home), redirect_uri=f"{home}/back").json()
        assert tokens["scope"] == "read"
        page.goto(world.served.url + "/account")
        expect(page.get_by_text("Desk lamp")).to_be_visible()
        page.get_by_role("button", name="Disconnect").click()
        expect(page.get_by_text("Desk lamp")).to_have_count(0)
        assert application.refresh(tokens["refresh_token"]).status_code == 400


def test_somebody_who_is_not_signs_in_and_is_asked_then(world: journeys.World, app: Any) -> None:
    application, home = app
    name = journeys.new_name("bob")
    known_passwords.account(world.served.database, name, journeys.PASSWORD)
    with browser(world) as context:
        page = context.new_page()
        page.goto(home)
        page.get_by_role("link", name="Connect").click()
        page.get_by_role("textbox", name="User name or email").fill(name)
        page.get_by_role("textbox", name="Password").fill(journeys.PASSWORD)
        page.get_by_role("button", name="Sign in", exact=True).click()
        expect(page.get_by_role("heading", name="Connect Desk lamp?")).to_be_visible()
        expect(page.get_by_text(name)).to_be_visible()
        page.get_by_role("button", name="Cancel").click()
        page.wait_for_url(f"{home}/back?**")
        assert oauth_client.query(page.url)["error"] == "access_denied"
        page.go_back()
        page.get_by_role("radio", name="Everything").check()
        tokens = application.exchange(allow(page, home), redirect_uri=f"{home}/back").json()
        assert tokens["scope"] == "read write delete"
