"""A conversation on screen: what was said, what was done as cards with Undo, and the line to type in."""

import dataclasses
import functools
import uuid
from typing import Any

import streamlit as st

from core import errors
from core.agent import runner
from core.domain import conversations, desk
from core.domain.conversations import Call, ConversationView, TurnView
from pages import cards, look, text, ui

_NEW = "new"


def current(visit: ui.Visit, size: int) -> ConversationView | None:
    """The conversation the URL names, else the latest; None for a new one."""
    wanted = st.query_params.get("c", "")
    ws = ui.read(visit.caller)
    if wanted == _NEW:
        return None
    try:
        return conversations.get_conversation(ws, uuid.UUID(wanted), size)
    except (ValueError, errors.NotFound):
        return conversations.latest_conversation(ws, size)


def begin_new() -> None:
    """Turn to an empty conversation."""
    st.query_params["c"] = _NEW


def welcome() -> None:
    """What an empty conversation shows."""
    st.markdown("**What needs doing?**  \n:gray[Say it in your own words, for example:]")
    st.markdown(
        "- add buy milk tomorrow 5pm high priority\n- what's pending?\n- mark task 3 as done\n"
        "- push everything due today to Monday"
    )


def say(visit: ui.Visit, message: str, view: ConversationView | None) -> None:
    """Send a message: it is stored, and answered outside this script."""
    with ui.errors_shown():
        submitted = ui.write(
            visit.caller,
            functools.partial(conversations.submit, message=message, conversation_id=view.id if view else None),
        )
        runner.wake()
        st.query_params["c"] = str(submitted.conversation_id)
        st.rerun(scope="fragment")


def say_suggestion(visit: ui.Visit, key: str) -> None:
    """Send what was chosen among the suggestions."""
    message = st.session_state.get(key)
    st.session_state[key] = None
    if message:
        try:
            submit = functools.partial(conversations.submit, message=message)
            submitted = ui.write(ui.require_caller(), submit)
            runner.wake()
            st.query_params["c"] = str(submitted.conversation_id)
        except errors.DomainError as error:
            st.toast(text.plain(error.message))


def entry(visit: ui.Visit, view: ConversationView | None, key: str) -> None:
    """The line to type in; while an answer is being written its button stops it."""
    running = next((turn for turn in reversed(view.turns) if turn.is_live), None) if view else None
    value: Any = st.chat_input(
        "Ask, or say what to do",
        key=key,
        max_chars=conversations.LONGEST_MESSAGE,
        submit_mode="stop" if running else "submit",
        on_submit=functools.partial(_stop_if_asked, key, running.id if running else None),
    )
    if isinstance(value, str) and value.strip():
        say(visit, value, view)


def _stop_if_asked(key: str, turn_id: uuid.UUID | None) -> None:
    if turn_id is not None and not st.session_state.get(key):
        ui.write(ui.require_caller(), functools.partial(conversations.request_stop, turn_id=turn_id))


def show(visit: ui.Visit, view: ConversationView, place: str) -> None:
    """All turns of a conversation."""
    for turn in view.turns:
        _turn(visit, turn, f"{place}_{turn.number}")


def _turn(visit: ui.Visit, turn: TurnView, key: str) -> None:
    look.user_bubble(turn.question, key=key)
    for call in turn.calls:
        _card(visit, turn, call, f"{key}_{call.call_id}")
    if turn.answer:
        look.agent_message(turn.answer)
    if turn.is_live:
        st.status("Working", type="compact", state="running")
    if turn.status == "failed":
        st.error(text.plain(turn.error_message or "Something went wrong."))
    if turn.status in ("failed", "stopped"):
        st.button("Try again", type="tertiary", key=f"retry_{key}", on_click=functools.partial(_retry, turn.id))


def _retry(turn_id: uuid.UUID) -> None:
    with ui.errors_shown():
        ui.write(ui.require_caller(), functools.partial(conversations.retry, turn_id=turn_id))
        runner.wake()


def _card(visit: ui.Visit, turn: TurnView, call: Call, key: str) -> None:
    card = cards.describe(call)
    if card is None:
        return
    fact, subject, details = card
    if call.undone:
        details = f"{details} · undone" if details else "Undone"
    if look.tool_card(fact, subject, details, key=key, undo=call.changed and not call.undone):
        request_id = call.request_id(turn.id)
        caller = dataclasses.replace(visit.caller, request_id=desk.undo_request_id(request_id))
        with ui.errors_shown():
            st.toast(text.plain(ui.perform(caller, "undo", request_id=request_id).summary))
            st.rerun(scope="fragment")
