"""Rules for times of day."""

import dataclasses
import re
from typing import Any

from core.domain.when.cascade import Hit, Made, Rule, rule
from core.domain.when.values import Clock, Moment, Part

_ROUND_MINUTES = frozenset({5, 10, 20, 25})

_MINUTE_WORDS = frozenset({5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55})


def clock(hour: Any, minute: int = 0, loose: bool = True, part: Part | None = None) -> Made:
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


def _meridiem(hit: Hit) -> Made:
    split = split_hour(hit["h"])
    if split is None or not 1 <= split[0] <= 12:
        return None
    hour, minute = split[0] % 12 + (12 if hit["a"] == "pm" else 0), split[1]
    if hit["m"] is not None:
        minute = hit["m"]
    return clock(hour, minute, loose=False)


def _words(hit: Hit) -> Made:
    hour, minute = hit["h"], hit["m"]
    if (
        not isinstance(hour, int)
        or not 1 <= hour <= 12
        or minute not in _MINUTE_WORDS
        or (hit.after in "UQ" and hit.after)
    ):
        return None
    if hit.before not in ("@", "W", "R", "P") and (hit.is_digits("h") or hit.is_digits("m")):
        return None
    return clock(hour, minute)


def _shifted(base: Any, minutes: int) -> Made:
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


def _past(hit: Hit) -> Made:
    minutes = hit["m"] if hit.cat("m") == "N" else round(hit["m"].minutes)
    return _shifted(hit["h"], minutes) if isinstance(minutes, int) and 1 <= minutes < 60 else None


def _to(hit: Hit) -> Made:
    if hit.cat("m") == "N" and (
        hit["m"] not in _ROUND_MINUTES or (hit.is_digits("m") and hit.after not in ("P", "R", "G"))
    ):
        return None
    minutes = hit["m"] if hit.cat("m") == "N" else round(hit["m"].minutes)
    return _shifted(hit["h"], -minutes) if 1 <= minutes < 60 else None


def _at(hit: Hit) -> Made:
    node = hit.node("h")
    if (
        node is None
        or hit.after in ("U", "Q", "m", "2", "O", "M")
        or (hit.after == "-" and hit.cat("h") == "x")
    ):
        return None
    following = hit.folded[node.end :].lstrip()
    word = following.split(maxsplit=1)[0] if following else ""
    if (hit["at"] == "about" and hit.after == "x") or (
        hit.after == "x" and word.endswith("s") and len(word) > 3
    ):
        return None
    split = split_hour(hit["h"])
    return clock(*split, loose=hit.cat("h") == "N") if split else None


def _with_part(hit: Hit) -> Made:
    split = split_hour(hit["h"])
    if split is None or (hit.cat("h") == "N" and not 1 <= split[0] <= 24):
        return None
    return clock(*split, part=hit["p"])


def _part_and_time(hit: Hit) -> Made:
    return "T", dataclasses.replace(hit["t"], part=hit["p"])


def _noted(hit: Hit) -> Made:
    hour, minute = hit["h"]
    return clock(hour, minute, loose=False)


def _at_dotted(hit: Hit) -> Made:
    """ "at 8.30": two decimals after "at" are minutes."""
    node = hit.node("h")
    found = re.fullmatch(r"(\d{1,2})[.,](\d\d)", hit.folded[node.start : node.end]) if node else None
    return clock(int(found[1]), int(found[2])) if found and hit.after not in ("U", "x") else None


def _hour_note(hit: Hit) -> Made:
    hour, minute = hit["h"]
    if (hit.before in ("I", "r") and hit.before) or not (hit.before == "@" or hit.code == "fr" or hour >= 13):
        return None
    return clock(hour, minute, loose=False)


def _half(hit: Hit) -> Made:
    return _shifted(hit["h"], -30 if hit.code == "de" else 30)


def _of_hour(hit: Hit) -> Made:
    """ "dreiviertel neun": so much of the ninth hour is over."""
    return _shifted(hit["h"], -15) if hit.code == "de" and hit["q"] == 0.75 else None


