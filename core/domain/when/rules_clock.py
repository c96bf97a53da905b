"""Rules for numbers, durations and times of day."""

import dataclasses
import re
from typing import Any

from core.domain.when.cascade import Context, Hit, Rule, rule
from core.domain.when.values import Clock, Length, Moment, Part

_ROUND_MINUTES = frozenset({5, 10, 20, 25})
_MINUTE_WORDS = frozenset({5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55})
_LENGTHS = {
    "second": Length(minutes=1 / 60, unit="minute"), "minute": Length(minutes=1, unit="minute"),
    "hour": Length(minutes=60, unit="hour"), "day": Length(days=1, unit="day"), "workday": Length(days=1, unit="workday"),
    "week": Length(days=7, unit="week"), "fortnight": Length(days=14, unit="week"), "month": Length(months=1, unit="month"),
    "quarter": Length(months=3, unit="quarter"), "year": Length(months=12, unit="year"), "decade": Length(months=120, unit="year"),
    "weekend": Length(days=7, unit="weekend"),
}  # fmt: skip


def length(number: float, unit: str) -> Length:
    """So many units: whole months stay months, a half one becomes days."""
    one = _LENGTHS[unit]
    months = one.months * number
    whole = int(months)
    return Length(whole, one.days * number + round((months - whole) * 30), one.minutes * number, one.unit)


def unit_of(hit: Hit, name: str = "u") -> str:
    """The unit a node names; `second` and `quarter` are written like other things."""
    return {"S": "second", "q": "quarter", "e": "weekend", "c": "hour"}.get(hit.cat(name)) or str(hit[name])


def is_digits(hit: Hit, name: str, context: Context) -> bool:
    """Whether a number was written in digits."""
    node = hit.node(name)
    return node is not None and context.folded[node.start].isdigit()


def _tens(hit: Hit, context: Context) -> tuple[str, Any] | None:
    ones = hit["n"]
    return (hit.cat("n").replace("S", "O"), hit["t"] + ones) if 1 <= ones <= 9 else None


def _length(hit: Hit, context: Context) -> tuple[str, Any] | None:
    unit = unit_of(hit)
    if unit in ("quarter", "weekend") and hit.cat("u") in "qe":
        return None
    if hit.cat("u") == "S" and (hit.cat("n") == "1" and hit.after and hit.after in "WUM"):
        return None
    return "Q", length(hit["n"], unit)


def _fraction(hit: Hit, context: Context) -> tuple[str, Any] | None:
    return "Q", length(hit["s"][1] + (hit["n"] or 0), unit_of(hit))


def _sum(hit: Hit, context: Context) -> tuple[str, Any] | None:
    first, second = hit["a"], hit["b"]
    order = ("minute", "hour", "day", "workday", "week", "month", "quarter", "year")
    if (
        first.unit == "weekend"
        or second.unit == "weekend"
        or order.index(first.unit) <= order.index(second.unit)
    ):
        return None
    return "Q", first.plus(second)


def clock(hour: Any, minute: int = 0, loose: bool = True, part: Part | None = None) -> tuple[str, Any] | None:
    """A time of day from its numbers, or None when there is no such time."""
    if not isinstance(hour, int) or not 0 <= hour <= 24 or not 0 <= minute < 60 or (hour == 24 and minute):
        return None
    return "T", Moment(clock=Clock(hour, minute, loose and 1 <= hour <= 12), part=part)


