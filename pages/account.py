"""The account page: profile, password, sessions, API tokens; and the menu that leads there."""

import functools
import zoneinfo
from typing import Any

import streamlit as st

from core.domain import profiles, sessions, tokens
from pages import (
    agent_settings,
    authenticator,
    connections,
    look,
    model_settings,
    planning_settings,
    text,
    ui,
)
from pages.components import due_words

_EVERYWHERE = "All projects"
_ASKS_FIRST = "The program is shown what would change, and has to send the request again with a confirmation."
_RESET = {"Form name": "Change password", "Reset": "Change password"}


def user_menu(visit: ui.Visit, pages: list[st.Page]) -> None:
    """The menu at the sidebar's foot."""
    chosen = look.user_menu(visit.caller.name, ["Account", "Sign out"])
    if chosen == "Account":
        st.switch_page(next(page for page in pages if page.url_path == "account"), query_params={})
    if chosen == "Sign out":
        ui.sign_out(visit.caller)
        st.rerun()


def show(visit: ui.Visit) -> None:
    """Everything about oneself."""
    caller = visit.caller
    profile = profiles.profile(ui.read(caller))
    with st.container(key="form_page"):
        with look.page_header("Account"):
            pass
        if profile.demo_until:
            st.info("This is a demo account. It and its tasks are deleted after 24 hours.")
        _profile(profile)
        agent_settings.section(profile)
        planning_settings.section(profile)
        model_settings.section(visit, is_demo=profile.demo_until is not None)
        if not profile.demo_until:
            with look.section(
                "Password", key="password", hint="Changing it signs out every other device and token."
            ):
                _password()
        _sessions(visit)
        connections.section(visit)
        _tokens(visit)


def _profile(profile: profiles.Profile) -> None:
    with look.section("Profile", key="profile"), st.form("profile_form", border=False):
        left, right = st.columns(2)
        full_name = left.text_input("Name", profile.full_name, max_chars=80)
        email = right.text_input("Email", profile.email or "", max_chars=254)
        left, right = st.columns(2)
        zones = sorted(zoneinfo.available_timezones())
        zone = left.selectbox(
            "Time zone", zones, zones.index(profile.time_zone) if profile.time_zone in zones else None
        )
        password = right.text_input("Current password", type="password", help="Only needed for a new email.")
        if st.form_submit_button("Save profile", type="primary"):
            with ui.errors_shown():
                changes: dict[str, Any] = {"full_name": full_name, "time_zone": zone, "password": password}
                if email.strip() != (profile.email or ""):
                    changes["email"] = email
                ui.write(ui.require_caller(), functools.partial(profiles.update_profile, **changes))
                st.toast("Profile saved.")


def _password() -> None:
    forms = authenticator.Forms()
    with ui.errors_shown(), forms.logged_in():
        # A new form once it went through: a password that is done with is not left in one.
        version = st.session_state.setdefault("password_changed", 0)
        forms.reset_password("", fields=_RESET, key=f"change_password_{version}")
        if forms.verified is not None:
            st.session_state["password_changed"] = version + 1
            ui.say_next("Password changed. Every other device and token is signed out.")
            ui.enter(sessions.log_in(forms.verified, ui.address()))


def _ago(visit: ui.Visit, when: object) -> str:
    now = ui.read(visit.caller).now.astimezone(visit.caller.zone)
    return due_words.words(None, when, now) if when else "Never"  # type: ignore[arg-type]


def _device(user_agent: str) -> str:
    browsers = ("Edg", "Edge"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari")
    systems = (
        ("iPhone", "iPhone"),
        ("Android", "Android"),
        ("Mac OS", "macOS"),
        ("Windows", "Windows"),
        ("Linux", "Linux"),
    )
    browser = next((name for mark, name in browsers if mark in user_agent), "A program")
    system = next((name for mark, name in systems if mark in user_agent), "")
    return f"{browser} on {system}" if system else browser


def _sessions(visit: ui.Visit) -> None:
    live = [token for token in tokens.list_tokens(ui.read(visit.caller)) if token.kind == "session"]
    with look.section("Sessions", key="sessions"):
        rows = []
        for token in live:
            device = _device(token.user_agent) + (", this one" if token.current else "")
            rows.append(
                (device, token.address or "—", "Now" if token.current else _ago(visit, token.used_at))
            )
        look.facts(("Device", "Address", "Last seen"), rows)
        if len(live) > 1 and st.button("Sign out other sessions", key="sign_out_others"):
            ui.write(visit.caller, tokens.revoke_other_sessions)
            st.rerun()


def _tokens(visit: ui.Visit) -> None:
    hint = "For the REST API and MCP. A token is shown once; only its hash is kept."
    with look.section("API tokens", key="tokens", hint=hint):
        place = st.container()
        _new_token(visit)
        with place:  # after the form, so that what it has just made is among them
            for token in tokens.list_tokens(ui.read(visit.caller)):
                if token.kind == "api":
                    _token(visit, token)


def _token(visit: ui.Visit, token: tokens.TokenView) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"token_{token.id}"):
        scope = connections.scope_words(token.scope, token.project, asks_first=token.asks_first)
        until = f"until {token.expires_at:%d.%m.%Y}"
        now = ui.read(visit.caller).now.astimezone(visit.caller.zone)
        used = f"used {due_words.since(token.used_at, now)}" if token.used_at else "never used"
        st.markdown(f"**{text.plain(token.name)}**  \n:gray[{scope} · {until} · {used}]")
        revoke = functools.partial(_revoke, token.id)
        st.button("Revoke", type="tertiary", key=f"revoke_{token.id}", on_click=revoke)


def _new_token(visit: ui.Visit) -> None:
    with st.form("token_form", border=False, clear_on_submit=False):
        left, right = st.columns([2, 1])
        # Empty again once a token was made, in the run that shows it: a second press makes no twin of it.
        made = st.session_state.setdefault("tokens_made", 0)
        ask_name = functools.partial(left.empty().text_input, "Name", placeholder="My laptop", max_chars=60)
        name = ask_name(key=f"token_name_{made}")
        days = right.selectbox("Expires after", [30, 90, 365], 1, format_func="{} days".format)
        left, right = st.columns([2, 1])
        scope = left.selectbox("May", list(connections.SCOPES), format_func=connections.SCOPES.__getitem__)
        project = right.selectbox("In", [_EVERYWHERE, *visit.projects])
        asks_first = st.checkbox("Ask before deleting, and before changing many tasks", help=_ASKS_FIRST)
        if st.form_submit_button("Create token"):
            with ui.errors_shown():
                only = None if project == _EVERYWHERE else project
                make = functools.partial(
                    tokens.add_api_token,
                    name=name,
                    scope=scope,
                    days=days,
                    project=only,
                    asks_first=asks_first,
                )
                token_text = ui.write(ui.require_caller(), make)
                st.session_state["tokens_made"] = made + 1
                ask_name(key=f"token_name_{made + 1}")
                st.success("Copy it now. It is not shown again.")
                st.code(token_text, language=None)


def _revoke(token_id: object) -> None:
    with ui.errors_shown():
        ui.write(ui.require_caller(), functools.partial(tokens.revoke_token, token_id=token_id))  # type: ignore[arg-type]
