"""Parts of a set of tasks: "everything but the bike", "only the eggs"."""

import re
from collections.abc import Sequence

from core.agent.interpreter import resolve, rows, targets

_EXCEPT = re.compile(
    r"""(?:^|\s)(?:except(?:\ for)?|apart\ from|other\ than|excluding|but\ not|(?:all|everything)\ but|but
    |without|außer|bis\ auf|aber\ nicht|ohne|sauf|à\ part|mais\ pas|excepto|menos|salvo|pero\ no)
    \s+(?P<words>\S.*)$""",
    re.I | re.X,
)
_LEFT_OUT = re.compile(  # of what was just shown, with nothing before it
    r"""^\W*(?:(?:no|yes|nein|ja|non|oui|sí|si)\b\W*)?(?:but\ )?(?:not|leave\ out|skip|spare|keep|nicht|lass|behalte
    |pas|garde|no|deja|conserva)\s+(?P<words>(?:the|my|task|number|\#|den|die|das|aufgabe|nummer|le|la|les|el|los|las|\d)
    \S*(?:\s.*)?)$""",
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


def is_part(text: str) -> bool:
    """Whether a message by itself names a part of what was shown: "only the eggs", "all but the bike"."""
    said = text.strip(" .!?")
    before = _EXCEPT.search(said)
    alone = before is not None and not re.sub(
        r"\W+|\b(?:all|everything|alle|alles|tous?|tout|todos?|todo)\b",
        "",
        said[: before.start()],
        flags=re.I,
    )
    return bool(alone or _ONLY.match(said) or _LEFT_OUT.match(said))


def named(words: str, known: Sequence[rows.Row], code: str) -> tuple[rows.Row, ...]:
    """The tasks that words name, "milk and eggs" being two of them; none when any of it is not clear."""
    whole = _one(words, known, code)
    pieces = resolve.parts(words)
    if len(pieces) > 1:
        each = [_one(piece, known, code) for piece in pieces]
        found = tuple(dict.fromkeys(one for one in each if one))
        if len(found) == len(pieces):
            return found
    return (whole,) if whole else ()


def _one(words: str, known: Sequence[rows.Row], code: str) -> rows.Row | None:
    """The task of that number, else at that place, else of that title."""
    number = re.fullmatch(
        r"\W*(?:(?:the|task|number|no|nr|aufgabe|nummer|tâche|numéro|tarea|número)\W+)*(\d{1,9})\W*",
        words,
        re.I,
    )
    if number:
        numbered = next((row for row in known if row.id == int(number[1])), None)
        return numbered or rows.pick(known, int(number[1]))
    places = targets.ordinals(words.lower())
    return rows.pick(known, places[0]) if len(places) == 1 else resolve.resolve(words, known, code).one


def chosen(text: str, offered: Sequence[rows.Row], code: str) -> tuple[rows.Row, ...]:
    """The part of the offered tasks an answer asks for instead of all; none when it is not such an answer."""
    said = text.strip(" .!?")
    if only := _ONLY.match(said):
        return named(only["words"], offered, code)
    without = _LEFT_OUT.match(said)
    left_out = named(without["words"] if without else split(said)[1], offered, code)
    return tuple(row for row in offered if row not in left_out) if left_out else ()
