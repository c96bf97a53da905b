"""Spans named by their place in the calendar: "next week", "the last day of October", "the end of the month"."""

import datetime

from core.domain.when import calendar, lexicon
from core.domain.when.cascade import Hit
from core.domain.when.values import Node

Span = tuple[datetime.date, datetime.date | None, str]

UNIT_OF = {"e": "weekend", "q": "quarter"}
_STEP = {"F": 1, "H": 0, "B": -1, "p": -1, "": 0, "8": 2}
_DAY = datetime.timedelta(days=1)


def is_weak(node: Node, hit: Hit) -> bool:
    """Whether a word is also an ordinary one ("may", "sat"); a capital inside a sentence does not redeem it."""
    word = hit.folded[node.start : node.end].strip(".")
    return word in lexicon.load(hit.code).weak and not hit.folded[node.start : node.end].endswith(".")


def which_unit(cat: str, value: int, unit: str, today: datetime.date) -> Span | None:
    """ "this week", "next month", "last weekend", "the week after next": first day, end, grain."""
    step = 2 if value == 2 else _STEP[cat]
    if unit in ("hour", "minute", "second"):
        return None
    if unit in ("day", "workday"):
        return today + step * _DAY, None, "day"
    if unit == "weekend":
        saturday = calendar.monday(today) + 5 * _DAY
        if cat == "F" and today.weekday() < 5 and value == 0:
            step = 0
        return saturday + 7 * step * _DAY, saturday + (7 * step + 2) * _DAY, "weekend"
    if unit in ("week", "fortnight"):
        first = calendar.monday(today) + 7 * step * _DAY
        return first, first + 7 * _DAY, "week"
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit]
    month = today.month - 1
    whole = today.replace(day=1, month=month - month % min(months, 12) + 1)
    first_of = calendar.add_months(whole, months * step)
    until = calendar.add_months(whole, months * (step + 1))
    if first_of is None or until is None:
        return None
    return first_of, until, unit


def month_reference(hit: Hit, today: datetime.date) -> datetime.date | None:
    """The first day of the month (or year) that `m y`, or `w v` ("next month"), names."""
    if hit["m"]:
        year = hit["y"] or today.year + (hit["m"] < today.month)
        return calendar.safe(year, hit["m"], 1)
    if hit["y"]:
        return calendar.safe(hit["y"], 1, 1)
    if hit["v"] not in ("month", "year", "week", "quarter"):
        return None
    if hit["v"] == "week":
        return calendar.monday(today) + 7 * _STEP[hit.cat("w")] * _DAY
    months = {"month": 1, "quarter": 3, "year": 12}[hit["v"]]
    month = today.month - 1
    return calendar.add_months(
        today.replace(day=1, month=month - month % months + 1), months * _STEP[hit.cat("w")]
    )


def nth_unit(first: datetime.date, unit: str, nth: int, scope: str) -> Span | None:
    """The nth (-1: last) day, week or weekend of a month, week or year that starts on `first`."""
    until = (
        first + 7 * _DAY
        if scope == "week"
        else calendar.add_months(first, {"month": 1, "quarter": 3, "year": 12}[scope])
    )
    if until is None or not (nth == -1 or 1 <= nth <= 366):
        return None
    if unit in ("day", "workday"):
        found = until - _DAY if nth < 0 else first + (nth - 1) * _DAY
        while unit == "workday" and nth < 0 and found.weekday() > 4:
            found -= _DAY
        if unit == "workday" and nth > 0:
            found = workday(first - _DAY, nth)
        return (found, None, "day") if found < until else None
    if unit == "week":
        monday = (
            calendar.monday(until - _DAY)
            if nth < 0
            else calendar.weekday_on_or_after(first, 0) + 7 * (nth - 1) * _DAY
        )
        return monday, monday + 7 * _DAY, "week"
    if unit == "month" and scope == "year":
        month = calendar.add_months(until if nth < 0 else first, nth if nth < 0 else nth - 1)
        following = calendar.add_months(month, 1) if month else None
        return (month, following, "month") if month and following else None
    return None


def workday(day: datetime.date, count: int) -> datetime.date:
    """The day so many working days (Monday to Friday) after a day, or before it when negative."""
    step = 1 if count > 0 else -1
    for _ in range(min(abs(count), 2000)):
        day += step * _DAY
        while day.weekday() > 4:
            day += step * _DAY
    return day


def edge(which: str, first: datetime.date, until: datetime.date, grain: str) -> datetime.date:
    """The day to work towards at the start, the middle or the end of a span; a week ends on Friday."""
    if which == "start":
        return first
    if which == "mid":
        return first + (until - first) // 2 if grain != "month" else first.replace(day=15)
    return until - (3 if grain == "week" else 1) * _DAY
