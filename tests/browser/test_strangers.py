"""Strangers and their texts: who is not signed in sees the login only, and a text is never more than a text."""

import hostile
import journeys
import psycopg
import pytest
from integration import serving
from playwright.sync_api import expect

ADDRESSES = (
    "/",
    "/today",
    "/stats",
    "/account",
    "/admin",
    "/organisation",
    "/chat",
    "/?task=1&q=secret&page=2",
    "/chat?c=00000000-0000-0000-0000-000000000000",
    "/no-such-page",
    "/stats/deeper/still",
    "/pages/shell.py",
    "/%3Cb%3E",
    "/robots.txt",
)


@pytest.fixture(scope="module")
def mallory(world: journeys.World) -> serving.Person:
    """Somebody whose every word is hostile: tasks, notes, labels, projects, name, messages."""
    mallory = world.person("mallory", role="admin")
    worst = hostile.TITLES[1]
    with psycopg.connect(world.served.database, autocommit=True) as owner:
        owner.execute(
            "update users set full_name = %s, email = %s where id = %s",
            [
                worst,
                f"<svg/id=pwned/onload=window.pwned=1>@x{mallory.caller.user_id.hex}.example",
                mallory.caller.user_id,
            ],
        )
    for number, title in enumerate(hostile.TITLES):
        project = title[:80] if number < 8 else None
        journeys.add(mallory, title, notes=f"{title}\n\n{title}", tags=[title[:40]], project=project)
    return mallory


# First of all, when nobody has signed in to this process yet.
@pytest.mark.parametrize("address", ADDRESSES)
def test_sec_13_a_stranger_sees_the_login_and_nothing_else(world: journeys.World, address: str) -> None:
    with world.window() as window:
        page = window.context.new_page()
        page.goto(world.served.url + address)
        expect(page.get_by_role("button", name="Try the demo")).to_be_visible()
        tab = journeys.Tab(world.served.url, page)
        tab.settled()
        assert tab.heading.count() == 0
        assert page.get_by_role("navigation").count() == 0
        assert page.get_by_role("grid").count() == 0
        assert page.get_by_role("log").count() == 0
        assert page.get_by_role("dialog").count() == 0
        assert page.get_by_role("textbox").count() == 2
        assert page.title() == "Sign in · Saydone"
        window.problems[:] = [each for each in window.problems if address not in each]


def test_sec_38_hostile_texts_stay_texts_in_the_list(world: journeys.World, mallory: serving.Person) -> None:
    with world.window(mallory) as window:
        tab = window.open()
        expect(tab.page.get_by_role("grid").locator(".title")).to_have_count(len(hostile.TITLES))
        shown = tab.page.get_by_role("grid").locator(".title").all_text_contents()
        assert sorted(shown) == sorted(hostile.TITLES)
        assert hostile.alive(tab.page) == []
        # SEC-40: a title's writing direction ends with the title.
        isolated = "title => getComputedStyle(title).display !== 'inline'"  # a block of its own
        assert tab.page.get_by_role("grid").locator(".title").first.evaluate(isolated)
        tab.press("Filter")
        tab.page.get_by_role("combobox", name="Project").click()
        tab.page.get_by_role("option").first.wait_for()
        assert hostile.alive(tab.page) == []


def test_sec_38_hostile_texts_stay_texts_in_the_drawer_and_the_undo_bar(
    world: journeys.World, mallory: serving.Person
) -> None:
    with world.window(mallory) as window:
        tab = window.open()
        for number, title in enumerate(hostile.TITLES[:8], 1):
            tab.page.locator(f'.row[data-id="{number}"]').press("Enter")
            expect(tab.drawer.get_by_role("textbox", name="Title")).to_have_value(title)
            expect(tab.drawer.get_by_text(f"Added {title}")).to_be_visible()
            assert hostile.alive(tab.page) == []
            tab.page.keyboard.press("Escape")
            expect(tab.drawer).to_have_count(0)
        row = tab.page.locator('.row[data-id="2"]')
        row.locator(".tick").click()
        tab.told(f"Completed {hostile.TITLES[1]}")
        assert hostile.alive(tab.page) == []
        tab.press("Undo")
        expect(row).to_have_attribute("data-status", "todo")
        assert hostile.alive(tab.page) == []


def test_sec_39_hostile_texts_stay_texts_in_the_chat(world: journeys.World, mallory: serving.Person) -> None:
    with world.window(mallory) as window:
        tab = window.open("/chat")
        for title in (
            hostile.TITLES[0],
            hostile.TITLES[1],
            hostile.TITLES[7],
            hostile.TITLES[9],
            hostile.TITLES[11],
        ):
            tab.say(f"add {title}")
            expect(tab.button("Send message")).to_be_visible()
            assert hostile.alive(tab.page) == []
        tab.say("show all my tasks")
        tab.answer("window.pwned=1")
        tab.say("complete task 3")
        expect(tab.chat.locator("article").last).to_contain_text("onload=window.pwned=1")
        assert hostile.alive(tab.page) == []
        tab.reload()
        expect(tab.chat).to_contain_text("complete task 3")
        assert hostile.alive(tab.page) == []


@pytest.mark.parametrize(
    "path", ["/stats", "/account", "/admin", "/organisation", "/inbox", "/?q=<img id=pwned src=x>"]
)
def test_sec_38_hostile_texts_stay_texts_on_every_other_page(
    world: journeys.World, mallory: serving.Person, path: str
) -> None:
    with world.window(mallory, user_agent="<img id=pwned src=x onerror=window.pwned=1>") as window:
        tab = window.open(path)
        expect(tab.page.get_by_test_id("stSidebar")).to_contain_text("onerror")
        assert hostile.alive(tab.page) == []


def test_sec_40_a_title_with_line_breaks_is_refused(world: journeys.World, mallory: serving.Person) -> None:
    for title in ("Buy milk\nApproved by Ann", "Buy milk\u2028Approved", "Buy\x85milk"):
        assert mallory.rest("POST", "/tasks", json={"title": title}).status_code == 422
