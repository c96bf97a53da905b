"""What a tool call did, in the words of its card."""

import datetime
from typing import Any

from core.domain.conversations import Call
from pages.components import due_words

_FACTS = {
    "add_task": "Added",
    "update_task": "Changed",
    "start_task": "Started",
    "complete_task": "Completed",
    "reopen_task": "Reopened",
    "delete_task": "Deleted",
    "restore_task": "Restored",
    "add_project": "Added project",
}
_BATCHES = {
    "add_tasks": "Added",
    "update_tasks": "Changed",
    "complete_tasks": "Completed",
    "reopen_tasks": "Reopened",
    "delete_tasks": "Deleted",
    "restore_tasks": "Restored",
}


def describe(call: Call) -> tuple[str, str, str] | None:
    """(fact, subject, details) of a call that wrote something; None for one that only looked, failed or runs."""
    result = call.result
    if result is None or call.failed:
        return None
    if call.name in _FACTS:
        return _FACTS[call.name], str(result.get("title") or result.get("name") or ""), _details(result)
    if call.name in _BATCHES:
        titles = [one["task"]["title"] for one in result.get("results", []) if one.get("changed")]
        count = f"{len(titles)} task{'' if len(titles) == 1 else 's'}"
        return (_BATCHES[call.name], count, ", ".join(titles[:3]) + (" …" if len(titles) > 3 else "")) if titles else None
    if call.name == "undo":
        return "Undone", "", str(result.get("summary", ""))
    return None


def _details(task: dict[str, Any]) -> str:
    due_on = datetime.date.fromisoformat(task["due_on"]) if task.get("due_on") else None
    due_at = datetime.datetime.fromisoformat(task["due_at"]) if task.get("due_at") else None
    made = datetime.datetime.fromisoformat(task["updated_at"]) if task.get("updated_at") else None
    parts = []
    if made is not None and (due_on or due_at):
        parts.append(due_words.words(due_on, due_at, made))
    if task.get("priority", "none") != "none":
        parts.append(str(task["priority"]).capitalize())
    if "id" in task and "title" in task:
        parts.append(task.get("project") or "Inbox")
    return " · ".join(parts)
