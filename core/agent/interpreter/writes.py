"""An intent and its tasks as tool calls."""

import dataclasses
import datetime
from collections.abc import Sequence
from typing import Any

from core.agent.interpreter import conversation, intents, lookup, rows

TITLE = 200  # characters of a title; the rest of a longer one becomes the task's notes
_ONE = {
    "complete": "complete_task",
    "reopen": "reopen_task",
    "start": "start_task",
    "delete": "delete_task",
    "restore": "restore_task",
}
_MANY = {
    "complete": "complete_tasks",
    "reopen": "reopen_tasks",
    "delete": "delete_tasks",
    "restore": "restore_tasks",
    "start": "update_tasks",
}
_LEVELS = ("none", "low", "medium", "high", "urgent")
_CLEARED = {"due_on": "due", "due_at": "due"}
_CLEARABLE = ("notes", "due", "recurrence", "project", "tags", "estimate_minutes")
_SHARED = frozenset(
    {"priority", "due_on", "due_at", "keep_times", "project", "tags", "clear"}
)  # what one call can give to many
_AT_ONCE = 200  # tasks one bulk call takes


def new(draft: intents.Draft) -> dict[str, Any]:
    """A draft as the arguments of `add_task`."""
    title, notes = (draft.title or "").strip(), draft.notes
    if len(title) > TITLE:
        notes = title if not notes else f"{title}\n{notes}"
        title = title[: TITLE - 1].rsplit(" ", 1)[0].rstrip() + "…"
    given = _fields(draft)
    given.pop("clear", None)
    return {"title": " ".join(title.split()), **({"notes": notes} if notes else {}), **given}


def adding(drafts: Sequence[intents.Draft]) -> conversation.Call:
    """The call that adds one task or several."""
    if len(drafts) == 1:
        return conversation.Call("add_task", new(drafts[0]))
    return conversation.Call("add_tasks", {"tasks": [new(draft) for draft in drafts]})


def changing(
    intent: intents.Intent, found: Sequence[rows.Row], now: datetime.datetime
) -> list[conversation.Call]:
    """The calls that carry out an operation on some tasks; one when all of them change alike."""
    if intent.op == "update":
        return _updates(intent.draft, found, now)
    if len(found) == 1:
        return [conversation.Call(_ONE[intent.op], {"task_id": found[0].id})]
    same = {"status": "doing"} if intent.op == "start" else {}
    return [
        conversation.Call(
            _MANY[intent.op], {"task_ids": [row.id for row in found[start : start + _AT_ONCE]], **same}
        )
        for start in range(0, len(found), _AT_ONCE)
    ]


def says_nothing(draft: intents.Draft, found: Sequence[rows.Row]) -> bool:
    """Whether a draft would change nothing: "an hour later" needs a time of day to count from."""
    timeless = (draft.shift_minutes or draft.hour is not None) and not all(row.due_at for row in found)
    return draft == intents.Draft() or bool(timeless)


def changes_nothing(draft: intents.Draft, row: rows.Row) -> bool:
    """Whether a task has all values of a draft already."""
    given = {name: value for name, value in dataclasses.asdict(draft).items() if value}
    return all(getattr(row, name, None) == value for name, value in given.items())


def _updates(
    draft: intents.Draft, found: Sequence[rows.Row], now: datetime.datetime
) -> list[conversation.Call]:
    """One call for each set of tasks that get the same new values: a moved task keeps its time of day."""
    moving = draft.due_on and not draft.shift_days and not draft.priority_steps
    together = bool(moving) and len(found) > 1 and any(row.due_at for row in found)
    alike: dict[str, tuple[dict[str, Any], list[rows.Row]]] = {}
    for row in found:
        values = _values(draft, row, now, together=together)
        alike.setdefault(repr(values), (values, []))[1].append(row)
    calls = []
    for values, same in alike.values():
        if len(same) > 1 and _SHARED.issuperset(values) and not draft.untag:
            calls.append(_many(draft, same, values))
        else:
            calls += [_one(draft, row, _values(draft, row, now)) for row in same]
    return calls


