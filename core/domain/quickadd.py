"""One line to a task: "Call Ann tomorrow 9am p1 #work @phone for 30 min"."""

import dataclasses
import datetime
import re
from collections.abc import Sequence

from core.domain import quickadd_marks as marks
from core.domain import quickadd_names
from core.domain.when import parse as dates
from core.domain.when.values import When

_QUOTED = re.compile(r'"[^"\n]{1,400}"|“[^”\n]{1,400}”|«[^»\n]{1,400}»')
_EDGES = f" \t\n:|·–—-{marks.SEPARATORS}"
_MOST_WORK = 24 * 60  # minutes; a longer range is not how long the work takes
_ITS_DAY = {  # what a repetition that names no day comes to where one is said elsewhere
    "FREQ=WEEKLY": "BYDAY",
    "FREQ=MONTHLY": r"BYMONTHDAY|BYDAY=[-+\d]",
    "FREQ=YEARLY": "BYMONTH",
}


@dataclasses.dataclass(frozen=True)
class QuickAdd:
    """What a line says. At most one of `due_on` and `due_at` is set; `spans` are (kind, start, end) in the line."""

    title: str
    due_on: datetime.date | None = None
    due_at: datetime.datetime | None = None
    recurrence: str | None = None
    priority: str | None = None  # low | medium | high | urgent
    project: str | None = None
    tags: tuple[str, ...] = ()
    estimate_minutes: int | None = None
    assignees: tuple[str, ...] = ()
    spans: tuple[tuple[str, int, int], ...] = ()


def parse(
    text: str,
    now: datetime.datetime,
    languages: Sequence[str] = dates.LANGUAGES,
    dialect: str = "todoist",
) -> QuickAdd:
    """Reads a line of quick add; what is not understood stays in the title.

    Text in double quotes, and a marker after a backslash, is taken as it stands. `dialect` says what the signs
    mean: "todoist" (`#project @label +person`), or another of `quickadd_marks.DIALECTS`.
    """
    signs = marks.DIALECTS.get(dialect.lower().replace("-", "").replace("_", ""), marks.DIALECTS["todoist"])
    hidden = _hide(text)
    found = marks.find(hidden, text, signs)
    rest = _blank(hidden, found)
    minutes, lengths = marks.estimate(rest, signs)
    found += lengths
    rest = _blank(rest, lengths)
    when, parts = _when(rest, now, languages, signs)
    for part in parts:
        start, end = _due_span(rest, part)
        end += len(bangs[0]) if (bangs := re.match(r"!{2,}", rest[end:])) else 0
        found.append(marks.Mark("due", start, end, ""))
    if parts and not any(mark.kind == "priority" for mark in found):
        found += marks.last(rest, max(part.span[1] for part in parts), signs)
    return _build(text, found, when, minutes, now.date())


def _hide(text: str) -> str:
    """The text with quotations and escaped markers made meaningless, character for character."""
    masked = _QUOTED.sub(lambda match: '"' + "\x00" * (len(match[0]) - 2) + '"', text)
    masked = quickadd_names.hide_seats(masked)
    return re.sub(r"\\\S+", lambda match: "\x00" * len(match[0]), masked)


def _blank(text: str, found: Sequence[marks.Mark]) -> str:
    """The text with what was found replaced by signs that no grammar reads over."""
    for mark in found:
        text = text[: mark.start] + "|" * (mark.end - mark.start) + text[mark.end :]
    return text


def _when(
    text: str, now: datetime.datetime, languages: Sequence[str], signs: marks.Signs
) -> tuple[When | None, list[When]]:
    """The due date, and where it is said: recurrences before points with a time before days, the last named of equals."""
    found = [when for when in dates.find_all(text, now, languages) if _is_due(when, text, now, languages)]
    if signs.dated:  # a dialect where a date needs a sign of its own
        found = [when for when in found if signs.dated in text[max(0, when.span[0] - 1) : when.span[1]]]
    if not found:
        return None, []
    first = max(found, key=lambda when: (when.rrule is not None, when.grain == "minute", when.span[0]))
    for other in found:
        if other is not first and (whole := _together(first, other, text, now, languages)):
            return whole, [first, other]
    return first, [first]


def _together(
    one: When, other: When, text: str, now: datetime.datetime, languages: Sequence[str]
) -> When | None:
    """A day or a repetition and the time of it, said apart: "tomorrow dentist at 3pm"; None where they are not that.

    So are a repetition and its day: "monthly, pay rent on the 1st".
    """
    day, clock = (one, other) if one.rrule else (other, one)
    its_day = _ITS_DAY.get(day.rrule or "") if clock.grain == "day" and clock.end is None else None
    if clock.rrule or (clock.grain != "minute" and not its_day) or (day.rrule is None and day.grain != "day"):
        return None
    said = f"{text[slice(*day.span)]} {text[slice(*clock.span)]}"
    read = dates.find_all(said, now, languages)
    if len(read) != 1 or read[0].span != (0, len(said)):
        return None
    whole = read[0]
    if its_day and not re.search(its_day, whole.rrule or ""):
        return None
    if day.rrule:
        return whole if whole.rrule and whole.rrule.startswith(day.rrule) else None
    is_of_day = isinstance(whole.start, datetime.datetime) and whole.start.date() == day.start
    return whole if is_of_day and whole.rrule is None else None


