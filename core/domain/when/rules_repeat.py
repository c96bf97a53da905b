"""Rules for recurrences: "every other Friday", "the last day of each month", "Tuesdays at nine until June"."""

from typing import Any

from core.domain.when import rules_number
from core.domain.when.cascade import Hit, Made, Rule, rule
from core.domain.when.values import Length, Node, Repeat

CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WORKDAYS = CODES[:5]
_WEEKEND = CODES[5:]
_FREQ = {
    "day": "DAILY",
    "week": "WEEKLY",
    "month": "MONTHLY",
    "year": "YEARLY",
    "hour": "HOURLY",
    "minute": "MINUTELY",
}
_ODD_UNITS = {
    "quarter": ("MONTHLY", 3),
    "fortnight": ("WEEKLY", 2),
    "decade": ("YEARLY", 10),
    "second": ("SECONDLY", 1),
}


def made(freq: str, **fields: Any) -> Made:
    """A node for a recurrence."""
    return "*", Repeat(freq, **fields)


def every(unit: str, number: int = 1) -> Made:
    """The plain repetition of a unit."""
    if unit == "workday":
        return made("WEEKLY", byday=_WORKDAYS) if number == 1 else None
    if unit == "weekend":
        return made("WEEKLY", interval=number, byday=_WEEKEND)
    freq, times = _ODD_UNITS.get(unit) or (_FREQ[unit], 1)
    return made(freq, interval=number * times) if 1 <= number <= 1000 else None


def _unit(hit: Hit, name: str = "u") -> str:
    return {"q": "quarter", "e": "weekend", "S": "second"}.get(hit.cat(name)) or str(hit[name])


def weekdays(nodes: list[Node]) -> tuple[str, ...]:
    """The RFC codes of a list of weekdays; "Monday to Thursday" fills in the days between."""
    found: list[int] = []
    through = False
    for node in nodes:
        if node.cat in "t-":
            through = True
        elif node.cat in "WLz":
            value = (0, 1, 2, 3, 4) if node.cat == "z" else node.value
            days = value if isinstance(value, tuple) else (value,)
            if through and found:
                days = tuple((found[-1] + step) % 7 for step in range(1, (days[0] - found[-1]) % 7 + 1))
            found += [day for day in days if day not in found]
            through = False
    return tuple(CODES[day] for day in found)


