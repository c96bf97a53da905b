"""The chat as a page of its own, with all conversations in the sidebar."""

import streamlit as st

from core.domain import conversation_list
from pages import look, thread, ui
from pages.components import live

_TURNS = 50


def show(visit: ui.Visit) -> None:
    """One conversation, wide; the others in the sidebar."""
    _sidebar(visit)
    _conversation(visit.again())


def _sidebar(visit: ui.Visit) -> None:
    now = st.query_params.get("c")
    headings = conversation_list.list_conversations(ui.read(visit.caller)).items
    with st.sidebar:
        if st.button("New conversation", icon=":material/add:", width="stretch", key="new_conversation"):
            thread.begin_new()
            st.rerun()
        if headings:
            st.caption("Recent")
        with st.container(key="conversations", gap=None):
            for place, heading in enumerate(headings):
                current = str(heading.id) == now or (now is None and place == 0)
                if look.conversation_button(heading.title, key=str(heading.id), current=current):
                    st.query_params["c"] = str(heading.id)
                    st.rerun()


@st.fragment
def _conversation(visit: ui.Visit) -> None:
    visit = visit.now()
    live.listen("chat", key="chat")
    opened = thread.open_conversation(visit, "chat_thread", _TURNS)
    view = opened.view
    with st.container(key="thread"):
        with look.page_header(view.title if view else "New conversation"):
            pass
        thread.show(opened, "chat_thread", () if view else thread.SUGGESTIONS)
