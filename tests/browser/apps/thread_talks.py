"""Conversations held in memory, one for each test, with what was clicked in them."""

import dataclasses
import threading
from typing import Any

from pages.components import thread
from pages.components.thread_message import Approval, Card, Turn

CHANGES = (
    ("Fix login redirect loop on Safari", "Sat 21 Nov", "Mon 30 Nov"),
    ("Book venue for the December offsite", "Sun 22 Nov", "Mon 30 Nov"),
    ("Draft migration plan for Postgres 17", "", "Mon 30 Nov"),
)


def turn(id: str, question: str = "What is next?", **fields: Any) -> Turn:
    """A turn from plain values, as they come in a test's request."""
    cards = [Card(**card) for card in fields.pop("cards", ())]
    approvals = [Approval(**approval) for approval in fields.pop("approvals", ())]
    return Turn(id, question, cards=cards, approvals=approvals, **fields)


def sample() -> list[Turn]:
    """What the design's pictures show."""
    found = (
        "Found **4 overdue tasks** besides the deck. I can move three. "
        "*Reply to Hartmann Logistics* is blocked, so I left its date as it is."
    )
    approval = Approval("approval 1", "Approve 3 changes", "Due date → Mon 30 Nov", CHANGES)
    card = Card("Added", "Call the insurer", "Tomorrow · High · Inbox", undo="turn two call_1")
    return [
        Turn(
            "one",
            "Move everything that slipped to Monday, but leave Priya's deck alone",
            found,
            approvals=[approval],
        ),
        Turn(
            "two",
            "Also add call the insurer for tomorrow, high",
            "Done. You now have five things due tomorrow.",
            cards=[card],
        ),
    ]


@dataclasses.dataclass
class Talk:
    """One test's conversation: `refusal` is what clicks are answered with, a `deaf` one does not answer them."""

    turns: list[Turn] = dataclasses.field(default_factory=sample)
    conversation: str = "first"
    whose: str = "ana"
    refusal: str | None = None
    welcome: str = "**What needs doing?**"
    suggestions: list[str] = dataclasses.field(default_factory=list)
    live: bool = False
    deaf: bool = False
    moved: bool = False
    done: list[dict[str, Any]] = dataclasses.field(default_factory=list)
    runs: int = 0
    answered: dict[str, str | None] = dataclasses.field(default_factory=dict)
    lock: threading.Lock = dataclasses.field(default_factory=threading.Lock)

    def act(self, action: thread.Action) -> str | None:
        """Do what was clicked as a database would: what comes twice with one key happens once."""
        with self.lock:
            if action.key not in self.answered:
                self.done.append({"kind": type(action).__name__, **dataclasses.asdict(action)})
                self.answered[action.key] = self.refusal
                if self.refusal is None:
                    self._perform(action)
            return self.answered[action.key]

    def change(self, turn_id: str, **changes: Any) -> None:
        """Replace fields of one turn."""
        place = next(place for place, each in enumerate(self.turns) if each.id == turn_id)
        old = {field.name: getattr(self.turns[place], field.name) for field in dataclasses.fields(Turn)}
        plain = {name: [dataclasses.asdict(each) for each in old[name]] for name in ("cards", "approvals")}
        self.turns[place] = turn(**{**old, **plain, **changes})

    def _perform(self, action: thread.Action) -> None:
        match action:
            case thread.Undo(name):
                owner = next(each for each in self.turns if name in {card.undo for card in each.cards})
                cards = [dataclasses.asdict(card) for card in owner.cards]
                undone = [{**card, "state": "undone"} if card["undo"] == name else card for card in cards]
                self.change(owner.id, cards=undone)
            case thread.Retry(turn_id):
                self.change(turn_id, state="live")
            case thread.Stop(turn_id):
                self.change(turn_id, stopping=True)
            case thread.Say(text):
                self.turns.append(Turn(f"said {len(self.turns)}", text, state="live"))
            case thread.Decide(approval_id, decision):
                owner = next(each for each in self.turns if each.approvals)
                state = {"approve": "approved", "reject": "rejected", "edit": "pending"}[decision]
                approvals = [dataclasses.asdict(each) for each in owner.approvals]
                decided = [
                    {**each, "state": state} if each["id"] == approval_id else each for each in approvals
                ]
                self.change(owner.id, approvals=decided)


TALKS: dict[str, Talk] = {}


def named(name: str) -> Talk:
    """The talk of that name, made when it is first asked for."""
    return TALKS.setdefault(name, Talk())
