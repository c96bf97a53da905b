"""Turns the word tables of a language into a phrase index, and names the categories of the grammar."""

import dataclasses
import functools
import importlib
import unicodedata
from collections.abc import Mapping
from typing import Any

# What the tables call it → the character that stands for it in a line of categories.
CATEGORY = {
    "weekday": "W", "weekdays": "L", "month": "M", "relative": "R", "now": "0", "part": "P", "tonight": "G",
    "clock": "T", "meridiem": "A", "oclock": "c", "unit": "U", "second": "S", "quarter": "q", "half": "h",
    "weekend": "e", "next": "F", "this": "H", "last": "B", "afternext": "8", "every": "E", "other": "V", "adverb": "C",
    "workdays": "z", "in": "I", "ago": "a", "hence": "J", "after": "j", "from": "f", "starting": "g", "to": "t",
    "ending": "u", "at": "@", "on": "n", "by": "b", "for": "r", "of": "o", "the": "d", "and": "&", "past": "p",
    "edge": "K", "eod": "k", "one": "1", "few": "N", "number": "N", "tens": "i", "ordinal": "O", "times": "m",
    "season": "s", "holiday": "X", "day": "D", "year": "Y",
    "morrow": "9", "except": "3", "datenoun": "l", "length": "Q", "outof": "7",
}  # fmt: skip

# Categories that show which language is spoken; prepositions and numbers do not.
_TELLING = frozenset("WLMR0PGUeFHBECzsXKk9c8Dl")


@dataclasses.dataclass(frozen=True)
class Lexicon:
    """One language: phrases by their first word (longest first), words that give it away, words that mislead."""

    code: str
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str, Any], ...]]
    signals: frozenset[str]
    weak: frozenset[str]


def fold(text: str) -> tuple[str, tuple[int, ...]]:
    """The text in lower case without accents, and for each of its characters the place in the original."""
    if text.isascii():
        return text.lower(), tuple(range(len(text) + 1))
    letters, places = [], []
    for place, letter in enumerate(text):
        if unicodedata.combining(letter):
            continue
        letters.append(_fold_letter(letter))
        places.append(place)
    return "".join(letters), (*places, len(text))


@functools.lru_cache(maxsize=4096)
def _fold_letter(letter: str) -> str:
    if letter in "’‘ʼ`´":
        return "'"
    if letter in "–—−‐‑":
        return "-"
    if letter in "يى":
        return "ی"
    if letter == "ك":
        return "ک"
    if letter in "ہةه":
        return "ہ"
    plain = unicodedata.normalize("NFKD", letter)[:1].lower()
    return plain[:1] if plain else " "


@functools.cache
def load(code: str) -> Lexicon:
    """The lexicon of a language code; English, German, French, Spanish and Urdu are known."""
    words = importlib.import_module(f"core.domain.when.words_{code}")
    index: dict[str, list[tuple[tuple[str, ...], str, Any]]] = {}
    telling: set[str] = set()
    for name, entries in (*words.WORDS.items(), *_slips(words.WORDS)):
        for spellings, value in entries.items():
            for spelling in spellings.split("|"):
                first, *rest = fold(spelling)[0].replace("-", " ").replace("'", " ").replace(".", " ").split()
                index.setdefault(first, []).append((tuple(rest), CATEGORY[name], value))
                if CATEGORY[name] in _TELLING and not rest and (len(first) > 2 or not first.isascii()):
                    telling.add(first)
    ordered = {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in index.items()}
    return Lexicon(code, ordered, (frozenset(telling) - _misleading(code)) | words.SIGNALS, words.WEAK)


def _slips(words: Mapping[str, Mapping[str, Any]]) -> list[tuple[str, Mapping[str, Any]]]:
    """Long names of days and months as a thumb types them: a letter inside left out, or two neighbours changed about."""
    taken = {word for entries in words.values() for spellings in entries for word in spellings.split("|")}
    found: list[tuple[str, Mapping[str, Any]]] = []
    for name in ("weekday", "weekdays", "month"):
        slips: dict[str, Any] = {}
        for spellings, value in words[name].items():
            full = spellings.split("|")[0]
            if len(full) < 6 or not full.isascii() or " " in full:
                continue
            for at in range(1, len(full) - 1):
                for slip in (
                    full[:at] + full[at + 1 :],
                    full[: at - 1] + full[at] + full[at - 1] + full[at + 1 :],
                ):
                    if slip not in taken:
                        slips[slip] = value
        found.append((name, slips))
    return found


def _misleading(code: str) -> frozenset[str]:
    """Words of another language that are ordinary English, so they say nothing about the language."""
    if code == "en":
        return frozenset()
    english = load("en")
    return frozenset(english.phrases) | frozenset(
        "am an so do die on me sat sun once main hat war rest tag pay par bar pair is in as at or a no to has son "
        "ten des dim ma "
        "ten sham rat har tom ville data sam mar mer".split()
    )
