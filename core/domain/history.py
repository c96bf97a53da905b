"""What was changed, and taking it back. Everything here is computed from the audit rows."""

import datetime
import uuid
from collections.abc import Iterator
from typing import Annotated, Any

import pydantic
import sqlalchemy as sa

from core import errors
from core.domain import fields, task_rows, undo_names
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


_IN_VAIN = 20  # steps that have all changed since, after which an undo that names none looks no further back


_KEPT = """
select 1 as one from tasks
where user_id = %(caller_id)s and project_id = %(project_id)s and deleted_at is null limit 1
"""
_LEAVE = """
update tasks set project_id = null, version = version + 1, updated_at = %(now)s
where user_id = %(caller_id)s and project_id = %(project_id)s returning id
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
    """Take back changes: those named, or else the last thing not taken back yet. An undo is undone by its request id."""
    chosen_by = {"turn_id": turn_id, "request_id": request_id, "change_ids": change_ids}
    given = [name for name, value in chosen_by.items() if value is not None]
    if len(given) > 1:
        wrong = dict.fromkeys(given[1:], f"excludes {given[0]}")
        raise errors.InvalidInput(f"{given[1]} excludes {given[0]}: give one of them", fields=wrong)
    undone, conflicts, touched = 0, 0, dict[int, task_rows.Row]()
    for name, chosen in _choices(ws, turn_id, request_id, change_ids):
        undo_names.be_known(ws, name)
        for change in chosen:
            try:
                row = _take_back(ws, change)
            except _ChangedSinceError:
                conflicts += 1
                continue
            undone += 1
            if row is not None:
                touched[row.id] = row
        if any(change.subject == "projects" for change in chosen):  # which its tasks may have left since
            touched = {number: task_rows.find(ws, number, trashed=True) for number in touched}
        if undone:
            break
    if not undone and not conflicts:
        raise errors.NotFound("There is nothing to undo.")
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


def _choices(
    ws: Workspace, turn_id: uuid.UUID | None, request_id: str | None, change_ids: list[int] | None
) -> Iterator[tuple[str, list[models.Change]]]:
    """What is named, or else one step back after another; each with its name in the history."""
    request = sa.column("request_id", sa.Text)
    if change_ids is not None:
        chosen = _changes(ws, sa.column("id").in_(change_ids))
        names = {change.request_id for change in chosen}
        is_all = len(names) == 1 and len(_changes(ws, request.in_(names))) == len(chosen)
        yield undo_names.own(names.pop()) if is_all else "changes", chosen
    elif turn_id is not None:
        yield f"turn {turn_id}", _changes(ws, sa.column("turn_id") == turn_id)
    elif request_id is not None:
        told = request.startswith(f"{request_id}{undo_names.UNDO}", autoescape=True)
        yield request_id, _changes(ws, request == request_id) or _changes(ws, told)
    else:
        passed = set[str]()
        while len(passed) < _IN_VAIN and (last := undo_names.last(ws, passed)):
            yield last[0], _changes(ws, sa.column("id").in_(last[1]))
            passed.add(last[0])


def _changes(ws: Workspace, which: sa.ColumnElement[bool]) -> list[models.Change]:
    mine = sa.select(models.Change).where(
        models.Change.user_id == ws.caller.user_id,  # type: ignore[arg-type]
        sa.column("subject").in_(list(_TRACKED)),
    )
    # newest first: a row changed twice goes back step by step
    return list(ws.db.execute(mine.where(which).order_by(sa.column("id").desc())).scalars())


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
        # Whoever reaches one project only does not take it away, or its tasks out of it.
        if ws.caller.project_id is not None or ws.rows(_KEPT, {"project_id": project.id}):
            raise _ChangedSinceError
        ws.rows(
            _LEAVE, {"project_id": project.id, "now": ws.now}
        )  # those in the trash, this undo's above all
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
