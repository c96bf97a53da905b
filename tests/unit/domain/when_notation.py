"""How the tables of dates are written: `expected | text`, one a line.

Expected is a day, a minute, `start .. end` (end exclusive), a rule (with `from` and its first day when that was named),
or `-` for "no date here".
"""

import datetime

from core.domain.when import parse
from core.domain.when.values import DateLike

NOW = datetime.datetime(2026, 3, 11, 10)  # a Wednesday  # noqa: DTZ001 - naive on purpose: a wall clock


def cases(table: str) -> list[tuple[str, str]]:
    """The rows of a table as (expected, text)."""
    rows = [line.split(" | ", 1) for line in table.strip().splitlines()]
    return [(expected, text) for expected, text in rows]


def read(text: str, *languages: str) -> str:
    """What the grammar finds in a text, in the notation of the tables."""
    found = parse.find(text, NOW, languages or parse.LANGUAGES)
    if found is None:
        return "-"
    if found.rrule:
        return f"{found.rrule} from {_short(found.start)[:10]}" if found.anchored else found.rrule
    return f"{_short(found.start)} .. {_short(found.end)}" if found.end else _short(found.start)


def _short(value: DateLike | None) -> str:
    if isinstance(value, datetime.datetime):
        return value.isoformat(timespec="minutes")
    return value.isoformat() if value else ""
