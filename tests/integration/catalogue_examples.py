"""For every operation of the catalogue: arguments that make it do something, and what it then changes.

All of them are meant for somebody with the tasks of `furnish`.
"""

import dataclasses
import uuid
from typing import Any

from core import operations
from core.storage.workspace import Caller

ARGUMENTS: dict[str, dict[str, Any]] = {
    "add_task": {
        "title": "Water the garden",
        "notes": "At dusk.",
        "priority": "high",
        "due_at": "2031-05-04T19:30:00+02:00",
        "recurrence": "FREQ=WEEKLY",
        "project": "Garden",
        "tags": ["outside", "summer"],
        "estimate_minutes": 30,
    },
    "add_tasks": {
        "tasks": [{"title": "Sow peas", "due_on": "2031-04-01"}, {"title": "Rest", "project": "home"}]
    },
    "list_tasks": {"status": ["todo", "doing"], "sort": "title", "page": 1, "page_size": 1, "trash": False},
    "task_counts": {},
    "update_tasks": {"task_ids": [1, 2], "priority": "low", "add_tags": ["soon"]},
    "complete_tasks": {"task_ids": [2, 1, 3]},
    "reopen_tasks": {"task_ids": [3]},
    "delete_tasks": {"task_ids": [1, 3]},
    "restore_tasks": {"task_ids": [4]},
    "get_task": {"task_id": 1},
    "update_task": {
        "task_id": 1,
        "title": "Buy oat milk",
        "due_on": "2031-04-01",
        "clear": ["tags"],
        "version": 1,
    },
    "delete_task": {"task_id": 2},
    "start_task": {"task_id": 1},
    "complete_task": {"task_id": 1},
    "reopen_task": {"task_id": 3},
    "restore_task": {"task_id": 4},
    "list_projects": {},
    "draft_plan": {"kind": "breakdown", "task_id": 1, "language": "en"},
    "add_project": {"name": "Garden"},
    "undo": {},
}

# The rows a write touches, in the order of its history: subject, number, and which of before and after there is.
CHANGES: dict[str, list[tuple[str, str, str]]] = {
    "add_task": [("projects", "2", "added"), ("tasks", "5", "added")],
    "add_tasks": [("tasks", "5", "added"), ("tasks", "6", "added")],
    "update_tasks": [("tasks", "1", "changed"), ("tasks", "2", "changed")],
    "complete_tasks": [("tasks", "2", "changed"), ("tasks", "1", "changed")],
    "reopen_tasks": [("tasks", "3", "changed")],
    "delete_tasks": [("tasks", "1", "changed"), ("tasks", "3", "changed")],
    "restore_tasks": [("tasks", "4", "changed")],
    "update_task": [("tasks", "1", "changed")],
    "delete_task": [("tasks", "2", "changed")],
    "start_task": [("tasks", "1", "changed")],
    "complete_task": [("tasks", "1", "changed")],
    "reopen_task": [("tasks", "3", "changed")],
    "restore_task": [("tasks", "4", "changed")],
    "add_project": [("projects", "2", "added")],
    "undo": [("tasks", "2", "changed")],
}


def furnish(caller: Caller) -> None:
    """Tasks 1 (in project Home) and 2 are open, 3 is done, 4 in the trash; last, 2 was made urgent."""

    def do(name: str, **arguments: Any) -> None:
        operations.BY_NAME[name].perform(arguments, dataclasses.replace(caller, request_id=uuid.uuid4().hex))

    milk = {"title": "Buy milk", "project": "Home", "tags": ["shop"]}
    do("add_tasks", tasks=[milk, {"title": "Call Ann"}, {"title": "Pay rent"}, {"title": "Old note"}])
    do("complete_task", task_id=3)
    do("delete_task", task_id=4)
    do("update_task", task_id=2, priority="urgent")
