"""Rules for days by name: weekdays, holidays, seasons, the first or last of something."""

import datetime

from core.domain.when import calendar, rules_british, rules_date, spans
from core.domain.when.cascade import Hit, Made, Rule, rule
from core.domain.when.values import Clock, Day, Moment

_AFTER = frozenset({"fr", "es"})  # languages that say "Monday next"


def _month_of(hit: Hit) -> Made:
    return rules_date.day(year=rules_date.year_of(hit), month=hit["m"], grain="month")


def _which_weekday(hit: Hit) -> Made:
    which, weekday = hit["w"], hit["d"]
    if hit.cat("w") in "Bp":
        return rules_date.day(weekday=weekday, past=True, bare=False)
    if hit.cat("w") == "H":
        found = calendar.monday(hit.today) + datetime.timedelta(days=weekday)
        return rules_date.on(found if found >= hit.today else found + datetime.timedelta(days=7))
    if which == 0:
        return rules_date.on(calendar.weekday_on_or_after(hit.today + datetime.timedelta(days=1), weekday))
    return rules_date.on(calendar.monday(hit.today) + datetime.timedelta(days=7 + weekday))


def _week_weekday(hit: Hit) -> Made:
    """ "Tuesday, next week", "this week's Friday"."""
    if hit["u"] != "week":
        return None
    step = {"B": -1, "p": -1, "F": 1, "": 0, "H": 0}[hit.cat("w")]
    return rules_date.on(calendar.monday(hit.today) + datetime.timedelta(days=7 * step + hit["d"]))


def _weekday_and_length(hit: Hit) -> Made:
    """ "Monday two weeks from now": that week's Monday; with months, the first Monday from then on."""
    moved = calendar.shift(hit.now, hit["q"])
    if moved is None or hit["q"].minutes:
        return None
    if hit["q"].unit == "week":
        return rules_date.on(calendar.monday(moved.date()) + datetime.timedelta(days=hit["d"]))
    return rules_date.on(calendar.weekday_on_or_after(moved.date(), hit["d"]))


def _weekdays_ahead(hit: Hit) -> Made:
    number, weekday = hit["n"], hit["d"]
    if not isinstance(weekday, int) or not isinstance(number, int) or not 1 <= number <= 100:
        return None
    back = hit.cat("j") == "a"
    if back:
        last = calendar.resolve(Day(weekday=weekday, past=True), hit.today)
        return rules_date.on(last[0] - datetime.timedelta(days=7 * (number - 1))) if last else None
    first = calendar.weekday_on_or_after(hit.today + datetime.timedelta(days=1), weekday)
    return rules_date.on(first + datetime.timedelta(days=7 * (number - 1)))


def _weekday_and_dom(hit: Hit) -> Made:
    dom = rules_date.dom_of(hit["o"])
    if dom is None:
        return None
    if hit.cat("o") in "NS":
        found = calendar.resolve(Day(weekday=hit["d"], dom=dom), hit.today)
        near = found and (hit.code != "en" or (found[0] - hit.today).days <= 40)
        if not near and hit.code == "en" and not hit.after and hit.is_digits("o") and dom <= 12:
            return "Z", Moment(
                day=Day(weekday=hit["d"]), clock=Clock(dom, loose=True)
            )  # "monday 10": o'clock
        if not near or hit.after in (":", "U", "A", "-", "t", "M") or not hit.is_digits("o"):
            return None
    return rules_date.day(weekday=hit["d"], dom=dom, bare=False)


def _which_unit(hit: Hit) -> Made:
    found = spans.which_unit(
        hit.cat("w"), hit["w"], hit["u"] or spans.UNIT_OF.get(hit.cat("u"), "week"), hit.today
    )
    return rules_date.on(*found) if found else None


def _nth_weekday(hit: Hit) -> Made:
    nth = -1 if hit.cat("o") in "Bp" else hit["o"]
    month = spans.month_reference(hit, hit.today)
    if month is None:
        return None
    if nth < 0 and not hit["m"] and (hit["v"] == "year" or hit["y"]):
        month = month.replace(month=12)
    found = calendar.nth_weekday(month.year, month.month, hit["d"], nth)
    if found and found < hit.today and rules_date.year_of(hit) is None and hit.cat("w") != "B":
        later = calendar.add_months(month, 12 if hit["m"] else 1)
        if later and not hit.cat("w"):
            found = calendar.nth_weekday(later.year, later.month, hit["d"], nth)
    return rules_date.on(found)


