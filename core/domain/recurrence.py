"""Recurrence rules (RFC 5545): checking them, finding the next occurrence, saying them in words."""

import calendar
import datetime
import re

from dateutil import rrule

from core import errors
from core.domain import recurrence_words

describe = recurrence_words.describe

DateLike = datetime.date | datetime.datetime

_FREQUENCIES = ("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY")
_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_ORDER = (
    "FREQ",
    "INTERVAL",
    "BYMONTH",
    "BYMONTHDAY",
    "BYDAY",
    "BYHOUR",
    "BYMINUTE",
    "BYSETPOS",
    "WKST",
    "COUNT",
    "UNTIL",
)
_NUMBERS = {  # part → the lowest and the highest number it may hold
    "INTERVAL": (1, 1000), "COUNT": (1, 10_000), "BYMONTH": (1, 12), "BYMONTHDAY": (-31, 31), "BYHOUR": (0, 23),
    "BYMINUTE": (0, 59), "BYSETPOS": (-31, 31),
}  # fmt: skip
_LONGEST = 300


def check_rule(text: str) -> str:
    """The rule in its normal form (`FREQ=` first, no `RRULE:`); raises InvalidInput when it is not one we can follow.

    Followed are the parts of RFC 5545 that a task needs: FREQ down to MINUTELY, INTERVAL, COUNT or UNTIL, BYMONTH,
    BYMONTHDAY, BYDAY, BYHOUR, BYMINUTE, BYSETPOS and WKST.
    """
    parts = _parts(text)
    for name, value in parts.items():
        _check_part(name, value)
    _check_together(parts)
    return ";".join(f"{name}={parts[name]}" for name in _ORDER if name in parts)


def _parts(text: str) -> dict[str, str]:
    rule = re.sub(r"\s+", "", text[: _LONGEST + 1]).upper().removeprefix("RRULE:").strip(";")
    if not rule or len(text) > _LONGEST:
        raise _wrong("it is empty or too long")
    parts: dict[str, str] = {}
    for pair in rule.split(";"):
        name, equals, value = pair.partition("=")
        if not equals or not value or name not in _ORDER or name in parts:
            raise _wrong(f"{pair!r} is not understood here")
        parts[name] = value
    return parts


def _check_part(name: str, value: str) -> None:
    if name == "FREQ":
        right = value in _FREQUENCIES
    elif name == "BYDAY":
        right = all(
            re.fullmatch(r"(?:[+-]?[1-9]\d?)?(?:MO|TU|WE|TH|FR|SA|SU)", day) for day in value.split(",")
        )
    elif name == "WKST":
        right = value in _CODES
    elif name == "UNTIL":
        right = _until_date(value) is not None
    else:
        low, high = _NUMBERS[name]
        numbers = value.split(",") if name.startswith("BY") else [value]
        right = all(
            re.fullmatch(r"[+-]?\d{1,5}", number) and low <= int(number) <= high for number in numbers
        )
        right = right and not (low < 0 and any(int(number) == 0 for number in numbers))
    if not right:
        raise _wrong(f"{name}={value} is not possible")


def _check_together(parts: dict[str, str]) -> None:
    """Refuses what contradicts itself, or could never happen and would be searched for until the end of time."""
    frequency = parts.get("FREQ")
    if frequency is None:
        raise _wrong("FREQ is missing")
    if "COUNT" in parts and "UNTIL" in parts:
        raise _wrong("COUNT and UNTIL exclude each other")
    numbered = re.search(r"\d", parts.get("BYDAY", ""))
    if numbered and frequency not in ("MONTHLY", "YEARLY"):
        raise _wrong("a numbered weekday needs a month or a year")
    if (
        numbered
        and any(abs(int(day[:-2] or 1)) > 5 for day in parts["BYDAY"].split(","))
        and frequency == "MONTHLY"
    ):
        raise _wrong("a month has no sixth week")
    if frequency in ("HOURLY", "MINUTELY") and any(
        name in parts for name in ("BYMONTH", "BYMONTHDAY", "BYSETPOS")
    ):
        raise _wrong("a rule by the hour cannot name months or their days")
    if "BYSETPOS" in parts and ("BYDAY" not in parts or numbered or frequency != "MONTHLY"):
        raise _wrong("BYSETPOS needs plain weekdays of a month")
    days_named = len(parts.get("BYDAY", "").split(","))
    most = 4 * days_named + min(3, days_named)  # so many of them a month of 31 days can hold
    if any(abs(int(place)) > most for place in parts.get("BYSETPOS", "1").split(",")):
        raise _wrong("a month has not so many of these days")
    if "BYMONTHDAY" in parts and ("BYSETPOS" in parts or frequency == "WEEKLY"):
        raise _wrong("BYMONTHDAY does not go with these parts")
    never = frequency == "DAILY" and "BYDAY" in parts and int(parts.get("INTERVAL", 1)) % 7 == 0
    if never or (frequency in ("HOURLY", "MINUTELY") and "INTERVAL" in parts and "BYHOUR" in parts):
        raise _wrong("its parts may never meet")
    days = [abs(int(day)) for day in parts.get("BYMONTHDAY", "1").split(",")]
    months = [int(month) for month in parts.get("BYMONTH", "1").split(",")]
    if min(days) > max(calendar.monthrange(2024, month)[1] for month in months):
        raise _wrong("there is no such day")


