"""The tasks tools answer with, as far as the interpreter needs them."""

import dataclasses
import datetime
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

T = TypeVar("T")

OPEN = ("todo", "doing")
CLOSED = ("done", "dropped")


@dataclasses.dataclass(frozen=True)
class Row:
    """One task as a tool answered it; `due_at` is aware, and set only when `due_on` is not."""

    id: int
    title: str
    notes: str = ""
    status: str = "todo"
    priority: str = "none"
    due_on: datetime.date | None = None
    due_at: datetime.datetime | None = None
    recurrence: str | None = None
    project: str | None = None
    tags: tuple[str, ...] = ()
    estimate_minutes: int | None = None
    deleted: bool = False
    depends_on: tuple[int, ...] = ()


def read(task: Mapping[str, Any]) -> Row:
    """A row from a task's JSON object."""
    on, at = task.get("due_on"), task.get("due_at")
    return Row(
        id=int(task["id"]),
        title=str(task["title"]),
        notes=str(task.get("notes") or ""),
        status=str(task.get("status", "todo")),
        priority=str(task.get("priority", "none")),
        due_on=datetime.date.fromisoformat(on) if on else None,
        due_at=datetime.datetime.fromisoformat(at) if at else None,
        recurrence=task.get("recurrence"),
        project=task.get("project"),
        tags=tuple(task.get("tags") or ()),
        estimate_minutes=task.get("estimate_minutes"),
        deleted=bool(task.get("deleted_at")),
        depends_on=tuple(task.get("depends_on") or ()),
    )


def pick(shown: Sequence[T], place: int) -> T | None:
    """The one at a 1-based place among those last shown; negative counts from the end."""
    index = place - 1 if place > 0 else place
    return shown[index] if -len(shown) <= index < len(shown) else None
