"""The account page's section on planning: how much of a day is meant for tasks."""

import functools

import streamlit as st

from core.domain import profiles
from pages import look, ui


def section(profile: profiles.Profile) -> None:
    """Choose how many hours a planned day holds."""
    hint = "How much of a day is meant for tasks. “Plan my day” in the chat fills no more than that."
    with look.section("Planning", key="planning", hint=hint), st.form("planning_form", border=False):
        hours = st.number_input(
            "Hours a day", 0.25, 24.0, profile.capacity_minutes / 60, step=0.5, format="%g", width=160
        )
        if st.form_submit_button("Save"):
            with ui.errors_shown():
                choose = functools.partial(profiles.choose_capacity, capacity_minutes=round(hours * 60))
                ui.write(ui.require_caller(), choose)
                st.toast("Saved.")