def _wrong(why: str) -> errors.InvalidInput:
    message = f"That is not a repetition I can follow: {why}."
    return errors.InvalidInput(message, fields={"recurrence": why})


def _until_date(value: str) -> datetime.date | None:
    match = re.fullmatch(r"(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?", value)
    try:
        return datetime.date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None


def first_occurrence(rule: str, start: datetime.date, now: datetime.datetime) -> DateLike | None:
    """The first occurrence on or after `start`, and not before `now`; a datetime in its zone when the rule has times."""
    timed = is_timed(rule)
    wall = now.replace(tzinfo=None, second=0, microsecond=0)
    opening = datetime.datetime.combine(start, datetime.time())
    if timed and "BYHOUR" not in rule:
        opening = max(opening, wall)
    found = (
        _series(rule, opening).after(wall, inc=True) if timed else next(iter(_series(rule, opening)), None)
    )
    if found is None:
        return None
    return found.replace(tzinfo=now.tzinfo) if timed else found.date()


def next_occurrence(rule: str, due: DateLike, now: datetime.datetime) -> tuple[str, DateLike] | None:
    """What follows an occurrence due at `due` and done at `now`: the rule to go on with, and when it is due next.

    Occurrences that were missed are passed over: the answer lies after both `due` and `now`. A date stays a date unless
    the rule names times; a datetime keeps its time of day, in the zone of `now`. COUNT goes down by one with each task
    done. None when the rule is at its end.
    """
    count = re.search(r"COUNT=(\d+)", rule)
    if count and int(count[1]) <= 1:
        return None
    left = re.sub(r"COUNT=\d+", f"COUNT={int(count[1]) - 1}", rule) if count else rule
    endless = re.sub(r";?COUNT=\d+", "", rule)
    timed = isinstance(due, datetime.datetime) or is_timed(rule)
    wall = now.replace(tzinfo=None)
    if isinstance(due, datetime.datetime):
        local = due.astimezone(now.tzinfo) if due.tzinfo and now.tzinfo else due
        opening = local.replace(tzinfo=None)
    else:
        opening = datetime.datetime.combine(due, datetime.time())
        if not timed:
            wall = datetime.datetime.combine(wall.date(), datetime.time())
        elif "BYHOUR" in rule:
            opening, after = opening, opening + datetime.timedelta(days=1, microseconds=-1)
            wall = max(wall, after)
    found = _series(endless, _closer(endless, opening, wall)).after(max(opening, wall))
    if found is None:
        return None
    if not timed:
        return left, found.date()
    moment = found.replace(tzinfo=now.tzinfo)
    # It is due later on that day, and on the next ones as ever.
    if not is_timed(rule) and _is_skipped(moment):
        left += f";BYHOUR={found.hour};BYMINUTE={found.minute}"
    return left, moment


def _is_skipped(moment: datetime.datetime) -> bool:
    """Whether the clocks are put forward past this time of day."""
    there = moment.astimezone(datetime.UTC).astimezone(moment.tzinfo)
    return there.replace(tzinfo=None) != moment.replace(tzinfo=None)


def is_timed(rule: str) -> bool:
    """Whether a rule fixes times of day, so that its occurrences are instants rather than days."""
    return "BYHOUR" in rule or "FREQ=HOURLY" in rule or "FREQ=MINUTELY" in rule


def _series(rule: str, start: datetime.datetime) -> rrule.rrule:
    """The occurrences of a rule from a naive start; an UNTIL that is a day includes that day."""
    whole_days = re.sub(r"UNTIL=(\d{8})(?:T\d{6}Z?)?", r"UNTIL=\1T235959", rule)
    series = rrule.rrulestr(whole_days, dtstart=start)
    if not isinstance(series, rrule.rrule):
        raise _wrong("it is not a single rule")
    return series


def _closer(rule: str, start: datetime.datetime, wall: datetime.datetime) -> datetime.datetime:
    """A start in step with `start` but near `wall`, so that years of minutes need not be counted through."""
    match = re.search(r"FREQ=(HOURLY|MINUTELY)(?:;INTERVAL=(\d+))?", rule)
    if not match or wall <= start:
        return start
    step = datetime.timedelta(minutes=int(match[2] or 1) * (60 if match[1] == "HOURLY" else 1))
    return start + ((wall - start) // step) * step
