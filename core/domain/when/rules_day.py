"""Rules for days: numbered, named, counted from today, and the first or last of something."""

import dataclasses
import datetime
from typing import Any

from core.domain.when import calendar, scan, spans
from core.domain.when.cascade import Context, Hit, Rule, rule
from core.domain.when.rules_clock import is_digits
from core.domain.when.values import Between, Day, Moment

Made = tuple[str, Any] | None
_AFTER = frozenset({"fr", "es"})  # languages that say "Monday next"


def day(**fields: Any) -> Made:
    """A node for a day with these fields."""
    return "D", Moment(day=Day(**fields))


def on(found: datetime.date | None, until: datetime.date | None = None, grain: str = "day") -> Made:
    """A node for a day, or a span of days, that is known already."""
    return ("D", Moment(day=Day(on=found, until=until, grain=grain, bare=False))) if found else None


def _dom(value: Any) -> int | None:
    return value if isinstance(value, int) and 1 <= value <= 31 else None


def _year(hit: Hit) -> int | None:
    year = hit["y"]
    return int(year) if year is not None else None


def _month_day(hit: Hit, context: Context) -> Made:
    dom = _dom(hit["d"])
    if hit.cat("x") and hit.before == "M":  # "Mar 16 - Apr 17": the number belongs to the month before it
        return None
    if (
        dom is None
        or hit.cat("d") == "N"
        and (hit.after == ":" or hit.after in ("U", "A") and not _year(hit))
    ):
        return None
    return day(year=_year(hit), month=hit["m"], dom=dom)


def _month_day_range(hit: Hit, context: Context) -> Made:
    first, last = _dom(hit["a"]), _dom(hit["b"])
    if first is None or last is None or first >= last:
        return None
    made = [Moment(day=Day(year=_year(hit), month=hit["m"], dom=dom)) for dom in (first, last)]
    return "=", Between(made[0], made[1])


def _doms(hit: Hit, context: Context) -> Made:
    first, last = _dom(hit["a"]), _dom(hit["b"])
    if (
        first is None
        or last is None
        or not is_digits(hit, "a", context)
        or hit.after in ("M", "O")
        or first >= last
    ):
        return None
    return "=", Between(Moment(day=Day(dom=first)), Moment(day=Day(dom=last)))


def _month_of(hit: Hit, context: Context) -> Made:
    return day(year=_year(hit), month=hit["m"], grain="month")


def _of_month(hit: Hit, context: Context) -> Made:
    """ "20th of next month", "the 5th of this month"."""
    dom, step = _dom(hit["d"]), hit["w"] or 0
    first = calendar.add_months(context.today.replace(day=1), step if step != 9 else -1)
    if dom is None or hit["u"] != "month" or first is None:
        return None
    return on(calendar.safe(first.year, first.month, dom))


def _which_weekday(hit: Hit, context: Context) -> Made:
    which, weekday = hit["w"], hit["d"]
    if hit.cat("w") in "Bp":
        return day(weekday=weekday, past=True, bare=False)
    if hit.cat("w") == "H":
        found = calendar.monday(context.today) + datetime.timedelta(days=weekday)
        return on(found if found >= context.today else found + datetime.timedelta(days=7))
    if which == 0:
        return on(calendar.weekday_on_or_after(context.today + datetime.timedelta(days=1), weekday))
    return on(calendar.monday(context.today) + datetime.timedelta(days=7 + weekday))


def _week_weekday(hit: Hit, context: Context) -> Made:
    """ "Tuesday, next week", "this week's Friday"."""
    if hit["u"] != "week":
        return None
    step = {"B": -1, "p": -1, "F": 1, "": 0, "H": 0}[hit.cat("w")]
    return on(calendar.monday(context.today) + datetime.timedelta(days=7 * step + hit["d"]))


def _weekday_and_length(hit: Hit, context: Context) -> Made:
    """ "Monday two weeks from now": that week's Monday; with months, the first Monday from then on."""
    moved = calendar.shift(context.now, hit["q"])
    if moved is None or hit["q"].minutes:
        return None
    if hit["q"].unit == "week":
        return on(calendar.monday(moved.date()) + datetime.timedelta(days=hit["d"]))
    return on(calendar.weekday_on_or_after(moved.date(), hit["d"]))


