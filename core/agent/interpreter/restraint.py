"""Recognising a wish for other people's data: no tool reaches it, but the reply should say so."""

import re
from collections.abc import Sequence

_NOUN = r"(?:tasks?|to-?dos?|lists?|reminders?|data|account|projects?|calendar|schedule|items?)"
_POSSESSIVE = re.compile(
    rf"\b([^\W\d_]+)(?:'s|’s|s')\s+(?:(?:open|overdue|private|secret|own|done|entire|whole|to-?do|task)\s+)*{_NOUN}\b",
    re.I,
)
_ASSIGNED = re.compile(
    rf"\b{_NOUN}\s+(?:of|belonging to|owned by|assigned to|von|de)\s+([A-Z][\w-]+)"
    r"|\b([A-Z][a-zäöü]+)s (?:Aufgaben|Liste)\b"
)
_EVERYONE = re.compile(
    r"""\b(?:other\ (?:users?|people|persons?|accounts?)
    |(?:everyone|everybody|someone|somebody)(?:\ else)?(?:'s|’s)
    |(?:all|any|another|different)\ users?\b
    |(?:of|for|from|to|as)\ (?:the\ )?user\ \w+|user\ \w+(?:'s|’s)
    |user_?id
    |andere[nr]?\ (?:nutzer|benutzer|leuten?)|anderer\ leute
    |autres\ (?:utilisateurs|personnes)|otr[oa]s\ (?:usuarios|personas))""",
    re.I | re.X,
)
_BUSY = re.compile(r"\b(?:does|is|has|did)\s+([^\W\d_]+)\s+(?:have|working|doing|got|do)\b", re.I)
_TIMES = """
today tomorrow yesterday tonight week weekend month year morning afternoon evening day monday
tuesday wednesday thursday friday saturday sunday january february march april may june july august
september october november december it what that there here who how where when let he she everything
project me my i inbox
"""
_NOT_PEOPLE = frozenset(_TIMES.split())
_THANKS = re.compile(r"\b(?:thank|thanks|thx|cheers|danke|merci|gracias|shukriya|appreciate)\w*", re.I)
_HELLO = re.compile(
    r"^\W*(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|hallo|moin|servus"
    r"|guten (?:tag|morgen|abend)|bonjour|bonsoir|salut|hola|buen[oa]s|salam|assalam|namaste|adaab)\b",
    re.I,
)
_CREATES = re.compile(r"^\W*(?:please\s+)?(?:add|create|remind|remember|new task|note|todo)\b", re.I)
_QUOTED = re.compile(r'"[^"]*"|“[^”]*”')


def about_others(text: str, projects: Sequence[str] = (), *, names_a_task: bool = False) -> bool:
    """Whether a sentence asks for the tasks of someone else; a task about someone is not that.

    With `names_a_task`, words like "all users" are part of a title ("complete the email all users task").
    """
    if _CREATES.match(text):
        return False
    text = _QUOTED.sub(" ", text)
    known = _NOT_PEOPLE | {word for name in projects for word in name.casefold().split()}
    named = [
        name
        for pattern in (_POSSESSIVE, _ASSIGNED)
        for found in pattern.finditer(text)
        for name in found.groups()
    ]
    if any(name and name.casefold() not in known for name in named):
        return True
    busy = _BUSY.search(text)
    return not names_a_task and bool(_EVERYONE.search(text) or (busy and busy[1].casefold() not in known))


def small_talk(text: str) -> str:
    """The kind of small talk: "thanks", "hello" or just "chat"."""
    return "thanks" if thanks(text) else "hello" if _HELLO.match(text) else "chat"


def thanks(text: str) -> bool:
    """Whether small talk is a thank-you."""
    return bool(_THANKS.search(text))