def _length(length: Length) -> Made:
    """A duration as a rhythm: whole months, days, hours or minutes, never a mixture."""
    months, days, minutes = length.months, length.days, length.minutes
    if length.unit == "workday":
        return every("workday", int(days))
    if length.unit == "weekend":
        return every("weekend", int(days) // 7)
    if sum(map(bool, (months, days, minutes))) != 1:
        return None
    if months:
        return (
            every("year", months // 12)
            if months % 12 == 0 and length.unit == "year"
            else every("month", months)
        )
    if days:
        return (
            every("week", int(days) // 7)
            if length.unit == "week" and days % 7 == 0
            else every("day", int(days))
        )
    if minutes % 60 == 0:
        return every("hour", int(minutes) // 60)
    return every("minute", int(minutes)) if minutes >= 1 else None


def _every_nth(hit: Hit) -> Made:
    """ "every second week", "every third day": an ordinal before a unit is an interval."""
    return every(_unit(hit), hit["o"]) if 1 <= hit["o"] <= 31 else None


def numbered(nodes: list[Node], days: tuple[str, ...], back: bool = False) -> tuple[str, ...] | None:
    """ "first and third" of some weekdays as RFC codes ("1MO", "3MO"); None when a number is out of reach."""
    numbers = [-1 if node.cat in "Bp" else node.value for node in nodes if node.cat in "OSNBp"]
    if not numbers or not all(isinstance(number, int) and -1 <= number <= 53 for number in numbers):
        return None
    return tuple(f"{-number if back else number}{code}" for number in numbers for code in days)


def _nth_weekday(hit: Hit) -> Made:
    codes = numbered(hit.all("nths"), weekdays(hit.all("days")), back=bool(hit.cat("l")))
    if codes is None or hit["u"] not in (None, "month", "year"):
        return None
    if hit["m"]:
        return made("YEARLY", bymonth=(hit["m"],), byday=codes)
    return made("YEARLY" if hit["u"] == "year" else "MONTHLY", byday=codes)


def _second_weekday(hit: Hit) -> Made:
    """ "every second Tuesday" is every other one unless a month is named; "every 2nd Tuesday" is the month's second."""
    node = hit.all("nths")[0]
    if (
        len(hit.all("nths")) == 1
        and node.value == 2
        and not hit.folded[node.start].isdigit()
        and not hit.cat("u")
    ):
        return made("WEEKLY", interval=2, byday=weekdays(hit.all("days")))
    return _nth_weekday(hit)


def _month_days(hit: Hit) -> Made:
    """ "the 4th of every month", "every 1st and 15th", "the last day of each month"."""
    days = [node.value for node in hit.all("days") if node.cat in "ONS"]
    last = any(node.cat in "Bp" for node in hit.all("days"))
    if last:
        days = [-1] if not days else [-number for number in days]
    unit = hit["u"] or "month"
    if (
        not days
        or unit not in ("month", "year", "quarter")
        or not all(isinstance(one, int) and 1 <= abs(one) <= 31 for one in days)
    ):
        return None
    if hit.cat("d") and hit["d"] == "workday" and len(days) == 1:
        return made("MONTHLY", byday=_WORKDAYS, bysetpos=days[0])
    if hit.cat("d") and hit["d"] != "day":
        return None
    if unit == "year":
        return None
    interval = 3 if unit == "quarter" else 1
    return made("MONTHLY", interval=interval, bymonthday=tuple(days))


def _every_dom(hit: Hit) -> Made:
    """ "every 15th and 30th": bare numbers ("every one") count in words for nothing, and not before a unit."""
    numbers = [node for node in hit.all("days") if node.cat in "NO"]
    ordinal = all(node.cat == "O" for node in numbers)
    return _month_days(hit) if ordinal and hit.after not in ("U", "x") else None


def _yearly(hit: Hit) -> Made:
    dom = hit["d"]
    if dom is not None and not (isinstance(dom, int) and 1 <= dom <= 31):
        return None
    return made("YEARLY", bymonth=(hit["m"],), bymonthday=(dom,) if dom else ())


def _yearly_holiday(hit: Hit) -> Made:
    parts = hit["x"].replace("-", " ", 1 if hit["x"][0].isdigit() else 0).split()
    if parts[0] == "easter" or len(parts) > 4:
        return None
    if parts[0] == "nth":
        return made("YEARLY", bymonth=(int(parts[1]),), byday=(f"{parts[3]}{CODES[int(parts[2])]}",))
    return made("YEARLY", bymonth=(int(parts[0]),), bymonthday=(int(parts[1]),))


def _one_of(hit: Hit) -> Made:
    """ "un lundi sur deux", "un día de cada tres": one of so many in a row."""
    interval = hit["k"] if hit["k"] is not None else hit["n"]
    if not isinstance(interval, int) or not 2 <= interval <= 52:
        return None
    if hit.cat("u"):
        return every("weekend", interval)
    if hit.cat("q"):  # "un jour", which is a length by now
        one = _length(hit["q"])
        return made(one[1].freq, interval=interval) if one and one[1] == Repeat(one[1].freq) else None
    return made("WEEKLY", interval=interval, byday=weekdays(hit.all("days")))


def _every_few(hit: Hit) -> Made:
    """ "cada dos lunes", "every two Mondays"."""
    if not isinstance(hit["n"], int) or not 2 <= hit["n"] <= 52:
        return None
    return made("WEEKLY", interval=hit["n"], byday=weekdays(hit.all("days")))


def _alternate(hit: Hit) -> Made:
    """ "alternate Fridays", "alternate days": without "every", the word "other" alone says nothing."""
    if not hit.folded[hit.start :].startswith("alternat"):
        return None
    return (
        made("WEEKLY", interval=2, byday=weekdays(hit.all("days")))
        if not hit.cat("u")
        else every(_unit(hit), 2)
    )


def _every_edge(hit: Hit) -> Made:
    """ "at the end of every month"."""
    if hit["u"] != "month" or hit["k"] == "mid":
        return None
    return made("MONTHLY", bymonthday=(1 if hit["k"] == "start" else -1,))


def _adverb(hit: Hit) -> Made:
    if hit.before == "d" and hit.after == "x":
        return None  # "the weekly report" is the one there is
    number, _, unit = hit["c"].rpartition(" ")
    return every(unit, int(number or 1)) if unit else None


WEEKDAYS = "days:( weekday|weekdays|workdays ( LIST? and? TO? on? the? weekday|weekdays|workdays )* )"
NTHS = "nths:( ORD|LAST ( LIST? and? the? ORD|LAST )* )"
DOMS = "days:( the? ORD|number ( LIST? and? the? ORD|number )* )"
NTH_DAYS = "days:( the? LAST|ORD|number LAST? ( LIST and? the? ORD|LAST|number )* )"

CORE: list[Rule] = [
    rule(f"the? {NTHS} {WEEKDAYS} OFIN the v:unit COMMA every u:unit", _nth_weekday),
    rule(f"the? {NTH_DAYS} d:unit? OFIN the v:unit COMMA every u:unit", _month_days),
    rule(f"every other {WEEKDAYS}", lambda hit: made(
        "WEEKLY", interval=2, byday=weekdays(hit.all("days")))),
    rule("every other u:UNIT", lambda hit: every(_unit(hit), 2)),
    rule("every other p:part", lambda hit: made("DAILY", interval=2, part=hit["p"])),
    rule(f"the? every? {NTHS} l:last {WEEKDAYS} OFIN? every|the|this? u:unit", _nth_weekday),
    rule(f"the? every? {NTHS} {WEEKDAYS} OFIN? every u:unit", _nth_weekday),
    rule(f"every the? {NTHS} {WEEKDAYS} OFIN the? u:unit", _nth_weekday),
    rule(f"every unit on? the? {NTHS} {WEEKDAYS} OFIN m:month", _nth_weekday),
    rule(f"the? {NTHS} {WEEKDAYS} OFIN m:month every unit", _nth_weekday),
    rule(f"every {NTHS} {WEEKDAYS} OFIN m:month", _nth_weekday),
    rule(f"every u:unit|quarter on? the? {NTHS} l:last {WEEKDAYS}", _nth_weekday),
    rule(f"every u:unit|quarter on? the? {NTHS} {WEEKDAYS}", _nth_weekday),
    rule(f"every {NTHS} {WEEKDAYS}", _second_weekday),
    rule(f"{NTH_DAYS} d:unit? OFIN? every u:unit", _month_days),
    rule(f"every {DOMS} d:unit? OFIN the? u:unit", _month_days),
    rule(f"every {NTH_DAYS} d:unit? OFIN the? u:unit", _month_days),
    rule(f"every u:unit on? the? d:unit? {NTH_DAYS} d2:unit?", _month_days),
    rule("every the? days:last d:unit", _month_days),
    rule("every o:ORD u:UNIT", _every_nth),
    rule("every m:month the? d:ORD|number", _yearly),
    rule("every d:ORD|number OFIN? m:month", _yearly),
    rule("every u:unit OFIN|on m:month the? d:ORD|number", _yearly),
    rule("every u:unit on? the? d:ORD|number OFIN? m:month", _yearly),
    rule("every months:( month ( LIST? and? month )* )", lambda hit: made(
        "YEARLY", bymonth=tuple(node.value for node in hit.all("months") if node.cat == "M"))),
    rule("the? d:ORD|number OFIN? m:month every u:unit", lambda hit: _yearly(hit) if hit["u"] == "year" else None),
    rule("m:month the? d:ORD|number every u:unit", lambda hit: _yearly(hit) if hit["u"] == "year" else None),
    rule("k:edge every u:unit", _every_edge),
    rule("every k:edge the? u:unit", _every_edge),
    rule(f"other {WEEKDAYS}", _alternate),
    rule("one|number days:( weekday|weekdays ) k:outof n:number?", _one_of),
    rule("q:LEN k:outof n:number?", _one_of),
    rule("one|number u:weekend k:outof n:number?", _one_of),
    rule("one|number k:outof n:number? days:( weekday|weekdays )", _one_of),
    rule("one|number k:outof u:unit", lambda hit: every(hit["u"], hit["k"] or 0)),
    rule("one|number outof q:LEN", lambda hit: _length(hit["q"])),
    rule("every n:number days:( weekday|weekdays )", _every_few),
    rule("other u:UNIT", _alternate),
    rule("every x:holiday", _yearly_holiday),
    rule("every u:unit on|at x:holiday", lambda hit: _yearly_holiday(hit) if hit["u"] == "year" else None),
    rule("every u:unit of? the? days:( ORD|number ) datenoun", _month_days),
    rule(f"every {DOMS}", lambda hit: _every_dom(hit)),
    rule("every u:unit and one? half", lambda hit: _length(rules_number.length(1.5, _unit(hit)))),
    rule("every q:LEN", lambda hit: _length(hit["q"])),
    rule(f"every {WEEKDAYS}", lambda hit: made("WEEKLY", byday=weekdays(hit.all("days")))),
    rule("every p:part", lambda hit: made("DAILY", part=hit["p"])),
    rule("every u:unit|quarter|weekend|second", lambda hit: every(_unit(hit))),
    rule("c:adverb", _adverb),
    rule("on? the? days:( weekdays|workdays ( LIST? and? TO? on? the? weekday|weekdays|workdays )* )", lambda hit: made(
        "WEEKLY", byday=weekdays(hit.all("days"))) if hit.before not in ("N", "1") else None),
]  # fmt: skip