def split_hour(number: Any) -> tuple[int, int] | None:
    """Hour and minute of "730" or "1130"; a plain hour has no minutes."""
    if isinstance(number, tuple):
        return int(number[0]), int(number[1])
    if not isinstance(number, int):
        return None
    if number <= 24:
        return number, 0
    return (number // 100, number % 100) if 100 <= number <= 1259 and number % 100 < 60 else None


def divmod_hundred(number: Any) -> tuple[int, int]:
    """Hour and minute of four digits."""
    return number if isinstance(number, tuple) else divmod(number, 100)


def _meridiem(hit: Hit, context: Context) -> tuple[str, Any] | None:
    split = split_hour(hit["h"])
    if split is None or not 1 <= split[0] <= 12:
        return None
    hour, minute = split[0] % 12 + (12 if hit["a"] == "pm" else 0), split[1]
    if hit["m"] is not None:
        minute = hit["m"]
    return clock(hour, minute, loose=False)


def _words(hit: Hit, context: Context) -> tuple[str, Any] | None:
    hour, minute = hit["h"], hit["m"]
    if (
        not isinstance(hour, int)
        or not 1 <= hour <= 12
        or minute not in _MINUTE_WORDS
        or hit.after in "UQ"
        and hit.after
    ):
        return None
    if hit.before != "@" and (is_digits(hit, "h", context) or is_digits(hit, "m", context)):
        return None
    return clock(hour, minute)


def _shifted(base: Any, minutes: int) -> tuple[str, Any] | None:
    """A clock time some minutes after (or before) a full hour given as a number or a time."""
    if isinstance(base, Moment) and base.clock:
        total = base.clock.hour * 60 + base.clock.minute + minutes
        made = Clock((total // 60) % 24, total % 60, base.clock.loose)
        return "T", dataclasses.replace(base, clock=made)
    if not isinstance(base, int) or not 1 <= base <= 24:
        return None
    total = base * 60 + minutes
    hour = total // 60 or 12
    return clock(hour % 24 or 24, total % 60)


def _past(hit: Hit, context: Context) -> tuple[str, Any] | None:
    minutes = hit["m"] if hit.cat("m") == "N" else round(hit["m"].minutes)
    return _shifted(hit["h"], minutes) if isinstance(minutes, int) and 1 <= minutes < 60 else None


def _to(hit: Hit, context: Context) -> tuple[str, Any] | None:
    if hit.cat("m") == "N" and (hit["m"] not in _ROUND_MINUTES or is_digits(hit, "m", context)):
        return None
    minutes = hit["m"] if hit.cat("m") == "N" else round(hit["m"].minutes)
    return _shifted(hit["h"], -minutes) if 1 <= minutes < 60 else None


def _at(hit: Hit, context: Context) -> tuple[str, Any] | None:
    node = hit.node("h")
    if (
        node is None
        or hit.after in ("U", "Q", "m", "2", "O", "M")
        or hit.after == "-"
        and hit.cat("h") == "x"
    ):
        return None
    following = context.folded[node.end :].lstrip()
    word = following.split(maxsplit=1)[0] if following else ""
    if hit["at"] == "about" and hit.after == "x" or hit.after == "x" and word.endswith("s") and len(word) > 3:
        return None
    split = split_hour(hit["h"])
    return clock(*split, loose=hit.cat("h") == "N") if split else None


def _with_part(hit: Hit, context: Context) -> tuple[str, Any] | None:
    split = split_hour(hit["h"])
    if split is None or hit.cat("h") == "N" and not 1 <= split[0] <= 24:
        return None
    made = clock(*split, part=hit["p"])
    return made


def _part_and_time(hit: Hit, context: Context) -> tuple[str, Any] | None:
    return "T", dataclasses.replace(hit["t"], part=hit["p"])


def _noted(hit: Hit, context: Context) -> tuple[str, Any] | None:
    hour, minute = hit["h"]
    return clock(hour, minute, loose=False)


def _at_dotted(hit: Hit, context: Context) -> tuple[str, Any] | None:
    """ "at 8.30": two decimals after "at" are minutes."""
    node = hit.node("h")
    found = re.fullmatch(r"(\d{1,2})[.,](\d\d)", context.folded[node.start : node.end]) if node else None
    return clock(int(found[1]), int(found[2])) if found and hit.after not in ("U", "x") else None


def _hour_note(hit: Hit, context: Context) -> tuple[str, Any] | None:
    hour, minute = hit["h"]
    if (
        hit.before in ("I", "r")
        and hit.before
        or not (hit.before == "@" or context.code == "fr" or hour >= 13)
    ):
        return None
    return clock(hour, minute, loose=False)


NUMBERS: list[Rule] = [
    rule("t:tens DASH? n:number|ordinal|second", _tens),
    rule("t:tens", lambda hit, context: ("N", hit["t"])),
    rule("one n:number", lambda hit, context: ("N", hit["n"])),
]


def _hours(hit: Hit, context: Context) -> tuple[str, Any] | None:
    """ "dans 2 heures": the word that ends a clock time counts hours after some words."""
    if hit.before not in ("I", "a", "E", "r", "F", "j") and not hit.cat("half"):
        return None
    number = 0.5 if hit.cat("n") == "" else hit["n"]
    return (
        ("Q", length(number + (0.5 if hit.cat("more") else 0), "hour"))
        if isinstance(number, int | float)
        else None
    )


def _half(hit: Hit, context: Context) -> tuple[str, Any] | None:
    return _shifted(hit["h"], -30 if context.code == "de" else 30)


def _and_minutes(hit: Hit, context: Context) -> tuple[str, Any] | None:
    """ "neuf heures et quart", "cinco menos cuarto": minutes after the hour, or before it."""
    sign = -1 if hit["p"] == -1 else 1
    if hit.cat("p") == "p" and sign == 1 or hit["p"] is None and hit.cat("m") not in ("h", "q"):
        return None
    minutes = {"h": 30, "q": 15}.get(hit.cat("m"), hit["m"])
    return _shifted(hit["h"], sign * minutes) if isinstance(minutes, int) and 1 <= minutes < 60 else None


def _before_hour(hit: Hit, context: Context) -> tuple[str, Any] | None:
    """ "saadhe teen baje", "sawa do baje": Urdu puts the half and the quarter before the hour."""
    return _shifted(hit["h"], 30 if hit.cat("m") == "h" else 15) if context.code == "ur" else None


def _morrow(hit: Hit, context: Context) -> tuple[str, Any] | None:
    """ "morgen", "mañana": the morning after a weekday, an article or "every", otherwise tomorrow."""
    before = ("n", "W", "E", "H", "D", "R") if context.code == "de" else ("d", "H", "E")
    if context.code == "de" and context.folded[: hit.start].rstrip().endswith("guten"):
        return "x", None
    return ("P", hit["m"]) if hit.before in before else ("R", 1)


MORROW: list[Rule] = [rule("m:morrow", _morrow)]

LENGTHS: list[Rule] = [
    rule("one? half:half DASH? of? oclock", _hours),
    rule("n:NUM oclock more:and one? half", lambda hit, context: _hours(hit, context)),
    rule("n:NUM oclock", _hours),
    rule("n:NUM? s:SLASH of? one? u:UNIT", _fraction),
    rule("n:NUM and one? half DASH? u:UNIT", lambda hit, context: ("Q", length(hit["n"] + 0.5, unit_of(hit)))),
    rule("n:NUM u:UNIT and one? half", lambda hit, context: ("Q", length(hit["n"] + 0.5, unit_of(hit)))),
    rule("n:NUM DASH? q:unit|quarter of one? u:UNIT", lambda hit, context: (
        ("Q", length(hit["n"] / 4, unit_of(hit))) if unit_of(hit, "q") == "quarter" else None)),
    rule("one? half DASH? of? one? DASH? u:UNIT", lambda hit, context: ("Q", length(0.5, unit_of(hit)))),
    rule("one? quarter of? one? u:UNIT", lambda hit, context: ("Q", length(0.25, unit_of(hit)))),
    rule("n:NUM DASH? u:UNIT", _length),
    rule("a:LEN COMMA? and? b:LEN", _sum),
    rule("a:LEN COMMA? and? b:LEN", _sum),
]  # fmt: skip

CLOCKS: list[Rule] = [
    rule("h:number DASH? m:number a:meridiem", _meridiem),
    rule("h:number|FOUR in? the? a:meridiem", _meridiem),
    rule("h:number|clock oclock? p:and|past the? on? one? m:half|quarter", _and_minutes),
    rule("h:number|clock oclock? p:past m:number", _and_minutes),
    rule("m:half|quarter h:number oclock", _before_hour),
    rule("half past? h:number|clock", _half),
    rule("one? quarter past|after h:number|clock", lambda hit, context: _shifted(hit["h"], 15)),
    rule("one? quarter to|by|ago h:number|clock", lambda hit, context: _shifted(hit["h"], -15)),
    rule("one? quarter of h:clock", lambda hit, context: _shifted(hit["h"], -15)),
    rule("m:number|LEN past h:number|clock", _past),
    rule("m:LEN after h:clock", _past),
    rule("m:number|LEN to|by|ago h:number|clock", _to),
    rule("h:number DASH? m:number", _words),
    rule("h:number|FOUR oclock", lambda hit, context: (
        clock(*split) if (split := split_hour(hit["h"])) else None)),
    rule("h:FOUR|year u:unit", lambda hit, context: clock(*divmod_hundred(hit["h"])) if hit["u"] == "hour" else None),
    rule("at? h:number in the? p:part", _with_part),
    rule("at h:number|FOUR in? the? this? p:part", _with_part),
    rule("h:number this p:part", _with_part),
    rule("at? h:number p:tonight", _with_part),
    rule("at h:HNOTE", _noted),
    rule("h:HNOTE", _hour_note),
    rule("at t:LOOSE", lambda hit, context: ("T", hit["t"])),
    rule("at h:number", _at_dotted),
    rule("at:at h:number|FOUR", _at),
    rule("at q:LEN", lambda hit, context: (
        clock(int(hit["q"].minutes // 60)) if context.code in ("es", "de") and hit["q"].unit == "hour" else None)),
    rule("h:number at p:part", lambda hit, context: _with_part(hit, context) if hit["p"].first >= 16 else None),
    rule("t:clock COMMA? ( in | of )? the? p:part", _part_and_time),
    rule("p:part on? at? t:clock", lambda hit, context: None if hit.before == "E" else _part_and_time(hit, context)),
]  # fmt: skip
