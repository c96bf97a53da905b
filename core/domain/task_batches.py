"""Verbs on several tasks: all or nothing, and a report on each."""

import datetime
from collections.abc import Callable, Iterable
from typing import Annotated, Any

import pydantic

from core import errors
from core.domain import fields, task_rows, tasks
from core.domain.fields import (
    Minutes,
    Notes,
    Prerequisites,
    Priority,
    ProjectName,
    Recurrence,
    Status,
    Tags,
    TaskIds,
    Title,
)
from core.storage.workspace import Workspace

KeepTimes = Annotated[
    bool, pydantic.Field(description="Tasks due at a time of day keep it on the day that due_on gives them.")
]


class NewTask(pydantic.BaseModel):
    """The fields of a task to add."""

    model_config = pydantic.ConfigDict(extra="forbid")
    title: Title
    notes: Notes | None = None
    priority: Priority | None = None
    due_on: tasks.DueOn | None = None
    due_at: tasks.DueAt | None = None
    recurrence: Recurrence | None = None
    project: ProjectName | None = None
    tags: Tags | None = None
    estimate_minutes: Minutes | None = None
    depends_on: Prerequisites | None = None


class Outcome(pydantic.BaseModel):
    """One task afterwards, and whether this call changed it."""

    task_id: int
    changed: bool
    task: task_rows.Task


class BulkResult(pydantic.BaseModel):
    """What happened to each task, in the order given, and how many were changed."""

    results: list[Outcome]
    changed: int


_VERSIONS = "select id, version from tasks where user_id = %(caller_id)s and id = any(%(wanted)s)"


def _each(ws: Workspace, task_ids: Iterable[int], act: Callable[[int], task_rows.Task]) -> BulkResult:
    # All or nothing: an unknown number in the list leaves every task as it was.
    wanted = list(dict.fromkeys(task_ids))
    before = {row.id: row.version for row in ws.rows(_VERSIONS, {"wanted": wanted})}
    missing = [str(task_id) for task_id in wanted if task_id not in before]
    if missing:
        raise errors.NotFound(f"There is no task {' or '.join(missing)}. Nothing was changed.")
    results: list[Outcome] = []
    for task_id in wanted:
        task = act(task_id)
        results.append(Outcome(task_id=task_id, changed=task.version != before[task_id], task=task))
    return BulkResult(results=results, changed=sum(outcome.changed for outcome in results))


@fields.checked
def add_tasks(
    ws: Workspace,
    tasks_: Annotated[list[NewTask], pydantic.Field(min_length=1, max_length=200, alias="tasks")],
) -> BulkResult:
    """Add several tasks: all of them, or none when one is invalid."""
    added = [tasks.add_task(ws, **draft.model_dump(exclude_none=True)) for draft in tasks_]
    return BulkResult(
        results=[Outcome(task_id=task.id, changed=True, task=task) for task in added], changed=len(added)
    )


@fields.checked
def update_tasks(
    ws: Workspace,
    task_ids: TaskIds,
    status: Status | None = None,
    priority: Priority | None = None,
    due_on: tasks.DueOn | None = None,
    due_at: tasks.DueAt | None = None,
    project: ProjectName | None = None,
    add_tags: Tags | None = None,
    keep_times: KeepTimes = False,
    clear: list[tasks.Clearable] | None = None,
) -> BulkResult:
    """Change the same fields of several tasks."""
    values: dict[str, Any] = {
        "status": status,
        "priority": priority,
        "due_on": due_on,
        "due_at": due_at,
        "project": project,
        "clear": clear,
    }
    given = {name: value for name, value in values.items() if value is not None}

    def act(task_id: int) -> task_rows.Task:
        own = dict(given)
        if add_tags or (keep_times and due_on):
            row = task_rows.find(ws, task_id)
            if add_tags:
                own["tags"] = [*row.tags, *add_tags]
            if keep_times and due_on and row.due_at:
                time = row.due_at.astimezone(ws.caller.zone).time()
                own |= {"due_on": None, "due_at": datetime.datetime.combine(due_on, time, ws.caller.zone)}
        return tasks.update_task(ws, task_id, **own)

    return _each(ws, task_ids, act)


@fields.checked
def complete_tasks(ws: Workspace, task_ids: TaskIds) -> BulkResult:
    """Mark several tasks as done."""
    return _each(ws, task_ids, lambda task_id: tasks.complete_task(ws, task_id))


@fields.checked
def reopen_tasks(ws: Workspace, task_ids: TaskIds) -> BulkResult:
    """Put several done or dropped tasks back on the list."""
    return _each(ws, task_ids, lambda task_id: tasks.reopen_task(ws, task_id))


@fields.checked
def delete_tasks(ws: Workspace, task_ids: TaskIds) -> BulkResult:
    """Move several tasks to the trash, from where they can be restored for 30 days."""
    return _each(ws, task_ids, lambda task_id: tasks.delete_task(ws, task_id))


@fields.checked
def restore_tasks(ws: Workspace, task_ids: TaskIds) -> BulkResult:
    """Take several tasks out of the trash."""
    return _each(ws, task_ids, lambda task_id: tasks.restore_task(ws, task_id))
