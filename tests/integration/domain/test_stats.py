"""One's own figures, counted from tasks with known histories."""

import datetime
import itertools
from collections.abc import Callable
from typing import Any

import pytest

from core import errors, telemetry
from core.domain import stats, tasks
from core.storage import workspace
from core.storage.workspace import Caller, Workspace
from tests import owners

UTC = datetime.UTC
NOW = datetime.datetime(2026, 11, 25, 11, 0, tzinfo=UTC)  # a Wednesday, noon in Berlin
DAY = datetime.timedelta(days=1)
Add = Callable[..., None]


@pytest.fixture
def add(database: str, caller: Caller) -> Add:
    """Adds a task with any history."""
    numbers = itertools.count(1)

    def insert(*, by: Caller = caller, created: datetime.datetime, **columns: Any) -> None:
        row = {
            "user_id": by.user_id,
            "id": next(numbers),
            "title": "Task",
            "created_at": created,
            **columns,
        }
        owners.insert(database, "tasks", row)

    return insert


def done(days: float, cycle: float | None = None, lead: float = 10, **more: Any) -> dict[str, Any]:
    """A task done so many days ago."""
    at = NOW - days * DAY
    started = None if cycle is None else at - cycle * DAY
    return {"created": at - lead * DAY, "started_at": started, "completed_at": at, "status": "done", **more}


def figures(caller: Caller, period: stats.Period = "12 weeks") -> stats.Stats:
    return stats.my_stats(Workspace(caller, NOW), period)


def test_a_new_account_has_figures_of_nothing(caller: Caller) -> None:
    result = figures(caller)
    assert (result.total, result.overdue, result.finished, result.open) == (0, 0, [], [])
    assert [week.completed for week in result.weeks] == [0, 0, 0, 0]
    assert result.ended.cycle.median is None


def test_a_week_begins_on_monday_in_the_users_zone(add: Add, caller: Caller) -> None:
    sunday_night = datetime.datetime(2026, 11, 22, 23, 30, tzinfo=UTC)  # Monday half past midnight in Berlin
    add(created=sunday_night - DAY, status="done", completed_at=sunday_night)
    last, this = figures(caller).weeks[-2:]
    assert (last.starts_on, last.created, last.completed) == (datetime.date(2026, 11, 16), 1, 0)
    assert (this.starts_on, this.created, this.completed) == (datetime.date(2026, 11, 23), 0, 1)


def test_durations_are_the_median_and_the_85th_percentile_in_days(add: Add, caller: Caller) -> None:
    for days in range(1, 22):
        add(**done(2, cycle=days, lead=2 * days))
    ended = figures(caller).ended
    assert (ended.cycle.tasks, ended.cycle.median, ended.cycle.p85) == (21, 11, 18)
    assert (ended.lead.tasks, ended.lead.median, ended.lead.p85) == (21, 22, 36)


def test_a_task_that_was_never_started_has_a_lead_time_only(add: Add, caller: Caller) -> None:
    add(**done(2, lead=4))
    ended = figures(caller).ended
    assert (ended.lead.tasks, ended.lead.median) == (1, 4)
    assert (ended.cycle.tasks, ended.cycle.median) == (0, None)


def test_each_period_is_compared_with_the_same_time_before(add: Add, caller: Caller) -> None:
    add(**done(3, cycle=1))
    add(**done(30, cycle=5))
    result = figures(caller, "4 weeks")
    assert (result.ended.cycle.median, result.ended_before.cycle.median) == (1, 5)
    assert figures(caller, "12 weeks").ended.cycle.median == 3


def test_on_time_is_until_the_end_of_the_due_day_or_the_due_instant(add: Add, caller: Caller) -> None:
    late_evening = datetime.datetime(2026, 11, 24, 22, 30, tzinfo=UTC)  # still the 24th in Berlin
    add(created=NOW - 9 * DAY, status="done", completed_at=late_evening, due_on=datetime.date(2026, 11, 24))
    add(created=NOW - 9 * DAY, status="done", completed_at=late_evening, due_on=datetime.date(2026, 11, 23))
    add(created=NOW - 9 * DAY, status="done", completed_at=late_evening, due_at=late_evening)
    add(created=NOW - 9 * DAY, status="done", completed_at=late_evening, due_at=late_evening - DAY / 24)
    add(created=NOW - 9 * DAY, status="done", completed_at=late_evening)
    share = figures(caller).ended.on_time
    assert (share.on_time, share.due, share.percent) == (2, 4, 50)


