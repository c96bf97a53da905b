"""Dates of the date grammar, as the fields of tasks."""

import dataclasses
import datetime
import re
from collections.abc import Callable, Sequence

from rapidfuzz.distance import OSA

from core.agent.interpreter.wording import tables
from core.domain.when import parse, values


@dataclasses.dataclass(frozen=True)
class Moment:
    """One date found in a text: as due fields, as inclusive days, and where it stands."""

    due_on: datetime.date | None
    due_at: datetime.datetime | None
    recurrence: str | None
    first: datetime.date | None
    last: datetime.date | None  # inclusive
    span: tuple[int, int]


def find(text: str, now: datetime.datetime, language: str) -> Moment | None:
    """The best date in `text`, None when there is none."""
    found = parse.find(text, now, languages=languages(language))
    return _moment(found) if found else None


def whole(text: str, now: datetime.datetime, language: str) -> Moment | None:
    """The date that `text` is and nothing else ("next Friday at 3", "freiday"), None when other words remain."""
    said = _whole(text, now, language)
    if said is None and (meant := _respelled(text, language)) != text:
        return _whole(meant, now, language)
    return said


def _respelled(text: str, language: str) -> str:
    """The text with a slip of the finger in the name of a day put right."""
    days = [name.lower() for code in languages(language) for name in tables.language(code).WEEKDAYS]
    return re.sub(r"[^\W\d_]{6,}", lambda word: _day_meant(word[0], days), text)


def _day_meant(word: str, days: Sequence[str]) -> str:
    low = word.lower()
    near = [name for name in days if OSA.distance(low, name, score_cutoff=1) == 1]
    return near[0] if len(near) == 1 and low not in days and low not in _OTHER_WORDS else word


def _whole(text: str, now: datetime.datetime, language: str) -> Moment | None:
    moment = find(text, now, language)
    if moment is None:
        return None
    rest = (text[: moment.span[0]] + " " + text[moment.span[1] :]).lower()
    words = [w for w in rest.replace(",", " ").replace(".", " ").split() if w not in _LEAD]
    return None if words else moment


def is_time_alone(text: str, now: datetime.datetime, language: str) -> bool:
    """Whether `text` names a time of day and no day: read late in the evening, it is the next day's."""
    early, late = (find(text, now.replace(hour=hour, minute=59 * (hour > 0)), language) for hour in (0, 23))
    if not early or not late or not early.due_at or not late.due_at or early.recurrence:
        return False
    return late.due_at - early.due_at == datetime.timedelta(days=1)


def ahead(
    text: str,
    now: datetime.datetime,
    language: str,
    read: Callable[[str, datetime.datetime, str], Moment | None],
) -> Moment | None:
    """The date to move a task to: "to Monday", said on a Monday, is the next one; it would not move otherwise."""
    moment = read(text, now, language)
    if moment is None or moment.recurrence or moment.first != now.date():
        return moment
    # Read again as if it were tomorrow, only the name of a weekday comes to be exactly a week from now.
    later = read(text, now + datetime.timedelta(days=1), language)
    return later if later and later.first == now.date() + datetime.timedelta(days=7) else moment


def _moment(found: values.When) -> Moment:
    start, end = found.start, found.end
    at = start if isinstance(start, datetime.datetime) else None
    on = None if at or start is None else start
    first = _day(start)
    last = first
    if end is not None and first is not None:
        exclusive = end - datetime.timedelta(seconds=1) if isinstance(end, datetime.datetime) else end
        last = (
            _day(exclusive)
            if isinstance(end, datetime.datetime)
            else _day(exclusive - datetime.timedelta(days=1))
        )
        last = max(first, last) if last else first
    return Moment(on, at, found.rrule, first, last, found.span)


def _day(value: datetime.date | None) -> datetime.date | None:
    return value.date() if isinstance(value, datetime.datetime) else value


def languages(language: str) -> tuple[str, ...]:
    """The languages to read dates in: the sentence's own, and English beside it."""
    return (language,) if language == "en" else (language, "en")


_OTHER_WORDS = frozenset({"sundae"})  # near to the name of a day
_LEAD = frozenset(
    "on at by for to until till the due in of from am um bis auf den zum ab le la à au pour el para a las los "
    "ko tak ke is it be".split()
)
