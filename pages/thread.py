"""A conversation on a page: what was clicked and said is done first, then the turns are read and shown."""

import dataclasses
import datetime
import functools
import uuid
from collections.abc import Sequence

import streamlit as st

from core.agent import transcription
from core.domain.conversations import ConversationView, TurnView
from core.doors import events
from pages import cards, conversation_address, text, thread_actions, ui, voice
from pages.components import actions, live, thread, thread_message

SUGGESTIONS = ("Plan my day", "What is overdue?", "What is due this week?")
_WELCOME = """**What needs doing?**
Say it in your own words, for example:

- add buy milk tomorrow 5pm high priority
- what's pending?
- mark task 3 as done
- push everything due today to Monday"""
_MISSING = "**This conversation was deleted,** or it is not yours. Say something to begin another."
FRAGMENT = "conversation"  # the key of the fragment that shows one on a page of its own
_STATES = {"queued": "live", "running": "live", "failed": "failed", "stopped": "stopped"}


@dataclasses.dataclass(frozen=True)
class Opened:
    """A conversation as it is after everything asked for was done; `view` is None for a new one."""

    view: ConversationView | None
    answers: actions.Answers | None
    problem: str
    whose: str
    zone: datetime.tzinfo  # the person's
    size: int  # how many turns are shown at a time
    seen: live.Seen  # how new what is shown is
    is_missing: bool = False  # there is none of the name in the address


def open_conversation(visit: ui.Visit, place: str, size: int) -> Opened:
    """Do what was clicked or typed at `place`, then read the last `size` turns of the URL's conversation."""
    answers = thread.answer(place, visit.whose, functools.partial(thread_actions.act, visit))
    typed, problem = voice.sent_from(visit, _entry_key(place))
    if typed.strip():
        send = functools.partial(thread_actions.submit, visit, typed.strip(), uuid.uuid4().hex)
        problem = thread_actions.refusal(send) or ""
        if problem:  # what is in the input again as it was before, Streamlit does not put there: a blank tells them apart
            st.session_state[_entry_key(place)] = typed.rstrip() + (" " if typed == typed.rstrip() else "")
    seen = events.hub.seen()
    view = conversation_address.current(visit, size, conversation_address.upto())
    is_missing = (
        view is None and st.query_params.get("c", conversation_address.NEW) != conversation_address.NEW
    )
    return Opened(view, answers, problem, visit.whose, visit.caller.zone, size, seen, is_missing)


def show(opened: Opened, place: str, suggestions: Sequence[str] = ()) -> None:
    """The turns, in all the room there is, and the line to type in."""
    view = opened.view
    turns = view.turns if view else []
    earlier, later = _neighbours(view, opened.size)
    thread.thread(
        [_turn(turn, opened.zone) for turn in turns],
        key=place,
        whose=opened.whose,
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
        max_chars=ui.LONGEST_SENT,
        accept_audio=transcription.is_available(),
        on_submit=functools.partial(_submitted, view.id if view else None),
    )


def _entry_key(place: str) -> str:
    return f"{place}_say"


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


def _submitted(conversation: uuid.UUID | None) -> None:
    # What is said goes on with what was on the screen, also when another conversation is the latest by now.
    if conversation is not None and "c" not in st.query_params:
        conversation_address.turn_to(str(conversation))
