"""From nodes to answers: resolves moments, writes rules, and drops what only looks like a date."""

import dataclasses
import datetime
from collections.abc import Mapping, Sequence

from core import errors
from core.domain import recurrence
from core.domain.when import calendar
from core.domain.when.cascade import Context
from core.domain.when.values import Between, Moment, Node, Repeat, When

_PREPOSITIONS = frozenset("@nIbrfgtj")


def finish(line: list[Node], context: Context) -> list[When]:
    """The answers in a line of nodes; spans count characters of the folded text."""
    found = []
    for place, node in enumerate(line):
        start = _with_preposition(line, place)
        made = _answer(node, context, prefixed=_vouched(line, place, context.code), alone=_alone(line, place))
        if made is not None:
            end = _with_postposition(line, place) if context.code == "ur" else place
            found.append(dataclasses.replace(made, span=(line[start].start, line[end].end)))
    return found


def replaced(when: When, places: Sequence[int], ends: Mapping[int, int]) -> When:
    """The same answer with its span counted in the original text; one that ends where `ends` says goes on until there."""
    start, end = when.span[0], ends.get(when.span[1], when.span[1])
    return dataclasses.replace(when, span=(places[start], places[end - 1] + 1))


def _with_preposition(line: list[Node], place: int) -> int:
    start = place
    if start and line[start - 1].cat == "d":
        start -= 1
    taken = 0
    while start and line[start - 1].cat in _PREPOSITIONS and taken < 2:
        start -= 1
        taken += 1
        if start and line[start - 1].cat == "d" and start > 1 and line[start - 2].cat in _PREPOSITIONS:
            start -= 1
    return start if taken else place


def _with_postposition(line: list[Node], place: int) -> int:
    while place + 1 < len(line) and line[place + 1].cat in "ntfJ":
        place += 1
    return place


def _vouched(line: list[Node], place: int, code: str) -> bool:
    """Whether the word before makes an ambiguous word a date: "on sat", "in may", but not "in the sun" or "to march"."""
    moment = line[place].value
    if not isinstance(moment, Moment) or not moment.day:
        return False
    if code == "ur" and place + 1 < len(line) and line[place + 1].cat in "ntf":
        return True
    if (
        place == len(line) - 1 and moment.day.weekday in (0, 2) and code == "en"
    ):  # "call Bob mon" is no other word
        return True
    return place > 0 and line[place - 1].cat in (
        "nbg@" if moment.day.weekday is not None else "Inbrfg" if moment.day.month else "nbrft"
    )


def _alone(line: list[Node], place: int) -> bool:
    return all(node.cat in ".," for number, node in enumerate(line) if number != place)


def _answer(node: Node, context: Context, prefixed: bool, alone: bool) -> When | None:
    value = node.value
    if node.cat == "*" and isinstance(value, Repeat):
        return _repeat(value, context)
    if node.cat == "=" and isinstance(value, Between):
        return _between(value, context)
    if node.cat == "5" and isinstance(value, Between):
        return _between(value, context)
    if node.cat in "DZT" and isinstance(value, Moment):
        if value.weak and not (prefixed or alone):
            return None
        return _moment(value, context)
    return None


def _moment(moment: Moment, context: Context) -> When | None:
    at = calendar.point(moment, context.now)
    if at is not None:
        return When(at, None, None, (0, 0), "minute")
    days = calendar.resolve(moment.day, context.today) if moment.day else None
    if days is None or moment.clock:
        return None
    grain = moment.day.grain if moment.day else "day"
    end = days[1] if grain != "day" or (moment.day and moment.day.until) else None
    return When(days[0], end, None, (0, 0), grain)


def _between(span: Between, context: Context) -> When | None:
    first, last = span.first, span.last
    start_at, end_at = calendar.point(first, context.now), calendar.point(last, context.now)
    if start_at is not None and end_at is not None:
        if end_at <= start_at and last.exact is None:
            end_at += datetime.timedelta(days=1)
        return When(start_at, end_at, None, (0, 0), "minute")
    if (first.day is None and first.exact is None) or last.day is None:
        return None
    days = calendar.resolve(first.day, context.today) if first.day else (context.today, context.today)
    if days is None:
        return None
    until = calendar.resolve(last.day, days[0])
    if until is None:
        return None
    if until[1] <= days[0]:
        return None
    if start_at is not None:
        return When(start_at, None, None, (0, 0), "minute")
    return When(days[0], until[1], None, (0, 0), "day")


def _repeat(repeat: Repeat, context: Context) -> When | None:
    try:
        rule = recurrence.check_rule(write(repeat))
    except errors.InvalidInput:  # "every 30 February"
        return None
    first = recurrence.first_occurrence(rule, repeat.first or context.today, context.now)
    if first is None:
        return None
    grain = "minute" if isinstance(first, datetime.datetime) else "day"
    return When(first, None, rule, (0, 0), grain, anchored=repeat.first is not None)


def write(repeat: Repeat) -> str:
    """The RFC 5545 text of a recurrence."""
    parts = [f"FREQ={repeat.freq}"]
    if repeat.interval != 1:
        parts.append(f"INTERVAL={repeat.interval}")
    for name, values in (
        ("BYMONTH", repeat.bymonth),
        ("BYMONTHDAY", repeat.bymonthday),
        ("BYDAY", repeat.byday),
    ):
        if values:
            parts.append(f"{name}={','.join(str(value) for value in values)}")
    if repeat.times:
        parts.append(
            f"BYHOUR={','.join(str(hour) for hour in sorted({clock.hour for clock in repeat.times}))}"
        )
        parts.append(
            f"BYMINUTE={','.join(str(minute) for minute in sorted({clock.minute for clock in repeat.times}))}"
        )
    if repeat.bysetpos is not None:
        parts.append(f"BYSETPOS={repeat.bysetpos}")
    if repeat.count is not None:
        parts.append(f"COUNT={repeat.count}")
    if repeat.until is not None:
        parts.append(f"UNTIL={repeat.until:%Y%m%d}")
    return ";".join(parts)
