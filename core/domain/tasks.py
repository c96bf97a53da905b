"""Verbs on one task."""

import datetime
from typing import Annotated, Any, Literal

import pydantic

from core import errors
from core.domain import dependencies, fields, projects, quotas, recurrence, task_rows
from core.domain.fields import (
    Minutes,
    Notes,
    Prerequisites,
    Priority,
    ProjectName,
    Recurrence,
    Status,
    Tags,
    TaskId,
    Title,
    Version,
)
from core.domain.task_rows import Row, Task, view
from core.storage.workspace import Workspace

Clearable = Literal["notes", "due", "recurrence", "project", "tags", "estimate_minutes", "depends_on"]
DueOn = Annotated[fields.Day, pydantic.Field(description="Due on this day; excludes due_at.")]
DueAt = Annotated[
    fields.Instant,
    pydantic.Field(
        description="Due at this instant (ISO 8601; without an offset: the user's zone); excludes due_on."
    ),
]
_CLEARED: dict[str, dict[str, Any]] = {
    "notes": {"notes": ""},
    "due": {"due_on": None, "due_at": None},
    "recurrence": {"recurrence": None},
    "project": {"project_id": None},
    "tags": {"tags": []},
    "estimate_minutes": {"estimate_minutes": None},
    "depends_on": {"depends_on": []},
}


def _status_values(row: Row, status: str, now: datetime.datetime) -> dict[str, Any]:
    """The columns that go with a status: when work began, when it ended."""
    if row.status == status:
        return {}
    started_at = None if status == "todo" else row.started_at or (now if status == "doing" else None)
    return {"status": status, "started_at": started_at, "completed_at": now if status == "done" else None}


def _due_values(
    ws: Workspace, due_on: datetime.date | None, due_at: datetime.datetime | None
) -> dict[str, Any]:
    """The two due columns for what was given; {} when neither was. Raises `InvalidInput` when both were."""
    if due_on and due_at:
        raise errors.InvalidInput(
            "due_on excludes due_at: give one of them", fields={"due_at": "excludes due_on"}
        )
    if due_at:
        if due_at.tzinfo is None:
            due_at = due_at.replace(tzinfo=ws.caller.zone)
        try:
            due_at = due_at.astimezone(datetime.UTC)
        except OverflowError:
            raise errors.InvalidInput(
                "due_at is out of range", fields={"due_at": "is out of range"}
            ) from None
    return {"due_on": due_on, "due_at": due_at} if due_on or due_at else {}


def _given(ws: Workspace, task_id: int | None, **values: Any) -> dict[str, Any]:
    # What the caller named, as columns: `None` leaves a field alone.
    columns = {
        name: values[name]
        for name in ("title", "notes", "priority", "estimate_minutes")
        if values[name] is not None
    }
    columns |= _due_values(ws, values["due_on"], values["due_at"])
    if values["tags"] is not None:
        columns["tags"] = list(dict.fromkeys(values["tags"]))
    if values["depends_on"] is not None:
        columns["depends_on"] = dependencies.check(ws, task_id, values["depends_on"])
    if values["recurrence"] is not None:
        columns["recurrence"] = recurrence.check_rule(values["recurrence"])
    if values["project"] is not None:
        columns["project_id"] = projects.find_or_add(ws, values["project"]).id
    return columns


@fields.checked
def add_task(
    ws: Workspace,
    title: Title,
    notes: Notes | None = None,
    priority: Priority | None = None,
    due_on: DueOn | None = None,
    due_at: DueAt | None = None,
    recurrence: Recurrence | None = None,
    project: ProjectName | None = None,
    tags: Tags | None = None,
    estimate_minutes: Minutes | None = None,
    depends_on: Prerequisites | None = None,
) -> Task:
    """Add a task. A project that does not exist yet is created."""
    columns = _given(
        ws,
        None,
        title=title,
        notes=notes,
        priority=priority,
        due_on=due_on,
        due_at=due_at,
        recurrence=recurrence,
        project=project,
        tags=tags,
        estimate_minutes=estimate_minutes,
        depends_on=depends_on,
    )
    if ws.caller.project_id is not None:
        columns["project_id"] = ws.caller.project_id
    row = task_rows.insert(ws, columns)
    quotas.check(ws, "tasks", added=row.id)
    return view(row)