def _weekdays_ahead(hit: Hit, context: Context) -> Made:
    number, weekday = hit["n"], hit["d"]
    if not isinstance(weekday, int) or not isinstance(number, int) or not 1 <= number <= 100:
        return None
    back = hit.cat("j") == "a"
    if back:
        last = calendar.resolve(Day(weekday=weekday, past=True), context.today)
        return on(last[0] - datetime.timedelta(days=7 * (number - 1))) if last else None
    first = calendar.weekday_on_or_after(context.today + datetime.timedelta(days=1), weekday)
    return on(first + datetime.timedelta(days=7 * (number - 1)))


def _weekday_and_dom(hit: Hit, context: Context) -> Made:
    dom = _dom(hit["o"])
    if dom is None:
        return None
    if hit.cat("o") in "NS":
        found = calendar.resolve(Day(weekday=hit["d"], dom=dom), context.today)
        near = found and (found[0] - context.today).days <= 40
        if not near or hit.after in (":", "U", "A", "-", "t", "M") or not is_digits(hit, "o", context):
            return None
    return day(weekday=hit["d"], dom=dom, bare=False)


def _which_unit(hit: Hit, context: Context) -> Made:
    found = spans.which_unit(
        hit.cat("w"), hit["w"], hit["u"] or spans.UNIT_OF.get(hit.cat("u"), "week"), context.today
    )
    return on(*found) if found else None


def _nth_weekday(hit: Hit, context: Context) -> Made:
    nth = -1 if hit.cat("o") in "Bp" else hit["o"]
    month = spans.month_reference(hit, context.today)
    if month is None:
        return None
    if nth < 0 and not hit["m"] and (hit["v"] == "year" or hit["y"]):
        month = month.replace(month=12)
    found = calendar.nth_weekday(month.year, month.month, hit["d"], nth)
    if found and found < context.today and _year(hit) is None and hit.cat("w") != "B":
        later = calendar.add_months(month, 12 if hit["m"] else 1)
        if later and not hit.cat("w"):
            found = calendar.nth_weekday(later.year, later.month, hit["d"], nth)
    return on(found)


def _nth_unit(hit: Hit, context: Context) -> Made:
    """ "last day in October 2015", "first week of next month"."""
    nth = -1 if hit.cat("o") in "Bp" else hit["o"]
    month = spans.month_reference(hit, context.today)
    if month is None:
        return None
    found = spans.nth_unit(month, hit["u"], nth, hit["v"] or ("month" if hit["m"] else "year"))
    if found and found[0] < context.today and hit.cat("w") == "" and _year(hit) is None:
        scope = hit["v"] or "month"
        later = calendar.add_months(month, 12 if scope == "year" or hit["m"] else 1)
        found = spans.nth_unit(later, hit["u"], nth, scope) if later else None
    return on(*found) if found else None


def _holiday(hit: Hit, context: Context) -> Made:
    rule_text, year = hit["x"], _year(hit)
    which = hit.cat("w")
    if year is None:
        year = context.today.year
        passed = calendar.holiday(rule_text, year) < context.today
        if which and which in "Bp":
            year -= not passed
        else:
            year += passed
    return on(calendar.holiday(rule_text, year))


def _season(hit: Hit, context: Context) -> Made:
    first = context.today.replace(month=hit["s"], day=1)
    if _year(hit):
        first = first.replace(year=_year(hit) or first.year)
    elif (calendar.add_months(first, 3) or first) <= context.today and hit.cat("w") != "B":
        first = first.replace(year=first.year + 1)
    elif hit.cat("w") == "F" and first <= context.today:
        first = first.replace(year=first.year + 1)
    elif hit.cat("w") == "B" and first > context.today - datetime.timedelta(days=90):
        first = first.replace(year=first.year - 1)
    return on(first, calendar.add_months(first, 3), "season")


