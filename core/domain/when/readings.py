"""What the numeric pieces of a text say: dates, clock times, ordinals and plain numbers."""

import re
from typing import Any

from core.domain.when.values import Clock, Day, Length, Moment, Node

MONTH_FIRST = frozenset({"en"})  # 5/3 is the third of May; elsewhere the fifth of March
_SIGNS = {
    "-": "-",
    ",": ",",
    "@": "@",
    "&": "&",
    "~": "@",
    "\n": ".",
    ".": ".",
    "!": ".",
    "?": ".",
    ";": ".",
    ":": ":",
    "/": ",",
    "|": "|",
}


def node(kind: str, match: re.Match[str], code: str) -> Node:
    """The node of a numeric token or a sign; what says nothing becomes `x`."""
    cat, value = _READ[kind](match, code) if kind in _READ else ("x", None)
    if value is None and cat not in "-,@&.:|":
        cat = "x"
    return Node(cat, value, match.start(), match.end())


def _date(year: int | None, month: int, dom: int) -> tuple[str, Any]:
    if year is not None and year < 100:
        year += 2000 if year < 70 else 1900
    if not (1 <= month <= 12 and 1 <= dom <= (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31)):
        return "x", None
    return "D", Moment(day=Day(year=year, month=month, dom=dom))


def _ordered(first: int, second: int, code: str, year: int | None = None) -> tuple[str, Any]:
    month_first = (code in MONTH_FIRST and first <= 12) or second > 12
    return _date(year, first, second) if month_first else _date(year, second, first)


def month_and_day(first: int, second: int, code: str) -> Moment | None:
    """The day two numbers name, in the order of the language; None when there is no such day."""
    _, value = _ordered(first, second, code)
    return value if isinstance(value, Moment) else None


def _clock(hour: int, minute: int, meridiem: str | None, loose: bool) -> tuple[str, Any]:
    if minute > 59 or hour > 24 or (meridiem and not 1 <= hour <= 23) or (hour == 24 and minute):
        return "x", None
    if meridiem and hour <= 12:
        hour = hour % 12 + (12 if meridiem == "p" else 0)
    return "T", Moment(clock=Clock(hour, minute, loose and not meridiem and 1 <= hour <= 12))


def _read_iso(match: re.Match[str], _code: str) -> tuple[str, Any]:
    cat, value = _date(int(match["iy"]), int(match["im"]), int(match["id"]))
    if value is None or match["ih"] is None:
        return cat, value
    _, clock = _clock(int(match["ih"]), int(match["imin"]), None, False)
    return ("Z", Moment(day=value.day, clock=clock.clock)) if clock else ("x", None)


def _read_compact(match: re.Match[str], _code: str) -> tuple[str, Any]:
    digits = match[0]
    cat, value = _date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    if value is None or len(digits) == 8:
        return cat, value
    _, clock = _clock(int(digits[9:11]), int(digits[11:13]), None, False)
    return ("Z", Moment(day=value.day, clock=clock.clock)) if clock else ("x", None)


def _read_month_year(match: re.Match[str], _code: str) -> tuple[str, Any]:
    month = int(match["fmym"])
    return (
        ("D", Moment(day=Day(year=int(match["fmyy"]), month=month, grain="month")))
        if 1 <= month <= 12
        else ("x", None)
    )


def _read_clock(match: re.Match[str], code: str) -> tuple[str, Any]:
    minute = match["cm"] or match["cd"]
    loose = code in MONTH_FIRST and not match["ch"].startswith("0")
    return _clock(int(match["ch"]), int(minute), match["cmer"] or match["cmer1"], loose)


def _read_hour(match: re.Match[str], _code: str) -> tuple[str, Any]:
    cat, value = _clock(int(match["hh"]), int(match["hm"] or 0), match["hmer"] or match["hmer1"], False)
    if cat == "T" and match["hmer1"]:  # "9a" is a time beside another time only
        return "w", value
    return cat, value


def _read_number(match: re.Match[str], _code: str) -> tuple[str, Any]:
    digits = match[0]
    if len(digits) == 4 and 1900 <= int(digits) < 2100:
        return "Y", int(digits)
    if len(digits) == 4 and int(digits[:2]) < 24 and int(digits[2:]) < 60:
        return "4", (int(digits[:2]), int(digits[2:]))
    return ("N", int(digits)) if len(digits) <= 4 else ("x", None)


def _read_slash(match: re.Match[str], code: str) -> tuple[str, Any]:
    first, second = int(match["sa"]), int(match["sb"])
    _, value = _ordered(first, second, code)
    return ("2", (value, first / second if second else 0)) if value or second else ("x", None)


_READ: dict[str, Any] = {
    "iso": _read_iso,
    "compact": _read_compact,
    "full": lambda m, code: _ordered(
        int(m["fa"]), int(m["fb"]), "de" if m["fsep"] == "." else code, int(m["fy"])
    ),
    "fmy": _read_month_year,
    "clock": _read_clock,
    "hour": _read_hour,
    "uhr": lambda m, _code: _clock(int(m["uh"]), int(m["um"] or 0), None, m["um"] is None),
    "hnote": lambda m, _code: ("6", (int(m["nh"]), int(m["nm"]))),
    "slash": _read_slash,
    "dotted": lambda m, _code: _date(None, int(m["db"]), int(m["da"])),
    "ordinal": lambda m, _code: ("O", int(m["on"])) if int(m["on"]) >= 1 else ("x", None),
    "short": lambda m, _code: ("Y", 2000 + int(m[0][1:])),
    "prime": lambda m, _code: ("Q", Length(minutes=int(m[0][:-1]), unit="minute")),
    "decimal": lambda m, _code: ("N", float(m[0].replace(",", "."))),
    "number": _read_number,
    "quarter": lambda m, _code: ("y", int(m[0][1])),
    "sign": lambda m, _code: (_SIGNS.get(m[0], "x"), None),
}
