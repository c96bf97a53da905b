"""Which words of a clause name the task: for clauses that no phrase of the tables takes apart."""

import itertools
from collections.abc import Sequence

from core.agent.interpreter import classifier, features
from core.agent.interpreter.features import Token

_TELLING = ("add", "remind", "drop", "end", "move", "edit", "begin", "did", "need", "done", ",", ":", "at")
_NEVER = -1000.0
_QUOTES = "\"'"


def span(masked: str, op: str, besides: tuple[int, int] = (0, 0)) -> tuple[int, int]:
    """Where the words that name the task begin and end, (0, 0) when none seem to; none of those in `besides`."""
    tokens = features.tokens(masked)
    scores = [
        _NEVER if besides[0] <= token.start < besides[1] else classifier.names_task(names(tokens, place, op))
        for place, token in enumerate(tokens)
    ]
    first, last = _best(scores)
    if last <= first:
        return 0, 0
    start, end = tokens[first].start, tokens[last - 1].end
    if (
        masked[:start].endswith("'s ") and tokens[first - 1].kind == "thing"
    ):  # of "grandma's party" no half is a name
        start = tokens[first - 1].start
    start -= start > 0 and masked[start - 1] in _QUOTES
    end += end < len(masked) and masked[end] in _QUOTES
    return start, end


def names(tokens: Sequence[Token], place: int, op: str) -> list[str]:
    """The features of one word: itself, its neighbours, and which kinds of words stand before and after it."""
    words = ["^", "^", *(token.word for token in tokens), "$", "$"]
    kinds = ["^", "^", *(token.kind for token in tokens), "$", "$"]
    at = place + 2
    word, kind, left, right = words[at], kinds[at], words[at - 1], words[at + 1]
    before, after = set(kinds[:at]), set(kinds[at + 1 :])
    found = [
        f"w {word}", f"l {left}", f"r {right}", f"lw {left} {word}", f"wr {word} {right}", f"k {kind}",
        f"kkk {' '.join(kinds[at - 1 : at + 2])}", f"lll {' '.join(kinds[at - 2 : at + 1])}",
        f"rrr {' '.join(kinds[at : at + 3])}", f"ll {words[at - 2]} {left}", f"rr {right} {words[at + 2]}",
        f"{op} w {word}", f"{op} l {left}", f"{op} r {right}", f"{op} lll {' '.join(kinds[at - 2 : at + 1])}",
        f"{op} rrr {' '.join(kinds[at : at + 3])}", f"{op} {kind} first {not before - {'^'}}",
    ]  # fmt: skip
    found += [f"{op} b {one} {kind}" for one in _TELLING if one in before]
    found += [f"{op} a {one} {kind}" for one in _TELLING if one in after]
    return found


def _best(scores: Sequence[float]) -> tuple[int, int]:
    """The run of words with the greatest sum, as a half-open range."""
    sums = [0.0, *itertools.accumulate(scores)]
    best, lowest = (0.0, 0, 0), 0
    for end in range(1, len(sums)):
        if sums[end - 1] < sums[lowest]:
            lowest = end - 1
        if sums[end] - sums[lowest] > best[0]:
            best = (sums[end] - sums[lowest], lowest, end)
    return best[1], best[2]