def _nth_unit(hit: Hit) -> Made:
    """ "last day in October 2015", "first week of next month"."""
    nth = -1 if hit.cat("o") in "Bp" else hit["o"]
    month = spans.month_reference(hit, hit.today)
    if month is None:
        return None
    found = spans.nth_unit(month, hit["u"], nth, hit["v"] or ("month" if hit["m"] else "year"))
    if found and found[0] < hit.today and hit.cat("w") == "" and rules_date.year_of(hit) is None:
        scope = hit["v"] or "month"
        later = calendar.add_months(month, 12 if scope == "year" or hit["m"] else 1)
        found = spans.nth_unit(later, hit["u"], nth, scope) if later else None
    return rules_date.on(*found) if found else None


def _holiday(hit: Hit) -> Made:
    rule_text, year = hit["x"], rules_date.year_of(hit)
    which = hit.cat("w")
    if year is None:
        year = hit.today.year
        passed = calendar.holiday(rule_text, year) < hit.today
        if which and which in "Bp":
            year -= not passed
        else:
            year += passed
    return rules_date.on(calendar.holiday(rule_text, year))


def _season(hit: Hit) -> Made:
    first = hit.today.replace(month=hit["s"], day=1)
    if rules_date.year_of(hit):
        first = first.replace(year=rules_date.year_of(hit) or first.year)
    elif ((calendar.add_months(first, 3) or first) <= hit.today and hit.cat("w") != "B") or (
        hit.cat("w") == "F" and first <= hit.today
    ):
        first = first.replace(year=first.year + 1)
    elif hit.cat("w") == "B" and first > hit.today - datetime.timedelta(days=90):
        first = first.replace(year=first.year - 1)
    return rules_date.on(first, calendar.add_months(first, 3), "season")


def _quarter(hit: Hit) -> Made:
    number = hit["n"]
    if not isinstance(number, int) or not 1 <= number <= 4:
        return None
    named = rules_date.year_of(hit)
    if hit["u"] is not None:
        if hit["u"] != "year" or (
            hit.cat("n") != "y" and "quarter" not in hit.folded[hit.start : hit.start + 20]
        ):
            return None
        named = hit.today.year + {"F": 1, "H": 0}.get(hit.cat("w"), -1)
    first = calendar.safe(named or hit.today.year, 3 * number - 2, 1)
    until = calendar.add_months(first, 3) if first else None
    if first and until and until <= hit.today and named is None:
        first, until = first.replace(year=first.year + 1), until.replace(year=until.year + 1)
    return rules_date.on(first, until, "quarter")


def _relative(hit: Hit) -> Made:
    return rules_date.on(hit.today + datetime.timedelta(days=hit["r"]))


def _date_noun(hit: Hit) -> Made:
    """ "15 tareekh": a word for "date" after its number."""
    dom = rules_date.dom_of(hit["d"])
    return rules_date.day(dom=dom) if dom else None


def _weekday(hit: Hit) -> Made:
    node = hit.node("d")
    weak = node is not None and spans.is_weak(node, hit)
    return "D", Moment(day=Day(weekday=hit["d"]), weak=weak)


def _month_alone(hit: Hit) -> Made:
    node = hit.node("m")
    which = hit.cat("w")
    if which:
        past, month = which in "Bp", hit["m"]
        year = hit.today.year if which == "H" else None
        if which == "F" and month == hit.today.month:
            year = hit.today.year + 1
        return rules_date.day(month=month, year=year, past=past, grain="month")
    weak = node is not None and spans.is_weak(node, hit)
    return "D", Moment(day=Day(month=hit["m"], grain="month"), weak=weak)


