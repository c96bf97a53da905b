"""Parts of a set of tasks: "everything but the bike", "only the eggs"."""

import re
from collections.abc import Sequence

from core.agent.interpreter import resolve, rows

_EXCEPT = re.compile(
    r"""(?:^|\s)(?:except(?:\ for)?|apart\ from|other\ than|excluding|but\ not|(?:all|everything)\ but|but
    |without|außer|bis\ auf|aber\ nicht|ohne|sauf|à\ part|mais\ pas|excepto|menos|salvo|pero\ no)
    \s+(?P<words>\S.*)$""",
    re.I | re.X,
)
_ONLY = re.compile(
    r"^\W*(?:(?:no|yes|nein|ja|non|oui|sí|si)\b\W*)?(?:only|just|nur|bloß|seulement|juste|solo|sólo|solamente)\s+"
    r"(?P<words>\S.*)$",
    re.I,
)


def split(words: str) -> tuple[str, str]:
    """The words wanted and the words excepted, "" where there are none."""
    found = _EXCEPT.search(words)
    return (words[: found.start()].strip(), found["words"].strip()) if found else (words, "")


def named(words: str, known: Sequence[rows.Row], code: str) -> tuple[rows.Row, ...]:
    """The tasks that words name, "milk and eggs" being two of them; none when any of it is not clear."""
    whole = resolve.resolve(words, known, code)
    pieces = resolve.parts(words)
    if len(pieces) > 1:
        each = [resolve.resolve(piece, known, code).one for piece in pieces]
        found = tuple(dict.fromkeys(one for one in each if one))
        if len(found) == len(pieces):
            return found
    return (whole.one,) if whole.one else ()


def chosen(text: str, offered: Sequence[rows.Row], code: str) -> tuple[rows.Row, ...]:
    """The part of the offered tasks an answer asks for instead of all; none when it is not such an answer."""
    if only := _ONLY.match(text.strip(" .!?")):
        return named(only["words"], offered, code)
    left_out = named(split(text.strip(" .!?"))[1], offered, code)
    return tuple(row for row in offered if row not in left_out) if left_out else ()
