"""Finds dates, times, ranges and recurrences in a sentence."""

import datetime
import functools
import re
from collections.abc import Sequence

from core.domain.when import (
    cascade,
    finish,
    lexicon,
    rules_clock,
    rules_date,
    rules_day,
    rules_extend,
    rules_merge,
    rules_number,
    rules_range,
    rules_repeat,
    scan,
)
from core.domain.when.values import Node, When

LANGUAGES = ("en", "de", "fr", "es", "ur")
_SPELT = "(?<=one|two|six|ten)|(?<=four|five|nine|noon)|(?<=three|seven|eight)|(?<=eleven|twelve)"
_SHARP = re.compile(  # what says nothing new of a time: "8 sharp", "fiveish", ", say 4pm"
    rf"(?:(?<=[\dm])|{_SPELT}) (?:sharp|on the dot|punkt|pile)(?!\w)|(?<=,) say(?= \d)"
    rf"|(?:(?<=\d)|{_SPELT})[- ]?ish(?!\w)"
    r"|(?:(?<=day)|(?<=days)|(?<=week)|(?<=weeks)|(?<=month)|(?<=months)|(?<=hour)|(?<=hours)|(?<=year)|(?<=years))'?"
    r" (?:time|advance)(?! off| notice|\w)"
)
LONGEST = 500  # characters that are looked at

RULES = [
    *rules_clock.MORROW, *rules_number.NUMBERS, *rules_number.LENGTHS, *rules_clock.CLOCKS,
    *rules_repeat.CORE, *rules_extend.EXTEND,
    *rules_date.NUMBERED, *rules_day.NAMED, *rules_merge.OFFSETS, *rules_merge.PARTS, *rules_range.HOURS,
    *rules_range.RANGES[:2], *rules_merge.TIMES, *rules_merge.PARTS, *rules_merge.TIMES, *rules_range.RANGES[2:],
    *rules_extend.COMPLETE, *rules_range.LASTING,
]  # fmt: skip


def find(text: str, now: datetime.datetime, languages: Sequence[str] = LANGUAGES) -> When | None:
    """The most telling date, time, range or recurrence of a text, seen from `now`; None when there is none.

    `now` aware gives aware times in the same zone. The future is preferred, weeks start on Monday, and English dates
    are month first. Only the first 500 characters are read.
    """
    found = find_all(text, now, languages)
    return max(found, key=_weight) if found else None


def find_all(text: str, now: datetime.datetime, languages: Sequence[str] = LANGUAGES) -> list[When]:
    """Every date, time, range and recurrence of a text, in the order of the text."""
    folded, places = lexicon.fold(text[:LONGEST])
    ends: dict[int, int] = {}

    def blank(sharp: re.Match[str]) -> str:
        ends[sharp.start()] = sharp.end()
        return " " * len(sharp[0])

    folded = _SHARP.sub(blank, folded)
    best: list[When] = []
    best_reach = 0
    for place, code in enumerate(languages):
        lex = lexicon.load(code)
        if place and code != "en" and not _speaks(folded, lex):
            continue
        found = finish.finish(_line(folded, now, lex), cascade.Context(now, folded, code))
        reach = sum(when.span[1] - when.span[0] for when in found)
        if reach > best_reach:
            best, best_reach = found, reach
    return [finish.replaced(when, places, ends) for when in best]


def _speaks(folded: str, lex: lexicon.Lexicon) -> bool:
    return not lex.signals.isdisjoint(_words(folded))


@functools.lru_cache(maxsize=64)
def _words(folded: str) -> frozenset[str]:
    return frozenset(scan.WORD.findall(folded))


def _line(folded: str, now: datetime.datetime, lex: lexicon.Lexicon) -> list[Node]:
    line = scan.nodes(folded, lex)
    cascade.apply(line, RULES, cascade.Context(now, folded, lex.code))
    return line


def _weight(when: When) -> tuple[bool, int, int]:
    """Recurrences first, then ranges of times and points with a time, then the longest, then the first."""
    exact = 2 if when.grain == "minute" else 1
    return when.rrule is not None, exact, when.span[1] - when.span[0]
