"""The task page: quick add, filters, the table and the drawer at the left, the chat pane at the right."""

import dataclasses
import datetime
import functools
from typing import Any

import streamlit as st

from core import errors
from core.domain import desk, quickadd
from pages import drawer, look, pane, ui
from pages.components import actions, live, task_table

_STATUS = {"open": "Open", "doing": "In progress", "done": "Done"}
_STATUS_VALUES = {"open": ["todo", "doing"], "doing": ["doing"], "done": ["done", "dropped"]}
_PRIORITY = {"urgent": "Urgent", "high": "High", "medium": "Medium", "low": "Low", "none": "No priority"}
_DUE = {
    "overdue": "Overdue",
    "today": "Today",
    "tomorrow": "Tomorrow",
    "this_week": "This week",
    "next_7_days": "Next 7 days",
    "no_date": "No date",
}
_SORT = {
    "due": "Due date",
    "-priority": "Priority",
    "-created": "Newest",
    "title": "Title",
    "-updated": "Last changed",
}
_FILTERS = ("status", "priority", "project", "due", "q")


@dataclasses.dataclass(frozen=True)
class _View:
    """One of the lists in the sidebar."""

    title: str
    hint: str  # of its empty state


_VIEWS = {
    "all": _View("All tasks", "Add one above, or tell the chat what needs doing."),
    "today": _View("Today", "Enjoy it, or pull something forward."),
    "upcoming": _View("Upcoming", "Nothing is due in the next seven days."),
    "inbox": _View("Inbox", "Everything has found its project."),
}


def show(view: str, visit: ui.Visit) -> None:
    """One of the task lists beside the chat pane."""
    _list(view, visit.again())
    pane.show(visit.again())


@st.fragment
def _list(view: str, visit: ui.Visit) -> None:
    answers = task_table.answer("tasks", _act)
    visit = visit.now()
    nav = visit.nav
    counts = {
        "": nav.open,
        "today": nav.overdue + nav.today,
        "upcoming": nav.upcoming,
        "inbox": nav.inbox,
        "overdue": nav.overdue,
    }
    live.listen("tasks", key="tasks", counts=counts)
    with look.page_header(_VIEWS[view].title):
        _quick_add(visit)
        text = st.text_input(
            "Search",
            placeholder="Search",
            label_visibility="collapsed",
            icon=":material/search:",
            key="q",
            type="search",
            live="300ms",
            max_chars=200,
            bind="query-params",
        )
    filters, sort = _filters(view, visit)
    page = _page()
    try:
        found = desk.show(ui.read(visit.caller), sort=sort, page=page, text=text or None, **filters)  # type: ignore[arg-type]
    except errors.DomainError as error:
        look.error_state("Tasks did not load.", error.message)
        return
    if found.total == 0:
        _empty(view, bool(text or _are_set()))
    else:
        _table(visit, found, answers)
    if found.pages > 1:
        with st.container(horizontal_alignment="center", key="pages_tasks"):
            st.pagination(found.pages, key="page", bind="query-params")
    if found.click and look.undo_bar(found.click.words, key=found.click.request_id):
        _undo(visit, found.click.request_id)
    drawer.show_if_open(visit)


def _page() -> int:
    try:
        return max(1, min(int(st.query_params.get("page", "1")), 1_000_000))
    except ValueError:
        return 1


def _quick_add(visit: ui.Visit) -> None:
    with st.container(key="add_box"), st.form("quick_add_form", border=False, enter_to_submit=True):
        st.text_input(
            "Add a task",
            placeholder="Add a task: “Pay rent every 1st, high, #home”",
            label_visibility="collapsed",
            icon=":material/add:",
            key="quick_add",
            max_chars=1000,
        )
        submit = functools.partial(_add, visit)
        st.form_submit_button("Add", on_click=submit, key="quick_add_submit")


def _add(visit: ui.Visit) -> None:
    typed = st.session_state.get("quick_add", "").strip()
    if not typed:
        return
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
    try:
        ui.perform(ui.require_caller(), "add_task", **{name: value for name, value in given.items() if value})
    except errors.DomainError as error:
        st.error(error.message)  # what was typed stays in its field
    else:
        st.session_state["quick_add"] = ""


