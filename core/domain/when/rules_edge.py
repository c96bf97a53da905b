"""Rules for the edges of spans: "end of May", "early next week", "EOM", "the week of 4 May"."""

import dataclasses
import datetime

from core.domain.when import calendar, rules_date, spans
from core.domain.when.cascade import Hit, Made, Rule, rule
from core.domain.when.values import Clock, Day, Length, Moment, Part

_END_OF_DAY = Clock(23, 59)


def _edge(hit: Hit) -> Made:
    moment = hit["d"]
    days = calendar.resolve(moment.day, hit.today) if moment.day else None
    if days is None:
        return None
    which, grain = hit["k"], moment.day.grain
    if which == "rest":
        return rules_date.on(max(days[0], hit.today), days[1], grain)
    if which in ("early", "late"):
        which = {"early": "start", "late": "end"}[which]
        if grain == "day":  # "early tomorrow", "late on Friday"
            part = Part(9, 0, 12) if which == "start" else Part(19, 16, 24)
            return hit.cat("d"), dataclasses.replace(moment, part=moment.part or part, weak=False)
    if grain == "day":
        clocks = {"end": _END_OF_DAY, "start": None, "mid": Clock(12)}
        at = clocks[which]
        return ("Z", dataclasses.replace(moment, clock=at)) if at else ("D", moment)
    first = days[0]
    if grain == "week":
        first = calendar.monday(first)
    elif grain in ("month", "year"):
        first = first.replace(day=1) if grain == "month" else first.replace(month=1, day=1)
    return rules_date.on(spans.edge(which, first, days[1], grain))


def _edge_year(hit: Hit) -> Made:
    first = datetime.date(hit["y"], 1, 1)
    if hit["k"] == "rest":
        return None
    return rules_date.on(spans.edge(hit["k"], first, first.replace(year=first.year + 1), "year"))


def _edge_unit(hit: Hit) -> Made:
    """ "end of the quarter", or a word for it such as "EOM"."""
    unit = "quarter" if hit.cat("u") == "q" else hit["u"] or hit["k"]
    if unit.startswith("later"):  # two days on, while that is before the weekend
        ahead = (2 if hit.today.weekday() < 4 else 0) + (7 if unit.endswith("next") else 0)
        return rules_date.on(hit.today + datetime.timedelta(days=ahead))
    if unit == "day":
        return "Z", Moment(day=Day(on=hit.today, bare=False), clock=_END_OF_DAY)
    found = spans.which_unit("H", 0, unit, hit.today)
    if found is None or found[1] is None:
        return None
    if hit["k"] == "rest":
        return rules_date.on(hit.today, found[1], unit)
    first = {
        "week": calendar.monday(found[0]),
        "month": found[0].replace(day=1),
        "year": found[0].replace(month=1, day=1),
    }
    day = spans.edge(hit["k"] if hit.cat("u") else "end", first.get(unit, found[0]), found[1], unit)
    if day < hit.today:
        following = spans.which_unit("F", 1, unit, hit.today)
        day = (
            spans.edge(hit["k"] if hit["u"] else "end", following[0], following[1], unit)
            if following and following[1]
            else day
        )
    return rules_date.on(day)


def _end_of_day(hit: Hit) -> Made:
    if hit["k"] != "day" or hit["d"].day.grain != "day":
        return None
    return "Z", dataclasses.replace(hit["d"], clock=_END_OF_DAY)


def _week_of(hit: Hit) -> Made:
    days = calendar.resolve(hit["d"].day, hit.today) if hit["d"].day else None
    if days is None:
        return None
    monday = calendar.monday(days[0])
    if hit.cat("u") == "e":
        return rules_date.on(
            monday + datetime.timedelta(days=5), monday + datetime.timedelta(days=7), "weekend"
        )
    return rules_date.on(monday, monday + datetime.timedelta(days=7), "week") if hit["u"] == "week" else None


def _part_of(hit: Hit) -> Made:
    """ "the last two weeks of November", "the first ten days of May"."""
    length: Length = hit["q"]
    days = calendar.resolve(hit["d"].day, hit.today) if hit["d"].day else None
    if days is None or hit["d"].day.grain not in ("month", "year", "quarter") or length.minutes:
        return None
    first = hit.cat("w") == "O"
    if first and hit["w"] != 1:
        return None
    base = datetime.datetime.combine(days[0] if first else days[1], datetime.time(), tzinfo=hit.now.tzinfo)
    moved = calendar.shift(base, length, 1 if first else -1)
    if moved is None:
        return None
    start, until = (days[0], moved.date()) if first else (moved.date(), days[1])
    return rules_date.on(start, until, length.unit)


EDGES: list[Rule] = [
    rule("the? w:ORD|LAST q:LEN OFIN the? d:DAY", _part_of),
    rule("k:edge DASH? the? d:DAY", _edge),
    rule("d:DAY k:edge", lambda hit: _edge(hit) if hit.code == "ur" else None),
    rule("k:edge the? u:unit|quarter", _edge_unit),
    rule("k:edge y:year", _edge_year),
    rule("k:eod of? d:DAY", _end_of_day),
    rule("d:DAY k:eod", _end_of_day),
    rule("k:eod", _edge_unit),
    rule("the? u:unit|weekend of the? d:DAY", _week_of),
]  # fmt: skip
