"""What looks like a date and is a part of a title: May numbers, a talk about next week, a table for two, gifts for Easter."""

import re
from collections.abc import Sequence

from core.domain.when import lexicon
from core.domain.when.values import When

_LINKS = frozenset(
    "and or with for at on in to by from of about but if so und oder mit für bei et ou avec pour à y o con para a".split()
)
_TITLE_CASED = re.compile(r"[A-Z][a-z]+day (?:Morning|Afternoon|Evening|Night|Lunch)")
# What a talk is about is no date for it; "about" before a clock only means nearly.
_ABOUT = re.compile(
    r"(?:about|regarding|concerning|re|wegen|bezüglich|betreffs|à propos de|au sujet de|acerca de|sobre)\s+(?:the |das |die |la |le |el )?",
    re.I,
)
_TALK = re.compile(
    r"(?<!\w)(?:e-?mail|ask|talk|speak|chat|call|ring|phone|text|write|message|tell|discuss|meet|check|update|warn|sprech\w*|rede\w*|frag\w*|schreib\w*|parler|demander|écrire|hablar|preguntar|escribir)\b",
    re.I,
)
# A table for two is no table at two o'clock.
_SEATS = re.compile(
    r"\b(?:tables?|rooms?|seats|tickets|places|reservation|tisch|plätze|karten|chambre|billets|mesa|entradas|habitación)"
    r" (?:for|für|pour|para) (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|zwei|drei|vier|fünf|sechs|acht|zehn|deux|trois|quatre"
    r"|cinq|huit|dix|dos|tres|cuatro|cinco|seis|ocho|diez)\b(?! ?(?:am|pm|a\.m|p\.m|o'?clock|uhr|h\b|heures?|horas?|hours?|minutes?|days?|nights?|weeks?|nächte|tage|nuits?|jours?|noches?|días?)|[:.]\d)",
    re.I,
)
_IS_FOR = re.compile(r"(?:for|für|pour|para)\s+", re.I)  # presents for Christmas are not due on the day
_DAY_OFF = re.compile(r"(?:monday|friday|montag|freitag|lundi|vendredi|lunes|viernes)$", re.I)


def hide_seats(text: str) -> str:
    """The text with "table for two" made meaningless, character for character."""
    return _SEATS.sub(lambda match: "\x00" * len(match[0]), text)


def is_topic(when: When, said: str, text: str) -> bool:
    """Whether a date is what is talked about: "email Sarah about next week"."""
    start = when.span[0]
    about = _ABOUT.match(said) or re.search(_ABOUT.pattern + "$", text[:start], re.I)
    return bool(about and _TALK.search(text[:start]))


def is_name(when: When, said: str, text: str, languages: Sequence[str]) -> bool:
    """Months, quarters, holidays and the like before a noun name things: "May numbers", "Christmas presents"."""
    if when.grain in ("month", "quarter", "season") and not re.search(
        r"\d{4}|\bnext\b|\bthis\b|\b(?:by|end|in)\b", said.lower()
    ):
        following = re.match(r"[^\S\n]+([^\W\d_]+)", text[when.span[1] :])
        if following and following[1].casefold() not in _LINKS:
            return True
    capital = re.match(r" ([A-Z][a-z]+)", text[when.span[1] :])
    if capital and _TITLE_CASED.fullmatch(said) and capital[1].casefold() not in _LINKS:
        return True  # "Friday Night Lights"
    if when.grain in ("month", "quarter", "season", "year"):
        return len(said.split()) == 1 or re.fullmatch(r"\S+ \d{4}", said) is not None
    meant_for = None if _DAY_OFF.search(said) else _IS_FOR.match(said)
    words = lexicon.fold(said[meant_for.end() :] if meant_for else said)[0].replace("'", " ").split()
    rows = [
        row for code in languages for row in lexicon.load(code).phrases.get(words[0] if words else "", ())
    ]
    named = any(
        cat == lexicon.CATEGORY["holiday"] and tuple(words[1 : 1 + len(rest)]) == tuple(rest)
        for rest, cat, _ in rows
    )  # "vendredi saint", and not every "vendredi"
    is_holiday = named and not re.search(r"\d", said)
    return is_holiday and (bool(text[when.span[1] :].strip(" |.,;!?")) or meant_for is not None)
