"""The task page: quick add, filters, the table and the drawer at the left, the chat pane at the right."""

import dataclasses
import functools

import streamlit as st

from core import errors
from core.domain import desk
from core.doors import events
from pages import drawer, filters, look, paging, pane, quick_entry, ui
from pages.components import actions, live, task_table


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
    with look.page_header(_VIEWS[view].title):
        quick_entry.show(visit)
        filters.search()
    quick_entry.say_refusal()
    filters.bar(visit.projects)
    _list(view, visit.again())
    pane.show(visit.again())


@ui.fragment(key=filters.LIST)
def _list(view: str, visit: ui.Visit) -> None:
    visit = visit.now()
    answers = task_table.answer("tasks", visit.whose, functools.partial(_act, visit))
    seen = events.hub.seen()
    try:
        found = _found(view, visit)
    except errors.DomainError as error:
        live.listen("tasks", key="tasks", seen=seen)
        look.error_state("Tasks did not load.", error.message)
        return
    selected: tuple[int, ...] = ()
    if found.total == 0:
        _empty(view, visit, found, seen)
    else:
        selected = _table(visit, found, answers, seen)
    # Before the bar that comes and goes with the selection: in another place the last click's would stay beside it
    # until the run has ended.
    if found.click and look.undo_bar(found.click.words, key=found.click.request_id):
        _undo(visit, found.click.request_id)
    if selected:
        _bulk_bar(len(selected), frozenset(row["id"] for row in found.rows))
    paging.choose(view, found)
    drawer.show_if_open(visit)


def _found(view: str, visit: ui.Visit) -> desk.Desk:
    ws, chosen = ui.read(visit.caller), filters.chosen(view, visit)
    return paging.read(view, lambda page: desk.show(ws, sort=filters.sort(), page=page, **chosen))


def _empty(view: str, visit: ui.Visit, found: desk.Desk, seen: live.Seen) -> None:
    live.listen("tasks", key="tasks", seen=seen, counts=ui.counts(found.sidebar))
    if filters.are_set():
        with look.empty_state("search", "No task matches", "Try fewer words or filters."):
            st.button("Clear filters", key="clear_filters", on_click=filters.clear)
        return
    title = {
        "all": "No tasks yet",
        "today": "Nothing due today",
        "upcoming": "A quiet week",
        "inbox": "Inbox is empty",
    }
    with look.empty_state("task_alt", title[view], _VIEWS[view].hint):
        if view == "today" and found.sidebar.upcoming and st.button("See upcoming", key="see_upcoming"):
            # A page is known by its address: this one leads to the navigation's own.
            upcoming = functools.partial(show, "upcoming", visit)
            st.switch_page(st.Page(upcoming, title="Upcoming", url_path="upcoming"), query_params={})


def _table(
    visit: ui.Visit, found: desk.Desk, answers: actions.Answers | None, seen: live.Seen
) -> tuple[int, ...]:
    return task_table.task_table(
        found.rows,
        key="tasks",
        whose=visit.whose,
        now=ui.read(visit.caller).now.astimezone(visit.caller.zone),
        counts=found.counts,  # type: ignore[arg-type]
        sidebar=ui.counts(found.sidebar),
        answers=answers,
        seen=seen,
        open_id=drawer.open_id(),
        reserved="12.4rem" if found.pages > 1 else "9.3rem",
        reserved_phone="18rem" if found.pages > 1 else "15rem",
    )


def _act(visit: ui.Visit, action: task_table.Action) -> str | None:
    """Do what was clicked in a row; a sentence when it cannot be done."""
    try:
        if action.kind == "open":
            drawer.open_task(action.task_id, action.key)
        elif action.kind == "rename":
            values = {"title": action.title, "version": action.version}
            ui.perform(visit.acting(), "update_task", key=action.key, task_id=action.task_id, **values)
        else:
            ui.perform(visit.acting(), f"{action.kind}_task", key=action.key, task_id=action.task_id)
    except errors.DomainError as error:
        return error.message
    return None


def _bulk_bar(count: int, shown: frozenset[int]) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="bulk_bar"):
        st.markdown(f"**{count} selected**")
        for label, icon, name in (
            ("Complete", "check_circle", "complete_tasks"),
            ("Delete", "delete", "delete_tasks"),
        ):
            st.button(
                label,
                icon=f":material/{icon}:",
                type="tertiary",
                key=f"bulk_{name}",
                on_click=functools.partial(_bulk, name, shown),
            )
        st.button(
            "Clear",
            type="tertiary",
            key="bulk_clear",
            on_click=functools.partial(task_table.set_selection, "tasks"),
        )


def _bulk(name: str, shown: frozenset[int]) -> None:
    # What is selected by now may be more than when the button was drawn.
    selected = task_table.selection("tasks", shown)
    with ui.errors_shown():
        ui.perform(ui.require_caller(), name, task_ids=list(selected))
        task_table.set_selection("tasks")


def _undo(visit: ui.Visit, request_id: str) -> None:
    caller = dataclasses.replace(visit.caller, request_id=desk.undo_request_id(request_id))
    with ui.errors_shown():
        result = ui.perform(caller, "undo", request_id=request_id)
        st.toast(result.summary)
        st.rerun(scope="fragment")
