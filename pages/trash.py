"""What was deleted and can still be taken back."""

import functools

import streamlit as st

from core.domain import task_lists
from core.domain.task_rows import Task
from core.doors import events
from pages import look, paging, text, ui
from pages.components import due_words, live

_SIZE = 25
_HINT = "What you delete stays here for 30 days."


def show(visit: ui.Visit) -> None:
    """The deleted tasks, the last one first."""
    with st.container(key="form_page"):
        with look.page_header("Trash"):
            pass
        _list(visit.again())


@ui.fragment()
def _list(visit: ui.Visit) -> None:
    seen = events.hub.seen()
    visit = visit.now()
    shown = paging.read("trash", functools.partial(_page, visit))
    live.listen("tasks", key="tasks", seen=seen, counts=visit.counts)
    if not shown.items:
        with look.empty_state("delete", "The trash is empty", _HINT):
            pass
        return
    st.caption(_HINT)
    with st.container(border=True, key="section_trash"):
        for task in shown.items:
            _row(visit, task)
    paging.choose("trash", shown)


def _page(visit: ui.Visit, page: int) -> task_lists.TaskPage:
    ws = ui.read(visit.caller)
    return task_lists.list_tasks(ws, trash=True, sort="-updated", page=page, page_size=_SIZE)


def _row(visit: ui.Visit, task: Task) -> None:
    now = ui.read(visit.caller).now.astimezone(visit.caller.zone)
    with st.container(horizontal=True, vertical_alignment="center", key=f"trashed_{task.id}"):
        deleted = f"Deleted {due_words.since(task.deleted_at, now)}" if task.deleted_at else "Deleted"
        place = f" · {text.plain(task.project)}" if task.project else ""
        st.markdown(f"**{text.plain(task.title)}**  \n:gray[{deleted}{place}]")
        icon = ":material/restore_from_trash:"
        if st.button("Restore", icon=icon, type="tertiary", key=f"restore_{task.id}"):
            with ui.errors_shown():
                ui.perform(visit.caller, "restore_task", task_id=task.id)
                st.toast(f"Restored {text.plain(task.title)}")
                st.rerun(scope="fragment")
