"""The charts of Organisation. A gap is a week, or a group, with too few people."""

from collections.abc import Mapping, Sequence
from typing import Any

from core.domain import findings
from core.domain.org_stats import OTHER, OrganisationStats, Week
from pages import charts
from pages.charts import Chart

_WEEKDAYS = {"1": "Mon", "2": "Tue", "3": "Wed", "4": "Thu", "5": "Fri", "6": "Sat", "7": "Sun"}
_PRIORITIES = {name: name.capitalize() for name in ("urgent", "high", "medium", "low", "none")}
_PERCENT = {"type": "value", "min": 0, "max": 100, "axisLabel": {"formatter": "{value} %"}}


def of(figures: OrganisationStats, weeks: Sequence[Week]) -> list[Chart]:
    """All charts, in reading order; `weeks` are those of the chosen period."""
    return [
        _throughput(weeks),
        _durations(weeks),
        _people(weeks),
        _on_time(weeks),
        _weekdays(figures),
        _open(figures),
    ]


def _text(value: float | None) -> str:
    return "–" if value is None else f"{value:,}"


def _throughput(weeks: Sequence[Week]) -> Chart:
    series = [
        {
            "name": "Completed",
            "data": charts.running([week.completed for week in weeks]),
            **charts.BAR,
            **charts.TOP,
        },
        {"name": "Created", "data": [week.created for week in weeks], **charts.LINE},
    ]
    return Chart(
        "throughput",
        "Throughput",
        findings.throughput_of_everyone([(week.created, week.completed) for week in weeks]),
        charts.weekly([week.week for week in weeks], series),
        ("Week from", "Created", "Completed"),
        [(charts.day(week.week), _text(week.created), _text(week.completed)) for week in reversed(weeks)],
    )


def _durations(weeks: Sequence[Week]) -> Chart:
    lines = (
        ("85 % from start", "cycle_85"),
        ("Half from start", "cycle_50"),
        ("Half from adding", "lead_50"),
    )
    series = [
        {"name": name, "data": [getattr(week, field) for week in weeks], **charts.LINE}
        for name, field in lines
    ]
    return Chart(
        "durations",
        "How long tasks take",
        findings.typical_weeks([week.cycle_50 for week in weeks], [week.cycle_85 for week in weeks]),
        charts.weekly(
            [week.week for week in weeks], series, {"type": "value", "axisLabel": {"formatter": "{value} d"}}
        ),
        ("Week from", "Half from start", "85 % from start", "Half from adding", "85 % from adding"),
        [
            (
                charts.day(week.week),
                *(findings.days(took) for took in (week.cycle_50, week.cycle_85, week.lead_50, week.lead_85)),
            )
            for week in reversed(weeks)
        ],
    )


def _people(weeks: Sequence[Week]) -> Chart:
    people = [week.people for week in weeks]
    return Chart(
        "people",
        "People who completed tasks",
        findings.people(people),
        charts.weekly(
            [week.week for week in weeks],
            [{"name": "People", "data": charts.running(people), **charts.BAR, **charts.TOP}],
        ),
        ("Week from", "People"),
        [(charts.day(week.week), _text(week.people)) for week in reversed(weeks)],
    )


def _on_time(weeks: Sequence[Week]) -> Chart:
    shares = [week.on_time_percent for week in weeks]
    return Chart(
        "on_time",
        "Done on time",
        findings.shares(shares),
        charts.weekly(
            [week.week for week in weeks], [{"name": "On time", "data": shares, **charts.LINE}], _PERCENT
        ),
        ("Week from", "On time"),
        [
            (charts.day(week.week), "–" if week.on_time_percent is None else f"{week.on_time_percent} %")
            for week in reversed(weeks)
        ],
    )


def _bars(parts: Mapping[str, int], names: Mapping[str, str]) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    shown = [(label, parts[name]) for name, label in names.items() if name in parts]
    if OTHER in parts:
        shown.append(("Others", parts[OTHER]))
    options = {
        "grid": charts.BARE_GRID,
        "tooltip": {"trigger": "axis", "axisPointer": {"type": "shadow"}},
        "xAxis": {
            "type": "category",
            "data": [label for label, _ in shown],
            "axisLabel": {"interval": 0},
            **charts.AXIS,
        },
        "yAxis": charts.COUNTS,
        "series": [{"name": "Tasks", "data": [tasks for _, tasks in shown], **charts.BAR, **charts.TOP}],
    }
    return options, [(label, f"{tasks:,}") for label, tasks in shown]


def _weekdays(figures: OrganisationStats) -> Chart:
    options, rows = _bars(figures.cuts.weekday, _WEEKDAYS)
    weeks = sum(week.completed is not None for week in figures.weeks)
    days = [(None if day == OTHER else int(day) - 1, tasks) for day, tasks in figures.cuts.weekday.items()]
    return Chart(
        "weekdays",
        "When tasks are completed",
        findings.activity(days, weeks) if days else "Too few people completed tasks in the last 52 weeks.",
        options,
        ("Day (UTC)", "Tasks"),
        rows,
    )


def _open(figures: OrganisationStats) -> Chart:
    options, rows = _bars(figures.cuts.priority, _PRIORITIES)
    told = {name: tasks for name, tasks in figures.cuts.priority.items() if name != OTHER}
    untold = figures.cuts.priority.get(OTHER, 0)
    return Chart(
        "open",
        "Open tasks by priority",
        findings.open_tasks(told, untold) if figures.cuts.priority else "Too few people have open tasks.",
        options,
        ("Priority", "Tasks"),
        rows,
    )
