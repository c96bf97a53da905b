"""A conversation on a page: what was clicked and said is done first, then the turns are read and shown."""

import dataclasses
import datetime
import functools
import uuid
from collections.abc import Callable, Sequence

import streamlit as st

from core import config, errors
from core.agent import providers, runner, spoken, transcription
from core.domain import branches, conversations, desk, feedback, idempotency, steering
from core.domain.conversations import ConversationView, TurnView
from core.doors import events
from core.storage import workspace
from core.storage.workspace import Workspace
from pages import cards, text, ui, voice
from pages.components import actions, live, thread, thread_message

SUGGESTIONS = ("Plan my day", "What is overdue?", "What is due this week?")
_WELCOME = """**What needs doing?**
Say it in your own words, for example:

- add buy milk tomorrow 5pm high priority
- what's pending?
- mark task 3 as done
- push everything due today to Monday"""
_NEW = "new"
_AT_ONCE_SECONDS = 0.15  # within which the offline agent has answered nearly always
_MISSING = "**This conversation was deleted,** or it is not yours. Say something to begin another."
FRAGMENT = "conversation"  # the key of the fragment that shows one on a page of its own
_STATES = {"queued": "live", "running": "live", "failed": "failed", "stopped": "stopped"}


@dataclasses.dataclass(frozen=True)
class Opened:
    """A conversation as it is after everything asked for was done; `view` is None for a new one."""

    view: ConversationView | None
    answers: actions.Answers | None
    problem: str
    zone: datetime.tzinfo  # the person's
    size: int  # how many turns are shown at a time
    seen: live.Seen  # how new what is shown is
    is_missing: bool = False  # there is none of the name in the address


def begin_new() -> None:
    """Turn to an empty conversation."""
    turn_to(_NEW)


def turn_to(name: str, upto: int = 0) -> None:
    """Turn to a conversation: to its end, or to the turns up to a number."""
    st.query_params["c"] = name
    if upto:
        st.query_params["upto"] = str(upto)
    else:
        st.query_params.pop("upto", None)


def named() -> uuid.UUID | None:
    """The conversation that the address names, if it names one at all."""
    try:
        return uuid.UUID(st.query_params.get("c", ""))
    except ValueError:
        return None


def open_conversation(visit: ui.Visit, place: str, size: int) -> Opened:
    """Do what was clicked or typed at `place`, then read the last `size` turns of the URL's conversation."""
    answers = thread.answer(place, functools.partial(_act, visit))
    typed, problem = voice.sent_from(visit, _entry_key(place))
    if typed.strip():
        problem = _refusal(functools.partial(_submit, visit, typed, uuid.uuid4().hex)) or ""
    seen = events.hub.seen()
    view = _current(visit, size, _upto())
    is_missing = view is None and st.query_params.get("c", _NEW) != _NEW
    return Opened(view, answers, problem, visit.caller.zone, size, seen, is_missing)


def show(opened: Opened, place: str, suggestions: Sequence[str] = ()) -> None:
    """The turns, in all the room there is, and the line to type in."""
    view = opened.view
    turns = view.turns if view else []
    earlier, later = _neighbours(view, opened.size)
    thread.thread(
        [_turn(turn, opened.zone) for turn in turns],
        key=place,
        conversation=f"{view.id} {later and turns[-1].number}" if view else "",
        answers=opened.answers,
        welcome=_MISSING if opened.is_missing else _WELCOME,
        suggestions=suggestions,
        earlier=earlier,
        later=later,
        ratable=True,
    )
    if opened.problem:
        st.error(text.plain(opened.problem))
    key = _entry_key(place)
    st.chat_input(
        "Ask, or say what to do",
        key=key,
        max_chars=conversations.LONGEST_MESSAGE,
        accept_audio=transcription.is_available(),
        on_submit=functools.partial(_submitted, view.id if view else None),
    )


def _entry_key(place: str) -> str:
    return f"{place}_say"


def _upto() -> int | None:
    given = st.query_params.get("upto", "")
    return int(given) if given.isdecimal() and len(given) < 10 else None


