"""Rules for days as the British name them: "Friday week", "a week on Tuesday"."""

import datetime

from core.domain.when import calendar, rules_date
from core.domain.when.cascade import Hit, Made


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


def _coming(today: datetime.date, weekday: int) -> datetime.date:
    return calendar.weekday_on_or_after(today + datetime.timedelta(days=1), weekday)
