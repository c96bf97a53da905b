"""What a scorer gives: figures to compare from one run to the next, and the rows it counts as wrong."""

import collections
import dataclasses
import datetime
import json
import pathlib
import re
import statistics
from collections.abc import Iterable, Mapping
from typing import Any

from dateutil import rrule

Row = Mapping[str, Any]
_COMPARED = 40  # occurrences that have to agree
_PART = re.compile(r"(?:FREQ|INTERVAL|BY[A-Z]+|COUNT|UNTIL|WKST)=")


@dataclasses.dataclass(frozen=True)
class Score:
    """One set's outcome: figure name → (right, of), a line for each wrong row, seconds for each row."""

    figures: Mapping[str, tuple[int, int]]
    fails: tuple[str, ...]
    seconds: tuple[float, ...]

    @property
    def milliseconds(self) -> float:
        """The median time of a row."""
        return 1000 * statistics.median(self.seconds or (0.0,))


class Tally:
    """Counts right and wrong by name."""

    def __init__(self) -> None:
        self._counts: dict[str, list[int]] = collections.defaultdict(lambda: [0, 0])

    def add(self, right: bool, *names: str) -> None:
        """Count one answer under each name."""
        for name in names:
            self._counts[name][0] += right
            self._counts[name][1] += 1

    def figures(self) -> dict[str, tuple[int, int]]:
        """Name → (right, of), the whole first and the rest by name."""
        found = sorted(self._counts.items(), key=lambda pair: (pair[0] != "all", pair[0]))
        return {name: (right, of) for name, (right, of) in found}


def read(path: pathlib.Path) -> list[Row]:
    """The rows of a JSON-lines file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def wall(value: Any) -> datetime.datetime | None:
    """A date, a datetime or ISO text as a naive wall-clock datetime."""
    if value is None or value == "":
        return None
    if isinstance(value, datetime.datetime):
        return value.replace(tzinfo=None)
    if isinstance(value, datetime.date):
        return datetime.datetime(value.year, value.month, value.day)  # noqa: DTZ001 — a wall clock
    return datetime.datetime.fromisoformat(str(value)).replace(tzinfo=None)


def recurs_alike(wanted: str | None, got: str | None, ref: datetime.datetime, timed: bool = False) -> bool:
    """Whether two RFC 5545 rules give the same first occurrences from `ref`, on the day or to the minute."""
    if not wanted or not got:
        return not wanted and not got
    shape = "%Y%m%d%H%M" if timed else "%Y%m%d"
    try:
        pairs = [[f"{at:{shape}}" for at in _occurrences(rule, ref)] for rule in (wanted, got)]
    except ValueError:
        return False
    return pairs[0] == pairs[1]


def _occurrences(rule: str, ref: datetime.datetime) -> Iterable[datetime.datetime]:
    rule = rule.removeprefix("RRULE:")
    if anchor := re.search(r"DTSTART[=:](\d{8})", rule):
        ref = datetime.datetime.strptime(anchor[1], "%Y%m%d")  # noqa: DTZ007 — a wall clock
    parts = [part for part in re.split(r"[;\n]", rule) if _PART.match(part)]
    kept = re.sub(r"UNTIL=(\d{8})(?:T\d{6}Z?)?", r"UNTIL=\1T235959", ";".join(parts))
    found = rrule.rrulestr(kept, dtstart=ref)
    return [at for _, at in zip(range(_COMPARED), found, strict=False)]
