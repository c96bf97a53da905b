"""A change of a task in words, from the images before and after it that the history keeps."""

import datetime
from collections.abc import Mapping
from typing import Any

from core.domain import bidi

Image = Mapping[str, Any] | None
_LABELS = {
    "title": "title",
    "status": "status",
    "due_on": "due date",
    "due_at": "due date",
    "priority": "priority",
    "project_id": "project",
    "tags": "labels",
    "recurrence": "repetition",
    "estimate_minutes": "estimate",
    "notes": "notes",
    "depends_on": "what it waits for",
}
_STATUS_VERBS = {"done": "Completed", "doing": "Started", "todo": "Reopened", "dropped": "Dropped"}
_STATUSES = {"todo": "to do", "doing": "in progress", "done": "done", "dropped": "dropped"}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def describe(before: Image, after: Image) -> str:
    """A task's change in a few words: `Completed Buy milk`, `Changed due date of Buy milk`."""
    old, new = before or {}, after or {}
    title = bidi.isolated(title_of(before, after))
    if not old:
        return f"Added {title}"
    if not new:
        return f"Removed {title}"
    if old.get("deleted_at") != new.get("deleted_at"):
        return f"{'Deleted' if new.get('deleted_at') else 'Restored'} {title}"
    if old.get("status") != new.get("status"):
        return f"{_STATUS_VERBS[new['status']]} {title}"
    if old.get("title") != new.get("title"):
        return f"Renamed {bidi.isolated(old['title'])} to {title}"
    return f"Changed {' and '.join(_changed(old, new)) or 'nothing'} of {title}"


def title_of(before: Image, after: Image) -> str:
    """What the task is called now, or was."""
    named = [image.get(key) for key in ("title", "name") for image in (after or {}, before or {})]
    return str(next(filter(None, named), "a task"))


def _changed(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[str]:
    return list(dict.fromkeys(label for name, label in _LABELS.items() if old.get(name) != new.get(name)))


def differences(
    before: Image, after: Image, zone: datetime.tzinfo, projects: Mapping[int, str]
) -> list[tuple[str, str, str]]:
    """What a change does, as (field, old, new) in words; days and times in `zone`, projects by their names."""
    old, new = before or {}, after or {}
    if not old:
        return [("task", "", "new")]
    if old.get("deleted_at") != new.get("deleted_at"):
        return [
            ("task", "on the list", "in the trash")
            if new.get("deleted_at")
            else ("task", "in the trash", "on the list")
        ]
    found = []
    for label in _changed(old, new):
        names = [name for name, called in _LABELS.items() if called == label]
        found.append((label, *(_value(names, image, zone, projects) for image in (old, new))))
    return found  # type: ignore[return-value]


def _value(
    names: list[str], image: Mapping[str, Any], zone: datetime.tzinfo, projects: Mapping[int, str]
) -> str:
    name = next((name for name in names if image.get(name)), None)
    if name is None:
        return "none"
    value = image[name]
    if name == "due_on":
        return _day(datetime.date.fromisoformat(value))
    if name == "due_at":
        local = datetime.datetime.fromisoformat(value).astimezone(zone)
        return f"{_day(local.date())} {local:%H:%M}"
    if name == "project_id":
        return projects.get(int(value), "another project")
    if name == "status":
        return _STATUSES[value]
    if name == "depends_on":
        return ", ".join(f"task {number}" for number in value)
    return ", ".join(value) if isinstance(value, list) else str(value)


def due(image: Mapping[str, Any], zone: datetime.tzinfo) -> str:
    """When a task is due, in words; "" for one without a date."""
    names = [name for name in ("due_on", "due_at") if image.get(name)]
    return _value(names, image, zone, {}) if names else ""


def _day(day: datetime.date) -> str:
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"
