"""Dates, times, ranges and recurrences in text; one point a row, none for half an answer.

The reader is `read(text, ref) → None | {"start", "end"?} | {"rrule"}`, all wall-clock.
"""

import time
from collections.abc import Callable, Sequence
from typing import Any

from tests.evals import scores

Read = Callable[..., dict[str, Any] | None]
_LOOSE = ("week", "month", "weekend")  # any day inside will do


def score(rows: Sequence[scores.Row], read: Read) -> scores.Score:
    """How many rows are read as expected, by kind."""
    tally, fails, seconds = scores.Tally(), [], []
    for row in rows:
        started = time.perf_counter()
        got = read(row["text"], scores.wall(row["ref"])) or None
        seconds.append(time.perf_counter() - started)
        right = is_right(row, got)
        tally.add(right, "all", row["kind"])
        if not right:
            fails.append(f"{row['text']!r} from {row['ref']}: {got}, not {row['expected']}")
    return scores.Score(tally.figures(), tuple(fails), tuple(seconds))


def is_right(row: scores.Row, got: dict[str, Any] | None) -> bool:
    """Whether an answer is the expected one; a recurrence is never right for a point in time, nor the reverse."""
    kind, wanted = row["kind"], row["expected"]
    if kind == "none" or got is None:
        return kind == "none" and got is None
    if kind == "recurrence":
        timed = "BYHOUR" in wanted["rrule"] or "HOURLY" in wanted["rrule"] or "MINUTELY" in wanted["rrule"]
        ref = scores.wall(row["ref"])
        return bool(got.get("rrule")) and scores.recurs_alike(wanted["rrule"], got["rrule"], ref, timed)  # type: ignore[arg-type]
    start = scores.wall(got.get("start"))
    if got.get("rrule") or start is None:
        return False
    if kind == "range":
        return _inside(start, wanted)
    shape = "%Y-%m-%d" if kind == "date" else "%Y-%m-%dT%H:%M"
    return f"{start:{shape}}" in (wanted["value"], *(row.get("accept") or ()))


def _inside(start: Any, wanted: dict[str, str]) -> bool:
    first, last = scores.wall(wanted["start"]), scores.wall(wanted["end"])
    assert first and last, "an expected range has both ends"
    if wanted.get("grain") in _LOOSE:
        return first.date() <= start.date() < last.date()
    return bool(start == first if "T" in wanted["start"] else start.date() == first.date())
