"""The statistics page with made-up figures; no colour is named here, so the charts follow the theme."""

import math
from typing import Any

import streamlit as st

from pages import look

WEEKS = [
    "8 Sep",
    "15 Sep",
    "22 Sep",
    "29 Sep",
    "6 Oct",
    "13 Oct",
    "20 Oct",
    "27 Oct",
    "3 Nov",
    "10 Nov",
    "17 Nov",
    "24 Nov",
]
DONE = [7, 9, 8, 12, 10, 14, 11, 9, 15, 13, 17, 14]
NEW = [9, 8, 11, 12, 9, 13, 12, 12, 13, 15, 14, 12]
AXES = {"axisTick": {"show": False}}
LEGEND = {"left": 0, "top": 0, "icon": "roundRect", "itemWidth": 10, "itemHeight": 10}
GRID = {"left": 8, "right": 8, "top": 36, "bottom": 4, "containLabel": True}


def _bars() -> dict[str, Any]:
    return {
        "grid": GRID,
        "legend": LEGEND,
        "tooltip": {"trigger": "axis"},
        "xAxis": {"type": "category", "data": WEEKS, **AXES},
        "yAxis": {"type": "value"},
        "series": [
            {"name": "Completed", "type": "bar", "data": DONE, "itemStyle": {"borderRadius": [3, 3, 0, 0]}},
            {"name": "Created", "type": "line", "data": NEW, "symbolSize": 5},
        ],
    }


def _scatter() -> dict[str, Any]:
    points = [
        [day, round(1 + 3 * abs(math.sin(day * 2.7)) + (9 if day % 23 == 0 else 0), 1)] for day in range(84)
    ]
    line = {"symbol": "none", "label": {"position": "end", "formatter": "{b}: {c} d"}}
    return {
        "grid": {**GRID, "right": 72, "top": 12},
        "tooltip": {},
        "xAxis": {"type": "value", "max": 84, "show": False},
        "yAxis": {"type": "value", "axisLabel": {"formatter": "{value} d"}, "axisLine": {"show": False}},
        "series": [
            {
                "type": "scatter",
                "data": points,
                "symbolSize": 8,
                "itemStyle": {"opacity": 0.65},
                "markLine": {
                    **line,
                    "data": [{"yAxis": 2.4, "name": "50 %"}, {"yAxis": 5.8, "name": "85 %"}],
                },
            }
        ],
    }


def _flow() -> dict[str, Any]:
    days = list(range(80))
    area = {
        "type": "line",
        "stack": "all",
        "symbol": "none",
        "areaStyle": {"opacity": 0.9},
        "lineStyle": {"width": 0},
    }
    return {
        "grid": GRID,
        "legend": LEGEND,
        "tooltip": {"trigger": "axis"},
        "xAxis": {"type": "category", "data": days, "boundaryGap": False, **AXES},
        "yAxis": {"type": "value"},
        "series": [
            {**area, "name": "Done", "data": [round(day * 1.7) for day in days]},
            {**area, "name": "In progress", "data": [4 + day % 3 for day in days]},
            {**area, "name": "To do", "data": [12 + day // 9 for day in days]},
        ],
    }


def _calendar() -> dict[str, Any]:
    cells = [[f"2026-{6 + day // 30:02}-{1 + day % 30:02}", (day * 7) % 6] for day in range(170)]
    return {
        "visualMap": {"show": False, "min": 0, "max": 6},
        "tooltip": {},
        "calendar": {
            "range": ["2026-06-01", "2026-11-23"],
            "cellSize": ["auto", 20],
            "left": 36,
            "right": 4,
            "top": 24,
            "splitLine": {"show": False},
            "dayLabel": {"firstDay": 1, "nameMap": ["", "Mon", "", "Wed", "", "Fri", ""]},
            "yearLabel": {"show": False},
        },
        "series": [{"type": "heatmap", "coordinateSystem": "calendar", "data": cells}],
    }


CHARTS = (
    (
        "Throughput",
        "You complete about 12 a week; three of the last four weeks you closed more than you opened.",
        _bars,
    ),
    ("Cycle time", "Half of your tasks finish within 2.4 days, 85 % within 5.8.", _scatter),
    ("Cumulative flow", "The top band is widening: work waits longer before you start it.", _flow),
    ("Activity", "319 tasks completed in 26 weeks. Tuesdays are your best day.", _calendar),
)


def stats() -> None:
    """Four key figures and four charts."""
    with st.container(key="stats_page"):
        with look.page_header("My stats"):
            st.segmented_control(
                "Period",
                ["4 weeks", "12 weeks", "1 year"],
                default="12 weeks",
                required=True,
                label_visibility="collapsed",
                key="period",
            )
        figures = st.grid(4, min_column_width=165)
        trend = {"border": True, "chart_type": "area"}
        figures.metric(
            "Completed this week", "14", "-3", "off", delta_description="1 wk", chart_data=DONE, **trend
        )
        figures.metric(
            "Cycle time, median",
            "2.4 d",
            "-0.4 d",
            "inverse",
            delta_description="12 wk",
            chart_data=NEW[::-1],
            **trend,
        )
        figures.metric("Done on time", "86 %", "+4 pp", delta_description="12 wk", chart_data=DONE, **trend)
        figures.metric("Overdue now", "5", "+1", "inverse", delta_description="1 wk", chart_data=NEW, **trend)
        charts = st.grid(2, min_column_width=420)
        for title, finding, options in CHARTS:
            with look.chart_card(charts, title, finding, key=title.split()[0].lower()):
                st.echarts_chart(
                    {**options(), "animation": False},
                    height=240,
                    renderer="svg",
                    alt=finding,
                    key=f"chart_{title.split()[0].lower()}",
                )
                with st.expander("Show as table", type="compact"):
                    st.table({"Week": WEEKS, "Completed": DONE})
