"""The chat pane beside the tasks, and the pill that stands for it in a narrow window."""

import functools

import streamlit as st

from core.domain import conversations
from pages import look, thread, ui
from pages.components import live

_SUGGESTIONS = ("What is overdue?", "What is due this week?", "What did I finish?")
_TURNS = 6


def show(visit: ui.Visit) -> None:
    """The pane; narrow windows show the pill instead."""
    _pane(visit)
    if look.ask_button():
        st.switch_page(st.session_state.get("chat_page") or "pages/chat.py")


@st.fragment
def _pane(visit: ui.Visit) -> None:
    visit = visit.now()
    live.listen("chat", key="chat")
    with st.container(key="pane"):
        view = thread.current(visit, _TURNS)
        with look.pane_header("Chat"):
            st.button(
                "New conversation", icon=":material/edit_square:", type="tertiary", key="pane_new", on_click=thread.begin_new
            )
        with st.container(key="pane_history", height="stretch", autoscroll=True, gap="small"):
            if view is None:
                thread.welcome()
            else:
                thread.show(visit, view, "pane")
        if view is None or not view.turns:
            st.pills(
                "Suggestions",
                _SUGGESTIONS,
                label_visibility="collapsed",
                key="suggestions",
                on_change=functools.partial(thread.say_suggestion, visit, "suggestions"),
            )
        thread.entry(visit, view, "pane_say")
