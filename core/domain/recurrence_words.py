"""Recurrence rules in words, for people to read: `FREQ=WEEKLY;BYDAY=MO` is "every Monday"."""

import datetime
import re

_DAYS = {
    "MO": "Monday", "TU": "Tuesday", "WE": "Wednesday", "TH": "Thursday", "FR": "Friday", "SA": "Saturday", "SU": "Sunday",
}  # fmt: skip
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")  # fmt: skip
_UNITS = {
    "YEARLY": "year",
    "MONTHLY": "month",
    "WEEKLY": "week",
    "DAILY": "day",
    "HOURLY": "hour",
    "MINUTELY": "minute",
}
_WORKDAYS = "MO,TU,WE,TH,FR"


def describe(rule: str) -> str:
    """An English phrase for a rule that `check_rule` has passed: "every 2 weeks on Monday and Friday at 09:00"."""
    parts = dict(pair.split("=", 1) for pair in rule.split(";"))
    interval = int(parts.get("INTERVAL", "1"))
    phrase = _rhythm(parts, interval)
    if "BYHOUR" in parts:
        minutes = parts.get("BYMINUTE", "0").split(",")
        times = [
            f"{int(hour):02}:{int(minute):02}" for hour in parts["BYHOUR"].split(",") for minute in minutes
        ]
        phrase += f" at {_listed(times)}"
    if "COUNT" in parts:
        phrase += ", once" if parts["COUNT"] == "1" else f", {parts['COUNT']} times"
    if "UNTIL" in parts:
        until = datetime.date.fromisoformat(re.sub(r"(\d{4})(\d{2})(\d{2}).*", r"\1-\2-\3", parts["UNTIL"]))
        phrase += f" until {until.day} {_MONTHS[until.month - 1]} {until.year}"
    return phrase


def _rhythm(parts: dict[str, str], interval: int) -> str:
    unit = _UNITS[parts["FREQ"]]
    days = parts.get("BYDAY", "")
    plain = not re.search(r"\d", days) and "BYSETPOS" not in parts
    if unit in ("week", "day") and days and plain and interval == 1 and "BYMONTH" not in parts:
        return f"every {_weekdays(days)}"
    if unit == "week" and days and plain and interval == 2 and days.count(",") == 0:
        return f"every other {_weekdays(days)}"
    every = f"every {unit}" if interval == 1 else f"every {interval} {unit}s"
    return every + _which(parts, days, plain)


def _which(parts: dict[str, str], days: str, plain: bool) -> str:
    months = [_MONTHS[int(month) - 1] for month in parts.get("BYMONTH", "").split(",") if month]
    within = f" {'of' if parts['FREQ'] == 'YEARLY' else 'in'} {_listed(months)}" if months else ""
    if "BYMONTHDAY" in parts:
        doms = [int(day) for day in parts["BYMONTHDAY"].split(",")]
        if months and len(doms) == 1 and doms[0] > 0:
            return f" on {doms[0]} {_listed(months)}"
        return f" on the {_listed([_ordinal(day) + (' day' if day < 0 else '') for day in doms])}{within}"
    if "BYSETPOS" in parts:
        place = _listed([_ordinal(int(number)) for number in parts["BYSETPOS"].split(",")])
        return f" on the {place} {'working day' if days == _WORKDAYS else _weekdays(days)}{within}"
    if days and plain:
        return f" on {_weekdays(days)}{within}"
    if days:
        named = [
            f"{_ordinal(int(day[:-2]))} {_DAYS[day[-2:]]}" if len(day) > 2 else _DAYS[day]
            for day in days.split(",")
        ]
        return f" on the {_listed(named)}{within}"
    return f" in {_listed(months)}" if months else ""


def _weekdays(days: str) -> str:
    if set(days.split(",")) == set(_WORKDAYS.split(",")):
        return "weekday"
    if set(days.split(",")) == {"SA", "SU"}:
        return "weekend"
    return _listed([_DAYS[day] for day in days.split(",")])


def _ordinal(number: int) -> str:
    if number < 0:
        return "last" if number == -1 else f"{_ordinal(-number)} last"
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
