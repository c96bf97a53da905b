"""The drawer: everything about one task. Which one is open stands in the URL."""

import datetime
import functools
import time
from typing import Any

import streamlit as st

from core import errors
from core.domain import change_words, history, quickadd_marks, recurrence_words, task_lists
from core.domain.planning import drafts
from core.domain.task_rows import Task
from core.domain.when import parse as dates
from core.storage.workspace import Workspace
from pages import look, text, ui
from pages.components import due_words

# Kept while a drawer is open: by which click, the task's version then, and what somebody else has done to it since.
_CLICK, _SEEN, _WARNING = "drawer_click", "drawer_version", "drawer_warning"
# Which was closed last, and when. A browser that has not heard of it yet still names the task in the address of what it
# sends meanwhile, news for example, and the drawer would come back.
_CLOSED = "drawer_closed"
_HEARS_WITHIN_SECONDS = 5.0
_STATUS = {"todo": "To do", "doing": "In progress", "done": "Done", "dropped": "Dropped"}
_DOORS = {"page": "by hand", "chat": "by the agent", "rest": "through the API", "mcp": "through MCP"}
_PRIORITY = {"none": "None", "low": "Low", "medium": "Medium", "high": "High", "urgent": "Urgent"}


def open_id() -> int | None:
    """The number of the task whose drawer is open."""
    given = st.query_params.get("task", "")
    named = int(given) if given.isdecimal() and len(given) < 10 else None
    closed, at = st.session_state.get(_CLOSED, (None, 0.0))
    if named is not None and named == closed and time.monotonic() - at < _HEARS_WITHIN_SECONDS:
        st.query_params.pop("task", None)
        return None
    return named


def open_task(task_id: int, click: str) -> None:
    """Open a task's drawer in this run; a `click` that is told twice opens it once."""
    if st.session_state.get(_CLICK) != click:
        _forget()
        st.session_state[_CLICK] = click
        st.session_state.pop(_CLOSED, None)
    st.query_params["task"] = str(task_id)


def _close() -> None:
    if (named := open_id()) is not None:
        st.session_state[_CLOSED] = named, time.monotonic()
    st.query_params.pop("task", None)
    _forget()


def _forget() -> None:
    for name in (_SEEN, _WARNING):
        st.session_state.pop(name, None)


def _dismiss() -> None:
    _close()
    st.rerun()  # with the list alone redrawn, the closed drawer would stay in the page and come back by itself


def show_if_open(visit: ui.Visit) -> None:
    """Show the drawer when the URL names a task."""
    task_id = open_id()
    if task_id is None:
        return
    try:
        task = task_lists.get_task(ui.read(visit.caller), task_id)
    except errors.DomainError as error:
        _close()
        st.toast(text.plain(error.message))
        return
    st.dialog("Edit task", position="right", width="small", on_dismiss=_dismiss)(_drawer)(visit, task)


