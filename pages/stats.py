"""My stats: four key figures and six charts about one's own tasks."""

from typing import cast

import streamlit as st

from core import errors
from core.domain import findings, stats
from pages import charts, key_figures, look, stats_charts, ui
from pages.key_figures import Figure


def show(visit: ui.Visit) -> None:
    """The page."""
    caller = visit.now().caller
    with st.container(key="stats_page"):
        with look.page_header("My stats", key="stats"):
            period = st.segmented_control(
                "Period", list(stats.WEEKS), default="12 weeks", required=True, label_visibility="collapsed",
                key="period", bind="query-params",
            )  # fmt: skip
        try:
            figures = stats.my_stats(ui.read(caller), cast(stats.Period, period or "12 weeks"))
        except errors.DomainError as error:
            look.error_state("Your figures did not load.", error.message, key="stats")
            return
        if not figures.total:
            with look.empty_state(
                "insights", "No figures yet", "They appear as you add tasks and get them done.", key="stats"
            ):
                pass
            return
        key_figures.draw(_key_figures(figures))
        charts.draw(stats_charts.of(figures, caller.zone))


def _key_figures(figures: stats.Stats) -> list[Figure]:
    started = figures.ended.cycle.tasks > 0
    return [
        _completed(figures),
        _duration(figures, started=started),
        _on_time(figures),
        _overdue(figures),
    ]


def _difference(change: float, more: str, less: str) -> str:
    return f"↑ {more}" if change > 0 else f"↓ {less}"


def _completed(figures: stats.Stats) -> Figure:
    now, then = figures.completed_this_week, figures.completed_last_week_by_now
    change = now - then
    return Figure(
        "Completed this week",
        f"{now:,}",
        _difference(change, f"{change:,} more", f"{-change:,} fewer") if change else "",
        "than last week by now" if change else "as many as last week by now",
        "good" if change > 0 else "plain",
        [week.completed for week in figures.weeks[:-1]],  # this week still runs
    )


def _duration(figures: stats.Stats, *, started: bool) -> Figure:
    now, then = (
        (figures.ended.cycle, figures.ended_before.cycle)
        if started
        else (figures.ended.lead, figures.ended_before.lead)
    )
    label = "Median time from start to done" if started else "Median time from added to done"
    trend = [week.cycle if started else week.lead for week in figures.weeks]
    if now.median is None or then.median is None:
        note = f"85 % within {findings.days(now.p85)}" if now.p85 is not None else "nothing completed yet"
        return Figure(label, findings.days(now.median), note=note, trend=trend)
    if findings.is_alike(now.median, then.median):
        return Figure(
            label, findings.days(now.median), note=f"as in the {figures.period} before", trend=trend
        )
    change = now.median - then.median
    words = findings.days(abs(change), now.median)
    return Figure(
        label,
        findings.days(now.median),
        _difference(change, f"{words} more", f"{words} less"),
        f"than in the {figures.period} before",
        "good" if change < 0 else "plain",
        trend,
    )


def _on_time(figures: stats.Stats) -> Figure:
    now, then = figures.ended.on_time, figures.ended_before.on_time
    trend = [week.on_time.percent for week in figures.weeks]
    if now.percent is None:
        return Figure("Done on time", "–", note="nothing with a due date done yet", trend=trend)
    change = now.percent - (then.percent if then.percent is not None else now.percent)
    points = f"{abs(change)} {'point' if abs(change) == 1 else 'points'}"
    return Figure(
        "Done on time",
        f"{now.percent} %",
        _difference(change, points, points) if change else "",
        f"against the {figures.period} before"
        if change
        else f"{now.on_time:,} of {now.due:,} with a due date",
        "good" if change > 0 else "plain",
        trend,
    )


def _overdue(figures: stats.Stats) -> Figure:
    trend = [*(week.overdue for week in figures.weeks[:-1]), figures.overdue]
    then = trend[-2] if len(trend) > 1 else figures.overdue
    change = figures.overdue - then
    if not figures.overdue:
        note = "nothing is late" if not change else "than at the end of last week"
    else:
        note = "than at the end of last week" if change else "as many as at the end of last week"
    return Figure(
        "Overdue now",
        f"{figures.overdue:,}",
        _difference(change, f"{change:,} more", f"{-change:,} fewer") if change else "",
        note,
        "late" if change > 0 else "good" if change < 0 else "plain",
        trend,
    )