def _filters(view: str, visit: ui.Visit) -> tuple[dict[str, Any], str]:
    with st.container(horizontal=True, vertical_alignment="center", key="bar_tasks"):
        status = st.pills(
            "Status",
            list(_STATUS),
            format_func=_STATUS.__getitem__,
            label_visibility="collapsed",
            key="status",
            bind="query-params",
        )
        chosen = sum(bool(st.query_params.get(name)) for name in ("priority", "project", "due"))
        with st.popover(
            f"Filter · {chosen}" if chosen else "Filter", icon=":material/filter_list:", type="tertiary"
        ):
            priority = st.multiselect(
                "Priority",
                list(_PRIORITY),
                format_func=_PRIORITY.__getitem__,
                key="priority",
                bind="query-params",
            )
            project = st.selectbox(
                "Project",
                list(visit.nav.projects),
                index=None,
                placeholder="Any",
                key="project",
                bind="query-params",
            )
            due = st.selectbox(
                "Due",
                list(_DUE),
                index=None,
                placeholder="Any time",
                format_func=_DUE.__getitem__,
                key="due",
                bind="query-params",
            )
        with st.container(horizontal=True, vertical_alignment="center", key="bar_view"):
            sort = st.selectbox(
                "Sort",
                list(_SORT),
                format_func=_SORT.__getitem__,
                label_visibility="collapsed",
                key="sort",
                bind="query-params",
                width=140,
            )
    filters: dict[str, Any] = {
        "status": _STATUS_VALUES[status] if status else None,
        "priority": priority or None,
        "project": project or None,
        "due": due,
    }
    return filters | _of_view(view, visit, filters), sort or "due"


def _of_view(view: str, visit: ui.Visit, filters: dict[str, Any]) -> dict[str, Any]:
    today = ui.read(visit.caller).today
    opened = filters["status"] or ["todo", "doing"]
    if view == "today":
        return {"status": opened, "due_to": today}
    if view == "upcoming":
        day = datetime.timedelta(days=1)
        return {"status": opened, "due_from": today + day, "due_to": today + 7 * day}
    if view == "inbox":
        return {"status": opened, "project": filters["project"] or ""}
    return {}


def _are_set() -> bool:
    return any(st.query_params.get(name) for name in _FILTERS)


def _empty(view: str, filtered: bool) -> None:
    if filtered:
        with look.empty_state("search", "No task matches", "Try fewer words or filters."):
            if st.button("Clear filters", key="clear_filters"):
                for name in _FILTERS:
                    st.query_params.pop(name, None)
                st.rerun()
        return
    title = {
        "all": "No tasks yet",
        "today": "Nothing due today",
        "upcoming": "A quiet week",
        "inbox": "Inbox is empty",
    }
    with look.empty_state("task_alt", title[view], _VIEWS[view].hint):
        pass


def _table(visit: ui.Visit, found: desk.Desk, answers: actions.Answers | None) -> None:
    selected = task_table.task_table(
        found.rows,
        key="tasks",
        now=ui.read(visit.caller).now.astimezone(visit.caller.zone),
        counts=found.counts,  # type: ignore[arg-type]
        answers=answers,
        open_id=drawer.open_id(),
        reserved="12.4rem" if found.pages > 1 else "9.3rem",
        reserved_phone="18rem" if found.pages > 1 else "15rem",
    )
    if selected:
        _bulk_bar(selected)


def _act(action: task_table.Action) -> str | None:
    """Do what was clicked in a row; a sentence when it cannot be done."""
    visit = ui.identify()
    if visit is None:
        return "Your login has ended. Reload the page to sign in again."
    try:
        if action.kind == "open":
            drawer.open_task(action.task_id)
        elif action.kind == "rename":
            values = {"title": action.title, "version": action.version}
            ui.perform(visit.caller, "update_task", key=action.key, task_id=action.task_id, **values)
        else:
            ui.perform(visit.caller, f"{action.kind}_task", key=action.key, task_id=action.task_id)
    except errors.DomainError as error:
        return error.message
    return None


def _bulk_bar(selected: tuple[int, ...]) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="bulk_bar"):
        st.markdown(f"**{len(selected)} selected**")
        for label, icon, name in (
            ("Complete", "check_circle", "complete_tasks"),
            ("Delete", "delete", "delete_tasks"),
        ):
            st.button(
                label,
                icon=f":material/{icon}:",
                type="tertiary",
                key=f"bulk_{name}",
                on_click=functools.partial(_bulk, name, selected),
            )
        st.button(
            "Clear",
            type="tertiary",
            key="bulk_clear",
            on_click=functools.partial(task_table.set_selection, "tasks"),
        )


def _bulk(name: str, selected: tuple[int, ...]) -> None:
    with ui.errors_shown():
        ui.perform(ui.require_caller(), name, task_ids=list(selected))
        task_table.set_selection("tasks")


def _undo(visit: ui.Visit, request_id: str) -> None:
    caller = dataclasses.replace(visit.caller, request_id=desk.undo_request_id(request_id))
    with ui.errors_shown():
        result = ui.perform(caller, "undo", request_id=request_id)
        st.toast(result.summary)
        st.rerun(scope="fragment")
