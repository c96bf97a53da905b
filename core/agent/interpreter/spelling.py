"""Slips of the tongue and of the finger in what is said to the list, never in what is put on it."""

import re

from rapidfuzz.distance import OSA

# The words that say what to do, and words that are only nearly those.
_ORDERS = (
    "remind",
    "delete",
    "remove",
    "complete",
    "rename",
    "postpone",
    "reschedule",
    "schedule",
    "restore",
)
_OTHERS = frozenset(
    "compete remand rewind remained scheduled schedules remover remote renamed deleted removed".split()
)
# "um" itself is German for "at"; as an English opening it is a courtesy phrase.
_HUMS = re.compile(r"(?<![^\s,.!?])(?:u+h+m*|u+mm+|e+r+m+|hm+|ä+h+m*|e+u+h+)(?:[,.…]+|(?=\s|$)) ?", re.I)
_OPENING = re.compile(
    r"^(?P<before>\W*(?:(?:please|pls|hey|hi|hello|ok|okay|and|also|(?:can|could|would|will) you)[,!]? )*)"
    r"(?P<word>[a-z]{2,12})(?= )",
    re.I,
)
_ADD = re.compile(r"^(?:ad|addd|dad|aadd)$", re.I)


def put_right(text: str) -> str:
    """The text without "um" and "uh", and with its first order spelled as it should be."""
    text = _HUMS.sub("", text) if '"' not in text else text
    found = _OPENING.match(text)
    if not found:
        return text
    word = found["word"].lower()
    if _ADD.match(word) and re.match(
        r" (?:an?|the|my|another|new|task|todo|to)\b", text[found.end() :], re.I
    ):
        return f"{found['before']}add{text[found.end() :]}"
    if len(word) < 5 or word in _OTHERS:
        return text
    near = [order for order in _ORDERS if OSA.distance(word, order) == 1 and not word.startswith(order)]
    return (
        f"{found['before']}{near[0]}{text[found.end() :]}" if len(near) == 1 and word not in _ORDERS else text
    )
