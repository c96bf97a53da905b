"""One's own figures: what came in, what was done, how long it took; by days of the user's zone."""

import datetime
from typing import Any, Literal

import pydantic

from core.domain import fields
from core.domain.fields import Priority, Status
from core.storage.workspace import Workspace

Period = Literal["4 weeks", "12 weeks", "1 year"]
WEEKS: dict[str, int] = {"4 weeks": 4, "12 weeks": 12, "1 year": 52}
ACTIVITY_WEEKS = 26
_POINTS = 400  # more dots than this are one cloud
_DAY = datetime.timedelta(days=1)


class Duration(pydantic.BaseModel):
    """How long a number of tasks took, in days; None when there are none."""

    tasks: int
    median: float | None
    p85: float | None


class Share(pydantic.BaseModel):
    """How many of the done tasks that had a due date were done by then."""

    on_time: int
    due: int

    @property
    def percent(self) -> int | None:
        """0 to 100; None when nothing was due."""
        return round(100 * self.on_time / self.due) if self.due else None


class Ended(pydantic.BaseModel):
    """The done tasks of one period: `lead` is from adding to done, `cycle` from starting to done."""

    lead: Duration
    cycle: Duration
    on_time: Share


class Week(pydantic.BaseModel):
    """One week, from a Monday; `overdue` at its end (or now)."""

    starts_on: datetime.date
    created: int
    completed: int
    overdue: int
    lead: float | None
    cycle: float | None
    on_time: Share


class Day(pydantic.BaseModel):
    """What lay where at the end of a day; `done` counts from the start of the period."""

    on: datetime.date
    completed: int
    done: int
    doing: int
    todo: int


class Finished(pydantic.BaseModel):
    """A done task and the days it took; `cycle` is None when it was never started."""

    id: int
    title: str
    completed_at: datetime.datetime
    lead: float
    cycle: float | None


class OpenTasks(pydantic.BaseModel):
    """Open tasks of one status and priority."""

    status: Status
    priority: Priority
    tasks: int


class Stats(pydantic.BaseModel):
    """Everything that My stats shows."""

    period: Period
    total: int
    weeks: list[Week]  # of the period, from the first one with tasks
    flow: list[Day]
    activity: list[Day]
    open: list[OpenTasks]
    ended: Ended
    ended_before: Ended
    finished: list[Finished]
    overdue: int
    completed_this_week: int
    completed_last_week_by_now: int


_SQL = """
with mine as materialized (
  select id, title, status, priority, completed_at, created_on, started_on, due_day, ended_on, late_now,
    extract(epoch from completed_at - created_at)::float8 / 86400 as lead,
    extract(epoch from completed_at - started_at)::float8 / 86400 as cycle,
    case when status <> 'done' or due_day is null then null
      when due_at is null then ended_on <= due_day else completed_at <= due_at end as on_time
  from (
    select t.*, (created_at at time zone %(zone)s)::date as created_on,
      (started_at at time zone %(zone)s)::date as started_on,
      coalesce(due_on, (due_at at time zone %(zone)s)::date) as due_day,
      (case status when 'done' then completed_at when 'dropped' then updated_at end
        at time zone %(zone)s)::date as ended_on,
      status in ('todo', 'doing') and (due_on < %(today)s or due_at < %(now)s) as late_now
    from tasks t where user_id = %(caller_id)s and deleted_at is null) as local),
-- each task moves between the bands on a few days: the sums of moves give the bands of every day
moves as (
  select greatest(m.day, %(first)s - 1) as day, sum(m.created) as created, sum(m.completed) as completed,
    sum(m.todo) as todo, sum(m.doing) as doing, sum(m.late) as late
  from mine, lateral (values
    (created_on, 1, 0, 1, 0, 0),
    (started_on, 0, 0, -1, 1, 0),
    (ended_on, 0, (status = 'done')::int, -(started_on is null)::int, -(started_on is not null)::int,
      -coalesce(ended_on > due_day, false)::int),
    (case when due_day is null or ended_on <= due_day then null else greatest(due_day + 1, created_on) end,
      0, 0, 0, 0, 1)
  ) as m (day, created, completed, todo, doing, late)
  where m.day <= %(today)s group by 1),
done as (select *, date_trunc('week', ended_on)::date as week from mine where status = 'done'),
ended as (
  select ended_on >= %(since)s as is_now, count(*) as tasks, count(cycle) as started, count(on_time) as due,
    count(*) filter (where on_time) as on_time,
    percentile_cont(array[0.5, 0.85]) within group (order by lead) as lead,
    percentile_cont(array[0.5, 0.85]) within group (order by cycle) as cycle
  from done where ended_on >= %(before)s group by 1),
weekly as (
  select week, count(on_time) as due, count(*) filter (where on_time) as on_time,
    percentile_cont(0.5) within group (order by lead) as lead,
    percentile_cont(0.5) within group (order by cycle) as cycle
  from done where ended_on >= %(since)s group by 1),
finished as (
  select id, title, completed_at, lead, cycle from done where ended_on >= %(since)s
  order by completed_at desc, id desc limit %(points)s),
opened as (
  select status, priority, count(*) as tasks from mine where status in ('todo', 'doing') group by 1, 2)
select (select count(*) from mine) as total,
  (select count(*) from mine where late_now) as overdue,
  (select count(*) from done where ended_on >= %(monday)s) as this_week,
  (select count(*) from done where ended_on >= %(monday)s - 7 and completed_at <= %(week_ago)s) as last_week,
  (select jsonb_agg(to_jsonb(moves)) from moves) as moves,
  (select jsonb_agg(to_jsonb(ended)) from ended) as ended,
  (select jsonb_agg(to_jsonb(weekly)) from weekly) as weekly,
  (select jsonb_agg(to_jsonb(finished) order by completed_at, id) from finished) as finished,
  (select jsonb_agg(to_jsonb(opened)) from opened) as opened
"""