def _quarter(hit: Hit, context: Context) -> Made:
    number = hit["n"]
    if not isinstance(number, int) or not 1 <= number <= 4:
        return None
    first = calendar.safe(_year(hit) or context.today.year, 3 * number - 2, 1)
    until = calendar.add_months(first, 3) if first else None
    if first and until and until <= context.today and _year(hit) is None:
        first, until = first.replace(year=first.year + 1), until.replace(year=until.year + 1)
    return on(first, until, "quarter")


def _relative(hit: Hit, context: Context) -> Made:
    return on(context.today + datetime.timedelta(days=hit["r"]))


def _ordinal(hit: Hit, context: Context) -> Made:
    """ "on the 15th", "by the 3rd": a bare ordinal counts when a preposition or the end of the text says so."""
    dom = _dom(hit["o"])
    if (
        dom is None
        or hit.after in ("x", "U", "M", "q", "m", "c", "W", "P", "O")
        and hit.cat("p") != "n"
        or hit.after in ("U", "M", "W")
    ):
        return None
    if not is_digits(hit, "o", context) and not (hit.cat("p") and hit.after in ("", ".", ",", "T", "@")):
        return None
    return "D", Moment(day=Day(dom=dom, bare=False), weak=not hit.cat("p"))


def _last_ordinal(hit: Hit, context: Context) -> Made:
    """ "Mow the lawn 17th": a bare ordinal that ends the text; the low ones are ranks rather than days."""
    dom = _dom(hit["o"])
    return day(dom=dom, bare=False) if dom and dom > 3 and is_digits(hit, "o", context) else None


def _weekday(hit: Hit, context: Context) -> Made:
    node = hit.node("d")
    weak = node is not None and spans.is_weak(node, context)
    return "D", Moment(day=Day(weekday=hit["d"]), weak=weak)


def _month_alone(hit: Hit, context: Context) -> Made:
    node = hit.node("m")
    which = hit.cat("w")
    if which:
        past, month = which in "Bp", hit["m"]
        year = context.today.year if which == "H" else None
        if which == "F" and month == context.today.month:
            year = context.today.year + 1
        return day(month=month, year=year, past=past, grain="month")
    weak = node is not None and spans.is_weak(node, context)
    return "D", Moment(day=Day(month=hit["m"], grain="month"), weak=weak)


def _slash(hit: Hit, context: Context) -> Made:
    """ "4/22" is a date after a preposition or where nothing follows that it could measure."""
    moment, ratio = hit["s"]
    if moment is None or not (hit.cat("p") or hit.after in ("", ".", ",", "T", "@", "-", "t", "6")):
        return None
    if not hit.cat("p") and ratio in (0.25, 1 / 3, 0.5, 2 / 3, 0.75) and hit.before:
        return None
    return "D", moment


def _dashed(hit: Hit, context: Context) -> Made:
    """ "on 4-22", "on 4.22": only after "on", because it is a range or a number elsewhere."""
    if isinstance(hit["a"], float):
        node = hit.node("a")
        numbers = context.folded[node.start : node.end].replace(",", ".").split(".") if node else []
    else:
        numbers = [hit["a"], hit["b"]]
    made = scan.month_and_day(int(numbers[0]), int(numbers[1]), context.code) if None not in numbers else None
    return ("D", made) if made else None


NUMBERED: list[Rule] = [
    rule("p:on|by|at? the? s:SLASH", _slash),
    rule("on a:number DASH b:number", _dashed),
    rule("on a:number", lambda hit, context: _dashed(hit, context) if isinstance(hit["a"], float) else None),
    rule("FROM? the? a:ORD|number of? ( TO the? | and the? ) b:ORD|number OFIN? m:month COMMA? OFIN? y:year?", _month_day_range),
    rule("FROM? m:month the? a:ORD|number ( TO the? | and the? ) b:ORD|number COMMA? OFIN? y:year?", _month_day_range),
    rule("y:year COMMA? DASH? m:month DASH? d:ORD|number", _month_day),
    rule("the? d:ORD|number OFIN? the? DASH? m:month DASH? STOP? COMMA? OFIN? y:year", _month_day),
    rule("from the? a:ORD ( TO | and ) the? b:ORD", _doms),
    rule("the? d:ORD|number OFIN? the? x:DASH? m:month", _month_day),
    rule("m:month DASH? the? d:ORD|number COMMA? DASH? OFIN? y:year", _month_day),
    rule("m:month DASH? the? d:ORD|number", _month_day),
]  # fmt: skip

