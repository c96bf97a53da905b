"""How a due date is said and where it is listed, relative to a moment in the user's own zone."""

import datetime as dt
from typing import Final, Literal

Group = Literal["overdue", "today", "week", "next_week", "later", "none", "done"]
GROUPS: Final[tuple[Group, ...]] = ("overdue", "today", "week", "next_week", "later", "none", "done")

# English on purpose and not from strftime: the words must not change with the server's locale.
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def is_overdue(due_on: dt.date | None, due_at: dt.datetime | None, now: dt.datetime) -> bool:
    """True when the date lies before today, or the instant before `now` (aware, in the user's zone)."""
    if due_at is not None:
        return due_at < now
    return due_on is not None and due_on < now.date()


def words(due_on: dt.date | None, due_at: dt.datetime | None, now: dt.datetime) -> str:
    """`6 days ago`, `Yesterday`, `Today 14:30`, `Thursday`, `3 Dec`, `3 Dec 2027`, or `""` for no date."""
    if due_at is not None:
        local = due_at.astimezone(now.tzinfo)
        day = _day_words(local.date(), now.date())
        # How long ago matters more than the time of a day that is gone.
        return day if local.date() < now.date() else f"{day} {local:%H:%M}"
    return _day_words(due_on, now.date()) if due_on is not None else ""


def since(when: dt.datetime, now: dt.datetime) -> str:
    """When something happened, within a sentence: `today 14:30`, `yesterday`, `3 Nov`."""
    said = words(None, when, now)
    return said[:1].lower() + said[1:]


def group(status: str, due_on: dt.date | None, due_at: dt.datetime | None, now: dt.datetime) -> Group:
    """The heading a task is listed under; a week ends on Sunday, and closed tasks are all `done`."""
    if status in ("done", "dropped"):
        return "done"
    day = due_at.astimezone(now.tzinfo).date() if due_at is not None else due_on
    if day is None:
        return "none"
    if is_overdue(due_on, due_at, now):
        return "overdue"
    today = now.date()
    if day == today:
        return "today"
    sunday = today + dt.timedelta(days=6 - today.weekday())
    if day <= sunday:
        return "week"
    return "next_week" if day <= sunday + dt.timedelta(days=7) else "later"


def _day_words(day: dt.date, today: dt.date) -> str:
    away = (day - today).days
    if away in (-1, 0, 1):
        return ("Yesterday", "Today", "Tomorrow")[away + 1]
    if -14 < away < 0:
        return f"{-away} days ago"
    if 0 < away < 7:
        return _WEEKDAYS[day.weekday()]
    said = f"{day.day} {_MONTHS[day.month - 1]}"
    return said if day.year == today.year else f"{said} {day.year}"
