"""What a stranger sees, at whatever address: sign in, create an account, try the demo."""

import streamlit as st

from core import config
from core.domain import accounts, demo, sessions
from core.storage import workspace
from core.storage.workspace import Caller
from pages import authenticator, look, ui, welcome
from pages.components import bridge

_SIGN_IN = {
    "Form name": "Welcome back",
    "Username": "User name or email",
    "Password": "Password",
    "Login": "Sign in",
}


def show() -> None:
    """The login page."""
    ui.begin_request()
    look.page_chrome("Sign in")
    if leaving := st.session_state.get("auth_leave"):
        bridge.leave(leaving)
    with welcome.login_layout():
        mode = st.segmented_control(
            "What to do",
            ["Sign in", "Create account"],
            default="Sign in",
            required=True,
            label_visibility="collapsed",
            width="stretch",
            key="mode",
        )
        forms = authenticator.Forms()
        with ui.errors_shown():
            if mode == "Create account":
                forms.create_account()
            else:
                forms.login(fields=_SIGN_IN, key="sign_in")
            if forms.verified is not None:
                _enter(sessions.log_in(forms.verified, ui.address()))
        if config.settings().demo:
            _offer_demo()


def _enter(login: sessions.Login) -> None:
    st.session_state.clear()  # nothing is left of who was here before
    ui.enter(login)


def _offer_demo() -> None:
    if st.button("Try the demo", icon=":material/play_circle:", width="stretch", key="try_demo"):
        with ui.errors_shown():
            user_id = accounts.register_demo(st.context.timezone or "UTC", ui.address())
            zone = st.context.timezone or "UTC"
            with workspace.open_workspace(Caller(user_id, zone, "job", "demo")) as ws:
                demo.fill(ws)
            _enter(sessions.log_in(user_id, ui.address()))
    st.caption("No sign-up. Sample tasks, deleted after 24 hours.", text_alignment="center")
