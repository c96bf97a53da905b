"""What axe finds on every page against WCAG 2.2 A and AA: nothing, in light and dark, wide and narrow."""

import dataclasses
import uuid

import harness
import journeys
import pytest
from integration import serving
from playwright.sync_api import ViewportSize, expect

from core.domain import demo
from core.storage import workspace

PAGES = {
    "/": "All tasks",
    "/chat": None,
    "/stats": "My stats",
    "/trash": "Trash",
    "/account": "Account",
    "/admin": "People",
    "/organisation": "Organisation",
}


@pytest.fixture(scope="module")
def admin(world: journeys.World) -> serving.Person:
    """An administrator with a full board, who has spoken with the agent."""
    admin = world.person("admin", role="admin")
    with workspace.open_workspace(dataclasses.replace(admin.caller, request_id=uuid.uuid4().hex)) as ws:
        demo.fill(ws)
    admin.rest("DELETE", "/tasks/2").raise_for_status()
    admin.rest("POST", "/chat", json={"message": "add buy milk tomorrow at 5pm"}).raise_for_status()
    return admin


@harness.IN_EACH_LOOK
def test_no_page_has_a_barrier(
    world: journeys.World, admin: serving.Person, size: ViewportSize, scheme: str
) -> None:
    problems: dict[str, list[str]] = {}
    with world.window(viewport=size, color_scheme=scheme) as window:
        tab = window.open()
        problems["login"] = harness.accessibility_problems(tab.page)
        tab.page.get_by_text("Create account", exact=True).first.click()
        tab.page.get_by_role("heading", name="Create your account").wait_for()
        problems["register"] = harness.accessibility_problems(tab.page)
    with world.window(admin, viewport=size, color_scheme=scheme) as window:
        tab = window.open()
        for path, title in PAGES.items():
            tab.go(path)
            if title:
                expect(tab.heading).to_have_text(title)
            problems[path] = harness.accessibility_problems(tab.page)
        tab.go("/?task=1")
        tab.drawer.get_by_role("button", name="Save").wait_for()
        problems["drawer"] = harness.accessibility_problems(tab.page)
    assert {page: found for page, found in problems.items() if found} == {}
