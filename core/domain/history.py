"""What was changed, and taking it back. Everything here is computed from the audit rows."""

import datetime
import uuid
from typing import Annotated, Any

import pydantic
import sqlalchemy as sa

from core import errors
from core.domain import fields, tasks
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
    tasks: list[tasks.Task]


_OF_TASK = """
select id, at, subject, subject_id, before, after, channel, request_id, turn_id from changes
where user_id = %(caller_id)s and subject = 'tasks' and subject_id = %(task_id)s order by id desc limit %(size)s
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
    undone, conflicts, touched = 0, 0, dict[int, models.Task]()
    for change in chosen:
        row = _current(ws, change)
        if not _take_back(ws, change, row):
            conflicts += 1
            continue
        undone += 1
        if isinstance(row, models.Task):
            touched[row.id] = row
    ws.db.flush()
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
        tasks=[tasks.view(ws, row) for row in touched.values()],
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


def _current(ws: Workspace, change: models.Change) -> models.Task | models.Project | None:
    row = ws.db.get(_TRACKED[change.subject], (ws.caller.user_id, int(change.subject_id)))
    assert row is None or isinstance(row, models.Task | models.Project)
    return row


def _differing(change: models.Change) -> set[str]:
    before, after = change.before or {}, change.after or {}
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)} - _DERIVED


def _is_still(change: models.Change, row: models.Task | models.Project) -> bool:
    """Whether the row still has what this change gave it; later edits of other columns do not matter."""
    after = change.after or {}
    if change.before is None:  # an addition: undone only while nobody has worked on it
        return isinstance(row, models.Project) or row.deleted_at is None
    parsed = _values(row, after)
    return all(getattr(row, name) == parsed[name] for name in _differing(change))


def _values(row: models.Task | models.Project, image: dict[str, Any]) -> dict[str, Any]:
    # An image is JSON and holds what changed; the model knows the columns' Python types, and wants them all.
    whole = row.model_dump(mode="json") | image
    return type(row).model_validate(whole).model_dump()


def _take_back(ws: Workspace, change: models.Change, row: models.Task | models.Project | None) -> bool:
    """Undo one change of a row; False when the row is no longer what the change made it."""
    if change.after is None:
        return row is None and _put_back(ws, change)
    if row is None or not _is_still(change, row):
        return False
    if change.before is None:
        if isinstance(row, models.Task):
            return tasks.change(ws, row, deleted_at=ws.now)
        return _remove_if_empty(ws, row)
    before = _values(row, change.before)
    restored = {name: before[name] for name in _differing(change)}
    if isinstance(row, models.Task):
        tasks.change(ws, row, **restored)
    else:
        row.sqlmodel_update(restored)
    return True


def _put_back(ws: Workspace, change: models.Change) -> bool:
    ws.db.add(_TRACKED[change.subject].model_validate(change.before))
    ws.db.flush()
    return True


def _remove_if_empty(ws: Workspace, project: models.Project) -> bool:
    # Tasks of this undo are in the trash by now and still refer to it; such a project stays.
    used = sa.select(sa.literal(1)).where(
        models.Task.user_id == project.user_id,  # type: ignore[arg-type]
        models.Task.project_id == project.id,  # type: ignore[arg-type]
    )
    if ws.db.execute(used.limit(1)).first() is None:
        ws.db.delete(project)
        ws.db.flush()
    return True
