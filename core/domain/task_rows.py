"""A task as a row: found, changed, added, and in the form in which every door shows it."""

import datetime
from typing import Any

import pydantic
import sqlalchemy as sa

from core import errors
from core.domain.fields import Priority, Status
from core.storage.workspace import Workspace


class Task(pydantic.BaseModel):
    """A task as every door shows it. `id` is the user's own small number for it."""

    id: int
    title: str
    notes: str
    status: Status
    priority: Priority
    due_on: datetime.date | None
    due_at: datetime.datetime | None
    recurrence: str | None
    project: str | None
    tags: list[str]
    estimate_minutes: int | None
    depends_on: list[int]
    created_at: datetime.datetime
    updated_at: datetime.datetime
    started_at: datetime.datetime | None
    completed_at: datetime.datetime | None
    deleted_at: datetime.datetime | None
    version: int


Row = sa.Row[Any]  # a row of `tasks`, with the name of its project
_ROW = """tasks.*,
  (select p.name from projects p where p.user_id = tasks.user_id and p.id = tasks.project_id) as project"""
_FIND = f"select {_ROW} from tasks where user_id = %(caller_id)s and id = %(task_id)s"
_CHANGE = f"""
update tasks set {{changes}}, version = version + 1, updated_at = %(now)s
where user_id = %(caller_id)s and id = %(task_id)s returning {_ROW}
"""


def view(row: Row) -> Task:
    """The published form of a row; the database has validated it, so it is not validated again."""
    return Task.model_construct(**{name: getattr(row, name) for name in Task.model_fields})


def look_up(ws: Workspace, task_id: int) -> Row | None:
    """The caller's task, also from the trash; None when there is none."""
    return next(iter(ws.rows(_FIND, {"task_id": task_id})), None)


def find(ws: Workspace, task_id: int, *, trashed: bool = False, version: int | None = None) -> Row:
    """The caller's task, from the trash only if `trashed`; raises `NotFound`, or `Conflict` for another version."""
    row = look_up(ws, task_id)
    if row is None or (row.deleted_at is not None and not trashed):
        raise errors.NotFound(f"There is no task {task_id}.")
    if version is not None and row.version != version:
        raise errors.Conflict(
            f"Task {task_id} has changed since you looked: you saw version {version}, it is at {row.version} now."
        )
    return row


def change(ws: Workspace, row: Row, **values: Any) -> Row:
    """Set what differs, and count the version up; the row as it is then, which is `row` itself when nothing did."""
    differing = {name: value for name, value in values.items() if getattr(row, name) != value}
    if not differing:
        return row
    changes = ", ".join(f"{name} = %({name})s" for name in differing)
    values = {**differing, "task_id": row.id, "now": ws.now}
    return ws.rows(_CHANGE.format(changes=changes), values)[0]


# In one statement and past the models: this is the write that people wait for most often.
_INSERT = f"""
with counted as (
  update users set next_task_id = next_task_id + 1 where id = %(caller_id)s returning next_task_id - 1 as id
)
insert into tasks (user_id, id, created_at, updated_at, {{names}})
select %(caller_id)s, counted.id, %(now)s, %(now)s, {{values}} from counted
returning {_ROW}
"""
_ARRAYS = {"tags": "text[]", "depends_on": "integer[]"}  # an empty list does not tell what it is a list of


def insert(ws: Workspace, columns: dict[str, Any]) -> Row:
    """Add a task with these columns, under the caller's next number; the others have their defaults."""
    casts = {name: f"::{_ARRAYS[name]}" if name in _ARRAYS else "" for name in columns}
    values = ", ".join(f"%({name})s{cast}" for name, cast in casts.items())
    statement = _INSERT.format(names=", ".join(columns), values=values)
    return ws.rows(statement, {**columns, "now": ws.now})[0]