NAMED: list[Rule] = [
    rule("the? o:ORD|LAST d:weekday OFIN the? m:month COMMA? OFIN? y:year?", _nth_weekday),
    rule("the? o:ORD|LAST d:weekday OFIN the? w:WHICH? v:unit", _nth_weekday),
    rule("the? o:ORD|LAST u:unit OFIN the? m:month COMMA? OFIN? y:year?", _nth_unit),
    rule("the? o:ORD|LAST u:unit OFIN the? w:WHICH? v:unit", _nth_unit),
    rule("the? o:ORD|LAST u:unit OFIN y:year", _nth_unit),
    rule("the? d:ORD|number OFIN the? w:WHICH? u:unit", rules_date.of_month),
    rule("w:WHICH u:unit on? COMMA? the? d:ORD", rules_date.of_month),
    rule("d:weekday of? the? u:unit w:WHICH", lambda hit: _week_weekday(hit) if hit.code in _AFTER else None),
    rule("d:weekday COMMA? on? in? the? w:WHICH u:unit", _week_weekday),
    rule("d:weekday ( of | from ) the? w:WHICH? u:unit", _week_weekday),
    rule("w:WHICH u:unit of? COMMA? on? d:weekday", _week_weekday),
    rule("d:weekday|relative u:unit", rules_british.week_on),
    rule("q:LEN on d:weekday", rules_british.length_on),
    rule("q:LEN r:relative", rules_british.length_from),
    rule("the? d:weekday b:by last", rules_british.before_last),
    rule("START y:year END", lambda hit: rules_date.day(year=hit["y"], grain="year")),
    rule("d:weekday w:afternext", lambda hit: rules_date.on(
        calendar.weekday_on_or_after(hit.today + datetime.timedelta(days=1), hit["d"]) + datetime.timedelta(days=7))),
    rule("n:NUM d:weekday|weekdays j:hence|ago", _weekdays_ahead),
    rule("d:weekday COMMA? in q:LEN", _weekday_and_length),
    rule("d:weekday COMMA? q:LEN hence", _weekday_and_length),
    rule("( in q:LEN | p:LEN hence ) COMMA? on? the? d:weekday", lambda hit: _weekday_and_length(
        hit) if hit.cat("q") else None),
    rule("q:LEN hence COMMA? on? the? d:weekday", _weekday_and_length),
    rule("d:weekday COMMA? the? o:ORD|number", _weekday_and_dom),
    rule("w:WHICH d:weekday", _which_weekday),
    rule("d:weekday w:WHICH", lambda hit: (
        _which_weekday(hit) if hit.code in _AFTER and hit.after not in ("U", "e", "Q") else None)),
    rule("( in | from ) y:year", lambda hit: ("D", Moment(day=Day(year=hit["y"], grain="year")))),
    rule("the? o:ORD|LAST d:weekday ( of | in ) y:year", _nth_weekday),
    rule("on? d:ORD|number l:datenoun", _date_noun),
    rule("u:unit|weekend w:afternext", _which_unit),
    rule("( on | at | by | for | in ) the? u:weekend", lambda hit: None if hit.after in ("F", "B") else _which_unit(hit)),
    rule("w:WHICH x:holiday", _holiday),
    rule("x:holiday COMMA? of? in? y:year", _holiday),
    rule("x:holiday", _holiday),
    rule("w:WHICH s:season", _season),
    rule("in the? s:season of? y:year", _season),
    rule("s:season of? y:year", _season),
    rule("in the? s:season", _season),
    rule("n:ORD quarter COMMA? OFIN? y:year?", _quarter),
    rule("y:year n:QNUM", _quarter),
    rule("n:QNUM|ORD quarter? COMMA? OFIN? w:WHICH u:unit", _quarter),
    rule("n:QNUM COMMA? OFIN? y:year?", _quarter),
    rule("w:WHICH u:unit|weekend|quarter", _which_unit),
    rule("u:unit|weekend w:WHICH", lambda hit: _which_unit(hit) if hit.code in _AFTER else None),
    rule("m:month w:WHICH", lambda hit: _month_alone(hit) if hit.code in _AFTER else None),
    rule("r:relative", _relative),
    rule("w:WHICH m:month", _month_alone),
    rule("m:month COMMA? of? y:year", _month_of),
    rule("p:on|by the? o:ORD", rules_date.ordinal),
    rule("the o:ORD", rules_date.ordinal),
    rule("o:ordinal STOP? END", rules_date.last_ordinal),
    rule("on d:number dot:STOP? END", rules_date.last_number),
    rule("on d:number", lambda hit: rules_date.last_number(hit) if hit.after in ("T", "@") else None),
    rule("d:weekday", _weekday),
    rule("m:month", _month_alone),
]  # fmt: skip
