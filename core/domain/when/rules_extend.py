"""Rules that complete a recurrence: its times of day, weekdays, first day, last day and number of times."""

import dataclasses
import datetime
import re
from typing import Any

from core.domain.when import calendar, rules_repeat
from core.domain.when.cascade import Hit, Made, Rule, rule
from core.domain.when.rules_clock import clock, split_hour
from core.domain.when.values import Clock, Moment, Repeat

_PLURAL = re.compile(r"\b(?:mornings|afternoons|evenings|nights)\b")


def _with(repeat: Repeat, **fields: Any) -> Made:
    return "*", dataclasses.replace(repeat, **fields)


def _times(hit: Hit) -> Made:
    repeat: Repeat = hit["r"]
    clocks: list[Clock] = []
    for node in hit.all("t"):
        if node.cat in "T":
            moment = node.value
        elif node.cat in "N4":
            split = split_hour(node.value)
            made = clock(*split) if split else None
            if made is None:
                return None
            moment = made[1]
        else:
            continue
        if moment.clock is None:
            return None
        part = moment.part or repeat.part
        hour = calendar.hour_of(moment.clock, Moment(clock=moment.clock, part=part)) % 24
        clocks.append(Clock(hour, moment.clock.minute))
    if not clocks or repeat.times or repeat.freq in ("HOURLY", "MINUTELY", "SECONDLY"):
        return None
    return _with(repeat, times=tuple(clocks))


def _hours(hit: Hit) -> Made:
    """ "every Saturday from 10 to 12": it starts at the first of the two."""
    first: Moment = hit["h"].first
    if first.clock is None or hit["r"].times or hit["r"].freq in ("HOURLY", "MINUTELY", "SECONDLY"):
        return None
    return _with(hit["r"], times=(Clock(first.clock.hour % 24, first.clock.minute),))


def _part(hit: Hit) -> Made:
    return _with(hit["r"], part=hit["p"])


def _weekdays(hit: Hit) -> Made:
    repeat: Repeat = hit["r"]
    if repeat.byday or repeat.freq not in ("WEEKLY", "DAILY"):
        return None
    return _with(repeat, freq="WEEKLY", byday=rules_repeat.weekdays(hit.all("days")))


def _nth_weekday(hit: Hit) -> Made:
    repeat: Repeat = hit["r"]
    codes = rules_repeat.numbered(
        hit.all("nths"), rules_repeat.weekdays(hit.all("days")), back=bool(hit.cat("l"))
    )
    if codes is None or repeat.freq not in ("MONTHLY", "YEARLY") or repeat.byday or repeat.bymonthday:
        return None
    return _with(repeat, byday=codes, bymonth=(hit["m"],) if hit["m"] else repeat.bymonth)


def _month_day(hit: Hit) -> Made:
    repeat: Repeat = hit["r"]
    doms = [node.value for node in hit.all("days") if node.cat in "ONS"]
    if hit.cat("l") or any(node.cat in "Bp" for node in hit.all("days")):
        doms = [-dom for dom in doms] or [-1]
    plain = repeat.freq == "MONTHLY" and not repeat.byday and not repeat.bymonthday
    if not plain or not all(1 <= abs(dom) <= 31 for dom in doms):
        return None
    return _with(repeat, bymonthday=tuple(doms))


def _day(hit: Hit) -> Made:
    """ "yearly on 3 March", "every month on the 5th": what the day fixes depends on the rhythm."""
    repeat, day = hit["r"], hit["d"].day
    if day is None or repeat.byday or repeat.bymonthday:
        return None
    if repeat.freq == "YEARLY" and day.month and (day.dom or day.grain == "month"):
        return _with(
            repeat,
            bymonth=(day.month,),
            bymonthday=(day.dom,) if day.dom else (),
            times=_clock_of(hit, repeat),
        )
    if repeat.freq == "MONTHLY" and day.dom and not day.month:
        return _with(repeat, bymonthday=(day.dom,), times=_clock_of(hit, repeat))
    if repeat.freq == "WEEKLY" and day.weekday is not None and day.dom is None:
        return _with(repeat, byday=(rules_repeat.CODES[day.weekday],), times=_clock_of(hit, repeat))
    return None


