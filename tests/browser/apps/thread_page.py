"""The page of the conversation's test application: the talk named in the address, and a line to type in."""

import streamlit as st
import thread_talks

from pages.components import thread

st.set_page_config(page_title="Conversation", layout="wide")
talk = thread_talks.named(st.query_params.get("talk", "sample"))


def conversation() -> None:
    """The conversation alone, as a page mounts it."""
    answers = None if talk.deaf else thread.answer("thread", talk.whose, talk.act)
    talk.runs += 1
    place = st.container(height=520, border=False, key="frame")
    if talk.moved:
        place.write("Moved here")
        place = place.container(height=480)
    with place:
        thread.thread(
            list(talk.turns),
            key="thread",
            whose=talk.whose,
            conversation=talk.conversation,
            answers=answers,
            welcome=talk.welcome,
            suggestions=talk.suggestions,
        )


st.title("Conversation")
st.fragment(conversation, run_every=0.2 if talk.live else None)()
st.text_area("Type here")