def _and_minutes(hit: Hit) -> Made:
    """ "neuf heures et quart", "cinco menos cuarto": minutes after the hour, or before it."""
    sign = -1 if hit["p"] == -1 else 1
    if (hit.cat("p") == "p" and sign == 1) or (hit["p"] is None and hit.cat("m") not in ("h", "q")):
        return None
    minutes = {"h": 30, "q": 15}.get(hit.cat("m"), hit["m"])
    return _shifted(hit["h"], sign * minutes) if isinstance(minutes, int) and 1 <= minutes < 60 else None


def _hour_and_minutes(hit: Hit) -> Made:
    """ "fünf Uhr dreißig", "huit heures trente"."""
    plain = isinstance(hit["m"], int) and hit.code in ("de", "fr") and hit.after not in ("U", "c", "M")
    return clock(hit["h"], hit["m"]) if plain and hit["m"] < 60 else None


def _before_hour(hit: Hit) -> Made:
    """ "saadhe teen baje", "paune do baje": Urdu puts the half and the quarter before the hour."""
    return _shifted(hit["h"], 30 if hit.cat("m") == "h" else hit["m"]) if hit.code == "ur" else None


def _morrow(hit: Hit) -> Made:
    """ "morgen", "mañana": the morning after a weekday, an article or "every", otherwise tomorrow."""
    before = ("n", "W", "E", "H", "D", "R") if hit.code == "de" else ("d", "H", "E")
    if hit.code == "de" and hit.folded[: hit.start].rstrip().endswith("guten"):
        return "x", None
    return ("P", hit["m"]) if hit.before in before else ("R", 1)


MORROW: list[Rule] = [rule("m:morrow", _morrow)]

CLOCKS: list[Rule] = [
    rule("h:number DASH? m:number a:meridiem", _meridiem),
    rule("h:number|FOUR in? the? a:meridiem", _meridiem),
    rule("h:number|clock oclock? p:and|past the? on? one? m:half|quarter", _and_minutes),
    rule("h:number|clock oclock? p:past m:number", _and_minutes),
    rule("m:half|quarter h:number oclock", _before_hour),
    rule("half past? h:number|clock", _half),
    rule("q:number h:number|clock", _of_hour),
    rule("one? quarter past|after h:number|clock", lambda hit: _shifted(hit["h"], 15)),
    rule("one? quarter to|by|ago h:number|clock", lambda hit: _shifted(hit["h"], -15)),
    rule("one? quarter of h:clock", lambda hit: _shifted(hit["h"], -15)),
    rule("m:number|LEN past h:number|clock", _past),
    rule("m:LEN after h:clock", _past),
    rule("m:number|LEN to|by|ago h:number|clock", _to),
    rule("h:number DASH? m:number", _words),
    rule("h:number oclock m:number", _hour_and_minutes),
    rule("h:number|one|FOUR oclock", lambda hit: (
        clock(*split) if (split := split_hour(hit["h"])) else None)),
    rule("h:FOUR|year u:unit", lambda hit: clock(*divmod_hundred(hit["h"])) if hit["u"] == "hour" else None),
    rule("at? h:number in the? p:part", _with_part),
    rule("at h:number|FOUR in? the? this? p:part", _with_part),
    rule("h:number this p:part", _with_part),
    rule("at? h:number p:tonight", _with_part),
    rule("at h:HNOTE", _noted),
    rule("h:HNOTE", _hour_note),
    rule("at t:LOOSE", lambda hit: ("T", hit["t"])),
    rule("at h:one", lambda hit: clock(1) if hit.code == "es" else None),
    rule("at h:number", _at_dotted),
    rule("at:at h:number|FOUR", _at),
    rule("at q:LEN", lambda hit: (
        clock(int(hit["q"].minutes // 60)) if hit.code in ("es", "de") and hit["q"].unit == "hour" else None)),
    rule("h:number at p:part", lambda hit: _with_part(hit) if hit["p"].first >= 16 else None),
    rule("t:clock COMMA? ( in | of )? the? p:part", _part_and_time),
    rule("p:part on? at? t:clock", lambda hit: None if hit.before in ("E", "H") else _part_and_time(hit)),
]  # fmt: skip
