"""When the board's tasks are due or done, in the user's zone."""

import datetime
from typing import Any

OPEN = ("todo", "doing")


def day(row: dict[str, Any], now: datetime.datetime) -> datetime.date | None:
    """The day a task is due in the zone of `now`, None when it has no date."""
    if row["due_at"]:
        return datetime.datetime.fromisoformat(row["due_at"]).astimezone(now.tzinfo).date()
    return datetime.date.fromisoformat(row["due_on"]) if row["due_on"] else None


def is_due(row: dict[str, Any], due: str, now: datetime.datetime) -> bool:
    """Whether a task falls under one of the names of `list_tasks(due=…)`."""
    on, today = day(row, now), now.date()
    if on is None:
        return due == "no_date"
    monday = today - datetime.timedelta(days=today.weekday())
    week = datetime.timedelta(days=6)
    late = on < today or bool(row["due_at"] and datetime.datetime.fromisoformat(row["due_at"]) < now)
    return {
        "overdue": late and row["status"] in OPEN,
        "today": on == today,
        "no_date": False,
        "tomorrow": on == today + datetime.timedelta(days=1),
        "this_week": monday <= on <= monday + week,
        "next_7_days": today <= on <= today + week,
    }[due]


def done_on(row: dict[str, Any], now: datetime.datetime) -> datetime.date | None:
    """The day a task was completed, None when it was not."""
    done = row["completed_at"]
    return datetime.datetime.fromisoformat(done).astimezone(now.tzinfo).date() if done else None
