"""A page that counts its runs, listens, and sends codes over the bridge."""

import os

import streamlit as st

from pages.components import bridge, live

state = st.session_state
state.runs = state.get("runs", 0) + 1
state.setdefault("codes", [])
state.setdefault("answers", [])

change = live.listen("tasks", key="page", boot=str(os.getpid()), restarts=True)
st.text(f"runs {state.runs}")
st.text(f"boot {os.getpid()}")
st.text(f"why {','.join(change.topics) if change else '-'}")
st.text_input("Half typed", key="half")
st.chat_input("Half said", key="said")


@st.fragment
def thread() -> None:
    state.thread_runs = state.get("thread_runs", 0) + 1
    heard = live.listen("chat", "turn", key="thread")
    st.text(f"thread {state.thread_runs}")
    st.text(f"heard {','.join(heard.topics) if heard else '-'}")


thread()


def send(path: str, code: str) -> None:
    state.codes.append((path, code))


st.button("Claim", on_click=send, args=("claim", "good"))
st.button("Claim badly", on_click=send, args=("claim", "refused"))
st.button("Leave", on_click=send, args=("leave", "bye"))
if state.codes:
    path, code = state.codes[-1]
    answer = bridge.claim(code) if path == "claim" else bridge.leave(code)
    if answer is not None:
        state.answers.append(answer)
        state.codes.pop()
        st.rerun()
st.text(f"answers {' '.join(state.answers) or '-'}")