def _drawer(visit: ui.Visit, task: Task) -> None:
    key = functools.partial("{1}_{0}".format, task.id)
    now = ui.read(visit.caller).now.astimezone(visit.caller.zone)
    # Just opened: what is typed from now on is about this version. The fields alone do not tell: they outlive a drawer
    # that was closed when the run that was to do without them was broken off.
    if _SEEN not in st.session_state or key("title") not in st.session_state:
        st.session_state[_SEEN] = task.version
        st.session_state[_WARNING] = ""
    title = st.text_input("Title", task.title, key=key("title"), max_chars=500)
    left, right = st.columns(2)
    status = left.selectbox(
        "Status",
        list(_STATUS),
        list(_STATUS).index(task.status),
        format_func=_STATUS.__getitem__,
        key=key("st"),
    )
    priority = right.selectbox(
        "Priority",
        list(_PRIORITY),
        list(_PRIORITY).index(task.priority),
        format_func=_PRIORITY.__getitem__,
        key=key("pr"),
    )
    local = task.due_at.astimezone(visit.caller.zone) if task.due_at else None
    left, right = st.columns([3, 2])
    due_on = left.date_input(
        "Due", task.due_on or (local and local.date()), key=key("due"), format="DD.MM.YYYY"
    )
    due_time = right.time_input("Time", local.time() if local else None, key=key("time"), step=900)
    left, right = st.columns(2)
    said = recurrence_words.describe(task.recurrence) if task.recurrence else ""
    repeat = left.text_input("Repeats", said, key=key("repeat"), placeholder="every Monday")
    takes = drafts.hours(task.estimate_minutes) if task.estimate_minutes else ""
    estimate = right.text_input("Estimate", takes, key=key("estimate"), placeholder="1 h 30 min")
    project = st.selectbox(
        "Project",
        list(visit.projects),
        visit.projects.index(task.project) if task.project in visit.projects else None,
        placeholder="Inbox",
        accept_new_options=True,
        key=key("project"),
    )
    choices, labels = task_lists.titles(ui.read(visit.caller), task.depends_on)
    labels = list(dict.fromkeys([*task.tags, *labels]))
    tags = st.multiselect(
        "Labels", labels, task.tags, placeholder="Add labels", accept_new_options=True, key=key("tags")
    )
    choices.pop(task.id, None)
    waits_for = st.multiselect(
        "Waits for",
        list(choices),
        [number for number in task.depends_on if number in choices],
        format_func=lambda number: choices[number],
        placeholder="Nothing",
        key=key("waits"),
    )
    notes = st.text_area("Notes", task.notes, placeholder="Add notes", key=key("notes"), max_chars=20_000)
    with st.container(horizontal=True, vertical_alignment="center"):
        save = st.button("Save", type="primary", key=key("save"))
        remove = st.button("Move to trash", icon=":material/delete:", type="tertiary", key=key("remove"))
    if save:
        due_at = (
            datetime.datetime.combine(due_on, due_time, visit.caller.zone) if due_on and due_time else None
        )
        _save(
            task,
            now,
            title=title,
            notes=notes,
            status=status,
            priority=priority,
            due_on=None if due_at else due_on,
            due_at=due_at,
            recurrence=task.recurrence if repeat == said else repeat.strip() or None,
            estimate_minutes=task.estimate_minutes if estimate == takes else estimate.strip() or None,
            project=project,
            tags=tags,
            depends_on=waits_for,
        )
    if remove:
        with ui.errors_shown():
            ui.perform(ui.require_caller(), "delete_task", task_id=task.id)
            _close()
            st.rerun()
    if st.session_state.get(_WARNING):  # until the drawer closes, however often news redraw it
        st.error(text.plain(st.session_state[_WARNING]))
    _activity(visit, task, now)


def _rule(words: str, now: datetime.datetime) -> str:
    """The rule that words like "every Monday" mean; a rule itself stays what it is."""
    found = dates.find(words, now)
    if found and found.rrule:
        return found.rrule
    if "=" not in words:
        raise errors.InvalidInput(
            f"“{words}” is not a repetition I can follow. Say for example “every Monday”."
        )
    return words


def _minutes(words: str) -> int:
    minutes = quickadd_marks.minutes(words)
    if minutes is None:
        raise errors.InvalidInput(
            f"“{words}” is not a length of time I can read. Say for example “1 h 30 min”."
        )
    return minutes


def _save(task: Task, now: datetime.datetime, **values: Any) -> None:
    cleared = {"due": not (values["due_on"] or values["due_at"]), "recurrence": not values["recurrence"]}
    cleared |= {
        name: not values[name] for name in ("project", "tags", "notes", "depends_on", "estimate_minutes")
    }
    given: dict[str, Any] = {name: value for name, value in values.items() if value not in (None, "", [])}
    given["clear"] = [name for name, empty in cleared.items() if empty]
    caller = ui.require_caller()
    with ui.errors_shown():  # a conflict or a bad value: the drawer stays, with what was typed
        if not values["title"].strip():
            raise errors.InvalidInput("A task needs a title.")
        if values["recurrence"] and values["recurrence"] != task.recurrence:
            given["recurrence"] = _rule(values["recurrence"], now)
        if isinstance(values["estimate_minutes"], str):
            given["estimate_minutes"] = _minutes(values["estimate_minutes"])
        try:
            ui.perform(caller, "update_task", task_id=task.id, version=st.session_state[_SEEN], **given)
        except errors.Conflict:
            _warn(ui.read(caller), task.id)
        else:
            _close()
            st.rerun()


def _warn(ws: Workspace, task_id: int) -> None:
    """Say what somebody else has done to the task meanwhile; saving again is then about that version."""
    st.session_state[_SEEN] = task_lists.get_task(ws, task_id).version
    last = history.changes_of_task(ws, task_id, 1)
    what = "".join(f": {_words(change)}" for change in last)
    st.session_state[_WARNING] = (
        f"This task has changed meanwhile{what}. Save again to put yours in its place, or close to leave it."
    )


def _words(change: history.Change) -> str:
    by = _DOORS.get(change.channel, "Saydone")
    return f"{change_words.describe(change.before, change.after)} · {by}"


def _activity(visit: ui.Visit, task: Task, now: datetime.datetime) -> None:
    lines = []
    for change in history.changes_of_task(ui.read(visit.caller), task.id, 8):
        day = due_words.words(change.at.astimezone(now.tzinfo).date(), None, now).lower()
        lines.append(f"{_words(change)} · {day}")
    look.activity(lines)
