"""Dates and rules in words: "tomorrow at 17:00", "Friday 13 March", "every Monday"."""

import datetime

from dateutil import rrule

from core.agent.interpreter.wording import tables

_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def day(value: datetime.date, now: datetime.datetime, code: str, short: bool = False) -> str:
    """A date as people say it, or as they note it ("Tue 17 Nov"); `now` is in the user's zone."""
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}.get((value - now.date()).days)
    if near:
        return tables.say(code, near)
    words = tables.language(code)
    if short:
        text = words.SHORT_DAY.format(
            weekday=words.SHORT_WEEKDAYS[value.weekday()],
            day=value.day,
            month=words.SHORT_MONTHS[value.month - 1],
        )
        return str(text if value.year == now.year else f"{text} {value.year}")
    text = words.DAY.format(
        weekday=words.WEEKDAYS[value.weekday()], day=value.day, month=words.MONTHS[value.month - 1]
    )
    return str(text if value.year == now.year else words.YEAR.format(date=text, year=value.year))


def due(
    on: datetime.date | None,
    at: datetime.datetime | None,
    now: datetime.datetime,
    code: str,
    short: bool = False,
) -> str:
    """A due date or time in the user's zone, "" when there is neither."""
    if at is not None:
        local = at.astimezone(now.tzinfo)
        if short:
            return f"{day(local.date(), now, code, short)} {local:%H:%M}"
        return tables.say(code, "day_at", day=day(local.date(), now, code), time=f"{local:%H:%M}")
    return day(on, now, code, short) if on is not None else ""


def rule(text: str, code: str) -> str:
    """An RFC 5545 rule in words; one that has no short name is just "repeating"."""
    words = tables.language(code)
    try:
        rrule.rrulestr(text)
        parts = dict(part.split("=", 1) for part in text.removeprefix("RRULE:").upper().split(";"))
        every = int(parts.get("INTERVAL", "1"))
        one, many = words.UNITS[parts["FREQ"]]
    except (ValueError, KeyError):
        return str(words.RULE["other"])
    unit = one if every == 1 else many.format(n=every)
    days = parts.get("BYDAY", "").split(",")
    if set(days) == set(_CODES[:5]):
        return str(words.RULE["weekdays"])
    if all(one in _CODES for one in days):
        names = _joined([words.WEEKDAYS[_CODES.index(one)] for one in days], words.RULE["and"])
        return str(words.RULE["on" if every == 1 else "also_on"]).format(unit=unit, days=names)
    if parts["FREQ"] == "MONTHLY" and parts.get("BYMONTHDAY", "").isdigit():
        return str(words.RULE["date"]).format(unit=unit, days=parts["BYMONTHDAY"])
    return str(unit if len(parts) <= 2 and "BYDAY" not in parts else words.RULE["other"])


def _joined(names: list[str], last: str) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {last} {names[-1]}"
