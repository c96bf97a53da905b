"""The chat pane beside the tasks, and the pill that stands for it in a narrow window."""

import functools

import streamlit as st

from pages import chat, conversation_address, look, thread, ui
from pages.components import live

_TURNS = 6


def show(visit: ui.Visit) -> None:
    """The pane; narrow windows show the pill instead."""
    _pane(visit)
    if look.ask_button():
        # A page is known by its address: this one leads to the navigation's own.
        wanted = {"c": st.query_params["c"]} if "c" in st.query_params else {}
        st.switch_page(
            st.Page(functools.partial(chat.show, visit), title="Chat", url_path="chat"), query_params=wanted
        )


@ui.fragment()
def _pane(visit: ui.Visit) -> None:
    visit = visit.now()
    opened = thread.open_conversation(visit, "pane_thread", _TURNS)
    live.listen("chat", key="chat", seen=opened.seen)
    with st.container(key="pane"):
        with look.pane_header("Chat"):
            st.button(
                "New conversation",
                icon=":material/edit_square:",
                type="tertiary",
                key="pane_new",
                on_click=conversation_address.begin_new,
            )
        thread.show(opened, "pane_thread", thread.SUGGESTIONS)