def test_the_flow_shows_where_each_task_lay_at_the_end_of_each_day(add: Add, caller: Caller) -> None:
    add(created=NOW - 4 * DAY, started_at=NOW - 3 * DAY, completed_at=NOW - DAY, status="done")
    add(created=NOW - 4 * DAY, status="dropped", updated_at=NOW - 2 * DAY)
    add(created=NOW - 100 * DAY, status="doing", started_at=NOW - 90 * DAY)
    flow = [(day.todo, day.doing, day.done) for day in figures(caller).flow[-6:]]
    assert flow == [(0, 1, 0), (2, 1, 0), (1, 2, 0), (0, 2, 0), (0, 1, 1), (0, 1, 1)]


def test_overdue_now_and_at_the_end_of_each_week(add: Add, caller: Caller) -> None:
    add(created=NOW - 30 * DAY, due_on=datetime.date(2026, 11, 12))
    add(**done(8, lead=20, due_on=datetime.date(2026, 11, 11)))  # late, and done in the week after
    add(created=NOW - 30 * DAY, due_on=datetime.date(2026, 11, 25))  # today is not over
    add(created=NOW - 30 * DAY)
    result = figures(caller)
    assert result.overdue == 1
    assert [week.overdue for week in result.weeks][-4:] == [0, 2, 1, 1]


def test_this_week_is_compared_with_last_week_up_to_the_same_moment(add: Add, caller: Caller) -> None:
    for days in (0.5, 1, 7.5, 8, 6.5, 4):
        add(**done(days))
    result = figures(caller)
    assert (result.completed_this_week, result.completed_last_week_by_now) == (2, 2)


def test_activity_covers_26_weeks_up_to_today(add: Add, caller: Caller) -> None:
    add(**done(1))
    add(**done(1))
    activity = figures(caller).activity
    assert activity[0].on == datetime.date(2026, 6, 1)
    assert (activity[-1].on, activity[-2].completed) == (datetime.date(2026, 11, 25), 2)
    assert sum(day.completed for day in activity) == 2


def test_pictures_begin_with_the_first_task_but_show_four_weeks(add: Add, caller: Caller) -> None:
    add(created=NOW - 40 * DAY)
    assert [len(figures(caller, period).weeks) for period in ("4 weeks", "12 weeks", "1 year")] == [4, 7, 7]
    assert figures(caller, "1 year").flow[0].on == figures(caller, "1 year").weeks[0].starts_on


def test_trashed_tasks_and_those_of_others_do_not_count(add: Add, caller: Caller, stranger: Caller) -> None:
    add(**done(1, deleted_at=NOW))
    add(by=stranger, **done(1))
    assert figures(caller).total == 0
    assert figures(stranger).total == 1


def test_what_was_just_done_counts_at_once(caller: Caller) -> None:
    with workspace.open_workspace(caller) as ws:
        tasks.complete_task(ws, tasks.add_task(ws, "Call the insurer", priority="high").id)
        tasks.add_task(ws, "Water the plants", priority="low")
    result = stats.my_stats(workspace.read_workspace(caller))
    assert (result.weeks[-1].created, result.weeks[-1].completed, result.completed_this_week) == (2, 1, 1)
    assert [one.model_dump() for one in result.open] == [{"status": "todo", "priority": "low", "tasks": 1}]
    assert [one.title for one in result.finished] == ["Call the insurer"]


def test_an_unknown_period_is_refused_in_words(caller: Caller) -> None:
    with pytest.raises(errors.InvalidInput, match="period"):
        stats.my_stats(workspace.read_workspace(caller), period="10 weeks")  # type: ignore[arg-type]


def test_all_figures_come_in_one_round_trip(caller: Caller) -> None:
    before = telemetry.ROUND_TRIPS._value.get()
    figures(caller, "1 year")
    assert telemetry.ROUND_TRIPS._value.get() - before == 1
