"""A chart in its card: title, the sentence it says, the picture, and the same figures as a table.

No colour is named anywhere: palette, text and sequential scale come from the theme and follow it live.
"""

import dataclasses
import datetime
from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from pages import look

AXIS = {"axisTick": {"show": False}}
LEGEND = {"left": 0, "top": 0, "icon": "roundRect", "itemWidth": 10, "itemHeight": 10}
GRID = {"left": 8, "right": 8, "top": 36, "bottom": 4, "containLabel": True}
BARE_GRID = {**GRID, "top": 12}
COUNTS = {"type": "value", "minInterval": 1}
BAR = {"type": "bar", "barMaxWidth": 28}
TOP = {"itemStyle": {"borderRadius": [3, 3, 0, 0]}}
LINE = {"type": "line", "symbolSize": 5}
_CROWDED = 30  # from so many points on, dots on a line are noise


@dataclasses.dataclass(frozen=True)
class Chart:
    """One card's content; `options` are ECharts', `rows` the same figures as text under `columns`."""

    key: str
    title: str
    finding: str
    options: Mapping[str, Any]
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]


def draw(charts: Sequence[Chart]) -> None:
    """The cards, two beside each other where there is room."""
    grid = st.grid(2, min_column_width=420)
    for chart in charts:
        with look.chart_card(grid, chart.title, chart.finding, key=chart.key):
            _draw(chart)


def _draw(chart: Chart) -> None:
    st.echarts_chart(
        dict(chart.options),
        height=240,
        renderer="svg",
        alt=f"{chart.title}. {chart.finding}",
        key=f"chart_{chart.key}",
    )
    # Nobody pays for a table that stays closed.
    table = st.expander("Show as table", type="compact", on_change="rerun", key=f"table_{chart.key}")
    with table:
        if table.open:
            with st.container(key=f"stats_rows_{chart.key}"):
                look.facts(chart.columns, chart.rows)


def day(on: datetime.date) -> str:
    """`8 Sep`, as on the axes."""
    return f"{on.day} {on:%b}"


def running(values: Sequence[float | None]) -> list[Any]:
    """A bar series whose last value, the week that still runs, is drawn lighter."""
    return [*values[:-1], {"value": values[-1], "itemStyle": {"opacity": 0.5}}] if values else []


def weekly(
    weeks: Sequence[datetime.date], series: Sequence[Mapping[str, Any]], y_axis: Mapping[str, Any] = COUNTS
) -> dict[str, Any]:
    """Options of a chart with one place on the axis for each of `weeks` (or days)."""
    alone = len(series) == 1
    return {
        "grid": BARE_GRID if alone else GRID,
        **({} if alone else {"legend": LEGEND}),
        "tooltip": {"trigger": "axis"},
        "xAxis": {"type": "category", "data": [day(week) for week in weeks], **AXIS},
        "yAxis": dict(y_axis),
        "series": [{**one, "showSymbol": len(weeks) < _CROWDED} for one in series],
    }


def unit(days: float) -> tuple[float, str]:
    """The unit in which a duration of so many days reads well: how many are in a day, and its sign."""
    if days < 2 / 24:
        return 24 * 60, "min"
    return (24, "h") if days < 2 else (1, "d")
