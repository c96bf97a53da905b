"""What planning comes to: a draft to look at, and the calls that would carry it out once somebody agrees."""

import datetime
from collections.abc import Sequence
from typing import Any, Literal

import pydantic

from core.domain.fields import Priority, Status
from core.domain.task_rows import Task

Kind = Literal["day", "week_review", "project_summary", "breakdown", "duplicates"]
Language = Literal["en", "de", "fr", "es"]
# Why something is where it is; doors that speak to people put it in their words.
Reason = Literal[
    "at_a_time", "overdue", "due_today", "due_soon", "started", "important", "unblocks", "no_room", "longer_than_day",
    "waits", "untouched", "step", "kept", "double", "similar",
]  # fmt: skip
SectionName = Literal[
    "today", "waiting", "no_room", "done", "slipped", "overdue", "stale", "upcoming", "next_steps", "recently_added",
    "steps", "merge", "similar",
]  # fmt: skip
Purpose = Literal["to_today", "to_tomorrow", "to_next_week", "drop", "add_steps", "merge", "trash"]
SHOWN = 20  # items a section holds; `total` says how many there are


class Item(pydantic.BaseModel):
    """A task in a draft, or a step that would become one (then without `task_id`)."""

    task_id: int | None
    title: str
    status: Status = "todo"
    priority: Priority = "none"
    project: str | None = None
    due_on: datetime.date | None = None
    due_at: datetime.datetime | None = None
    minutes: int | None = None
    reasons: list[Reason] = []
    days: int | None = None  # how late, or how long untouched
    waits_for: list[str] = []  # titles of what has to be done first


class Section(pydantic.BaseModel):
    """Items that belong together."""

    name: SectionName
    items: list[Item]
    total: int


class ProposedCall(pydantic.BaseModel):
    """A call of another operation that would carry out a part of the draft; it needs the person's word first."""

    purpose: Purpose
    name: str
    arguments: dict[str, Any]


class Draft(pydantic.BaseModel):
    """Planning help. Nothing has been changed: `proposed` is for when the person agrees."""

    kind: Kind
    headline: str
    facts: dict[str, int]
    subject: str = ""  # the task or project it is about
    sections: list[Section]
    proposed: list[ProposedCall]


def item(task: Task, *reasons: Reason, **more: Any) -> Item:
    """A task's item."""
    return Item(
        task_id=task.id,
        title=task.title,
        status=task.status,
        priority=task.priority,
        project=task.project,
        due_on=task.due_on,
        due_at=task.due_at,
        reasons=list(reasons),
        **more,
    )


def section(name: SectionName, items: Sequence[Item]) -> Section:
    """A section with the first of its items."""
    return Section(name=name, items=list(items[:SHOWN]), total=len(items))


def present(*sections: Section) -> list[Section]:
    """The sections that hold something."""
    return [one for one in sections if one.total]


def reschedule(tasks: Sequence[Task], day: datetime.date, purpose: Purpose) -> list[ProposedCall]:
    """The call that makes tasks due on a day; none for no tasks."""
    if not tasks:
        return []
    arguments = {"task_ids": [task.id for task in tasks], "due_on": day.isoformat()}
    return [ProposedCall(purpose=purpose, name="update_tasks", arguments=arguments)]


def count(number: int, noun: str) -> str:
    """`1 task`, `3 tasks`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def hours(minutes: int) -> str:
    """`45 min`, `2 h`, `1 h 30 min`."""
    whole, rest = divmod(minutes, 60)
    return " ".join([*([f"{whole} h"] if whole else []), *([f"{rest} min"] if rest or not whole else [])])