@fields.checked
def update_task(
    ws: Workspace,
    task_id: TaskId,
    title: Title | None = None,
    notes: Notes | None = None,
    status: Status | None = None,
    priority: Priority | None = None,
    due_on: DueOn | None = None,
    due_at: DueAt | None = None,
    recurrence: Recurrence | None = None,
    project: ProjectName | None = None,
    tags: Tags | None = None,
    estimate_minutes: Minutes | None = None,
    depends_on: Prerequisites | None = None,
    clear: list[Clearable] | None = None,
    version: Version | None = None,
) -> Task:
    """Change the named fields of a task and leave the others alone; `clear` erases fields."""
    row = task_rows.find(ws, task_id, version=version)
    columns: dict[str, Any] = {}
    for name in clear or []:
        columns |= _CLEARED[name]
    columns |= _given(
        ws,
        task_id,
        title=title,
        notes=notes,
        priority=priority,
        due_on=due_on,
        due_at=due_at,
        recurrence=recurrence,
        project=project,
        tags=tags,
        estimate_minutes=estimate_minutes,
        depends_on=depends_on,
    )
    if ws.caller.project_id is not None and columns.get("project_id", row.project_id) != row.project_id:
        raise errors.Forbidden(projects.OUTSIDE)
    row = task_rows.change(ws, row, **columns)
    if status is not None:
        row = _set_status(ws, row, status)
    return view(row)


def _set_status(ws: Workspace, row: Row, status: str) -> Row:
    """Move a task to `status`; completing a recurring one adds its next occurrence."""
    completes = status == "done" and row.status != "done"
    row = task_rows.change(ws, row, **_status_values(row, status, ws.now))
    return _add_next_occurrence(ws, row) if completes and row.recurrence else row


def _add_next_occurrence(ws: Workspace, done: Row) -> Row:
    due = done.due_at.astimezone(ws.caller.zone) if done.due_at else done.due_on or ws.today
    following = recurrence.next_occurrence(str(done.recurrence), due, ws.now.astimezone(ws.caller.zone))
    if following is None:  # the rule's COUNT or UNTIL is reached
        return done
    rule, next_due = following
    kept = ("title", "notes", "priority", "project_id", "estimate_minutes", "tags")
    columns = {name: getattr(done, name) for name in kept if getattr(done, name) is not None}
    # The rule moves on to the successor: reopening and completing the old one again must not add another.
    done = task_rows.change(ws, done, recurrence=None)
    task_rows.insert(ws, {**columns, "recurrence": rule, **_due_columns(next_due)})
    return done


def _due_columns(due: datetime.date) -> dict[str, Any]:
    if isinstance(due, datetime.datetime):
        return {"due_at": due.astimezone(datetime.UTC)}
    return {"due_on": due}


@fields.checked
def start_task(ws: Workspace, task_id: TaskId, version: Version | None = None) -> Task:
    """Mark a task as being worked on."""
    row = task_rows.find(ws, task_id, version=version)
    return view(_set_status(ws, row, "doing"))


@fields.checked
def complete_task(ws: Workspace, task_id: TaskId, version: Version | None = None) -> Task:
    """Mark a task as done. Completing a done task changes nothing."""
    row = task_rows.find(ws, task_id, version=version)
    return view(_set_status(ws, row, "done"))


@fields.checked
def reopen_task(ws: Workspace, task_id: TaskId, version: Version | None = None) -> Task:
    """Put a done or dropped task back on the list."""
    row = task_rows.find(ws, task_id, version=version)
    return view(_set_status(ws, row, "todo") if row.status in ("done", "dropped") else row)


@fields.checked
def delete_task(ws: Workspace, task_id: TaskId, version: Version | None = None) -> Task:
    """Move a task to the trash, from where it can be restored for 30 days."""
    row = task_rows.find(ws, task_id, version=version)
    return view(task_rows.change(ws, row, deleted_at=ws.now))


@fields.checked
def restore_task(ws: Workspace, task_id: TaskId, version: Version | None = None) -> Task:
    """Take a task out of the trash. Restoring a task that is not there changes nothing."""
    row = task_rows.find(ws, task_id, trashed=True, version=version)
    return view(task_rows.change(ws, row, deleted_at=None))
