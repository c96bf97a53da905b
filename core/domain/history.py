"""What was changed, and taking it back. Everything here is computed from the audit rows."""

import datetime
import uuid
from typing import Annotated, Any

import pydantic
import sqlalchemy as sa

from core import errors
from core.domain import fields, task_rows
from core.storage import models
from core.storage.workspace import Workspace

_TRACKED: dict[str, type[models.Task] | type[models.Project]] = {
    "tasks": models.Task,
    "projects": models.Project,
}
# Follow from a change rather than being one.
_DERIVED = {"version", "updated_at"}


ChangeId = Annotated[int, pydantic.Field(ge=1, le=2**53), fields.NO_TRUTH]


class Change(pydantic.BaseModel):
    """One audit row: what a task was and became, when, and through which door."""

    id: int
    at: datetime.datetime
    subject: str
    subject_id: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    channel: str
    request_id: str
    turn_id: uuid.UUID | None


class UndoResult(pydantic.BaseModel):
    """What was taken back, what could not be because it has changed since, and the tasks as they are now."""

    undone: int
    conflicts: int
    summary: str
    tasks: list[task_rows.Task]


_OF_TASK = """
select id, at, subject, subject_id, before, after, channel, request_id, turn_id from changes
where user_id = %(caller_id)s and subject = 'tasks' and subject_id = %(task_id)s order by id desc limit %(size)s
"""


_ITS_TASKS = """
select count(*) as all, count(*) filter (where deleted_at is null) as kept from tasks
where user_id = %(caller_id)s and project_id = %(project_id)s
"""


def changes_of_task(ws: Workspace, task_id: int, size: int = 20) -> list[Change]:
    """The newest changes of one task, newest first."""
    rows = ws.rows(_OF_TASK, {"task_id": str(task_id), "size": size})
    return [Change.model_validate(dict(row._mapping)) for row in rows]


@fields.checked
def undo(
    ws: Workspace,
    turn_id: Annotated[uuid.UUID, pydantic.Field(description="Everything one chat turn did.")] | None = None,
    request_id: Annotated[str, pydantic.Field(max_length=100, description="Everything one request did.")]
    | None = None,
    change_ids: Annotated[list[ChangeId], pydantic.Field(min_length=1, max_length=500)] | None = None,
) -> UndoResult:
    """Take back changes: those named, or else the last thing that was done. An undo can be undone."""
    chosen = _choose(ws, turn_id, request_id, change_ids)
    undone, conflicts, touched = 0, 0, dict[int, task_rows.Row]()
    for change in chosen:
        try:
            row = _take_back(ws, change)
        except _ChangedSinceError:
            conflicts += 1
            continue
        undone += 1
        if row is not None:
            touched[row.id] = row
    left = f" {conflicts} had been changed since and stayed as they are." if conflicts else ""
    count = len(touched)
    summary = (
        f"Took back the changes to {count} task{'' if count == 1 else 's'}.{left}"
        if undone
        else f"Nothing taken back.{left}"
    )
    return UndoResult(
        undone=undone,
        conflicts=conflicts,
        summary=summary,
        tasks=[task_rows.view(row) for row in touched.values()],
    )


def _choose(
    ws: Workspace, turn_id: uuid.UUID | None, request_id: str | None, change_ids: list[int] | None
) -> list[models.Change]:
    # newest first: a row changed twice goes back step by step
    mine = sa.select(models.Change).where(
        models.Change.user_id == ws.caller.user_id,  # type: ignore[arg-type]
        sa.column("subject").in_(list(_TRACKED)),
    )
    newest = mine.order_by(sa.column("id").desc())
    if change_ids is not None:
        statement = newest.where(sa.column("id").in_(change_ids))
    elif turn_id is not None:
        statement = newest.where(sa.column("turn_id") == turn_id)
    else:
        if request_id is None:
            last = ws.db.execute(newest.limit(1)).scalar_one_or_none()
            if last is None:
                raise errors.NotFound("There is nothing to undo.")
            request_id = last.request_id
            if last.turn_id is not None:
                return list(ws.db.execute(newest.where(sa.column("turn_id") == last.turn_id)).scalars())
        statement = newest.where(sa.column("request_id") == request_id)
    chosen = list(ws.db.execute(statement).scalars())
    if not chosen:
        raise errors.NotFound("There is nothing to undo.")
    return chosen


class _ChangedSinceError(Exception):
    """The row is no longer what the change made it."""


def _take_back(ws: Workspace, change: models.Change) -> task_rows.Row | None:
    """Undo one change; the task as it is then, if it was one's. Raises `_ChangedSinceError`."""
    row = _current(ws, change)
    if change.after is None and row is None:
        ws.db.add(_TRACKED[change.subject].model_validate(change.before))
        ws.db.flush()
        return None
    if row is None or change.after is None or not _is_still(change, row):
        raise _ChangedSinceError
    if isinstance(row, models.Project):
        _take_back_project(ws, change, row)
        return None
    is_addition = change.before is None
    return task_rows.change(ws, row, **({"deleted_at": ws.now} if is_addition else _restored(change, row)))


def _take_back_project(ws: Workspace, change: models.Change, project: models.Project) -> None:
    if change.before is not None:
        project.sqlmodel_update(_restored(change, project))
    else:
        [its] = ws.rows(_ITS_TASKS, {"project_id": project.id})
        if its.kept:
            raise _ChangedSinceError
        if (
            not its.all
        ):  # those of this undo are in the trash by now and still refer to it; such a project stays
            ws.db.delete(project)
    ws.db.flush()


def _current(ws: Workspace, change: models.Change) -> task_rows.Row | models.Project | None:
    number = int(change.subject_id)
    if change.subject == "tasks":
        return task_rows.look_up(ws, number)
    return ws.db.get(models.Project, (ws.caller.user_id, number))


def _differing(change: models.Change) -> set[str]:
    before, after = change.before or {}, change.after or {}
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)} - _DERIVED


def _is_still(change: models.Change, row: task_rows.Row | models.Project) -> bool:
    """Whether the row still has what this change gave it; later edits of other columns do not matter."""
    after = change.after or {}
    # An addition gave it all it had: undone only while nobody has worked on it.
    given = after.keys() - _DERIVED if change.before is None else _differing(change)
    parsed = _values(change, row, after)
    return all(getattr(row, name) == parsed[name] for name in given)


def _restored(change: models.Change, row: task_rows.Row | models.Project) -> dict[str, Any]:
    before = _values(change, row, change.before or {})
    return {name: before[name] for name in _differing(change)}


def _values(
    change: models.Change, row: task_rows.Row | models.Project, image: dict[str, Any]
) -> dict[str, Any]:
    # An image is JSON and holds what changed; the model knows the columns' Python types, and wants them all.
    whole = row.model_dump() if isinstance(row, models.Project) else dict(row._mapping)
    return _TRACKED[change.subject].model_validate(whole | image).model_dump()
