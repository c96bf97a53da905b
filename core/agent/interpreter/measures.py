"""A level, a state, a field and a length of time, each in the words for it."""

import datetime
import re

from core.agent.interpreter import normalise
from core.agent.interpreter.phrases import vocab
from core.domain import quickadd


def level(text: str) -> str | None:
    """The priority a word names: "high", "top priority", "p1", "urgent"; None when it is something else."""
    low = re.sub(rf"\b(?:{vocab.LEVEL_NOUN})\b|\b(?:to|a|very|of|de|auf)\b", " ", text.lower())
    low = " ".join(low.split()).strip(" .,!")
    digits = re.fullmatch(r"([1-4])", low)
    if digits and re.search(vocab.LEVEL_NOUN, text.lower()):
        return ("urgent", "high", "medium", "low")[int(digits[1]) - 1]
    if low == "top" or (not low and "priority" in text.lower()):
        return "high"
    return next((name for name, words in vocab.PRIORITY.items() if re.fullmatch(words, low)), None)


def status(text: str) -> str | None:
    """done | doing | open when `text` is a word for a state, else None."""
    low = normalise.trim(text.lower())
    low = re.sub(r"^(?:as|be|the)\s+|\s+status$", "", low)
    return next((name for name in ("open", "doing", "done") if re.fullmatch(vocab.STATUS[name], low)), None)


def clearing(words: str) -> tuple[str, ...]:
    """Names of the fields that "the due date", "its priority" … stand for."""
    low = words.lower().strip()
    return next((names for pattern, names in vocab.CLEARABLE.items() if re.fullmatch(pattern, low)), ())


def minutes(words: str, now: datetime.datetime) -> int | None:
    """Whole minutes in "two hours", "an hour and a half", "45 min"; None when it is no length of time."""
    if half := re.fullmatch(r"(\S+) and a half hours?|(\S+) hours? and a half", words.lower()):
        whole = (half[1] or half[2]).replace("an", "1")
        number = int(whole) if whole.isdecimal() else vocab.NUMBERS.get(whole)
        return number * 60 + 30 if number else None
    return quickadd.parse(f"x for {words}", now).estimate_minutes or clock_minutes(words)


def clock_minutes(words: str) -> int | None:
    """Whole minutes in "an hour", "zwei Stunden", "30 minutes"; None for days and the like."""
    found = re.fullmatch(
        r"(half an?|.+?)\s+(?:more\s+)?(hours?|hrs?|stunden?|heures?|horas?|ghant[ae]y?|minutes?|mins?|minuten?|minutos?)",
        words.lower().strip(),
    )
    if not found:
        return None
    one = 1 if found[2].startswith(("min",)) else 60
    if found[1].startswith("half"):
        return one // 2
    number = int(found[1]) if found[1].isdecimal() else vocab.NUMBERS.get(found[1], 0)
    return number * one or None


def days(words: str) -> int | None:
    """Whole days in "two days", "a week", "3 weeks"; None for hours and the like."""
    found = re.fullmatch(
        r"(.+?)\s+(?:more\s+)?(days?|weeks?|tage?n?|wochen?|jours?|semaines?|días?|semanas?|din|hafte|hafta)",
        words.lower().strip(),
    )
    if not found:
        return None
    number = int(found[1]) if found[1].isdecimal() else vocab.NUMBERS.get(found[1])
    weekly = found[2][0] in "wsh"
    return number * (7 if weekly else 1) if number else None
