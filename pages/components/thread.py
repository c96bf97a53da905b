"""A conversation: shows what was said and done, and reports Undo, Try again, Stop, choices and decisions."""

import dataclasses
from collections.abc import Callable, Sequence
from typing import Any, Literal

import streamlit as st

from pages.components import actions, loader, thread_message

Decision = Literal["approve", "edit", "reject"]
_DECISIONS = ("approve", "edit", "reject")
_LONGEST = 10_000

_mount = st.components.v2.component("saydone_thread", js=loader.javascript("thread/main.js"))


@dataclasses.dataclass(frozen=True)
class Undo:
    """Take back what a card tells; `name` is the card's `undo`."""

    name: str
    key: str  # can be an idempotency key, as in all of these


@dataclasses.dataclass(frozen=True)
class Retry:
    """Run a failed or stopped turn again."""

    turn_id: str
    key: str


@dataclasses.dataclass(frozen=True)
class Stop:
    """Stop a turn before its next step: one that is live, or waits for the person's word."""

    turn_id: str
    key: str


@dataclasses.dataclass(frozen=True)
class Say:
    """Send a text that was offered as a choice or a suggestion."""

    text: str
    key: str


@dataclasses.dataclass(frozen=True)
class Decide:
    """The person's word on an approval."""

    approval_id: str
    decision: Decision
    key: str


@dataclasses.dataclass(frozen=True)
class Page:
    """Show the turns up to this number, or the latest for 0."""

    upto: int
    key: str


@dataclasses.dataclass(frozen=True)
class Rate:
    """What the person thinks of an answer; None takes it back."""

    turn_id: str
    rating: Literal["up", "down"] | None
    comment: str
    key: str


@dataclasses.dataclass(frozen=True)
class Branch:
    """Begin another conversation with the turns up to this one."""

    turn_id: str
    key: str


Action = Undo | Retry | Stop | Say | Decide | Page | Rate | Branch


def answer(key: str, whose: str, on_action: Callable[[Action], str | None]) -> actions.Answers | None:
    """Perform what its owner clicked in the conversation mounted under `key`; call it before the turns are read.

    `on_action` answers None, or a sentence that says why not, which then stands where the click was. The
    result goes to `thread` in the same run. An action may come twice, with the same key.
    """
    return actions.answer(key, whose, _parse, on_action)


def thread(
    turns: Sequence[thread_message.Turn],
    *,
    key: str,
    whose: str,
    conversation: str = "",
    answers: actions.Answers | None = None,
    welcome: str = "",
    suggestions: Sequence[str] = (),
    earlier: int = 0,
    later: int = 0,
    ratable: bool = False,
) -> None:
    """Show turns, oldest first, in all the room there is; it scrolls inside.

    `whose` it is, in the words of `answer`, keeps one person's clicks from the next one's.
    `conversation` names what is shown: another one starts at its end. `welcome` is markdown for a conversation
    without turns, `suggestions` are texts that a click sends. `earlier` and `later` are numbers up to which turns
    before and after these can be shown, 0 where there are none. Answers that are `ratable` can also be branched from.
    """
    extra = {
        "k": key,
        "u": whose,
        "n": conversation,
        "r": answers and answers.encoded(),
        "w": "" if turns else welcome,
        "g": list(suggestions),
        "b": earlier,
        "l": later,
        "f": int(ratable),
    }
    _mount(
        key=key,
        data=thread_message.encode(turns, extra),
        on_act_change=actions.ignore,
        height="stretch",
    )


def _parse(key: str, words: list[Any]) -> Action:
    match words:
        case ["undo", str(name)]:
            return Undo(name[:_LONGEST], key)
        case ["retry", str(turn_id)]:
            return Retry(turn_id[:_LONGEST], key)
        case ["stop", str(turn_id)]:
            return Stop(turn_id[:_LONGEST], key)
        case ["say", str(text)]:
            return Say(text[:_LONGEST], key)
        case ["decide", str(approval_id), str(decision)] if decision in _DECISIONS:
            return Decide(approval_id[:_LONGEST], decision, key)  # type: ignore[arg-type]
        case ["page", str(upto)] if upto.isdecimal() and len(upto) < 10:
            return Page(int(upto), key)
        case ["rate", str(turn_id)]:
            return Rate(turn_id[:_LONGEST], None, "", key)
        case ["rate", str(turn_id), "up" | "down" as rating, *comment]:
            return Rate(turn_id[:_LONGEST], rating, "".join(map(str, comment))[:_LONGEST], key)
        case ["branch", str(turn_id)]:
            return Branch(turn_id[:_LONGEST], key)
    raise ValueError(words)
