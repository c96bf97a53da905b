"""What everybody in the benchmarks has: a thousand tasks, eight projects, and a conversation of six turns.

The twin keeps these in memory and `bench.fill` copies them into the database, so both pages show the same.
"""

import datetime
import uuid

from core.domain.conversations import Call, ConversationView, TurnView
from core.domain.task_rows import Task

PROJECTS = ("Finance", "Marketing", "People", "Personal", "Platform", "Product", "Sales", "Web app")
_TAGS = ("board", "bug", "auth", "offsite", "customer", "infra", "billing", "docs", "hiring", "security")
_STATUSES = ("todo", "done", "doing", "done", "done", "todo", "dropped", "todo", "done", "done")
_PRIORITIES = ("none", "low", "medium", "high", "urgent")
_DAYS = (-6, -3, -1, 0, 1, 3, 5, 9, 20, None)  # from today; None: no date
_REPETITION = 9  # one task in so many repeats
_CONVERSATION = uuid.UUID(int=0xBE7C)


def tasks(now: datetime.datetime, count: int = 1000) -> list[Task]:
    """So many tasks as of `now`, numbered from 1: four in ten are open, due before, on or after today or never."""
    return [_task(number, now) for number in range(1, count + 1)]


def _task(number: int, now: datetime.datetime) -> Task:
    status = _STATUSES[number % 10]
    days = _DAYS[number // 10 % 10]
    day = None if days is None else now.date() + datetime.timedelta(days)
    at = datetime.time(14, 30, tzinfo=datetime.UTC)
    timed = day is not None and number % 4 == 0
    created = now - datetime.timedelta(days=1 + number % 90)
    return Task(
        id=number,
        title=f"Task {number}: prepare the {_TAGS[number % 7]} meeting with {PROJECTS[number * 7 % 8]}",
        notes="",
        status=status,
        priority=_PRIORITIES[number * 3 % 5],
        due_on=None if timed else day,
        due_at=datetime.datetime.combine(day, at) if day and timed else None,
        recurrence="FREQ=WEEKLY" if number % _REPETITION == 0 else None,
        project=PROJECTS[number % 8] if number % 5 else None,
        tags=[_TAGS[number % 10], _TAGS[(number + 3) % 10]][: number % 3],
        estimate_minutes=30 if number % 6 == 0 else None,
        depends_on=[],
        created_at=created,
        updated_at=created,
        started_at=created if status in ("doing", "done") else None,
        completed_at=created + datetime.timedelta(hours=5) if status == "done" else None,
        deleted_at=None,
        version=1,
    )


def open_ids(given: list[Task]) -> list[int]:
    """Numbers of open tasks that can be completed and reopened without leaving a successor behind."""
    return [task.id for task in given if task.status == "todo" and task.recurrence is None]


def conversation(now: datetime.datetime) -> ConversationView:
    """Six turns; in every second one a task was added."""
    return ConversationView(
        id=_CONVERSATION,
        title="What slipped this week?",
        last=6,
        turns=[_turn(number, now) for number in range(1, 7)],
    )


def _turn(number: int, now: datetime.datetime) -> TurnView:
    added = _task(number, now).model_dump(mode="json")
    call = Call(
        call_id=f"call_{number}",
        name="add_task",
        arguments={"title": added["title"]},
        result=added,
        failed=False,
        duration_ms=12,
        changed=False,
        undone=False,
    )
    return TurnView(
        id=uuid.UUID(int=_CONVERSATION.int + number),
        number=number,
        status="done",
        question=f"Move everything that slipped to Monday, part {number}",
        answer=f"Found **4 overdue tasks**. I moved three; *Reply to Hartmann* is blocked. ({number})",
        calls=[call] if number % 2 == 0 else [],
        error_message=None,
        created_at=now,
    )