def _clock_of(hit: Hit, repeat: Repeat) -> tuple[Clock, ...]:
    moment: Moment = hit["d"]
    if moment.clock is None:
        return repeat.times
    return (Clock(calendar.hour_of(moment.clock, moment) % 24, moment.clock.minute),)


def _both(hit: Hit) -> Made:
    """ "biweekly on Fridays", "every Tuesday and every Thursday": a rhythm and its days, or two lists of days."""
    one, other = hit["r"], hit["s"]
    if (
        other.freq != "WEEKLY"
        or not other.byday
        or other.interval != 1
        or one.freq not in ("WEEKLY", "DAILY")
    ):
        return None
    if not one.byday:
        return _with(one, freq="WEEKLY", byday=other.byday)
    return _with(one, byday=tuple(dict.fromkeys((*one.byday, *other.byday)))) if hit.cat("a") else None


def _except(hit: Hit) -> Made:
    """ "every day except Sunday": the days that are left."""
    repeat: Repeat = hit["r"]
    dropped = hit["s"].byday if hit["s"] else rules_repeat.weekdays(hit.all("days"))
    kept = [code for code in repeat.byday or rules_repeat.CODES if code not in dropped]
    plain = repeat.freq in ("DAILY", "WEEKLY") and repeat.interval == 1
    spoken = hit.cat("x") != "p" or hit.code == "es"  # "todos los días menos el domingo"
    return _with(repeat, freq="WEEKLY", byday=tuple(kept)) if plain and kept and dropped and spoken else None


def _until(hit: Hit) -> Made:
    moment: Moment = hit["d"]
    if moment.exact is not None:
        return _with(hit["r"], until=moment.exact.date())
    days = calendar.resolve(moment.day, hit.today) if moment.day else None
    return _with(hit["r"], until=days[0]) if days and not hit["r"].until else None


def _starting(hit: Hit) -> Made:
    moment: Moment = hit["d"]
    if moment.exact is not None:
        return _with(hit["r"], first=moment.exact.date())
    days = calendar.resolve(moment.day, hit.today) if moment.day else None
    if days is None or hit["r"].first:
        return None
    return _with(hit["r"], first=days[0], times=_clock_of(hit, hit["r"]))


def _beside(hit: Hit) -> Made:
    """ "every week tomorrow": a day without a preposition is the first one, when it lies ahead."""
    day = hit["d"].day
    return _starting(hit) if day and day.on and day.on >= hit.today else None


def _between(hit: Hit) -> Made:
    span = hit["s"]
    if span.first.day is None or span.last.day is None:
        return None
    first = calendar.resolve(span.first.day, hit.today)
    last = calendar.resolve(span.last.day, first[0] if first else hit.today)
    return _with(hit["r"], first=first[0], until=last[0]) if first and last else None


def _count(hit: Hit) -> Made:
    number = hit["n"]
    return _with(hit["r"], count=number) if isinstance(number, int) and 1 <= number <= 1000 else None


def _lasting(hit: Hit) -> Made:
    repeat: Repeat = hit["r"]
    moved = calendar.shift(hit.now, hit["q"])
    if moved is None or hit["q"].minutes or repeat.until or repeat.count:
        return None
    # Seven days from the first on are over on the day before that weekday comes again.
    return _with(repeat, until=moved.date() - datetime.timedelta(days=1))


def _plural_part(hit: Hit) -> Made:
    """ "Sunday nights", "Saturday mornings": the plural repeats."""
    node = hit.node("p")
    if hit.code != "en" or node is None or not hit.folded[node.start : node.end].endswith("s"):
        return None
    return rules_repeat.made("WEEKLY", byday=rules_repeat.weekdays(hit.all("days")), part=hit["p"])