def _is_due(when: When, text: str, now: datetime.datetime, languages: Sequence[str]) -> bool:
    """Whether a date says when to do the task, rather than being a part of its name ("Monday's notes", "the Q3 budget")."""
    said = text[slice(*when.span)]
    if re.match(r"['’]s\b", text[when.span[1] :]):
        return False
    if when.rrule is not None:
        return True
    if when.grain != "minute" and quickadd_names.is_topic(when, said, text):
        return False
    if _is_now(when, said, now, languages):  # "do it now"
        return False
    if _is_past(when, now) and not re.search(r"\d{4}|\d[/.-]\d", said):
        return False
    return not quickadd_names.is_name(when, said, text, languages)


def _is_now(when: When, said: str, now: datetime.datetime, languages: Sequence[str]) -> bool:
    """Whether a time is this very minute whenever it is said; "at ten" is a time of day, also at ten."""
    if when.start != now.replace(second=0, microsecond=0):
        return False
    before = dates.find(said, now - datetime.timedelta(minutes=1), languages)
    return before is None or before.start != when.start


def _is_past(when: When, now: datetime.datetime) -> bool:
    if when.rrule is not None or when.start is None:
        return False
    if isinstance(when.start, datetime.datetime):
        return when.start < now - datetime.timedelta(days=1)
    last = when.end.date() if isinstance(when.end, datetime.datetime) else when.end
    return (last - datetime.timedelta(days=1) if last else when.start) < now.date()


def _due_span(text: str, when: When) -> tuple[int, int]:
    """The span of a date together with a word that only introduces it ("due", "@", "starting")."""
    start, end = when.span
    if not text[:start].strip() and (meal := re.match(r"lunch\s+(?=@|at\b|\d)", text[start:end], re.I)):
        start += meal.end()  # the task is to have it
    before = re.search(
        r"(?:(?<!\w)(?:due|deadline|scheduled|schedule|fällig|échéance|vence|starts?)(?: date)?:?\s*|[@(\[]\s*)+$",
        text[:start],
        re.I,
    )
    opened = before is not None and text[start - 1 : start] in "(["
    if before:
        start = before.start()
    if opened and text[end : end + 1] in (")", "]"):
        end += 1
    return start, end


def _build(
    text: str, found: list[marks.Mark], when: When | None, minutes: int | None, today: datetime.date
) -> QuickAdd:
    found = sorted(found, key=lambda mark: mark.start)
    due = when.start if when else None
    timed = isinstance(due, datetime.datetime)
    if (
        when
        and minutes is None
        and timed
        and isinstance(when.end, datetime.datetime)
        and isinstance(due, datetime.datetime)
    ):
        length = round((when.end - due).total_seconds() / 60)
        minutes = length if 0 < length <= _MOST_WORK else None
    if when and when.rrule is None and due and not timed:
        due = _last_chance(when, due, today)
    title = _title(text, found)
    names = {
        kind: tuple(dict.fromkeys(mark.value for mark in found if mark.kind == kind))
        for kind in ("tag", "assignee", "project", "priority")
    }
    return QuickAdd(
        title=title
        or _title(text, [mark for mark in found if mark.kind not in ("due", "estimate")])
        or " ".join(text.split()),
        due_on=due if due and not isinstance(due, datetime.datetime) else None,
        due_at=due if isinstance(due, datetime.datetime) else None,
        recurrence=when.rrule if when else None,
        priority=names["priority"][0] if names["priority"] else None,
        project=names["project"][-1] if names["project"] else None,
        tags=names["tag"],
        estimate_minutes=minutes,
        assignees=names["assignee"],
        spans=tuple((mark.kind, mark.start, mark.end) for mark in found),
    )


def _last_chance(when: When, due: datetime.date, today: datetime.date) -> datetime.date:
    """A span under way ("this week", "this month") is due on its last working day or last day, not on its first."""
    if (
        when.end is None
        or isinstance(when.end, datetime.datetime)
        or when.grain not in ("week", "month", "quarter", "year")
    ):
        return due
    last = when.end - datetime.timedelta(days=1)
    if not due <= today <= last:
        return due
    friday = last - datetime.timedelta(days=2)
    return friday if when.grain == "week" and friday >= today else last


def _title(text: str, found: Sequence[marks.Mark]) -> str:
    kept, place = [], 0
    for mark in found:
        kept.append(text[place : mark.start])
        place = max(place, mark.end)
    kept.append(text[place:])
    title = re.sub(r"\\(?=[#@+!*~p\"\\])", "", "".join(kept))
    title = (
        re.sub(rf"\s+([{marks.SEPARATORS}.!?])", r"\1", " ".join(title.split()))
        if found
        else " ".join(title.split())
    )
    title = re.sub(r"\(\s*\)|\[\s*\]", "", title)
    if not found:
        return title.strip()
    title = re.sub(rf"([{marks.SEPARATORS}])(?:\s*[{marks.SEPARATORS}])+", r"\1", title).strip(_EDGES)
    return " ".join(title.split())
