"""What the date and quick-add scorers call: our grammar's answers in the scorers' shapes."""

import datetime
from typing import Any

from core.domain import quickadd
from core.domain.when import parse


def parse_date(text: str, ref: datetime.datetime) -> dict[str, Any] | None:
    """The best date, range or recurrence of a text; None when there is none."""
    found = parse.find(text, ref)
    if found is None:
        return None
    if found.rrule is not None:
        anchor = f"DTSTART={found.start:%Y%m%d};" if found.anchored and found.start else ""
        return {"rrule": anchor + found.rrule}
    answer: dict[str, Any] = {"start": found.start}
    if found.end is not None:
        answer["end"] = found.end
    return answer


def parse_quick_add(text: str, ref: datetime.datetime, dialect: str) -> dict[str, Any]:
    """The fields of one quick-add line; a priority written as a digit stays that digit."""
    read = quickadd.parse(text, ref, dialect=dialect)
    marked = [text[start:end] for kind, start, end in read.spans if kind == "priority"]
    digit = next((int(sign) for sign in "".join(marked) if sign.isdigit()), None)
    return {
        "title": read.title,
        "due": (read.due_at or read.due_on or "") and (read.due_at or read.due_on).isoformat(),  # type: ignore[union-attr]
        "labels": list(read.tags),
        "project": read.project,
        "priority": digit or read.priority,
        "assignees": list(read.assignees),
        "rrule": read.recurrence,
        "estimate_min": read.estimate_minutes,
    }
