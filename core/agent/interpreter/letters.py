"""Letters as they are typed where a keyboard or a thumb has no accents: "anade", "tache", "loesche"."""

import re

SPELT = ("de", "fr", "es")  # languages with letters that people leave out
_PLAIN = str.maketrans("äöüßàâáçéèêëîïíôóùûúñ", "aousaaaceeeeiiioouuun")
_CLASS_OR_LETTER = re.compile(r"\[[^\]]*\]|[äöüßàâáçéèêëîïíôóùûúñ]")
_GERMAN = {"ä": "ae?", "ö": "oe?", "ü": "ue?", "ß": "ss?"}


def plain(lower: str) -> str:
    """A lower-case text of the same length without accents; ß is one s."""
    return lower.translate(_PLAIN)


def plain_phrase(pattern: str) -> str:
    """A phrase that reads such a text, where German umlauts may also be two letters.

    A letter in brackets is meant with its accent ("pagu[é]" is past, "pague" an order), and such a text has none.
    """
    return _CLASS_OR_LETTER.sub(_letter, pattern)


def _letter(found: re.Match[str]) -> str:
    text = found.group()
    return text if text[0] == "[" else _GERMAN.get(text) or text.translate(_PLAIN)
