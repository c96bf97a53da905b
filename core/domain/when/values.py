"""The shapes the date grammar passes around: nodes of text, days, clocks, moments, repetitions."""

import dataclasses
import datetime
from typing import Any

DateLike = datetime.date | datetime.datetime


@dataclasses.dataclass(frozen=True)
class When:
    """One date, time, range or recurrence found in a text."""

    start: (
        DateLike | None
    )  # a date, or a datetime as aware (or naive) as `now`; of a recurrence: the first occurrence
    end: DateLike | None  # exclusive
    rrule: str | None  # RFC 5545, without DTSTART
    span: tuple[int, int]  # where it stands in the text, with its preposition ("on Monday")
    grain: str  # minute | day | week | month | quarter | year | weekend
    anchored: bool = False  # a recurrence whose first day was named ("starting on Friday")


@dataclasses.dataclass(frozen=True, slots=True)
class Node:
    """A piece of text the grammar understands as one thing; `cat` is its one-character category."""

    cat: str
    value: Any
    start: int
    end: int


@dataclasses.dataclass(frozen=True, slots=True)
class Clock:
    """A time of day; `loose` when twelve-hour reading is still open ("at 5")."""

    hour: int
    minute: int = 0
    loose: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Day:
    """A day, or a span of days, as far as it was named."""

    on: datetime.date | None = None  # already resolved
    until: datetime.date | None = None  # exclusive end of a resolved span longer than a day
    year: int | None = None
    month: int | None = None
    dom: int | None = None  # day of month
    weekday: int | None = None  # Monday is 0
    grain: str = "day"
    past: bool = False  # "last Monday": look back
    bare: bool = True  # a plain weekday, which a later word may still move ("Tuesday, next week")
    weak: bool = False  # an ordinary word unless something around it speaks for a date ("may", "sat")


@dataclasses.dataclass(frozen=True, slots=True)
class Part:
    """A part of the day: its usual hour, and the hours that count as inside it."""

    hour: int
    first: int
    last: int


@dataclasses.dataclass(frozen=True, slots=True)
class Length:
    """A duration; months and years stay apart because their lengths differ."""

    months: int = 0
    days: float = 0
    minutes: float = 0
    unit: str = "day"  # the smallest unit that was named

    def plus(self, other: "Length") -> "Length":
        """The sum of two durations."""
        return Length(
            self.months + other.months, self.days + other.days, self.minutes + other.minutes, other.unit
        )


@dataclasses.dataclass(frozen=True, slots=True)
class Moment:
    """A point: a day, a time of day, both, or an exact instant counted from now."""

    day: Day | None = None
    clock: Clock | None = None
    part: Part | None = None
    exact: datetime.datetime | None = None
    weak: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Between:
    """A range of two moments."""

    first: Moment
    last: Moment


@dataclasses.dataclass(frozen=True, slots=True)
class Repeat:
    """A recurrence in the making; the fields are RFC 5545's."""

    freq: str
    interval: int = 1
    byday: tuple[str, ...] = ()
    bymonthday: tuple[int, ...] = ()
    bymonth: tuple[int, ...] = ()
    bysetpos: int | None = None
    times: tuple[Clock, ...] = ()
    count: int | None = None
    until: datetime.date | None = None
    first: datetime.date | None = None  # "starting on ..."
    part: Part | None = None
