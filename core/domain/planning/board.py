"""The open tasks as planning sees them: when they are due, what they wait for, and what comes first."""

import dataclasses
import datetime
import functools
from collections.abc import Sequence

from core.domain.task_rows import Task
from core.storage import models

SOON = 7  # days ahead that a day's plan may draw from


@dataclasses.dataclass(frozen=True)
class Board:
    """Open tasks at an instant in the user's zone; a task without an estimate counts `default_minutes`."""

    tasks: Sequence[Task]
    now: datetime.datetime
    default_minutes: int = 30

    @property
    def today(self) -> datetime.date:
        """The user's day."""
        return self.now.date()

    @functools.cached_property
    def by_id(self) -> dict[int, Task]:
        """The open tasks by number."""
        return {task.id: task for task in self.tasks}

    @functools.cached_property
    def unblocking(self) -> dict[int, list[Task]]:
        """For each open task that others wait for, those others."""
        found: dict[int, list[Task]] = {}
        for task in self.tasks:
            for number in task.depends_on:
                if number in self.by_id:
                    found.setdefault(number, []).append(task)
        return found

    def waits_for(self, task: Task) -> list[str]:
        """The titles of the open tasks that have to be done before this one."""
        return [self.by_id[number].title for number in task.depends_on if number in self.by_id]

    def minutes(self, task: Task) -> int:
        """How long it takes, by its estimate or by what is usual."""
        return task.estimate_minutes or self.default_minutes

    def day(self, task: Task) -> datetime.date | None:
        """The day it is due in the user's zone."""
        if task.due_at is not None:
            return task.due_at.astimezone(self.now.tzinfo).date()
        return task.due_on

    def is_overdue(self, task: Task) -> bool:
        """Whether it should have been done by now."""
        day = self.day(task)
        return day is not None and (day < self.today or (task.due_at is not None and task.due_at < self.now))

    def is_pressing(self, task: Task) -> bool:
        """Whether it is overdue or due today."""
        day = self.day(task)
        return day is not None and day <= self.today

    def holds_up(self, task: Task) -> bool:
        """Whether something pressing waits for it."""
        return any(self.is_pressing(other) for other in self.unblocking.get(task.id, ()))

    def is_fixed(self, task: Task) -> bool:
        """Whether it takes place at a time later today."""
        return task.due_at is not None and not self.is_overdue(task) and self.day(task) == self.today

    def days_late(self, task: Task) -> int:
        """Whole days since it was due; 0 when that is today or to come."""
        day = self.day(task)
        return max(0, (self.today - day).days) if day else 0

    def rank(self, task: Task) -> tuple[object, ...]:
        """Sorts what comes first: what has its time today, what is pressing, then by priority, day and age."""
        pressing = self.is_pressing(task) or self.holds_up(task)
        tier = 0 if self.is_fixed(task) else 1 if pressing else 2
        at = task.due_at.isoformat() if tier == 0 and task.due_at else ""
        priority = -models.PRIORITIES.index(task.priority)
        started = 0 if task.status == "doing" else 1
        if tier == 2:
            day = self.day(task) or datetime.date.max
            return (tier, at, started, priority, day, task.created_at, task.id)
        return (tier, at, priority, started, datetime.date.min, task.created_at, task.id)

    def ranked(self) -> list[Task]:
        """All of them, what comes first in front."""
        return sorted(self.tasks, key=self.rank)
