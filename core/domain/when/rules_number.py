"""Rules for numbers and durations."""

from core.domain.when.cascade import Hit, Made, Rule, rule
from core.domain.when.values import Length

_LENGTHS = {
    "second": Length(minutes=1 / 60, unit="minute"), "minute": Length(minutes=1, unit="minute"),
    "hour": Length(minutes=60, unit="hour"), "day": Length(days=1, unit="day"), "workday": Length(days=1, unit="workday"),
    "week": Length(days=7, unit="week"), "fortnight": Length(days=14, unit="week"), "month": Length(months=1, unit="month"),
    "quarter": Length(months=3, unit="quarter"), "year": Length(months=12, unit="year"),
    "decade": Length(months=120, unit="year"),
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


def _tens(hit: Hit) -> Made:
    ones = hit["n"]
    return (hit.cat("n").replace("S", "O"), hit["t"] + ones) if 1 <= ones <= 9 else None


def _length(hit: Hit) -> Made:
    unit = unit_of(hit)
    if unit in ("quarter", "weekend") and hit.cat("u") in "qe":
        return None
    if hit.cat("u") == "S" and (hit.cat("n") == "1" and hit.after and hit.after in "WUM"):
        return None
    return "Q", length(hit["n"], unit)


def _fraction(hit: Hit) -> Made:
    return "Q", length(hit["s"][1] + (hit["n"] or 0), unit_of(hit))


def _sum(hit: Hit) -> Made:
    first, second = hit["a"], hit["b"]
    order = ("minute", "hour", "day", "workday", "week", "month", "quarter", "year")
    if (
        first.unit == "weekend"
        or second.unit == "weekend"
        or order.index(first.unit) <= order.index(second.unit)
    ):
        return None
    return "Q", first.plus(second)


def _hours(hit: Hit) -> Made:
    """ "dans 2 heures": the word that ends a clock time counts hours after some words."""
    if hit.before not in ("I", "a", "E", "r", "F", "j") and not hit.cat("half"):
        return None
    number = 0.5 if hit.cat("n") == "" else hit["n"]
    return (
        ("Q", length(number + (0.5 if hit.cat("more") else 0), "hour"))
        if isinstance(number, int | float)
        else None
    )


def _year(hit: Hit) -> Made:
    """ "october nineteenth, twenty twenty six": a year in words, which only a month or its day can stand before."""
    if hit.before not in ("M", "O", ",", "I") or hit["c"] not in (19, 20):
        return None
    return ("Y", hit["c"] * 100 + hit["t"] + (hit["n"] or 0)) if (hit["n"] or 0) < 10 else None


def _thousands(hit: Hit) -> Made:
    """ "may two thousand and eighteen"."""
    years = hit["n"] or 0
    if hit["c"] != 2000 or hit.is_digits("c") or not isinstance(years, int) or years > 99:
        return None
    return "Y", 2000 + years


NUMBERS: list[Rule] = [
    rule("c:number|tens DASH? t:tens DASH? n:number?", _year),
    rule("t:tens DASH? n:number|ordinal|second", _tens),
    rule("t:tens", lambda hit: ("N", hit["t"])),
    rule("one n:number", lambda hit: ("N", hit["n"])),
    rule("c:number and? n:number", _thousands),
]

LENGTHS: list[Rule] = [
    rule("one? half:half DASH? of? oclock", _hours),
    rule("one? quarter of? oclock", lambda _: ("Q", length(0.25, "hour"))),
    rule("one q:LEN", lambda hit: ("Q", hit["q"]) if hit.code == "de" else None),
    rule("n:NUM oclock more:and one? half", _hours),
    rule("n:NUM oclock", _hours),
    rule("n:NUM? s:SLASH of? one? u:UNIT", _fraction),
    rule("n:NUM and one? half DASH? u:UNIT", lambda hit: ("Q", length(hit["n"] + 0.5, unit_of(hit)))),
    rule("n:NUM u:UNIT and one? half", lambda hit: ("Q", length(hit["n"] + 0.5, unit_of(hit)))),
    rule("n:NUM DASH? q:unit|quarter of one? u:UNIT", lambda hit: (
        ("Q", length(hit["n"] / 4, unit_of(hit))) if unit_of(hit, "q") == "quarter" else None)),
    rule("one? half DASH? of? one? DASH? u:UNIT", lambda hit: ("Q", length(0.5, unit_of(hit)))),
    rule("one? quarter of? one? u:UNIT", lambda hit: ("Q", length(0.25, unit_of(hit)))),
    rule("n:NUM DASH? u:UNIT", _length),
    rule("a:LEN COMMA? and? b:LEN", _sum),
    rule("a:LEN COMMA? and? b:LEN", _sum),
]  # fmt: skip
