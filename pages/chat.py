"""The chat as a page of its own, with all conversations in the sidebar."""

import functools
from collections.abc import Callable

import streamlit as st

from core.domain import conversation_list
from core.doors import events
from core.storage.workspace import Workspace
from pages import conversation_address, conversation_sidebar, look, thread, ui
from pages.components import live

_TURNS = 50


def show(visit: ui.Visit) -> None:
    """One conversation, wide; the others in the sidebar."""
    conversation_sidebar.show(visit)
    _conversation(visit.again())


@ui.fragment(key=thread.FRAGMENT)
def _conversation(visit: ui.Visit) -> None:
    seen = events.hub.seen()
    visit = visit.now()
    opened = thread.open_conversation(visit, "chat_thread", _TURNS)
    live.listen("chat", "tasks", key="chat", seen=seen, counts=visit.counts)
    view = opened.view
    if opened.is_missing:
        _missing(visit)
        return
    with st.container(key="thread"):
        with look.page_header(view.title if view else "New conversation"):
            pass
        thread.show(opened, "chat_thread", () if view else thread.SUGGESTIONS)


def _missing(visit: ui.Visit) -> None:
    wanted = conversation_address.named()
    if wanted is not None and conversation_list.is_in_trash(ui.read(visit.caller), wanted):
        title, hint = (
            "This conversation was deleted",
            "It can be restored for 30 days. What it changed stays.",
        )
        restore = functools.partial(conversation_list.restore_conversation, conversation_id=wanted)
    else:
        title, hint = "There is no such conversation", "It was deleted for good, or it is not yours."
        restore = None
    with st.container(key="form_page"):
        with look.page_header("Chat"):
            pass
        with look.empty_state("chat_bubble", title, hint, key="conversation"):
            if restore is not None:
                on_click = functools.partial(_restore, restore)
                st.button("Restore", type="primary", key="restore_conversation", on_click=on_click)
            st.button("New conversation", key="begin_conversation", on_click=conversation_address.begin_new)


def _restore(restore: Callable[[Workspace], None]) -> None:
    with ui.errors_shown():
        ui.write(ui.require_caller(), restore)