def _values(
    draft: intents.Draft, row: rows.Row, now: datetime.datetime, *, together: bool = False
) -> dict[str, Any]:
    """What a task gets; `together`, in a call with others in which each keeps its own time of day."""
    values = {**_fields(draft), **({"keep_times": True} if together else _moved(draft, row, now))}
    if _keeps_its_day(draft, row, now):
        for name in ("due_on", "due_at", "keep_times"):
            values.pop(name, None)
    if "due_at" in values:
        values.pop("due_on", None)
    return values


def _keeps_its_day(draft: intents.Draft, row: rows.Row, now: datetime.datetime) -> bool:
    """Whether a repetition that names no day ("every two weeks") counts from the day a task has already."""
    bare = bool(draft.recurrence) and "BY" not in str(draft.recurrence) and draft.due_on == now.date()
    return bare and bool(row.due_on or row.due_at)


def _one(draft: intents.Draft, row: rows.Row, values: dict[str, Any]) -> conversation.Call:
    own: dict[str, Any] = {"task_id": row.id, **values}
    if draft.title:
        own["title"] = draft.title
    if draft.notes:
        own["notes"] = f"{row.notes}\n{draft.notes}".strip()
    if draft.tags or draft.untag:
        gone = {name.casefold() for name in draft.untag}
        left = [name for name in dict.fromkeys([*row.tags, *draft.tags]) if name.casefold() not in gone]
        own |= {"tags": left} if left else {"clear": [*own.get("clear", ()), "tags"]}
    return conversation.Call("update_task", own)


def _many(draft: intents.Draft, same: Sequence[rows.Row], values: dict[str, Any]) -> conversation.Call:
    shared = {name: value for name, value in values.items() if name != "tags"}
    if draft.tags:
        shared["add_tags"] = list(draft.tags)
    return conversation.Call("update_tasks", {"task_ids": [row.id for row in same], **shared})


def _fields(draft: intents.Draft) -> dict[str, Any]:
    """What a new and a changed task have in common."""
    clear = [_CLEARED.get(name, name) for name in draft.clear]
    project = draft.project
    if lookup.is_inbox(project):
        clear, project = [*clear, "project"], None
    unset = "none" if "priority" in clear else None
    clear = [name for name in dict.fromkeys(clear) if name in _CLEARABLE]
    given = {
        "priority": draft.priority or unset,
        "due_on": draft.due_on.isoformat() if draft.due_on else None,
        "due_at": draft.due_at.isoformat() if draft.due_at else None,
        "recurrence": draft.recurrence,
        "project": project,
        "tags": list(draft.tags) or None,
        "estimate_minutes": draft.estimate_minutes,
        "clear": clear or None,
    }
    return {name: value for name, value in given.items() if value is not None}


def _moved(draft: intents.Draft, row: rows.Row, now: datetime.datetime) -> dict[str, Any]:
    """The new date or priority of one task, where it depends on its old one."""
    if draft.priority_steps:
        place = _LEVELS.index(row.priority) + draft.priority_steps
        return {"priority": _LEVELS[min(max(place, 0), len(_LEVELS) - 1)]}
    local = row.due_at.astimezone(now.tzinfo) if row.due_at else None
    if draft.shift_days:
        step = datetime.timedelta(days=draft.shift_days)
        if local:
            return {"due_at": (local + step).isoformat()}
        return {"due_on": ((row.due_on or now.date()) + step).isoformat()}
    if draft.shift_minutes and local:
        return {"due_at": (local + datetime.timedelta(minutes=draft.shift_minutes)).isoformat()}
    due = local.date() if local else row.due_on
    if draft.keeps_day and draft.due_at and due and due >= now.date():
        return {"due_at": datetime.datetime.combine(due, draft.due_at.timetz()).isoformat()}
    if draft.hour is not None and local:
        return {"due_at": local.replace(hour=_same_half(draft.hour, local), minute=0).isoformat()}
    if draft.due_on and local:
        return {"due_at": datetime.datetime.combine(draft.due_on, local.timetz()).isoformat()}
    return {}


def _same_half(hour: int, old: datetime.datetime) -> int:
    """An hour as it was meant of a task due at `old`: "make that 7" of one at six in the evening is 19:00."""
    return hour + 12 if 0 < hour < 12 <= old.hour else hour
