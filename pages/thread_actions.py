"""What was clicked and said in a conversation, and is done before the page reads it."""

import dataclasses
import datetime
import functools
import uuid
from collections.abc import Callable

import streamlit as st

from core import config, errors
from core.agent import providers, runner, spoken
from core.domain import branches, conversations, desk, feedback, idempotency, steering
from core.storage import workspace
from core.storage.workspace import Workspace
from pages import conversation_address, text, ui
from pages.components import thread

_AT_ONCE_SECONDS = 0.15  # within which the offline agent has answered nearly always


def act(visit: ui.Visit, action: thread.Action) -> str | None:
    """Do what was clicked; a sentence when it cannot be done."""
    match action:
        case thread.Undo(name, key):
            return refusal(functools.partial(_undo, visit, name, key))
        case thread.Retry(turn_id, key):
            return refusal(functools.partial(_retry, visit, turn_id, key))
        case thread.Stop(turn_id, _):
            return refusal(functools.partial(_stop, visit, turn_id))
        case thread.Say(words, key):
            return refusal(functools.partial(submit, visit, words, key))
        case thread.Decide(name, decision, _):
            refused = refusal(functools.partial(_decide, visit, name, decision))
            if refused:  # the card that was clicked shows something else by now
                st.toast(text.plain(refused))
            return refused
        case thread.Page(upto, _):
            return refusal(functools.partial(_leaf, visit, upto))
        case thread.Rate(turn_id, rating, comment, _):
            return refusal(functools.partial(_rate, visit, turn_id, rating, comment))
        case thread.Branch(turn_id, key):
            return refusal(functools.partial(_branch, visit, turn_id, key))
    return "That cannot be done here."


def refusal(act: Callable[[], str | None]) -> str | None:
    """Do something; a sentence when it cannot be done."""
    try:
        return act()
    except errors.DomainError as error:
        return ui.sentence(error)


def _undo(visit: ui.Visit, request_id: str, key: str) -> str | None:
    caller = dataclasses.replace(visit.caller, request_id=desk.undo_request_id(request_id))
    word, _, rest = request_id.partition(" ")
    whole = word == "turn" and " " not in rest  # everything that a turn did, and not one act of it
    which = {"turn_id": rest} if whole else {"request_id": request_id}
    result = ui.perform(caller, "undo", key=key, **which)
    if not result.undone:
        return str(result.summary)
    if result.conflicts:
        st.toast(text.plain(result.summary))
    return None


def _turn_id(name: str) -> uuid.UUID:
    try:
        return uuid.UUID(name)
    except ValueError:
        raise errors.NotFound("There is no such turn.") from None


def _decide(visit: ui.Visit, name: str, decision: thread.Decision) -> None:
    turn_id, until, call_id = (*name.split(" ", 2), "", "")[:3]
    try:
        seen = datetime.datetime.fromisoformat(until)
    except ValueError:
        raise errors.NotFound("There is nothing to decide.") from None
    # "Edit" is a no: the person says in their own words what it should be instead.
    answer: steering.Decision = "approve" if decision == "approve" else "reject"
    act = functools.partial(
        steering.decide, turn_id=_turn_id(turn_id), call_id=call_id, decision=answer, until=seen
    )
    ui.write(visit.caller, act)
    runner.wake()
    if decision == "edit":
        st.toast(
            "Left as it is. Say what it should be instead, for example “without the first” or “make it Monday”."
        )


def _retry(visit: ui.Visit, turn_id: str, key: str) -> None:
    turn = _turn_id(turn_id)

    def retry(ws: Workspace) -> conversations.TurnView:
        steering.retry(ws, turn)
        return conversations.get_turn(ws, turn)

    idempotency.perform_once(visit.caller, key, "retry", {"turn_id": turn_id}, conversations.TurnView, retry)
    runner.wake()


def _stop(visit: ui.Visit, turn_id: str) -> None:
    # Not behind the very write that it is to stop.
    with workspace.open_workspace(visit.caller, alone=False) as ws:
        steering.request_stop(ws, _turn_id(turn_id))
    runner.wake()  # for one that waited


def _leaf(visit: ui.Visit, upto: int) -> None:
    shown = conversation_address.current(visit, 1)
    if shown is not None:
        conversation_address.turn_to(str(shown.id), upto)


def _rate(visit: ui.Visit, turn_id: str, rating: feedback.Rating | None, comment: str) -> None:
    rate = functools.partial(feedback.rate_turn, turn_id=_turn_id(turn_id), rating=rating, comment=comment)
    ui.write(visit.caller, rate)


def _branch(visit: ui.Visit, turn_id: str, key: str) -> None:
    turn = _turn_id(turn_id)

    def branch(ws: Workspace) -> branches.Branch:
        return branches.branch_conversation(ws, turn)

    told = {"turn_id": turn_id}
    made = idempotency.perform_once(visit.caller, key, "branch", told, branches.Branch, branch)
    conversation_address.turn_to(str(made.conversation_id))
    st.toast("This is a branch: what you say here leaves the other conversation as it is.")


def submit(visit: ui.Visit, message: str, key: str) -> None:
    """Store a message as a turn of the conversation shown; it is answered outside this script."""
    shown = conversation_address.current(visit, 1)

    def store(ws: Workspace) -> conversations.Submitted:
        return spoken.submit(ws, message, shown.id if shown else None)

    told = {"message": message}
    submitted = idempotency.perform_once(visit.caller, key, "say", told, conversations.Submitted, store)
    if providers.has_model(config.settings()):
        runner.wake()
    else:
        runner.wake_and_wait(submitted.turn_id, _AT_ONCE_SECONDS)
    conversation_address.turn_to(str(submitted.conversation_id))
