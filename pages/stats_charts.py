"""The charts of My stats: from figures to pictures, sentences and tables."""

import datetime
from typing import Any

from core.domain import findings
from core.domain.stats import ACTIVITY_WEEKS, Stats
from pages import charts
from pages.charts import Chart

_PRIORITIES = ("urgent", "high", "medium", "low", "none")
_STATUSES = {"doing": "In progress", "todo": "To do"}
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_TABLE_ROWS = 25


def of(figures: Stats, zone: datetime.tzinfo) -> list[Chart]:
    """All charts, in reading order."""
    return [
        _throughput(figures),
        _durations(figures, zone),
        _flow(figures),
        _activity(figures),
        _open(figures),
        _on_time(figures),
    ]


def _throughput(figures: Stats) -> Chart:
    weeks = figures.weeks
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
        findings.throughput([(week.created, week.completed) for week in weeks]),
        charts.weekly([week.starts_on for week in weeks], series),
        ("Week from", "Created", "Completed"),
        [
            (charts.day(week.starts_on), f"{week.created:,}", f"{week.completed:,}")
            for week in reversed(weeks)
        ],
    )


def _durations(figures: Stats, zone: datetime.tzinfo) -> Chart:
    started = figures.ended.cycle.tasks > 0
    took = figures.ended.cycle if started else figures.ended.lead
    dots = [
        (one.title, one.completed_at.astimezone(zone), one.cycle if started else one.lead)
        for one in figures.finished
        if not started or one.cycle is not None
    ]
    known = [(title, at, days) for title, at, days in dots if days is not None]
    title = "Cycle time" if started else "Lead time"
    finding = findings.duration(figures.ended, figures.ended_before, figures.period)
    # Few tasks take very long; they would press all others to the floor, so the picture ends above them.
    ceiling = max(3 * (took.p85 or 0), 1 / 24)
    beyond = sum(days > ceiling for _, _, days in known)
    if beyond:
        finding += (
            f" {findings.count(beyond, 'task').capitalize()} beyond {findings.days(ceiling)} at the top edge."
        )
    factor, sign = charts.unit(took.p85 or 1)
    begin, end = f"{figures.flow[0].on}T00:00", f"{figures.flow[-1].on}T23:59"

    def level(days: float, name: str) -> dict[str, Any]:
        at = round(days * factor, 2)
        label = f"{name}: {findings.days(days)}"
        return {
            "type": "line", "data": [[begin, at], [end, at]], "symbol": "none", "silent": True,
            "lineStyle": {"type": "dashed", "width": 2}, "tooltip": {"show": False},
            "endLabel": {"show": True, "formatter": label, "distance": 4},
        }  # fmt: skip

    points = [
        [f"{at:%Y-%m-%dT%H:%M}", round(min(days, ceiling) * factor, 1), text] for text, at, days in known
    ]
    mondays = [f"{week.starts_on}T00:00" for week in figures.weeks]
    options = {
        "grid": {**charts.BARE_GRID, "right": 84},
        "tooltip": {"formatter": f"{{@[2]}}<br/>{{@[1]}} {sign}"},
        "xAxis": {
            "type": "time", "min": begin, "max": end, "splitLine": {"show": False}, **charts.AXIS,
            "axisLabel": {"formatter": "{d} {MMM}", "customValues": mondays[:: -(-len(mondays) // 7)]},
        },
        "yAxis": {"type": "value", "min": 0, "axisLabel": {"formatter": f"{{value}} {sign}"}},
        "series": [
            {"type": "scatter", "data": points, "symbolSize": 8, "itemStyle": {"opacity": 0.65}},
            *([level(took.p85, "85 %"), level(took.median, "50 %")] if took.p85 and took.median else []),
        ],
    }  # fmt: skip
    newest = known[: -_TABLE_ROWS - 1 : -1]
    return Chart(
        "durations",
        title,
        finding,
        options,
        ("Done", "Task", "Took"),
        [(charts.day(at.date()), text, findings.days(days)) for text, at, days in newest],
    )


def _flow(figures: Stats) -> Chart:
    days = figures.flow
    area = {
        "type": "line", "stack": "all", "symbol": "none",
        "areaStyle": {"opacity": 0.85}, "lineStyle": {"width": 0},
    }  # fmt: skip
    bands = (("Done", "done"), ("In progress", "doing"), ("To do", "todo"))
    options = charts.weekly(
        [day.on for day in days],
        [{**area, "name": name, "data": [getattr(day, band) for day in days]} for name, band in bands],
    )
    # As in the other charts, at most seven labels, each at the beginning of a week.
    apart = 7 * -(-len(days) // (7 * 7))
    options["xAxis"] |= {"boundaryGap": False, "axisLabel": {"interval": apart - 1, "alignMinLabel": "left"}}
    shown = days[::-7]
    return Chart(
        "flow",
        "Cumulative flow",
        findings.flow((days[0].todo, days[0].doing), (days[-1].todo, days[-1].doing)),
        options,
        ("At the end of", "Done", "In progress", "To do"),
        [(charts.day(day.on), f"{day.done:,}", f"{day.doing:,}", f"{day.todo:,}") for day in shown],
    )


def _activity(figures: Stats) -> Chart:
    days = figures.activity
    options = {
        "visualMap": {"show": False, "min": 0, "max": max(4, *(day.completed for day in days))},
        "tooltip": {"formatter": "{@[0]}: {@[1]} completed"},
        "calendar": {
            "range": [f"{days[0].on}", f"{days[-1].on}"],
            "cellSize": ["auto", 28],
            "left": 36, "right": 4, "top": 28,
            "splitLine": {"show": False},
            "dayLabel": {"firstDay": 1, "nameMap": ["", "Mon", "", "Wed", "", "Fri", ""]},
            "yearLabel": {"show": False},
        },
        "series": [
            {
                "type": "heatmap",
                "coordinateSystem": "calendar",
                "itemStyle": {"borderRadius": 4},
                "data": [[f"{day.on}", day.completed] for day in days],
            }
        ],
    }  # fmt: skip
    weeks = [days[start : start + 7] for start in range(0, len(days), 7)]
    return Chart(
        "activity",
        "Activity",
        findings.activity([(day.on.weekday(), day.completed) for day in days], ACTIVITY_WEEKS),
        options,
        ("Week from", *_WEEKDAYS),
        [
            (charts.day(week[0].on), *(str(day.completed) for day in week), *[""] * (7 - len(week)))
            for week in reversed(weeks)
        ],
    )


def _open(figures: Stats) -> Chart:
    # As in the cumulative flow, the first colour means done: here it stays away.
    done = {**charts.BAR, "stack": "all", "data": []}
    tasks: dict[tuple[str, str], int] = {(one.status, one.priority): one.tasks for one in figures.open}
    names = [name.capitalize() for name in _PRIORITIES]
    by_priority = {name: sum(tasks.get((status, name), 0) for status in _STATUSES) for name in _PRIORITIES}
    series = [
        {
            **charts.BAR,
            "name": label,
            "stack": "all",
            "data": [tasks.get((status, name), 0) for name in _PRIORITIES],
        }
        for status, label in _STATUSES.items()
    ]
    options = {
        "grid": charts.GRID,
        "legend": charts.LEGEND,
        "tooltip": {"trigger": "axis", "axisPointer": {"type": "shadow"}},
        "xAxis": charts.COUNTS,
        "yAxis": {"type": "category", "data": names, "inverse": True, **charts.AXIS},
        "series": [done, *series],
    }
    rows = [
        (name.capitalize(), *(f"{tasks.get((status, name), 0):,}" for status in _STATUSES))
        for name in _PRIORITIES
    ]
    return Chart(
        "open",
        "Open tasks",
        findings.open_tasks(by_priority),
        options,
        ("Priority", *_STATUSES.values()),
        rows,
    )


def _on_time(figures: Stats) -> Chart:
    weeks = figures.weeks
    kept = [week.on_time.on_time for week in weeks]
    late = [week.on_time.due - week.on_time.on_time for week in weeks]
    series = [
        {**charts.BAR, "name": "On time", "stack": "all", "data": charts.running(kept)},
        {
            **charts.BAR,
            **charts.TOP,
            "name": "After the due date",
            "stack": "all",
            "data": charts.running(late),
        },
    ]
    finding = findings.on_time(figures.ended.on_time, figures.ended_before.on_time, figures.period)
    return Chart(
        "on_time",
        "Done on time",
        finding,
        charts.weekly([week.starts_on for week in weeks], series),
        ("Week from", "On time", "After the due date"),
        [
            (charts.day(week.starts_on), f"{week.on_time.on_time:,}", f"{after:,}")
            for week, after in zip(reversed(weeks), reversed(late), strict=True)
        ],
    )
