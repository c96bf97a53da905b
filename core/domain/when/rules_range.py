"""Rules for ranges: from one time of day, or one day, to another."""

import dataclasses
import datetime

from core.domain.when import calendar
from core.domain.when.cascade import Hit, Made, Rule, rule
from core.domain.when.rules_clock import split_hour
from core.domain.when.values import Between, Clock, Day, Length, Moment


def _as_time(hit: Hit, name: str) -> Moment | None:
    value = hit[name]
    if isinstance(value, Moment):
        return value
    split = split_hour(value)
    return Moment(clock=Clock(split[0], split[1], 1 <= split[0] <= 12)) if split else None


def _hours(hit: Hit) -> Made:
    """ "3-4pm", "9:30 till 11", "from 3 to 5": the open end takes the half of the day of the other one."""
    first, last = _as_time(hit, "a"), _as_time(hit, "b")
    if first is None or last is None or first.clock is None or last.clock is None or first.day or last.day:
        return None
    if hit.cat("b") == "N" and hit.after in ("U", "Q", "M") and hit.after:
        return None
    numbers = hit.cat("a") == hit.cat("b") == "N"
    if numbers and not {"D", "*"} & {hit.before, hit.after}:
        return None
    if numbers and not hit.cat("f") and hit.after not in ("", ",", ".", "D"):
        return None
    part = last.part or first.part
    start = _hour(first.clock, Moment(clock=first.clock, part=part))
    end = _hour(last.clock, Moment(clock=last.clock, part=part))
    if first.clock.loose and not last.clock.loose and part is None:
        start = first.clock.hour % 12
        start += 12 if start + 12 < end or end <= start else 0
    elif last.clock.loose and part is None:
        end = last.clock.hour % 12 + (
            12 if (start % 24) >= 12 or last.clock.hour % 12 < start % 12 or last.clock.hour == 12 else 0
        )
    made = [
        dataclasses.replace(moment, clock=Clock(hour % 24, clock.minute), part=None)
        for moment, clock, hour in ((first, first.clock, start), (last, last.clock, end))
    ]
    return "5", Between(made[0], made[1])


def _side_by_side(hit: Hit) -> Made:
    """ "de 3 à 4h30": in French the word between the two belongs to the second."""
    return _hours(hit) if hit.code == "fr" and (hit.cat("a") == "T" or hit.cat("f")) else None


def _hour(clock: Clock, moment: Moment) -> int:
    return calendar.hour_of(clock, moment)


def _day_hours(hit: Hit) -> Made:
    moment, hours = hit["d"], hit["h"]
    if moment.day is None or moment.clock:
        return None
    first = dataclasses.replace(hours.first, day=moment.day)
    last = dataclasses.replace(hours.last, day=moment.day)
    return "=", Between(first, last)


def _points(hit: Hit) -> Made:
    first, last = hit["a"], hit["b"]
    shortened = (
        hit.cat("dash") == "-"
        and first.day
        and last.day
        and None not in (first.day.weekday, last.day.weekday)
    )
    if (first.weak and last.weak and not shortened) or (
        hit.before == "*" and not (hit.cat("f") or hit.cat("g"))
    ):
        return None  # after a recurrence, "at 9 until June" is a time and an end
    if first.day and last.day and first.day.month and last.day.year and not first.day.year:
        first = dataclasses.replace(first, day=dataclasses.replace(first.day, year=last.day.year))
    elif first.day and last.day and first.day.dom and not first.day.month and last.day.month:
        first = dataclasses.replace(
            first, day=dataclasses.replace(first.day, month=last.day.month, year=last.day.year)
        )
    elif first.day and last.day and last.day.dom and not last.day.month and first.day.month:
        last = dataclasses.replace(
            last, day=dataclasses.replace(last.day, month=first.day.month, year=first.day.year)
        )
    node = hit.node("b")
    if (
        first.day
        and first.day.bare
        and first.day.weekday is not None
        and last.day
        and last.day.on
        and node
        and "week" in hit.folded[node.start : node.end].split()
    ):  # "between Monday and Thursday next week": both are of that week
        apart = (last.day.on.weekday() - first.day.weekday) % 7
        first = dataclasses.replace(first, day=Day(on=last.day.on - datetime.timedelta(days=apart)))
    if first.day and last.clock and not last.day and first.clock:
        last = dataclasses.replace(last, day=first.day)
    if (last.clock and not first.clock and not first.exact) or (
        first.clock and not first.day and not last.clock
    ):
        return None
    return "=", Between(dataclasses.replace(first, weak=False), dataclasses.replace(last, weak=False))


def lasting(hit: Hit) -> Made:
    """ "for 10 days from 18 December", "2pm for 30 minutes"."""
    length: Length = hit["q"]
    moment: Moment = hit["d"]
    at = calendar.point(moment, hit.now)
    if at is not None:
        moved = calendar.shift(at, length)
        return ("=", Between(Moment(exact=at), Moment(exact=moved))) if moved else None
    days = calendar.resolve(moment.day, hit.today) if moment.day else None
    if days is None or length.minutes:
        return None
    moved = calendar.shift(datetime.datetime.combine(days[0], datetime.time(), tzinfo=hit.now.tzinfo), length)
    if moved is None:
        return None
    until = Moment(day=Day(on=moved.date() - datetime.timedelta(days=1)))
    return "=", Between(Moment(day=Day(on=days[0])), until)


LASTING: list[Rule] = [rule("d:DAY|POINT|clock for q:LEN", lasting)]

HOURS: list[Rule] = [
    rule("FROM? at? a:clock|LOOSE|number TO at? b:clock|LOOSE", _hours),
    rule("FROM? at? a:clock|LOOSE TO at? b:number", _hours),
    rule("a:number DASH b:number", _hours),
    rule("f:FROM? a:number|clock b:clock", _side_by_side),
    rule("f:FROM at? a:clock|LOOSE|number ( TO | and | at ) at? b:clock|LOOSE|number", _hours),
]

RANGES: list[Rule] = [
    rule("d:DAY COMMA? on? at? h:HOURS", _day_hours),
    rule("h:HOURS COMMA? on? the? d:DAY", _day_hours),
    rule("f:FROM? g:starting? the? a:DAY|POINT|clock COMMA? dash:TO on? the? b:DAY|POINT", _points),
    rule("o:FROM the? a:DAY|POINT at b:DAY|POINT", lambda hit: _points(hit) if hit.code != "en" else None),
    rule("a:DAY|POINT from b:DAY|POINT to", lambda hit: _points(hit) if hit.code == "ur" else None),
    rule("from the? a:DAY|POINT and the? b:DAY|POINT", _points),
    rule("from? starting? a:POINT TO b:clock", _points),
    rule("hence TO the? b:DAY|POINT|clock", lambda hit: (
        "=", Between(Moment(exact=hit.now.replace(second=0, microsecond=0)), hit["b"]))),
]  # fmt: skip
