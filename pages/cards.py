"""What a tool call did or is doing, in the words of its card."""

import datetime
from typing import Any

from core import approvals as questions
from core.domain import bidi
from core.domain.conversations import Call, TurnView
from pages import plan_cards
from pages.components import due_words
from pages.components.thread_message import Approval, Card

# What was done, and what could not be, to one task or project.
_FACTS = {
    "add_task": ("Added", "Not added"),
    "update_task": ("Changed", "Not changed"),
    "start_task": ("Started", "Not started"),
    "complete_task": ("Completed", "Not completed"),
    "reopen_task": ("Reopened", "Not reopened"),
    "delete_task": ("Deleted", "Not deleted"),
    "restore_task": ("Restored", "Not restored"),
    "add_project": ("Added project", "Project not added"),
}
_BATCHES = {
    "add_tasks": "Added",
    "update_tasks": "Changed",
    "complete_tasks": "Completed",
    "reopen_tasks": "Reopened",
    "delete_tasks": "Deleted",
    "restore_tasks": "Restored",
}
_DOING = {
    "add_task": "Adding a task",
    "add_tasks": "Adding tasks",
    "add_project": "Adding a project",
    "list_projects": "Looking at your projects",
    "task_counts": "Counting your tasks",
    "undo": "Taking it back",
}
_SHOWN = 3  # titles a batch names


def of_turn(turn: TurnView, zone: datetime.tzinfo) -> list[Card]:
    """The cards of one turn, times in `zone`; what failed is told unless it was done after all."""
    done = {call.name for call in turn.calls if call.result is not None and not call.failed}
    calls = [call for call in turn.calls if not (call.failed and call.name in done)]
    found = [_describe(call, call.request_id(turn.id), zone) for call in calls]
    return [card for card in (*found, _whole(turn), *plan_cards.of_turn(turn)) if card is not None]


def _whole(turn: TurnView) -> Card | None:
    """One card to take back all that several acts of a turn did, however it ended."""
    acts = [call for call in turn.calls if call.changed]
    if turn.is_live or len(acts) < 2 or any(call.undone for call in acts):
        return None
    return Card("All of this", details=f"{len(acts)} acts of one message", undo=turn.request_id)


def approvals(turn: TurnView) -> list[Approval]:
    """What of a turn waits for the person's word, or waited, with what it would change: one for each question."""
    asked: dict[object, list[Call]] = {}
    for call in turn.calls:
        if call.approval is not None and call.preview is not None:
            asked.setdefault(call.expires_at, []).append(call)
    return [_approval(turn, calls) for calls in asked.values()]


def _approval(turn: TurnView, calls: list[Call]) -> Approval:
    """One question about some calls; where they are of several kinds, each kind has a heading."""
    previews = [call.preview or {} for call in calls]
    groups: list[tuple[str, list[tuple[str, str, str]]]] = []
    for preview in previews:
        summary = str(preview.get("summary", ""))
        if not groups or groups[-1][0] != summary:
            groups.append((summary, []))
        groups[-1][1].extend((str(what), str(old), str(new)) for what, old, new in preview.get("changes", []))
    is_one = len(groups) == 1
    count = sum(preview.get("count", len(preview.get("changes", []))) for preview in previews)
    state, until = calls[0].approval or "pending", calls[0].expires_at
    return Approval(
        id=f"{turn.id} {until.isoformat() if until else ''} {calls[0].call_id}",
        title=questions.title(count, decided=state != "pending"),
        summary=groups[0][0] if is_one else "",
        changes=[row for summary, rows in groups for row in ([] if is_one else [(summary,)]) + rows],
        state=state,
    )


def progress(turn: TurnView) -> str:
    """What a live turn is doing just now, in a few words; "" when it is no tool's work."""
    running = next((call.name for call in reversed(turn.calls) if call.result is None), None)
    if running is None:
        return ""
    reading = running.startswith(("list_", "get_"))
    return _DOING.get(running, "Looking at your tasks" if reading else "Changing your tasks")


def _describe(call: Call, request_id: str, zone: datetime.tzinfo) -> Card | None:
    """A call that wrote something or failed to; None for one that only looked or still runs."""
    result = call.result
    if result is None:
        return None
    if call.failed:
        return _failure(call, result)
    told = _told(call.name, result, zone)
    # A capability that no words were found for yet: it can be undone like any.
    if told is None and call.changed:
        told = "Changed", str(result.get("title") or result.get("name") or ""), _details(result, zone)
    if told is None:
        return None
    state, undo = ("undone", "") if call.undone else ("done", request_id if call.changed else "")
    return Card(*told, state=state, undo=undo)  # type: ignore[arg-type]


def _told(name: str, result: dict[str, Any], zone: datetime.tzinfo) -> tuple[str, str, str] | None:
    if name in _FACTS:
        return _FACTS[name][0], str(result.get("title") or result.get("name") or ""), _details(result, zone)
    if name in _BATCHES:
        titles = [one["task"]["title"] for one in result.get("results", []) if one.get("changed")]
        if not titles:
            return None
        count = f"{len(titles)} task{'' if len(titles) == 1 else 's'}"
        return (
            _BATCHES[name],
            count,
            ", ".join(map(bidi.isolated, titles[:_SHOWN])) + (" …" if len(titles) > _SHOWN else ""),
        )
    if name == "undo":
        return "Undone", "", str(result.get("summary", ""))
    return None


def _failure(call: Call, result: dict[str, Any]) -> Card | None:
    # A no is no failure, and its question says so.
    if call.name not in _FACTS or call.approval == "rejected":
        return None
    shown = (call.preview or {}).get("changes", [])
    named = shown[0][0] if len(shown) == 1 else call.arguments.get("title") or call.arguments.get("name")
    if not named and "task_id" in call.arguments:
        named = f"task {call.arguments['task_id']}"
    error = result.get("error")
    why = str(error.get("message", "")) if isinstance(error, dict) else ""
    return Card(_FACTS[call.name][1], str(named or ""), why, state="failed")


def _details(task: dict[str, Any], zone: datetime.tzinfo) -> str:
    due_on = datetime.date.fromisoformat(task["due_on"]) if task.get("due_on") else None
    due_at = datetime.datetime.fromisoformat(task["due_at"]) if task.get("due_at") else None
    made = datetime.datetime.fromisoformat(task["updated_at"]) if task.get("updated_at") else None
    parts = []
    if made is not None and (due_on or due_at):
        parts.append(due_words.words(due_on, due_at, made.astimezone(zone)))
    if task.get("priority", "none") != "none":
        parts.append(str(task["priority"]).capitalize())
    if "id" in task and "title" in task:
        parts.append(bidi.isolated(task.get("project") or "Inbox"))
    return " · ".join(parts)
