"""One line of quick add, field by field.

The reader is `read(text, ref, dialect) → {"title", "due", "labels", "project", "priority", "assignees", "rrule",
"estimate_min"}`; a row names the fields it checks.
"""

import datetime
import time
from collections.abc import Callable, Sequence
from typing import Any

from tests.evals import scores

Read = Callable[..., dict[str, Any]]


def score(rows: Sequence[scores.Row], read: Read) -> scores.Score:
    """How many lines have every checked field right, and how often each field is right where there is one."""
    tally, fails, seconds = scores.Tally(), [], []
    for row in rows:
        ref = scores.wall(row["ref"])
        assert ref, "a line is read at some time"
        started = time.perf_counter()
        got = read(row["text"], ref, row["dialect"])
        seconds.append(time.perf_counter() - started)
        wrong = []
        for field in row["checked"]:
            wanted = row["expected"][field]
            if field == "due" and not wanted and row["expected"]["rrule"]:
                continue  # a recurrence may bring its first date or not
            right = _same(field, wanted, got.get(field), ref)
            if wanted:
                tally.add(right, field)
            if not right:
                wrong.append(f"{field} {got.get(field)!r}, not {wanted!r}")
        tally.add(not wrong, "all")
        if wrong:
            fails.append(f"{row['text']!r}: {'; '.join(wrong)}")
    return scores.Score(tally.figures(), tuple(fails), tuple(seconds))


def _same(field: str, wanted: Any, got: Any, ref: datetime.datetime) -> bool:
    match field:
        case "title":
            return " ".join((wanted or "").split()) == " ".join((got or "").split())
        case "labels" | "assignees":
            return sorted(wanted or ()) == sorted(got or ())
        case "due":  # an expected day allows any time on it
            return str(got or "").replace(" ", "T").startswith(wanted) if wanted else not got
        case "rrule":
            return scores.recurs_alike(wanted, got, ref)
        case "project":
            return (wanted or "").casefold() == (got or "").casefold()
        case _:
            return (wanted or None) == (got or None)
