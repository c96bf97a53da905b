"""The one message from Python to a conversation: small, since it is sent on every change of an answer."""

import dataclasses
import json
from collections.abc import Mapping, Sequence
from typing import Any, Literal

CardState = Literal["done", "undone", "running", "coming", "left", "failed"]
ApprovalState = Literal["pending", "approved", "rejected", "expired"]
TurnState = Literal["done", "live", "failed", "stopped"]


@dataclasses.dataclass(frozen=True)
class Card:
    """One thing the agent did: `Added **Call the insurer**`, grey details, and what Undo is to name, if anything.

    Or is doing now, has yet to do (`coming`) or has left undone.
    """

    fact: str
    subject: str = ""
    details: str = ""
    state: CardState = "done"
    undo: str = ""


@dataclasses.dataclass(frozen=True)
class Approval:
    """Changes `(what, old, new)` that wait for the person's word, or are a record of it.

    A lone `(words,)` among them is the heading of those that follow.
    """

    id: str
    title: str
    summary: str
    changes: Sequence[tuple[str, ...]]
    state: ApprovalState = "pending"


@dataclasses.dataclass(frozen=True)
class Turn:
    """What a person said and all that followed; `answer` is markdown, everything else plain text.

    A live turn has the answer so far, and `progress` in a few words while there is none. `choices` are texts that
    the person may send with a click while the turn is the last one. One that is `stopping` was told to.
    """

    id: str
    question: str
    answer: str = ""
    state: TurnState = "done"
    cards: Sequence[Card] = ()
    approvals: Sequence[Approval] = ()
    choices: Sequence[str] = ()
    progress: str = ""
    error: str = ""
    rating: Literal["", "up", "down"] = ""
    comment: str = ""
    stopping: bool = False


def encode(turns: Sequence[Turn], extra: Mapping[str, Any]) -> bytes:
    """Compact UTF-8 JSON without what is empty; `static/thread/message.js` is the other half of this function."""
    message = {
        "t": [_turn(turn) for turn in turns],
        **{name: value for name, value in extra.items() if value},
    }
    return json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def _turn(turn: Turn) -> dict[str, Any]:
    given = {
        "i": turn.id,
        "q": turn.question,
        "a": turn.answer,
        "s": "" if turn.state == "done" else turn.state,
        "c": [
            _trimmed(card.fact, card.subject, card.details, _other(card.state), card.undo)
            for card in turn.cards
        ],
        "v": [
            [each.id, each.title, each.summary, [list(change) for change in each.changes], each.state]
            for each in turn.approvals
        ],
        "o": list(turn.choices),
        "p": turn.progress,
        "e": turn.error,
        "h": turn.rating,
        "m": turn.comment,
        "x": int(turn.stopping),
    }
    return {name: value for name, value in given.items() if value}


def _other(state: CardState) -> str:
    return "" if state == "done" else state


def _trimmed(*values: str) -> list[str]:
    kept = list(values)
    while kept and not kept[-1]:
        kept.pop()
    return kept
