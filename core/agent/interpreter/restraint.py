"""Recognising what must not be tried: other people's data. The tools could not reach it anyway; the reply should say so."""

import re
from collections.abc import Sequence

_NOUN = r"(?:tasks?|to-?dos?|lists?|task list|reminders?|data|account|projects?|calendar|schedule|items?)"
_POSSESSIVE = re.compile(
    rf"\b([^\W\d_]+)(?:'s|’s|s')\s+(?:(?:open|overdue|private|secret|own|done|entire|whole|to-?do)\s+)*{_NOUN}\b",
    re.I,
)
_ASSIGNED = re.compile(
    rf"\b{_NOUN}\s+(?:of|for|belonging to|owned by|assigned to|from)\s+(?:(?:the )?user\s+)?([A-Z][\w-]+|user\s*\w+)\b"
)
_EVERYONE = re.compile(
    r"\b(?:other (?:users?|people|persons?|accounts?)(?:'s?|’s?)?|everyone(?: else)?(?:'s|’s)|everybody(?: else)?(?:'s|’s)|someone else(?:'s|’s)"
    r"|(?:all|any|another|different) users?(?:'s?|’s?)?|user_?id|(?:aufgaben|liste) (?:von|anderer)\s+(?:anderen|[A-Z]\w+)"
    r"|autres utilisateurs|otros usuarios|andere[nr]? (?:nutzer|benutzer|leuten?))\b",
    re.I,
)
_GERMAN = re.compile(r"\b([A-Z][a-zäöü]+)s (?:Aufgaben|Liste)\b")
_NOT_PEOPLE = frozenset(
    """today tomorrow yesterday tonight week weekend month year morning afternoon evening day monday tuesday wednesday
    thursday friday saturday sunday january february march april may june july august september october november december
    it what that there here who how where when let he she everything project me my i""".split()
)
_THANKS = re.compile(r"\b(?:thank|thanks|thx|cheers|danke|merci|gracias|shukriya|appreciate)\w*", re.I)
_CREATES = re.compile(r"^\W*(?:please\s+)?(?:add|create|remind|remember|new task|note|todo)\b", re.I)


def about_others(text: str, projects: Sequence[str] = ()) -> bool:
    """Whether a sentence asks for the tasks of someone else; a task about someone is not that."""
    if _CREATES.match(text):
        return False
    known = _NOT_PEOPLE | {word for name in projects for word in name.casefold().split()}
    for pattern in (_POSSESSIVE, _ASSIGNED, _GERMAN):
        if any(found[1].casefold() not in known for found in pattern.finditer(text)):
            return True
    return bool(_EVERYONE.search(text))


def thanks(text: str) -> bool:
    """Whether small talk is a thank-you."""
    return bool(_THANKS.search(text))
