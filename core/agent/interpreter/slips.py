# ruff: noqa: E501 — word tables
"""What is taken back in the same breath: "on tuesday, sorry, wednesday", "at 3, no, 4 pm", "high, I mean low"."""

import datetime
import re
from collections.abc import Sequence

from core.agent.interpreter import measures, moments, normalise

_TAKEN_BACK = re.compile(
    r"(?:\s*[,;.–—-]+\s*(?:(?:oh |ah |ach |no )*(?:no|nope|wait|hang on|hold on|sorry|oops|whoops|correction|actually|or rather|rather|i mean|i meant|scratch that|make (?:that|it)"
    r"|nein|quatsch|moment|ich meine|doch lieber|lieber|besser|non|pardon|je veux dire|plutôt|perdón|digo|quiero decir|mejor dicho|mejor|nahi|nahin|balke|بلکہ|نہیں)[,;.–—-]*\s+)+"
    r"|\s+(?:no wait|i mean|i meant|or rather|scratch that)[,;]?\s+)(?:(?:make (?:that|it)|i mean|i meant)\s+)?"
)
_LED = re.compile(r"(?:(?:on|at|by|for|am|um|bis|für|à|pour|le|el|para|a|las|the|to|until|in|due)\s+)*", re.I)
_CLOCK = re.compile(
    r"(?:\b(?:at|um|à|a las?) )?(?P<hour>\b\d{1,2}(?:[:.]\d\d)?(?: ?(?:[ap]\.?m\.?|uhr|h))?)\s*$", re.I
)

_AN_HOUR = re.compile(r"\b\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\b| ?uhr\b|h\b|(?<=:\d\d)\b)", re.I)
_THE = re.compile(
    r"\b(?:the|my|our|der|die|das|den|meine?n?|le|la|les|mon|ma|mes|el|los|las|mi|mis) [^,;]{2,40}$", re.I
)


def corrected(
    clause: normalise.Text, now: datetime.datetime, language: str, projects: Sequence[str]
) -> normalise.Text:
    """The clause with the value that was meant; as it stands when nothing was taken back, or no value was."""
    found = _TAKEN_BACK.search(clause.masked)
    if found is None or not found.start():
        return clause
    said, meant = clause.shown[: found.start()], clause.shown[found.end() :].rstrip(" .!")
    led = _LED.match(meant)
    bare = led.end() if led else 0
    place = _value(said, meant[bare:], projects) or _date(said, meant[bare:], now, language)
    if place is None and (place := _thing(said, meant)):
        bare = 0
    if place is None:
        return clause
    pieces = (0, place[0]), (found.end() + bare, found.end() + len(meant)), (place[1], len(said))
    parts = [clause.cut(start, end) for start, end in pieces if start < end]
    shown, lower, masked = (
        " ".join(getattr(one, name) for one in parts) for name in ("shown", "lower", "masked")
    )
    return normalise.Text(shown, lower, masked)


def _value(said: str, meant: str, projects: Sequence[str]) -> tuple[int, int] | None:
    """Where a level or a project stands that is replaced by another one."""
    last = max(said.rfind(" "), said.rfind("#")) + 1
    known = [name.casefold() for name in projects]
    both = (said[last:].casefold(), meant.casefold())
    same = all(measures.level(one) for one in both) or all(one in known for one in both)
    return (last, len(said)) if same else None


def _thing(said: str, meant: str) -> tuple[int, int] | None:
    """Where a task is named that another one was meant for: "delete the laundry, no wait, the garage"."""
    named = _THE.search(said)
    return (named.start(), len(said)) if named and _THE.fullmatch(meant) else None


def _date(said: str, meant: str, now: datetime.datetime, language: str) -> tuple[int, int] | None:
    """Where the part of a date stands that is replaced: the day, the time, or both."""
    new, old = moments.find(meant, now, language), moments.find(said, now, language)
    if new is None or new.span[0]:
        new = moments.whole(f"at {meant}", now, language)
    else:
        meant = meant[: new.span[1]]  # "on Monday, no, Tuesday about the laundry"
    if new is None or old is None or old.span[1] < len(said.rstrip()):
        return None
    led, clock = _LED.match(said, old.span[0]), _CLOCK.search(said, old.span[0])
    start = led.end() if led else old.span[0]
    said_at = [*_AN_HOUR.finditer(said, old.span[0])] if clock is None else []
    if said_at and moments.is_time_alone(meant, now, language):  # "3pm friday, actually 4pm"
        return said_at[-1].span()
    if clock and any(moments.is_time_alone(text, now, language) for text in (meant, f"at {meant}")):
        return clock.start("hour"), len(said)
    if clock and new.due_at is None and start < clock.start():
        return start, clock.start()
    return start, len(said)