@fields.checked
def my_stats(ws: Workspace, period: Period = "12 weeks") -> Stats:
    """The caller's figures for the last weeks, this one included, beside those of the same time before."""
    monday = ws.today - ws.today.weekday() * _DAY
    since = monday - (WEEKS[period] - 1) * 7 * _DAY
    active_since = monday - (ACTIVITY_WEEKS - 1) * 7 * _DAY
    first = min(since, active_since)
    values = {
        "zone": str(ws.caller.zone), "today": ws.today, "now": ws.now, "week_ago": ws.now - 7 * _DAY,
        "monday": monday, "since": since, "before": since - WEEKS[period] * 7 * _DAY, "first": first,
        "points": _POINTS,
    }  # fmt: skip
    row = ws.rows(_SQL, values)[0]
    days = _days(row.moves or [], first, since, ws.today)
    begin = _beginning(days, since, monday)
    ended = {one["is_now"]: _ended(one) for one in row.ended or []}
    return Stats(
        period=period,
        total=row.total,
        weeks=_weeks(days, {one["week"]: one for one in row.weekly or []}, begin),
        flow=[Day(**day) for day in days if day["on"] >= begin],
        activity=[Day(**day) for day in days if day["on"] >= active_since],
        open=row.opened or [],
        ended=ended.get(True, _ended({})),
        ended_before=ended.get(False, _ended({})),
        finished=row.finished or [],
        overdue=row.overdue,
        completed_this_week=row.this_week,
        completed_last_week_by_now=row.last_week,
    )


def _days(
    moves: list[dict[str, Any]], first: datetime.date, since: datetime.date, today: datetime.date
) -> list[dict[str, Any]]:
    # The day before `first` carries everything earlier.
    moved = {datetime.date.fromisoformat(move["day"]): move for move in moves}
    level = {"todo": 0, "doing": 0, "overdue": 0, "done": 0}
    days = []
    for number in range((today - first).days + 2):
        on = first + (number - 1) * _DAY
        move = moved.get(on, {})
        level["todo"] += move.get("todo", 0)
        level["doing"] += move.get("doing", 0)
        level["overdue"] += move.get("late", 0)
        level["done"] += move.get("completed", 0) if on >= since else 0
        days.append(
            {"on": on, "created": move.get("created", 0), "completed": move.get("completed", 0), **level}
        )
    return days[1:]


def _beginning(days: list[dict[str, Any]], since: datetime.date, monday: datetime.date) -> datetime.date:
    # A young account's pictures begin with its first week, not with months of nothing, but show four weeks.
    active = next((day["on"] for day in days if day["created"] or day["todo"] or day["doing"]), monday)
    shortest = monday - (min(WEEKS.values()) - 1) * 7 * _DAY
    return max(since, min(active - active.weekday() * _DAY, shortest))


def _weeks(days: list[dict[str, Any]], weekly: dict[str, dict[str, Any]], since: datetime.date) -> list[Week]:
    weeks = []
    within = [day for day in days if day["on"] >= since]
    for start in range(0, len(within), 7):
        week = within[start : start + 7]
        took = weekly.get(week[0]["on"].isoformat(), {})
        weeks.append(
            Week(
                starts_on=week[0]["on"],
                created=sum(day["created"] for day in week),
                completed=sum(day["completed"] for day in week),
                overdue=week[-1]["overdue"],
                lead=took.get("lead"),
                cycle=took.get("cycle"),
                on_time=Share(on_time=took.get("on_time", 0), due=took.get("due", 0)),
            )
        )
    return weeks


def _ended(one: dict[str, Any]) -> Ended:
    def duration(name: str, tasks: int) -> Duration:
        median, p85 = one.get(name) or (None, None)
        return Duration(tasks=tasks, median=median, p85=p85)

    return Ended(
        lead=duration("lead", one.get("tasks", 0)),
        cycle=duration("cycle", one.get("started", 0)),
        on_time=Share(on_time=one.get("on_time", 0), due=one.get("due", 0)),
    )
