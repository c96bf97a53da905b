"""The data of the twin: in place of accounts, database and writes, one list that all its sessions share.

`install` puts these functions where the pages look theirs up, so that the pages themselves run unchanged.
`TWIN_BURN_MS=5` wastes that much processor in each run, to check the measuring itself.
"""

import bisect
import collections
import datetime
import os
import time
import uuid
from collections.abc import Callable
from typing import Any

from bench import sample
from core import errors
from core.domain import conversations, desk
from core.domain.task_rows import Task
from core.storage import workspace
from core.storage.workspace import Caller, Workspace
from pages import ui
from pages.components import due_words

_BURN_SECONDS = float(os.environ.get("TWIN_BURN_MS", "0")) / 1000
_CALLER = Caller(uuid.UUID(int=1), "Europe/Berlin", "page", "twin", name="bench-00000")
_NEVER = datetime.datetime.max.replace(tzinfo=datetime.UTC)
_SIDEBAR = desk.Sidebar(open=400, overdue=130, today=40, upcoming=120, inbox=200)
_PRIORITIES = ("none", "low", "medium", "high", "urgent")
_STATUS = {"complete_task": "done", "reopen_task": "todo"}
_Place = tuple[int, datetime.datetime, int, int]  # group, due, priority, number


class _Board:
    """A thousand tasks in the order in which the list shows them."""

    def __init__(self) -> None:
        self.now = workspace.clock()
        self.rows = sorted((self._place(task), task) for task in sample.tasks(self.now))

    def _place(self, task: Task) -> _Place:
        group = due_words.group(task.status, task.due_on, task.due_at, self.now)
        midnight = datetime.time(tzinfo=datetime.UTC)
        day = datetime.datetime.combine(task.due_on, midnight) if task.due_on else None
        return (
            desk.GROUPS.index(group),
            task.due_at or day or _NEVER,
            -_PRIORITIES.index(task.priority),
            task.id,
        )

    def show(
        self,
        _ws: Workspace,
        *,
        sort: str,
        page: int,
        status: list[str] | None = None,
        text: str | None = None,
        **_: Any,
    ) -> desk.Desk:
        """As `desk.show`, for the filters that the acts use."""
        found = [
            (place, task)
            for place, task in self.rows
            if (not status or task.status in status) and (not text or text in task.title)
        ]
        sizes = collections.Counter(place[0] for place, _ in found)
        return desk.Desk(
            rows=[task.__dict__ for _, task in found[(page - 1) * desk.PAGE_SIZE : page * desk.PAGE_SIZE]],
            total=len(found),
            pages=max(1, -(-len(found) // desk.PAGE_SIZE)),
            counts={name: sizes[place] for place, name in enumerate(desk.GROUPS)},
            sidebar=_SIDEBAR,
            click=None,
        )

    def perform(self, _caller: Caller, name: str, *, key: str | None = None, **arguments: Any) -> Task:
        """As `ui.perform`, for completing and reopening a task."""
        at = next(i for i, (_, task) in enumerate(self.rows) if task.id == arguments["task_id"])
        task = self.rows.pop(at)[1].model_copy(update={"status": _STATUS[name]})
        bisect.insort(self.rows, (self._place(task), task))
        return task


def _identify() -> ui.Visit:
    end = time.thread_time() + _BURN_SECONDS
    while time.thread_time() < end:
        pass
    ui.begin_request()
    return ui.Visit(_CALLER, sample.PROJECTS)


def _nothing(*_: Any, **__: Any) -> None:
    raise errors.Unavailable("The twin has no database.")


def install() -> None:
    """Put memory where the pages expect the database; for this whole process."""
    board = _Board()
    talk = sample.conversation(board.now)

    def latest(_ws: Workspace, _size: int = 6) -> conversations.ConversationView:
        return talk

    def replace(module: Any, name: str, function: Callable[..., Any]) -> None:
        assert callable(getattr(module, name)), name
        setattr(module, name, function)

    replace(ui, "identify", _identify)
    replace(ui, "perform", board.perform)
    replace(ui, "write", _nothing)
    replace(desk, "show", board.show)
    replace(conversations, "latest_conversation", latest)
    replace(workspace, "read", _nothing)  # whatever else asks the database is an error, not a measurement
