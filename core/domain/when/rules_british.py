"""Rules for days as the British name them: "Friday week", "a week on Tuesday"."""

import datetime

from core.domain.when import calendar, rules_date
from core.domain.when.cascade import Hit, Made
from core.domain.when.values import Day


def week_on(hit: Hit) -> Made:
    """ "Friday week", "tomorrow fortnight": so long after the coming one."""
    apart = hit.before in tuple("EVFHBNO1") or hit.after in tuple("FHBJaN")
    if (
        hit.code != "en"
        or hit["u"] not in ("week", "fortnight")
        or apart
        or (hit.cat("d") == "R" and hit["d"] < 0)
    ):
        return None
    first = (
        hit.today + datetime.timedelta(days=hit["d"]) if hit.cat("d") == "R" else _coming(hit.today, hit["d"])
    )
    return rules_date.on(first + datetime.timedelta(days=7 if hit["u"] == "week" else 14))


def length_on(hit: Hit) -> Made:
    """ "a week on Tuesday", "two weeks on Monday": so long after the coming one."""
    if hit.code != "en" or hit["q"].unit != "week" or hit.before in tuple("rEFBHb*"):
        return None
    return rules_date.on(_coming(hit.today, hit["d"]) + datetime.timedelta(days=round(hit["q"].days)))


def length_from(hit: Hit) -> Made:
    """ "a week tomorrow", "a fortnight today"."""
    if hit.code != "en" or hit["q"].unit != "week" or hit.before in tuple("rEFBHb*") or hit["r"] < 0:
        return None
    return rules_date.on(hit.today + datetime.timedelta(days=hit["r"] + round(hit["q"].days)))


def before_last(hit: Hit) -> Made:
    """ "the Friday before last"."""
    node = hit.node("b")
    if hit.code != "en" or node is None or not hit.folded.startswith("before", node.start):
        return None
    last = calendar.resolve(Day(weekday=hit["d"], past=True), hit.today)
    return rules_date.on(last[0] - datetime.timedelta(days=7)) if last else None


def _coming(today: datetime.date, weekday: int) -> datetime.date:
    return calendar.weekday_on_or_after(today + datetime.timedelta(days=1), weekday)
