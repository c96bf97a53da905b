"""A day's plan: what fits into it, in which order, what waits for something else, and what does not fit."""

import datetime

from core.domain.planning import board, drafts
from core.domain.planning.board import Board
from core.domain.task_rows import Task

MOST = 12  # tasks of a day: a longer list is no plan
_LEAST = 15  # minutes left of a day that something longer than a whole day may still begin in


def draft(found: Board, capacity: int) -> drafts.Draft:
    """The plan of the day of `found` for `capacity` minutes.

    What is overdue or due today comes first, then what matters most; a task that waits for an open one is left out.
    """
    planned: list[tuple[Task, int]] = []
    waiting: list[Task] = []
    beyond: list[Task] = []
    left = capacity
    for task in found.ranked():
        pressing = found.is_pressing(task)
        if found.waits_for(task):
            if pressing or task.priority in ("high", "urgent"):
                waiting.append(task)
            continue
        if not (pressing or found.holds_up(task) or _may_fill(found, task)):
            continue
        minutes = _taken(found, task, left, capacity)
        if minutes is None or (len(planned) == MOST and not found.is_fixed(task)):
            if pressing:
                beyond.append(task)
            continue
        planned.append((task, minutes))
        left -= minutes
    today = [
        drafts.item(
            task,
            *_reasons(found, task, capacity),
            minutes=minutes,
            days=found.days_late(task) or None,
        )
        for task, minutes in planned
    ]
    waits = [drafts.item(task, "waits", waits_for=found.waits_for(task)) for task in waiting]
    over = [
        drafts.item(task, "no_room", minutes=found.minutes(task), days=found.days_late(task) or None)
        for task in beyond
    ]
    used = sum(minutes for _, minutes in planned)
    return drafts.Draft(
        kind="day",
        headline=_headline(len(planned), used, capacity, len(beyond)),
        facts={
            "planned_tasks": len(planned),
            "planned_minutes": used,
            "capacity_minutes": capacity,
            "no_room": len(beyond),
            "waiting": len(waiting),
        },
        sections=drafts.present(
            drafts.section("today", today),
            drafts.section("waiting", waits),
            drafts.section("no_room", over),
        ),
        proposed=_proposed(found, [task for task, _ in planned], beyond, capacity),
    )


def _may_fill(found: Board, task: Task) -> bool:
    """Whether room that is left may go to it: not to what has its day far ahead, or comes round by itself."""
    day = found.day(task)
    if day is None:
        return True
    soon = day <= found.today + datetime.timedelta(days=board.SOON)
    return soon and not task.recurrence and task.due_at is None


def _taken(found: Board, task: Task, left: int, capacity: int) -> int | None:
    """The minutes it takes of the day; None when it does not fit. Of more than a day's work a part is planned."""
    minutes = found.minutes(task)
    if found.is_fixed(task) or minutes <= left:
        return minutes
    return left if minutes > capacity and left >= max(_LEAST, capacity // 2) else None


def _reasons(found: Board, task: Task, capacity: int) -> list[drafts.Reason]:
    day = found.day(task)
    soon = day is not None and not found.is_pressing(task)
    given: list[tuple[drafts.Reason, bool]] = [
        ("at_a_time", found.is_fixed(task)),
        ("overdue", found.is_overdue(task)),
        ("due_today", day == found.today and not found.is_overdue(task) and not found.is_fixed(task)),
        ("unblocks", task.id in found.unblocking),
        ("started", task.status == "doing"),
        ("important", task.priority in ("high", "urgent")),
        ("due_soon", soon),
        ("longer_than_day", found.minutes(task) > capacity),
    ]
    return [name for name, holds in given if holds]


def _proposed(
    found: Board, planned: list[Task], beyond: list[Task], capacity: int
) -> list[drafts.ProposedCall]:
    """Move to today what is planned and late or undated, and to tomorrow what no longer fits, as far as it does there."""
    to_today = [task for task in planned if found.day(task) is None or found.days_late(task)]
    tomorrow = found.today + datetime.timedelta(days=1)
    room = capacity - sum(found.minutes(task) for task in found.tasks if found.day(task) == tomorrow)
    to_tomorrow: list[Task] = []
    for task in beyond:
        if found.minutes(task) <= room:
            to_tomorrow.append(task)
            room -= found.minutes(task)
    return [
        *drafts.reschedule(to_today, found.today, "to_today"),
        *drafts.reschedule(to_tomorrow, tomorrow, "to_tomorrow"),
    ]


def _headline(planned: int, used: int, capacity: int, beyond: int) -> str:
    if not planned:
        return "Nothing needs planning today."
    text = f"{drafts.count(planned, 'task')} for today, {drafts.hours(used)} of {drafts.hours(capacity)}."
    return f"{text} {drafts.count(beyond, 'pressing task')} did not fit." if beyond else text
