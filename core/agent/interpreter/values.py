"""The new values in an answer or a correction: "Friday", "high", "to Work"."""

import dataclasses
import datetime
import functools
import re
from collections.abc import Callable, Sequence

from core.agent.interpreter import intents, measures
from core.domain import quickadd

Understand = Callable[[str], list[intents.Intent]]
_CORRECTION = re.compile(
    r"""^\W*
    (?:(?:oh|oops|sorry|hmm|wait|ach|pardon|perdón)\b\W*)*
    (?:(?:no|nope|nah|wait|not\ that(?:\ one)?
      |not\ (?:the|my)\ [^,]{1,40}(?=,)|actually|rather|instead|i\ meant?|i\ said|sorry
      |nein|nee|ich\ meinte|doch|lieber|non|plutôt|je\ voulais\ dire|quise\ decir|mejor|nahi
      |finalement|en\ fait|al\ final|en\ realidad|eigentlich)\b\W*)+
    (?:(?:make\ (?:it|that)|i\ meant?|i\ mean|it'?s|it\ is|it\ should\ be|should\ be|ich\ meinte
      |je\ voulais\ dire|quería\ decir|quise\ decir)\b\W*)?""",
    re.I | re.X,
)
_REMEMBERED = 1024  # texts; every step of a turn asks for those of the turns before
_PLACE = re.compile(r"^(?:in)?to (?:the )?[\w-]+(?: [\w-]+)?$", re.I)
_LEVEL = re.compile(
    r"(?:to |auf |en |a )?(?:low|medium|high|urgent|niedrig|mittel|hoch|dringend"
    r"|basse|moyenne|haute|baja|media|alta|urgente?)"
)
_FILLERS = frozenset("to on at by please then instead auf am um zu bis le à pour el para".split())
_SAYING = frozenset({"update", "clarify", "create", "reject", "confirm", "out_of_scope", "smalltalk"})


def without_lead(text: str) -> tuple[str, bool]:
    """The text without "no, I meant" and the like, and whether there was any."""
    lead = _CORRECTION.match(text)
    return (text[lead.end() :].strip(" .!?"), True) if lead else (text, False)


def given(
    text: str, found: Sequence[intents.Intent], now: datetime.datetime, understand: Understand
) -> intents.Draft | None:
    """The values a message gives, without a title; None when it gives none."""
    for intent in found:
        draft = dataclasses.replace(intent.draft, title=None, notes=None)
        if intent.op in _SAYING and draft != intents.Draft():
            return draft
    said = without_lead(text)[0]
    if (plain := bare(said, now)) is None and _PLACE.match(said):  # "to Work"
        [moved, *_] = understand(f"move it {said}")
        return moved.draft if moved.op == "update" and moved.draft != intents.Draft() else None
    return plain


def merged(old: intents.Draft, new: intents.Draft) -> intents.Draft:
    """The old values overridden by the new ones; a new date replaces the old one in whatever form it was."""
    said = {field.name: value for field in dataclasses.fields(new) if (value := getattr(new, field.name))}
    if new.due_on or new.due_at or new.shift_days or new.shift_minutes or new.hour is not None:
        said = {
            "due_on": None,
            "due_at": None,
            "shift_days": None,
            "shift_minutes": None,
            "hour": None,
            "keeps_day": False,
            **said,
        }
    return dataclasses.replace(old, **said)


def bare(text: str, now: datetime.datetime) -> intents.Draft | None:
    """The values of a message that is nothing but values, as in quick add; None when it says more."""
    return _bare(text, now, now.tzinfo)


@functools.lru_cache(_REMEMBERED)
def _bare(text: str, now: datetime.datetime, zone: datetime.tzinfo | None) -> intents.Draft | None:
    del zone  # as in `understand`
    text = without_lead(text)[0]
    if _LEVEL.fullmatch(text.strip(" .!").lower()):  # "actually no, medium"
        return intents.Draft(priority=measures.level(text))
    quick = quickadd.parse(text, now)
    rest = "".join(
        letter
        for place, letter in enumerate(text)
        if not any(start <= place < end for _, start, end in quick.spans)
    )
    if not quick.spans or not _FILLERS.issuperset(rest.casefold().split()):
        return None
    return intents.Draft(
        priority=quick.priority,
        due_on=quick.due_on,
        due_at=quick.due_at,
        recurrence=quick.recurrence,
        project=quick.project,
        tags=quick.tags,
        estimate_minutes=quick.estimate_minutes,
    )
