"""Rules that put days, times and durations together into points and ranges."""

import dataclasses
import datetime

from core.domain.when import calendar, rules_date, rules_edge, rules_range, spans
from core.domain.when.cascade import Hit, Made, Rule, rule
from core.domain.when.rules_clock import clock, split_hour
from core.domain.when.values import Between, Clock, Day, Length, Moment

_PLAIN_PARTS = frozenset({"morning", "afternoon", "evening", "early morning", "late afternoon"})


def _moved(length: Length, hit: Hit, sign: int = 1) -> Made:
    if length.unit == "workday":
        return (
            rules_date.on(spans.workday(hit.today, round(length.days) * sign))
            if abs(length.days) < 2000
            else None
        )
    moved = calendar.shift(hit.now, length, sign)
    if moved is None:
        return None
    return ("Z", Moment(exact=moved)) if length.minutes else rules_date.on(moved.date())


def _ahead(hit: Hit) -> Made:
    return _moved(hit["q"], hit)


def _ago(hit: Hit) -> Made:
    return _moved(hit["q"], hit, -1)


def _from_day(hit: Hit) -> Made:
    """ "two days after tomorrow", "a week before Christmas", "16 days from 1 February"."""
    length, moment = hit["q"] or Length(days={"week": 7, "fortnight": 14}.get(hit["u"], 1)), hit["d"]
    sign = -1 if hit.cat("j") == "b" else 1
    if moment.exact is not None or moment.day is None:
        base = moment.exact or calendar.point(moment, hit.now)
        moved = calendar.shift(base, length, sign) if base else None
        return ("Z", Moment(exact=moved)) if moved else None
    days = calendar.resolve(moment.day, hit.today)
    if days is None or length.minutes:
        return None
    start = datetime.datetime.combine(
        days[0] if sign < 0 else days[1] - datetime.timedelta(days=1), datetime.time()
    )
    moved = calendar.shift(start.replace(tzinfo=hit.now.tzinfo), length, sign)
    return rules_date.on(moved.date()) if moved else None


def _unit_from(hit: Hit) -> Made:
    """ "fortnight from Friday": one of the unit, said without the article."""
    bare = hit.code == "en" and hit["u"] in ("week", "fortnight") and hit.before not in tuple("dHFBENOoRW")
    return _from_day(hit) if bare else None


def _day_beside(hit: Hit) -> Made:
    """ "the day after 4 February", "day before Christmas"."""
    return _from_day(hit) if hit["u"] == "day" else None


def _coming(hit: Hit) -> Made:
    """ "next 3 days", "the last two weeks": a range from (or up to) now."""
    length = hit["q"]
    back = hit.cat("w") in "Bp"
    if hit.cat("w") == "H" or hit.after == "o":  # "the last two weeks of May" are not the last two
        return None
    if length.minutes:
        moved = calendar.shift(hit.now, length, -1 if back else 1)
        now = Moment(exact=hit.now.replace(second=0, microsecond=0))
        if moved is None:
            return None
        return "=", Between(Moment(exact=moved), now) if back else Between(now, Moment(exact=moved))
    base = hit.today
    if length.unit == "week":
        base = calendar.monday(base) + datetime.timedelta(days=0 if back else 7)
    elif length.unit in ("month", "year"):
        base = base.replace(day=1) if length.unit == "month" else base.replace(month=1, day=1)
        base = base if back else calendar.add_months(base, 1 if length.unit == "month" else 12) or base
    elif not back:
        base += datetime.timedelta(days=1)
    start = datetime.datetime.combine(base, datetime.time(), tzinfo=hit.now.tzinfo)
    moved = calendar.shift(start, length, -1 if back else 1)
    if moved is None:
        return None
    return (
        rules_date.on(moved.date(), base, length.unit)
        if back
        else rules_date.on(base, moved.date(), length.unit)
    )


def _days(hit: Hit) -> Made:
    """ "Tuesday, 10 January", "June of next year", "next year on 11 March": two descriptions of one day."""
    first, second = hit["a"].day, hit["b"].day
    for dated, year in ((hit["a"], second), (hit["b"], first)):
        if year and year.grain == "year" and year.on and dated.day and dated.day.month and not dated.day.year:
            day = dataclasses.replace(dated.day, year=year.on.year, past=False)
            return hit.cat("a" if dated is hit["a"] else "b"), dataclasses.replace(dated, day=day, weak=False)
    if first is None or second is None or (hit["a"].clock and hit["b"].clock):
        return None
    named, dated = (first, second) if first.weekday is not None and first.bare else (second, first)
    if named.weekday is None or not named.bare or (dated.weekday is not None and dated.dom is None):
        return None
    if dated.grain == "week" and dated.on:
        found = calendar.monday(dated.on) + datetime.timedelta(days=named.weekday)
        day = Day(on=found, bare=False)
    elif dated.grain != "day":
        return None
    else:
        day = dataclasses.replace(dated, weekday=named.weekday, bare=False)
    clock = hit["a"].clock or hit["b"].clock
    part = hit["a"].part or hit["b"].part
    return "Z" if clock else "D", Moment(day=day, clock=clock, part=part)


def _day_and_part(hit: Hit) -> Made:
    moment = hit["d"]
    if moment.day is None or moment.day.grain != "day":
        return None
    return hit.cat("d"), dataclasses.replace(moment, part=hit["p"], weak=False)


