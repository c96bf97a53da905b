"""Looking after an account: a new password, tokens for programs, roles for people."""

import re

import harness
import journeys
from integration import serving
from playwright.sync_api import expect

from tests import known_passwords

NEW_PASSWORD = "quite another long sentence"
TOKEN = re.compile(r"sdt_[\w-]{43}")


def _sign_in(tab: journeys.Tab, name: str, password: str) -> None:
    tab.page.get_by_role("textbox", name="User name or email").fill(name)
    tab.page.get_by_role("textbox", name="Password").fill(password)
    tab.press("Sign in")


def _whoami(served: serving.Served, token: str) -> int:
    return served.ask("GET", "/api/v1/me", headers={"authorization": f"Bearer {token}"}).status_code


def _create_token(tab: journeys.Tab, name: str) -> str:
    tab.page.get_by_role("textbox", name="Name").last.fill(name)
    tab.press("Create token")
    found = TOKEN.search(tab.page.locator(".st-key-section_tokens [data-testid=stCode]").inner_text())
    assert found
    return found[0]


def _change_password(tab: journeys.Tab, current: str) -> None:
    tab.page.get_by_role("textbox", name="Current password").last.fill(current)
    tab.page.get_by_role("textbox", name="New password").fill(NEW_PASSWORD)
    tab.page.get_by_role("textbox", name="Repeat password").fill(NEW_PASSWORD)
    tab.press("Change password")


def test_sec_21_a_new_password_ends_every_other_login_and_token(world: journeys.World) -> None:
    name = journeys.new_name("ana")
    known_passwords.account(world.served.database, name, journeys.PASSWORD)
    with world.window() as here, world.window() as elsewhere:
        one, other = here.open("/account"), elsewhere.open()
        for tab in (one, other):
            _sign_in(tab, name, journeys.PASSWORD)
        one.arrived("Account")
        other.arrived("All tasks")
        one.press("Create token")
        one.told("Name must not be empty")
        token = _create_token(one, "My laptop")
        assert _whoami(world.served, token) == 200

        _change_password(one, "something else entirely")
        one.told("current password is wrong")
        assert _whoami(world.served, token) == 200  # so nothing has ended
        _change_password(one, journeys.PASSWORD)
        expect(one.page.get_by_text("Password changed.")).to_be_visible()
        expect(one.page.get_by_role("textbox", name="New password")).to_have_value("")
        harness.wait_until(lambda: _whoami(world.served, token) == 401, "the token is dead")
        [cookie] = [each["value"] for each in elsewhere.context.cookies() if each["name"] == "saydone"]
        asked = world.served.ask("GET", "/api/v1/me", headers={"cookie": f"saydone={cookie}"})
        assert asked.status_code == 401

        other.page.get_by_role("link", name="My stats").click()
        expect(other.button("Try the demo")).to_be_visible()
        expect(other.heading).to_have_count(0)
        expect(one.heading).to_have_text("Account")  # whoever changed it stays
        _sign_in(other, name, journeys.PASSWORD)
        other.told("do not match")
        _sign_in(other, name, NEW_PASSWORD)
        expect(other.heading).to_have_text("My stats")


def test_a_token_is_shown_once_works_and_can_be_revoked(world: journeys.World) -> None:
    ana = world.person()
    with world.window(ana) as window:
        tab = window.open("/account")
        token = _create_token(tab, "My laptop")
        expect(tab.page.get_by_text("My laptop", exact=True)).to_be_visible()  # at once
        tab.press("Create token")  # once more, by mistake
        tab.told("Name must not be empty")
        added = world.served.ask(
            "POST",
            "/api/v1/tasks",
            headers={"authorization": f"Bearer {token}"},
            json={"title": "From the laptop", "due_on": "2031-01-01"},
        )
        assert added.status_code == 201
        tab.reload()
        expect(tab.page.get_by_text("My laptop", exact=True)).to_be_visible()
        assert token not in tab.page.content()
        tab.page.locator("[class*=st-key-token_]", has_text="My laptop").get_by_role(
            "button", name="Revoke"
        ).click()
        expect(tab.page.get_by_text("My laptop", exact=True)).to_have_count(0)
        assert _whoami(world.served, token) == 401
        tab.go("/")
        expect(tab.row("From the laptop")).to_be_visible()


def test_a_role_that_was_granted_opens_the_organisations_figures(world: journeys.World) -> None:
    admin, ana = world.person("admin", role="admin"), world.person("ana")
    name = ana.rest("GET", "/me").json()["name"]
    with world.window(admin) as window, world.window(ana) as hers:
        before = hers.open("/organisation")
        expect(before.heading).to_have_text("Page not found")
        tab = window.open("/admin")
        assert [page.heading.bounding_box()["y"] for page in (before, tab)] == [21, 21]
        herself = admin.rest("GET", "/me").json()["name"]
        expect(tab.page.locator("[class*=st-key-person_]", has_text="(you)")).to_contain_text("Administrator")
        expect(tab.page.get_by_role("combobox", name=f"Role of {herself}")).to_have_count(0)
        tab.page.get_by_role("searchbox", name="Search people").fill(name)
        expect(tab.page.get_by_role("combobox", name="Role of")).to_have_count(1)
        tab.settled()
        tab.page.get_by_role("combobox", name=f"Role of {name}").click()
        tab.page.get_by_role("option", name="Analyst").click()
        tab.told(f"{name} is an analyst now.")
        expect(tab.page.get_by_role("combobox", name=f"Role of {name}")).to_have_value("Analyst")
        expect(tab.page.get_by_role("combobox", name=f"Role of {name}")).to_be_focused()
        tab.settled()
        after = hers.open("/organisation")
        expect(after.heading).to_have_text("Organisation")
        expect(after.page.get_by_role("link", name="Organisation")).to_be_visible()
        expect(after.page.get_by_role("link", name="People")).to_have_count(0)
