"""A conversation on a page: what was clicked and said is done first, then the turns are read and shown."""

import dataclasses
import datetime
import functools
import uuid
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import pydantic
import streamlit as st

from core import errors
from core.agent import runner, spoken
from core.domain import conversations, desk, idempotency
from core.domain.conversations import ConversationView, TurnView
from core.storage.workspace import Workspace
from pages import cards, text, ui
from pages.components import actions, thread, thread_message

SUGGESTIONS = ("What is overdue?", "What is due this week?", "What did I finish?")
_WELCOME = """**What needs doing?**
Say it in your own words, for example:

- add buy milk tomorrow 5pm high priority
- what's pending?
- mark task 3 as done
- push everything due today to Monday"""
_NEW = "new"
_STATES = {"queued": "live", "running": "live", "failed": "failed", "stopped": "stopped"}

Result = TypeVar("Result", bound=pydantic.BaseModel)


@dataclasses.dataclass(frozen=True)
class Opened:
    """A conversation as it is after everything asked for was done; `view` is None for a new one."""

    view: ConversationView | None
    answers: actions.Answers | None
    problem: str
    zone: datetime.tzinfo  # the person's


def begin_new() -> None:
    """Turn to an empty conversation."""
    st.query_params["c"] = _NEW


def open_conversation(visit: ui.Visit, place: str, size: int) -> Opened:
    """Do what was clicked or typed at `place`, then read the last `size` turns of the URL's conversation."""
    answers = thread.answer(place, functools.partial(_act, visit))
    typed = st.session_state.get(_entry_key(place))
    problem = ""
    if isinstance(typed, str) and typed.strip():
        problem = _refusal(functools.partial(_submit, visit, typed, uuid.uuid4().hex)) or ""
    return Opened(_current(visit, size), answers, problem, visit.caller.zone)


def show(opened: Opened, place: str, suggestions: Sequence[str] = ()) -> None:
    """The turns, in all the room there is, and the line to type in; while an answer is written it stops it."""
    view = opened.view
    turns = view.turns if view else []
    thread.thread(
        [_turn(turn, opened.zone) for turn in turns],
        key=place,
        conversation=str(view.id) if view else "",
        answers=opened.answers,
        welcome=_WELCOME,
        suggestions=suggestions,
    )
    if opened.problem:
        st.error(text.plain(opened.problem))
    running = next((turn.id for turn in reversed(turns) if turn.is_live), None)
    key = _entry_key(place)
    st.chat_input(
        "Ask, or say what to do",
        key=key,
        max_chars=conversations.LONGEST_MESSAGE,
        submit_mode="stop" if running else "submit",
        on_submit=functools.partial(_stop_if_asked, key, running),
    )


def _entry_key(place: str) -> str:
    return f"{place}_say"


def _current(visit: ui.Visit, size: int) -> ConversationView | None:
    """The conversation the URL names, else the latest; None for a new one."""
    wanted = st.query_params.get("c", "")
    ws = ui.read(visit.caller)
    if wanted == _NEW:
        return None
    try:
        return conversations.get_conversation(ws, uuid.UUID(wanted), size)
    except (ValueError, errors.NotFound):
        return conversations.latest_conversation(ws, size)


def _turn(turn: TurnView, zone: datetime.tzinfo) -> thread_message.Turn:
    return thread_message.Turn(
        id=str(turn.id),
        question=turn.question,
        answer=turn.answer,
        state=_STATES.get(turn.status, "done"),  # type: ignore[arg-type]
        cards=cards.of_turn(turn, zone),
        approvals=cards.approvals(turn),
        choices=turn.choices,
        progress=cards.progress(turn) if turn.is_live else "",
        error=turn.error_message or "",
    )


def _act(visit: ui.Visit, action: thread.Action) -> str | None:
    """Do what was clicked; a sentence when it cannot be done."""
    match action:
        case thread.Undo(name, key):
            return _refusal(functools.partial(_undo, visit, name, key))
        case thread.Retry(turn_id, key):
            return _refusal(functools.partial(_retry, visit, turn_id, key))
        case thread.Say(words, key):
            return _refusal(functools.partial(_submit, visit, words, key))
        case thread.Decide(name, decision, _):
            return _refusal(functools.partial(_decide, visit, name, decision))
    return "That cannot be done here."


def _refusal(act: Callable[[], str | None]) -> str | None:
    try:
        return act()
    except errors.DomainError as error:
        return error.message


def _undo(visit: ui.Visit, request_id: str, key: str) -> str | None:
    caller = dataclasses.replace(visit.caller, request_id=desk.undo_request_id(request_id))
    result = ui.perform(caller, "undo", key=key, request_id=request_id)
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
    turn_id, _, call_id = name.partition(" ")
    # "Edit" is a no: the person says in their own words what it should be instead.
    answer: conversations.Decision = "approve" if decision == "approve" else "reject"
    act = functools.partial(conversations.decide, turn_id=_turn_id(turn_id), call_id=call_id, decision=answer)
    ui.write(visit.caller, act)
    runner.wake()
    if decision == "edit":
        st.toast("Left as it is. Say what it should be instead.")


def _retry(visit: ui.Visit, turn_id: str, key: str) -> None:
    turn = _turn_id(turn_id)

    def retry(ws: Workspace) -> conversations.TurnView:
        conversations.retry(ws, turn)
        return conversations.get_turn(ws, turn)

    ui.write(
        visit.caller,
        functools.partial(_once, key, "retry", {"turn_id": turn_id}, conversations.TurnView, retry),
    )
    runner.wake()


def _submit(visit: ui.Visit, message: str, key: str) -> None:
    """Store a message as a turn of the conversation shown; it is answered outside this script."""
    shown = _current(visit, 1)

    def submit(ws: Workspace) -> conversations.Submitted:
        return spoken.submit(ws, message, shown.id if shown else None)

    told = {"message": message}
    submitted = ui.write(
        visit.caller, functools.partial(_once, key, "say", told, conversations.Submitted, submit)
    )
    runner.wake()
    st.query_params["c"] = str(submitted.conversation_id)


def _once(
    key: str,
    name: str,
    arguments: dict[str, Any],
    returns: type[Result],
    act: Callable[[Workspace], Result],
    ws: Workspace,
) -> Result:
    """Conversations are no published operations, but a click on them may come twice as well."""
    earlier = idempotency.earlier_result(ws, key, name, arguments)
    if earlier is not None:
        return returns.model_validate(earlier)
    result = act(ws)
    idempotency.keep_result(ws, key, name, arguments, result.model_dump(mode="json"))
    return result


def _stop_if_asked(key: str, turn_id: uuid.UUID | None) -> None:
    if turn_id is not None and not st.session_state.get(key):
        with ui.errors_shown():
            ui.write(ui.require_caller(), functools.partial(conversations.request_stop, turn_id=turn_id))
