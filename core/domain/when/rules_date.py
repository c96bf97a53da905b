"""Rules for days written with numbers: "4 July 2026", "the 15th", "on 4-22"."""

import datetime
from typing import Any

from core.domain.when import calendar, readings
from core.domain.when.cascade import Hit, Made, Rule, rule
from core.domain.when.values import Between, Day, Moment


def day(**fields: Any) -> Made:
    """A node for a day with these fields."""
    return "D", Moment(day=Day(**fields))


def on(found: datetime.date | None, until: datetime.date | None = None, grain: str = "day") -> Made:
    """A node for a day, or a span of days, that is known already."""
    return ("D", Moment(day=Day(on=found, until=until, grain=grain, bare=False))) if found else None


def dom_of(value: Any) -> int | None:
    """A day of the month, or None when the value is none."""
    return value if isinstance(value, int) and 1 <= value <= 31 else None


def year_of(hit: Hit) -> int | None:
    """The year a hit names, if it names one."""
    year = hit["y"]
    return int(year) if year is not None else None


def _month_day(hit: Hit) -> Made:
    dom = dom_of(hit["d"])
    if hit.cat("dot") and (hit.cat("d") != "N" or (hit["m"] in (3, 5) and not year_of(hit))):
        return None  # "20. July"; but "Room 12. May I ..." is two sentences
    if hit.cat("x") and hit.before == "M":  # "Mar 16 - Apr 17": the number belongs to the month before it
        return None
    if dom is None or (
        hit.cat("d") == "N" and (hit.after == ":" or (hit.after in ("U", "A") and not year_of(hit)))
    ):
        return None
    return day(year=year_of(hit), month=hit["m"], dom=dom)


def _month_day_range(hit: Hit) -> Made:
    first, last = dom_of(hit["a"]), dom_of(hit["b"])
    if first is None or last is None or first >= last:
        return None
    made = [Moment(day=Day(year=year_of(hit), month=hit["m"], dom=dom)) for dom in (first, last)]
    return "=", Between(made[0], made[1])


def _doms(hit: Hit) -> Made:
    first, last = dom_of(hit["a"]), dom_of(hit["b"])
    if first is None or last is None or not hit.is_digits("a") or hit.after in ("M", "O") or first >= last:
        return None
    return "=", Between(Moment(day=Day(dom=first)), Moment(day=Day(dom=last)))


def of_month(hit: Hit) -> Made:
    """ "20th of next month", "the 5th of this month"."""
    dom, step = dom_of(hit["d"]), hit["w"] or 0
    first = calendar.add_months(hit.today.replace(day=1), step if step != 9 else -1)
    if dom is None or hit["u"] != "month" or first is None:
        return None
    found = calendar.safe(first.year, first.month, dom)
    if found and found < hit.today and hit["w"] is None:  # "the first of the month" is yet to come
        later = calendar.add_months(first, 1)
        found = calendar.safe(later.year, later.month, dom) if later else None
    return on(found)


def _slash(hit: Hit) -> Made:
    """ "4/22" is a date after a preposition or where nothing follows that it could measure."""
    moment, ratio = hit["s"]
    if moment is None or not (hit.cat("p") or hit.after in ("", ".", ",", "T", "@", "-", "t", "6")):
        return None
    if not hit.cat("p") and ratio in (0.25, 1 / 3, 0.5, 2 / 3, 0.75) and hit.before:
        return None
    return "D", moment


def _dashed(hit: Hit) -> Made:
    """ "on 4-22", "on 4.22": only after "on", because it is a range or a number elsewhere."""
    if isinstance(hit["a"], float):
        node = hit.node("a")
        numbers = hit.folded[node.start : node.end].replace(",", ".").split(".") if node else []
    else:
        numbers = [hit["a"], hit["b"]]
    made = readings.month_and_day(int(numbers[0]), int(numbers[1]), hit.code) if None not in numbers else None
    return ("D", made) if made else None


def ordinal(hit: Hit) -> Made:
    """ "on the 15th", "by the 3rd": a bare ordinal counts when a preposition or the end of the text says so."""
    dom = dom_of(hit["o"])
    if (
        dom is None
        or (hit.after in ("x", "U", "M", "q", "m", "c", "W", "P", "O") and hit.cat("p") != "n")
        or hit.after in ("U", "M", "W")
    ):
        return None
    late = dom > 9 and hit.after in ("", ".")  # "the fifteenth", while "the third" may be anything
    if not hit.is_digits("o") and not late and not (hit.cat("p") and hit.after in ("", ".", ",", "T", "@")):
        return None
    return "D", Moment(day=Day(dom=dom, bare=False), weak=not hit.cat("p"))


def last_ordinal(hit: Hit) -> Made:
    """ "Mow the lawn 17th": a bare ordinal that ends the text; the low ones are ranks rather than days."""
    dom = dom_of(hit["o"])
    return day(dom=dom, bare=False) if dom and dom > 3 and hit.is_digits("o") else None


def last_number(hit: Hit) -> Made:
    """ "payer le loyer le 5", "el día 5", "am 5.": French and Spanish count days with plain numbers, German with a dot."""
    counts = hit.code in ("fr", "es") or (hit.code == "de" and hit.cat("dot"))
    dom = dom_of(hit["d"]) if counts and hit.is_digits("d") else None
    return day(dom=dom, bare=False) if dom else None


NUMBERED: list[Rule] = [
    rule("p:on|by|at? the? s:SLASH", _slash),
    rule("on a:number DASH b:number", _dashed),
    rule("on a:number", lambda hit: _dashed(hit) if isinstance(hit["a"], float) else None),
    rule("FROM? the? a:ORD|number of? ( TO the? | and the? ) b:ORD|number OFIN? m:month COMMA? OFIN? y:year?",
         _month_day_range),
    rule("FROM? m:month the? a:ORD|number ( TO the? | and the? ) b:ORD|number COMMA? OFIN? y:year?", _month_day_range),
    rule("y:year COMMA? DASH? m:month DASH? d:ORD|number", _month_day),
    rule("the? d:ORD|number dot:STOP? OFIN? the? DASH? m:month DASH? STOP? COMMA? OFIN? y:year", _month_day),
    rule("from the? a:ORD ( TO | and ) the? b:ORD", _doms),
    rule("the? d:ORD|number dot:STOP? OFIN? the? x:DASH? m:month", _month_day),
    rule("m:month DASH? the? d:ORD|number COMMA? DASH? OFIN? y:year", _month_day),
    rule("m:month DASH? the? d:ORD|number", _month_day),
]  # fmt: skip
