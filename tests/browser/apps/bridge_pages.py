"""A page that counts its runs, listens, and sends codes over the bridge."""

import os
import time

import bridge_news
import streamlit as st

from pages.components import bridge, live

state = st.session_state
state.runs = state.get("runs", 0) + 1

seen = (str(os.getpid()), bridge_news.number())
change = live.listen("tasks", key="page", seen=seen, restarts=True)
st.text(f"runs {state.runs}")
st.text(f"boot {os.getpid()}")
st.text(f"why {','.join(change) if change else '-'}")
st.text_input("Half typed", key="half")
if st.chat_input("Half said", key="said"):
    time.sleep(0.5)  # for which somebody waits
    st.text("Streamlit would break off here")
    state.answers = state.get("answers", 0) + 1
st.text(f"answers {state.get('answers', 0)}")


@st.fragment
def thread() -> None:
    state.thread_runs = state.get("thread_runs", 0) + 1
    seen = (str(os.getpid()), bridge_news.number())
    heard = live.listen("chat", "turn", key="thread", seen=seen)
    st.text(f"thread {state.thread_runs}")
    st.text(f"heard {','.join(heard) if heard else '-'}")


thread()


def send(path: str, code: str) -> None:
    state.code = (path, code)


st.button("Claim", on_click=send, args=("claim", "good"))
st.button("Claim badly", on_click=send, args=("claim", "refused"))
st.button("Leave", on_click=send, args=("leave", "bye"))
if "code" in state:
    path, code = state.code
    (bridge.claim if path == "claim" else bridge.leave)(code)
