"""The line in which a task is added as one would say it, and everything about it in one go."""

import functools
from typing import Any

import streamlit as st

from core import errors
from core.domain import quickadd
from pages import filters, text, ui

EXAMPLE = "Pay rent every 1st, !high, #home"
_LONGEST = 1000
_HANDLED, _REFUSED, _REFUSALS = "quick_add_handled", "quick_add_refused", "quick_add_refusals"


def show(visit: ui.Visit) -> None:
    """The line; what cannot be added stays in it."""
    # Cleared by the browser at once: the list alone is drawn after an addition, and not this line. What is then put back
    # into the line, the form would not send again unless it was edited; another form has cleared nothing yet.
    form = f"add_box_{st.session_state.get(_REFUSALS, 0)}"
    with st.form(form, border=False, enter_to_submit=True, clear_on_submit=True):
        typed = st.text_input(
            "Add a task",
            placeholder=f"Add a task: “{EXAMPLE}”",
            label_visibility="collapsed",
            icon=":material/add:",
            key="quick_add",
            max_chars=ui.LONGEST_SENT,
        )
        submit = functools.partial(_add, visit)
        submitted = st.form_submit_button("Add", on_click=submit, key="quick_add_submit")
    # What was sent to a process that has just been restarted finds no callback there yet, and must not be lost.
    if not st.session_state.pop(_HANDLED, False) and submitted:
        with ui.errors_shown():
            _perform(visit, typed.strip())


def say_refusal() -> None:
    """What is wrong with what is in the line, if anything."""
    # Always there: the filters below would lose their hold on the address by moving.
    with st.container():
        if st.session_state.get("quick_add") and (words := st.session_state.get(_REFUSED)):
            st.error(text.plain(words))


def _add(visit: ui.Visit) -> None:
    st.session_state[_HANDLED] = True
    typed = st.session_state.get("quick_add", "").strip()
    try:
        project = _perform(visit, typed)
    except errors.DomainError as error:
        st.session_state["quick_add"] = typed
        st.session_state[_REFUSED] = ui.sentence(error)
        st.session_state[_REFUSALS] = st.session_state.get(_REFUSALS, 0) + 1
        return
    st.session_state["quick_add"] = ""
    # The whole page is drawn when there is a new project to filter by, or something was said of the line before.
    if not st.session_state.pop(_REFUSED, "") and (not project or project in visit.projects):
        filters.redraw()


def _perform(visit: ui.Visit, typed: str) -> str | None:
    """Add the task that was typed, if any; its project."""
    if not typed:
        return None
    if len(typed) > _LONGEST:
        raise errors.InvalidInput(f"A line should have at most {_LONGEST} characters, not {len(typed)}.")
    ui.begin_request()
    parsed = quickadd.parse(typed, ui.read(visit.caller).now.astimezone(visit.caller.zone))
    given: dict[str, Any] = {
        "title": parsed.title or typed,
        "priority": parsed.priority,
        "due_on": parsed.due_on,
        "due_at": parsed.due_at,
        "recurrence": parsed.recurrence,
        "project": parsed.project,
        "tags": list(parsed.tags) or None,
        "estimate_minutes": parsed.estimate_minutes,
    }
    ui.perform(ui.require_caller(), "add_task", **{name: value for name, value in given.items() if value})
    return parsed.project