NAMED: list[Rule] = [
    rule("the? o:ORD|LAST d:weekday OFIN the? m:month COMMA? OFIN? y:year?", _nth_weekday),
    rule("the? o:ORD|LAST d:weekday OFIN the? w:WHICH? v:unit", _nth_weekday),
    rule("the? o:ORD|LAST u:unit OFIN the? m:month COMMA? OFIN? y:year?", _nth_unit),
    rule("the? o:ORD|LAST u:unit OFIN the? w:WHICH? v:unit", _nth_unit),
    rule("the? o:ORD|LAST u:unit OFIN y:year", _nth_unit),
    rule("the? d:ORD|number OFIN the? w:WHICH? u:unit", _of_month),
    rule("w:WHICH u:unit on? COMMA? the? d:ORD", _of_month),
    rule("d:weekday COMMA? on? in? the? w:WHICH u:unit", _week_weekday),
    rule("d:weekday ( of | from ) the? w:WHICH? u:unit", _week_weekday),
    rule("w:WHICH u:unit of? COMMA? on? d:weekday", _week_weekday),
    rule("d:weekday w:afternext", lambda hit, context: on(
        calendar.weekday_on_or_after(context.today + datetime.timedelta(days=1), hit["d"]) + datetime.timedelta(days=7))),
    rule("n:NUM d:weekday|weekdays j:hence|ago", _weekdays_ahead),
    rule("d:weekday COMMA? in q:LEN", _weekday_and_length),
    rule("d:weekday COMMA? q:LEN hence", _weekday_and_length),
    rule("( in q:LEN | p:LEN hence ) COMMA? on? the? d:weekday", lambda hit, context: _weekday_and_length(
        hit, context) if hit.cat("q") else None),
    rule("q:LEN hence COMMA? on? the? d:weekday", _weekday_and_length),
    rule("d:weekday COMMA? the? o:ORD|number", _weekday_and_dom),
    rule("w:WHICH d:weekday", _which_weekday),
    rule("d:weekday w:WHICH", lambda hit, context: _which_weekday(hit, context) if context.code in _AFTER and hit.after not in ("U", "e", "Q") else None),
    rule("( in | from ) y:year", lambda hit, context: ("D", Moment(day=Day(year=hit["y"], grain="year")))),
    rule("the? o:ORD|LAST d:weekday ( of | in ) y:year", _nth_weekday),
    rule("on? d:ORD|number l:datenoun", lambda hit, context: day(dom=_dom(hit["d"])) if _dom(hit["d"]) else None),
    rule("u:unit|weekend w:afternext", _which_unit),
    rule("( on | at | by | for | in ) the? u:weekend", lambda hit, context: None if hit.after in ("F", "B") else _which_unit(hit, context)),
    rule("w:WHICH x:holiday", _holiday),
    rule("x:holiday COMMA? of? in? y:year", _holiday),
    rule("x:holiday", _holiday),
    rule("w:WHICH s:season", _season),
    rule("in the? s:season of? y:year", _season),
    rule("s:season of? y:year", _season),
    rule("in the? s:season", _season),
    rule("n:ORD quarter COMMA? OFIN? y:year?", _quarter),
    rule("y:year n:QNUM", _quarter),
    rule("n:QNUM COMMA? OFIN? y:year?", _quarter),
    rule("w:WHICH u:unit|weekend|quarter", _which_unit),
    rule("u:unit|weekend w:WHICH", lambda hit, context: _which_unit(hit, context) if context.code in _AFTER else None),
    rule("m:month w:WHICH", lambda hit, context: _month_alone(hit, context) if context.code in _AFTER else None),
    rule("r:relative", _relative),
    rule("w:WHICH m:month", _month_alone),
    rule("m:month COMMA? of? y:year", _month_of),
    rule("p:on|by the? o:ORD", _ordinal),
    rule("the o:ORD", _ordinal),
    rule("o:ordinal STOP? END", _last_ordinal),
    rule("d:weekday", _weekday),
    rule("m:month", _month_alone),
]  # fmt: skip
