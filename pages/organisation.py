"""Organisation: figures about everyone, for analysts. What too few people did is left out by the database."""

import datetime
import statistics
from collections.abc import Sequence

import streamlit as st

from core import errors
from core.domain import findings, org_stats
from core.domain.stats import WEEKS
from pages import charts, key_figures, look, organisation_charts, ui
from pages.key_figures import Figure

_PROMISE = (
    "Everyone's tasks together, as counts and times only. A figure needs at least "
    f"{findings.number(org_stats.PEOPLE)} people behind it; smaller groups are merged or left out. "
    "Demo accounts do not count. Weeks start on Monday, in UTC."
)


def show(visit: ui.Visit) -> None:
    """The page."""
    caller = visit.now().caller
    ws = ui.read(caller)
    with st.container(key="stats_page"):
        with look.page_header("Organisation", key="stats"):
            period = st.segmented_control(
                "Period", list(WEEKS), default="12 weeks", required=True, label_visibility="collapsed",
                key="period", bind="query-params",
            )  # fmt: skip
        try:
            figures = org_stats.organisation(ws)
        except errors.DomainError as error:
            look.error_state("The figures did not load.", error.message, key="organisation")
            return
        weeks = figures.weeks[-WEEKS[period or "12 weeks"] :]
        if not figures.cuts.status and all(week.created is None for week in figures.weeks):
            hint = "Figures about everyone appear once five people or more have tasks here."
            with look.empty_state("groups", "Too few people for figures", hint, key="organisation"):
                pass
            return
        key_figures.draw(_key_figures(figures, weeks))
        charts.draw(organisation_charts.of(figures, weeks))
        aged = ws.now - figures.taken_at > datetime.timedelta(minutes=1)
        st.caption(_PROMISE + (f" As of {figures.taken_at.astimezone(caller.zone):%H:%M}." if aged else ""))


def _key_figures(figures: org_stats.OrganisationStats, weeks: Sequence[org_stats.Week]) -> list[Figure]:
    this, full = weeks[-1], weeks[:-1]
    last = full[-1]
    cycle = _median([week.cycle_50 for week in weeks])
    on_time = _median([week.on_time_percent for week in weeks])
    open_now = sum(figures.cuts.status.values())
    so_far = f"by {this.people:,} people so far" if this.people else "too few people so far"
    before = "too few last week" if last.completed is None else f"{last.completed:,} last week"
    overdue = (
        "too few to say how many are late"
        if figures.overdue is None
        else f"{figures.overdue:,} of them overdue"
    )
    return [
        Figure(
            "Completed this week",
            _number(this.completed),
            note=f"{so_far}; {before}",
            trend=[week.completed for week in full],
        ),
        Figure(
            "Median time from start to done",
            findings.days(cycle),
            note="in a typical week" if cycle is not None else "too few started tasks",
            trend=[week.cycle_50 for week in weeks],
        ),
        Figure(
            "Done on time",
            "–" if on_time is None else f"{round(on_time)} %",
            note="of what was due, in a typical week" if on_time is not None else "too few due dates",
            trend=[week.on_time_percent for week in weeks],
        ),
        Figure("Open now", f"{open_now:,}" if figures.cuts.status else "–", note=overdue),
    ]


def _median(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return statistics.median(known) if known else None


def _number(value: int | None) -> str:
    return "–" if value is None else f"{value:,}"