def _plural_part_at(hit: Hit) -> Made:
    """ "Saturday mornings at 9": the part and its hour have become one already."""
    node = hit.node("t")
    if hit.code != "en" or node is None or not _PLURAL.search(hit.folded[node.start : node.end]):
        return None
    hour = calendar.hour_of(hit["t"].clock, hit["t"]) % 24
    times = (Clock(hour, hit["t"].clock.minute),)
    return rules_repeat.made("WEEKLY", byday=rules_repeat.weekdays(hit.all("days")), times=times)


EXTEND: list[Rule] = [
    rule(f"r:REP COMMA? x:except|past on? the? {rules_repeat.WEEKDAYS}", _except),
    rule("r:REP COMMA? x:except|past on? s:REP", _except),
    rule("r:REP COMMA? for the? next q:LEN", _lasting),
    rule("on? days:( weekday ( LIST? and? weekday )* ) p:part", _plural_part),
    rule("on? days:( weekday ( LIST? and? weekday )* ) t:clock", _plural_part_at),
    rule(f"r:REP COMMA? on? the? {rules_repeat.NTHS} l:last {rules_repeat.WEEKDAYS}", _nth_weekday),
    rule(f"r:REP COMMA? on? the? {rules_repeat.NTHS} {rules_repeat.WEEKDAYS} ( OFIN m:month )?", _nth_weekday),
    rule(f"the? {rules_repeat.NTHS} {rules_repeat.WEEKDAYS} OFIN? r:REP", _nth_weekday),
    rule(f"{rules_repeat.NTH_DAYS} unit? OFIN r:REP", _month_day),
    rule(f"r:REP COMMA? on? the? one? {rules_repeat.WEEKDAYS}", _weekdays),
    rule("r:REP COMMA? a:and? on? s:REP", _both),
    rule(f"on? {rules_repeat.WEEKDAYS} r:REP", _weekdays),
    rule(f"r:REP COMMA? on the? unit? {rules_repeat.NTH_DAYS} unit?", _month_day),
]  # fmt: skip

COMPLETE: list[Rule] = [
    rule("r:REP COMMA? on|at|in? the? d:DAY|POINT", _day),
    rule("r:REP COMMA? in? the? p:part", _part),
    rule("p:part r:REP", _part),
    rule("r:REP COMMA? at|by? t:( clock|LOOSE ( COMMA? and? at? clock|number )* )", _times),
    rule("r:REP COMMA? at t:( clock|number ( COMMA? and? at? clock|number )* )", _times),
    rule("at? t:( clock ( COMMA? and? at? clock )* ) COMMA? on? r:REP", _times),
    rule("r:REP COMMA? in? the? p:part", _part),
    rule("r:REP COMMA? from? starting? s:SPAN", _between),
    rule("starting|from s:SPAN COMMA? r:REP", _between),
    rule("s:SPAN COMMA? r:REP", _between),
    rule("r:REP COMMA? at? h:HOURS", _hours),
    rule("h:HOURS COMMA? on? r:REP", _hours),
    rule("r:REP COMMA? starting|from on? the? d:DAY|POINT", _starting),
    rule("starting|from on? the? d:DAY|POINT COMMA? r:REP", _starting),
    rule("r:REP COMMA? to|ending|by on? the? d:DAY|POINT", _until),
    rule("to|ending the? d:DAY|POINT COMMA? r:REP", _until),
    rule("r:REP COMMA? for? n:number times", _count),
    rule("r:REP COMMA? n:times", lambda hit: _count(hit) if hit["n"] else None),
    rule("r:REP COMMA? for q:LEN", _lasting),
    rule("for q:LEN COMMA? r:REP", _lasting),
    rule("r:REP COMMA? starting|from on? the? d:DAY|POINT", _starting),
    rule("r:REP COMMA? at? t:( clock ( COMMA? and? at? clock|number )* )", _times),
    rule("d:DAY|POINT COMMA? r:REP", _beside),
    rule("r:REP d:DAY|POINT", _beside),
]  # fmt: skip
