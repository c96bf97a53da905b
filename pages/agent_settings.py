"""The account page's section on the agent: which of its acts wait for the person's word."""

import functools

import streamlit as st

from core.domain import profiles
from pages import look, ui

_ASK: dict[profiles.AskBefore, str] = {
    "always": "Every change",
    "risky": "Deleting, and many changes at once",
    "never": "Nothing: I undo what I do not like",
}


def section(profile: profiles.Profile) -> None:
    """Choose when the agent asks."""
    hint = (
        "What waits is shown in the chat first, task by task, with what it is and what it would become. "
        "Applications and tokens ask if that was ticked when they were connected or made."
    )
    with look.section("Agent", key="agent", hint=hint), st.form("agent_form", border=False):
        ask = st.radio(
            "Ask before", list(_ASK), list(_ASK).index(profile.ask_before), format_func=_ASK.__getitem__
        )
        limit = st.number_input("Many are more than", 1, 200, profile.bulk_limit, width=160)
        if st.form_submit_button("Save"):
            with ui.errors_shown():
                choose = functools.partial(profiles.choose_approvals, ask_before=ask, bulk_limit=limit)
                ui.write(ui.require_caller(), choose)
                st.toast("Saved.")
