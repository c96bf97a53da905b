"""What the list of tasks is narrowed and ordered by: the search field and the bar of filters.

Each is bound to the address, so that a reload or a link shows the same list. They stand outside the list's fragment:
a click on one redraws the list alone, not itself and its neighbours.
"""

import datetime
from typing import Any

import streamlit as st

from core.domain import task_lists
from pages import look, paging, ui

LIST = "list"  # the key of the fragment that shows the tasks

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
_EMPTY: dict[str, Any] = {"status": None, "priority": [], "project": None, "due": None, "q": ""}


def redraw() -> None:
    """Show the list anew and nothing else; for callbacks."""
    st.rerun(LIST)


def refresh() -> None:
    """The same, from the list's first page."""
    paging.first_page()
    redraw()


def search() -> None:
    """The search field; the list follows while one types."""
    look.search_field("Search", key="q", on_change=refresh)


def bar(projects: tuple[str, ...]) -> None:
    """The states as pills, everything else behind a button that counts what is set, and the order."""
    _read_by_hand(projects)
    with st.container(horizontal=True, vertical_alignment="center", key="bar_tasks"):
        st.pills(
            "Status",
            list(_STATUS),
            format_func=_STATUS.__getitem__,
            label_visibility="collapsed",
            key="status",
            bind="query-params",
            on_change=refresh,
        )
        _more(projects)
        st.selectbox(
            "Sort",
            list(_SORT),
            format_func=_SORT.__getitem__,
            label_visibility="collapsed",
            key="sort",
            bind="query-params",
            width=140,
            on_change=refresh,
        )


def _read_by_hand(projects: tuple[str, ...]) -> None:
    """Write the filters in an address that somebody has typed, `?status=open`, as Streamlit takes them: `?status=Open`."""
    named = {"project": dict(zip(projects, projects, strict=True))}
    written = {}
    for name, words in (
        {"status": _STATUS, "priority": _PRIORITY, "due": _DUE, "sort": _SORT} | named
    ).items():
        given = st.query_params.get_all(name)
        if name in st.session_state or all(each in words.values() for each in given):
            continue
        known = {word.casefold(): label for key, label in words.items() for word in (key, label)}
        if meant := [known[each.casefold()] for each in given if each.casefold() in known]:
            written[name] = meant if name == "priority" else meant[:1]
    if written:
        st.query_params.update(written)
        st.rerun()


def _more(projects: tuple[str, ...]) -> None:
    # These run the whole page: the button's label is part of it.
    chosen = sum(bool(st.query_params.get(name)) for name in ("priority", "project", "due"))
    label = f"Filter · {chosen}" if chosen else "Filter"
    with st.popover(label, icon=":material/filter_list:", type="tertiary"):
        st.multiselect(
            "Priority",
            list(_PRIORITY),
            placeholder="Any",
            format_func=_PRIORITY.__getitem__,
            key="priority",
            bind="query-params",
            on_change=paging.first_page,
        )
        st.selectbox(
            "Project",
            list(projects),
            index=None,
            placeholder="Any",
            key="project",
            bind="query-params",
            on_change=paging.first_page,
        )
        st.selectbox(
            "Due",
            list(_DUE),
            index=None,
            placeholder="Any time",
            format_func=_DUE.__getitem__,
            key="due",
            bind="query-params",
            on_change=paging.first_page,
        )


def sort() -> task_lists.Sort:
    """The order that is chosen."""
    chosen: task_lists.Sort = st.session_state.get("sort") or "due"
    return chosen


def chosen(view: str, visit: ui.Visit) -> dict[str, Any]:
    """What to show in one of the sidebar's lists, as `desk.show` takes it."""
    given = {name: st.session_state.get(name) or None for name in _EMPTY}
    filters = {
        "status": _STATUS_VALUES[given["status"]] if given["status"] else None,
        "priority": given["priority"],
        "project": given["project"],
        "due": given["due"],
        "text": given["q"],
    }
    return filters | _of_view(view, visit, filters)


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


def are_set() -> bool:
    """Whether anything narrows the list."""
    return any(st.session_state.get(name) for name in _EMPTY)


def clear() -> None:
    """Drop them all, and draw the whole page, which shows them; for callbacks."""
    st.session_state.update(_EMPTY)
    st.rerun()