def _part_before(hit: Hit) -> Made:
    """ "morning Tuesday"; in English a name may end in such a word: "team lunch Thursday", "games evening on Sat"."""
    node, day = hit.node("p"), hit.node("d")
    named = hit.code == "en" and node is not None and hit.folded[node.start : node.end] not in _PLAIN_PARTS
    if hit.code == "en" and hit.before == "x" and day is not None:
        named = named or hit.folded.startswith("on ", day.start)
    return None if named or hit["d"].part is not None else _day_and_part(hit)


def _day_and_time(hit: Hit) -> Made:
    when, at = hit["d"], hit["t"]
    if when.day is None or when.day.grain not in ("day", "week") or at.clock is None or at.day is not None:
        return None
    if (
        when.day.grain == "week" and when.day.on and when.day.on < hit.today
    ):  # "this week at five" names no day
        return None
    return "Z", Moment(day=when.day, clock=at.clock, part=at.part or when.part)


def _day_and_hour(hit: Hit) -> Made:
    """ "9 tomorrow evening": a bare hour beside a day with its part named."""
    split = split_hour(hit["h"])
    if split is None or hit["d"].part is None or not 1 <= split[0] <= 12:
        return None
    made = clock(*split)
    return made and ("Z", dataclasses.replace(hit["d"], clock=made[1].clock))


def _day_and_note(hit: Hit) -> Made:
    hour, minute = hit["h"]
    made = clock(hour, minute, loose=False)
    return made and ("Z", dataclasses.replace(hit["d"], clock=made[1].clock))


def _tonight(hit: Hit) -> Made:
    back = hit.cat("w") in ("B", "p") if hit.cat("w") else False
    day = hit.today - datetime.timedelta(days=1) if back else hit.today
    if hit.cat("w") == "F":
        day += datetime.timedelta(days=1)
    return "D", Moment(day=Day(on=day, bare=False), part=hit["p"])


def _last_night(hit: Hit) -> Made:
    """ "last night at 11": the part and its hour have become one already."""
    node = hit.node("t")
    if hit.code != "en" or node is None or not hit.folded.startswith(("night", "evening"), node.start):
        return None
    yesterday = Day(on=hit.today - datetime.timedelta(days=1), bare=False)
    return "Z", dataclasses.replace(hit["t"], day=yesterday)


def _same_time(hit: Hit) -> Made:
    """ "this time next week": the day named, at the hour it is now."""
    day = hit["d"].day
    if hit["w"] != "clock" or day is None or hit["d"].clock:
        return None
    found = calendar.resolve(day, hit.today)
    if found is None or day.grain not in ("day", "week"):
        return None
    on = (
        hit.today + datetime.timedelta(days=7 * ((found[0] - hit.today).days // 7 + 1))
        if day.grain == "week"
        else found[0]
    )
    return "Z", Moment(day=Day(on=on, bare=False), clock=Clock(hit.now.hour, hit.now.minute))


def _within(hit: Hit) -> Made:
    """ "within the hour", "in the next hour": one of the unit ahead."""
    said = hit.folded[hit.start :]
    if (
        hit.code != "en"
        or not said.startswith(("within", "in the next"))
        or hit["u"] not in ("hour", "minute")
    ):
        return None
    return _moved(Length(minutes=60 if hit["u"] == "hour" else 1, unit=hit["u"]), hit)


def _now(hit: Hit) -> Made:
    if hit["w"] == "clock":  # "this time" says no more than "now" on its own
        return None
    if hit.before == "E":  # "every now and then"
        return None
    return "Z", Moment(exact=hit.now.replace(second=0, microsecond=0))


OFFSETS: list[Rule] = [
    rule("w:now d:DAY", _same_time),
    rule("in the? u:unit", _within),
    rule("w:now", _now),
    rule("q:LEN ago", _ago),
    rule("ago q:LEN", _ago),
    rule("in the? q:LEN", _ahead),
    rule("q:LEN hence", _ahead),
    rule("in h:HNOTE", lambda hit: _moved(Length(minutes=hit["h"][0] * 60 + hit["h"][1], unit="minute"), hit)),
    rule("the? w:WHICH q:LEN", _coming),
]  # fmt: skip

PARTS: list[Rule] = [
    rule("last t:clock", _last_night),
    rule("w:WHICH p:part", _tonight),
    rule("p:tonight", _tonight),
    *rules_edge.EDGES,
    rule("the? u:unit j:after|by the? d:DAY", _day_beside),
    rule("u:unit from the? d:DAY", _unit_from),
    rule("for q:LEN from|starting the? d:DAY|POINT", rules_range.lasting),
    rule("q:LEN j:after|from|starting|by the? d:DAY|POINT|clock", _from_day),
    rule("a:DAY COMMA? on? of? in? the? b:DAY", _days),
    rule("d:DAY COMMA? at? in? the? p:part|tonight", _day_and_part),
    rule("the? p:part o:of|on the? d:DAY", lambda hit: (
        None if hit.code == "en" and hit.before == "x" and hit.cat("o") == "n" else _day_and_part(hit))),
    rule("p:part d:DAY", _part_before),
    rule("after q:LEN", _ahead),
]  # fmt: skip

TIMES: list[Rule] = [
    rule("d:DAY COMMA? ( at | on | in | by )? the? COMMA? t:clock|LOOSE", _day_and_time),
    rule("t:clock|LOOSE COMMA? ( on | in | of | for )? the? COMMA? d:DAY", _day_and_time),
    rule("at? h:number d:DAY", _day_and_hour),
    rule("d:DAY at? h:number", lambda hit: _day_and_hour(hit) if hit.after in ("", ",", ".") else None),
    rule("d:DAY h:HNOTE", _day_and_note),
    rule("a:POINT COMMA? on? the? b:DAY", _days),
    rule("a:DAY COMMA? on? the? b:POINT", _days),
]  # fmt: skip
