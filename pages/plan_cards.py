"""The steps of a message that are not done yet: what is done now, what comes after it, and what was left undone."""

from typing import Any

from core import operations
from core.domain import bidi
from core.domain.conversations import Call, TurnView
from pages.components.thread_message import Card, CardState

_VERBS = {
    "add": "Add",
    "update": "Change",
    "start": "Start",
    "complete": "Complete",
    "reopen": "Reopen",
    "delete": "Delete",
    "restore": "Restore",
}
_SHOWN = 3  # titles named of several tasks


def of_turn(turn: TurnView) -> list[Card]:
    """A card for each step to come of a message that takes several; for each one left undone of one that has ended.

    What waits for the person's word stands in the card that asks for it.
    """
    if turn.status == "done":
        return []
    left = [call for call in turn.calls if call.result is None and _acts(call)]
    acts = [call for call in turn.calls if _acts(call)]
    if len(acts) + len(turn.upcoming) < 2:
        return []
    shown = [call for call in left if call.approval not in ("pending", "expired")]
    states = [_state(turn, call is left[0]) for call in shown]
    cards = [_card(call, turn, state) for call, state in zip(shown, states, strict=True)]
    return cards + [Card("", words, state=_state(turn, is_next=False)) for words in turn.upcoming]


def _state(turn: TurnView, is_next: bool) -> CardState:
    if turn.is_live:
        return "running" if is_next and turn.status == "running" else "coming"
    waits = turn.status == "waiting_for_approval" and any(call.approval == "pending" for call in turn.calls)
    return "coming" if waits else "left"


def _acts(call: Call) -> bool:
    operation = operations.BY_NAME.get(call.name)
    return operation is not None and not operation.is_read


def _card(call: Call, turn: TurnView, state: CardState) -> Card:
    if call.name == "undo":
        return Card("Take back the last change", state=state)
    verb = _VERBS[call.name.split("_")[0]]
    if call.name == "add_project":
        return Card("Add project", str(call.arguments.get("name", "")), state=state)
    titles = _titles(call.arguments, _known(turn))
    if len(titles) == 1:
        return Card(verb, titles[0], state=state)
    more = " …" if len(titles) > _SHOWN else ""
    return Card(
        verb, f"{len(titles)} tasks", ", ".join(map(bidi.isolated, titles[:_SHOWN])) + more, state=state
    )


def _titles(arguments: dict[str, Any], known: dict[Any, str]) -> list[str]:
    """What the tasks that a call is about are called, as far as the turn knows."""
    numbers = arguments.get("task_ids") or [arguments.get("task_id")]
    if numbers == [None]:
        added = arguments.get("tasks") or [arguments]
        return [str(task.get("title", "")) for task in added if isinstance(task, dict)]
    return [known.get(number, f"task {number}") for number in numbers]


def _known(turn: TurnView) -> dict[Any, str]:
    """The titles of the tasks that calls of the turn have told of, by number."""
    found: list[Any] = []
    for result in (call.result for call in turn.calls if call.result and not call.failed):
        found += [result, *result.get("items", ()), *result.get("tasks", ())]
        found += [one.get("task") for one in result.get("results", ())]
    return {one["id"]: one["title"] for one in found if isinstance(one, dict) and "title" in one}
