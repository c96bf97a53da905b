"""Calendar arithmetic for the date grammar: what a named day means, seen from today."""

import calendar
import datetime

from dateutil import easter

from core.domain.when.values import Clock, Day, Length, Moment

_DAY = datetime.timedelta(days=1)
_LAST_YEAR = 2400


def add_months(day: datetime.date, months: int) -> datetime.date | None:
    """The same day of another month, or that month's last day; None outside the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9998:
        return None
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def shift(now: datetime.datetime, length: Length, sign: int = 1) -> datetime.datetime | None:
    """`now` moved by a duration; None when that leaves the calendar."""
    day = add_months(now.date(), sign * length.months)
    if day is None or abs(length.days) > 400_000 or abs(length.minutes) > 400_000_000:
        return None
    try:
        moved = datetime.datetime.combine(day, now.timetz()) + sign * datetime.timedelta(days=length.days)
        minutes = sign * datetime.timedelta(minutes=length.minutes)
        if now.tzinfo and minutes:  # hours are counted on the clock that never jumps, days on the wall
            moved = (moved.astimezone(datetime.UTC) + minutes).astimezone(now.tzinfo)
        else:
            moved += minutes
    except OverflowError:
        return None
    return moved.replace(second=0, microsecond=0)


def monday(day: datetime.date) -> datetime.date:
    """The Monday of a day's week."""
    return day - day.weekday() * _DAY


def weekday_on_or_after(day: datetime.date, weekday: int) -> datetime.date:
    """The first such weekday from a day on, that day included."""
    return day + ((weekday - day.weekday()) % 7) * _DAY


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> datetime.date | None:
    """The nth (-1: last) weekday of a month, or None when the month has no such day."""
    last = calendar.monthrange(year, month)[1]
    if nth < 0:
        end = datetime.date(year, month, last)
        day = end - ((end.weekday() - weekday) % 7) * _DAY + (nth + 1) * 7 * _DAY
    else:
        day = weekday_on_or_after(datetime.date(year, month, 1), weekday) + (nth - 1) * 7 * _DAY
    return day if day.month == month else None


def safe(year: int, month: int, dom: int) -> datetime.date | None:
    """A date, or None when there is no such day."""
    if not 1 <= year <= 9998 or not 1 <= month <= 12 or not 1 <= dom <= calendar.monthrange(year, month)[1]:
        return None
    return datetime.date(year, month, dom)


def holiday(rule: str, year: int) -> datetime.date:
    """A holiday of a year, from its rule: `12-25`, `easter -2`, or `nth month weekday n [+days]`."""
    if rule.startswith("easter"):
        return easter.easter(year) + int(rule.split()[1]) * _DAY
    if rule.startswith("nth"):
        month, weekday, nth, *extra = (int(number) for number in rule.split()[1:])
        day = nth_weekday(year, month, weekday, nth) or datetime.date(year, month, 1)
        return day + sum(extra) * _DAY
    month, dom = (int(number) for number in rule.split("-"))
    return datetime.date(year, month, dom)


def resolve(day: Day, today: datetime.date) -> tuple[datetime.date, datetime.date] | None:
    """The first day meant and the day after the last one; None when there is no such day."""
    if day.on is not None:
        return day.on, day.until or day.on + _DAY
    if day.month is not None and day.grain == "month":
        return _month(day, today)
    if day.month is not None and day.dom is not None:
        found = _month_day(day, today)
    elif day.dom is not None:
        found = _day_of_month(day, today)
    elif day.weekday is not None:
        found = _weekday(day, today)
    elif day.year is not None and 1 <= day.year <= 9998:
        return datetime.date(day.year, 1, 1), datetime.date(day.year + 1, 1, 1)
    else:
        return None
    return (found, found + _DAY) if found else None


def _month(day: Day, today: datetime.date) -> tuple[datetime.date, datetime.date] | None:
    month = day.month or 1
    year = day.year or today.year + (month < today.month and not day.past) - (
        month >= today.month and day.past
    )
    first = safe(year, month, 1)
    following = add_months(first, 1) if first else None
    return (first, following) if first and following else None


def _month_day(day: Day, today: datetime.date) -> datetime.date | None:
    month, dom = day.month or 1, day.dom or 1
    if day.year is not None:
        return safe(day.year, month, dom)
    if day.past:
        tries = [safe(year, month, dom) for year in range(today.year, today.year - 9, -1)]
        return next((found for found in tries if found and found < today), None)
    coming = [
        found
        for year in range(today.year, today.year + 9)
        if (found := safe(year, month, dom)) and found >= today
    ]
    if day.weekday is not None:  # a wrong weekday beside a date is a slip; a right one can tell the year
        right = next((found for found in coming[:2] if found.weekday() == day.weekday), None)
        return right or (coming[0] if coming else None)
    return coming[0] if coming else None


def _day_of_month(day: Day, today: datetime.date) -> datetime.date | None:
    start = today.replace(day=1)
    step = -1 if day.past else 1
    for month in range(40):
        first = add_months(start, step * month)
        found = safe(first.year, first.month, day.dom or 1) if first else None
        if found is None or (found > today if day.past else found < today):
            continue
        if day.weekday is None or found.weekday() == day.weekday:
            return found
    return None


def _weekday(day: Day, today: datetime.date) -> datetime.date:
    weekday = day.weekday or 0
    if day.past:
        return today - ((today.weekday() - weekday - 1) % 7 + 1) * _DAY
    return weekday_on_or_after(today, weekday)


def hour_of(clock: Clock, moment: Moment) -> int:
    """The hour of a clock time in the 24-hour day, read with the part of day named beside it."""
    part, hour = moment.part, clock.hour
    if part and hour <= 12:
        if not part.first <= hour < part.last and part.first <= hour + 12 < part.last and hour != 12:
            return hour + 12
        if hour == 12 and part.first >= 16:
            return 24
        if hour == 12 and part.last <= 12:
            return 0
        return hour
    if clock.loose and 1 <= hour <= 6:
        return hour + 12
    return hour


def point(moment: Moment, now: datetime.datetime) -> datetime.datetime | None:
    """The instant of a moment that has a clock time, on its day or else the next time it comes round."""
    if moment.exact is not None:
        return moment.exact
    if moment.clock is None:
        return None
    clock = moment.clock
    hour = hour_of(clock, moment)
    if moment.day is None:
        base = now.replace(second=0, microsecond=0)
        at = _at(base.date(), hour, clock.minute, now)
        if (
            at
            and at < base
            and clock.loose
            and moment.part is None
            and hour + 12 < 24
            and _later(base, hour + 12, clock)
        ):
            return _at(base.date(), hour + 12, clock.minute, now)
        return at + _DAY if at and at < base else at
    days = resolve(moment.day, now.date())
    if days is None:
        return None
    at = _at(days[0], hour, clock.minute, now)
    plain = moment.day.weekday is not None and moment.day.dom is None and moment.day.on is None
    if at and plain and not moment.day.past and at < now:  # "Friday 4pm" said on a Friday at five
        return at + 7 * _DAY
    return at


def _later(base: datetime.datetime, hour: int, clock: Clock) -> bool:
    return (hour, clock.minute) >= (base.hour, base.minute)


def _at(day: datetime.date, hour: int, minute: int, now: datetime.datetime) -> datetime.datetime | None:
    if hour >= 24:
        day, hour = day + _DAY, hour - 24
    return datetime.datetime.combine(day, datetime.time(hour, minute, tzinfo=now.tzinfo))