def _current(visit: ui.Visit, size: int, upto: int | None = None) -> ConversationView | None:
    """The conversation the address names, else the latest; None for a new one, and for one that is not there."""
    ws = ui.read(visit.caller)
    if "c" not in st.query_params:
        return conversations.latest_conversation(ws, size)
    wanted = named()
    try:
        return conversations.get_conversation(ws, wanted, size, upto) if wanted else None
    except errors.NotFound:
        return None


def _neighbours(view: ConversationView | None, size: int) -> tuple[int, int]:
    """The numbers up to which the turns before and after those shown are read; 0 where there are none.

    Each page begins with the turn that the one before ended with, so that a reader knows where they are.
    """
    if view is None or not view.turns:
        return 0, 0
    first, last = view.turns[0].number, view.turns[-1].number
    return (first if first > 1 else 0), (min(last + size - 1, view.last) if last < view.last else 0)


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
        rating=turn.rating or "",
        comment=turn.comment,
        stopping=turn.is_stopping and turn.is_live,
    )


def _act(visit: ui.Visit, action: thread.Action) -> str | None:
    """Do what was clicked; a sentence when it cannot be done."""
    match action:
        case thread.Undo(name, key):
            return _refusal(functools.partial(_undo, visit, name, key))
        case thread.Retry(turn_id, key):
            return _refusal(functools.partial(_retry, visit, turn_id, key))
        case thread.Stop(turn_id, _):
            return _refusal(functools.partial(_stop, visit, turn_id))
        case thread.Say(words, key):
            return _refusal(functools.partial(_submit, visit, words, key))
        case thread.Decide(name, decision, _):
            refused = _refusal(functools.partial(_decide, visit, name, decision))
            if refused:  # the card that was clicked shows something else by now
                st.toast(text.plain(refused))
            return refused
        case thread.Page(upto, _):
            return _refusal(functools.partial(_leaf, visit, upto))
        case thread.Rate(turn_id, rating, comment, _):
            return _refusal(functools.partial(_rate, visit, turn_id, rating, comment))
        case thread.Branch(turn_id, key):
            return _refusal(functools.partial(_branch, visit, turn_id, key))
    return "That cannot be done here."


def _refusal(act: Callable[[], str | None]) -> str | None:
    try:
        return act()
    except errors.DomainError as error:
        return error.message


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
    shown = _current(visit, 1)
    if shown is not None:
        turn_to(str(shown.id), upto)


def _rate(visit: ui.Visit, turn_id: str, rating: feedback.Rating | None, comment: str) -> None:
    rate = functools.partial(feedback.rate_turn, turn_id=_turn_id(turn_id), rating=rating, comment=comment)
    ui.write(visit.caller, rate)


def _branch(visit: ui.Visit, turn_id: str, key: str) -> None:
    turn = _turn_id(turn_id)

    def branch(ws: Workspace) -> branches.Branch:
        return branches.branch_conversation(ws, turn)

    told = {"turn_id": turn_id}
    made = idempotency.perform_once(visit.caller, key, "branch", told, branches.Branch, branch)
    turn_to(str(made.conversation_id))
    st.toast("This is a branch: what you say here leaves the other conversation as it is.")


def _submit(visit: ui.Visit, message: str, key: str) -> None:
    """Store a message as a turn of the conversation shown; it is answered outside this script."""
    shown = _current(visit, 1)

    def submit(ws: Workspace) -> conversations.Submitted:
        return spoken.submit(ws, message, shown.id if shown else None)

    told = {"message": message}
    submitted = idempotency.perform_once(visit.caller, key, "say", told, conversations.Submitted, submit)
    if providers.has_model(config.settings()):
        runner.wake()
    else:
        runner.wake_and_wait(submitted.turn_id, _AT_ONCE_SECONDS)
    turn_to(str(submitted.conversation_id))


def _submitted(conversation: uuid.UUID | None) -> None:
    # What is said goes on with what was on the screen, also when another conversation is the latest by now.
    if conversation is not None and "c" not in st.query_params:
        turn_to(str(conversation))
