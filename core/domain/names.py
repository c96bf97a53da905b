"""What accounts may be called: user names, email addresses and the names of people, as types of arguments."""

import re
import unicodedata
from typing import Annotated

import pydantic

from core.domain import fields

# Alphabets with letters that look like another's: mixed, they make a second "ana" that only a computer can tell apart.
_ALIKE = {"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"}

_PARTED = re.compile(r"(?<=[\u0600-\u06ff])\u200c(?=[\u0600-\u06ff])")  # as Persian names are spelt


def canonical(name: str) -> str:
    """One spelling for all that look the same."""
    return unicodedata.normalize("NFKC", name)


def _recognisable(name: str) -> str:
    if any(unicodedata.category(character) in {"Cf", "Cs", "Me"} for character in name):
        raise ValueError("must not contain characters that cannot be seen")
    if not any(character.isalnum() for character in name):
        raise ValueError("must contain a letter or a digit")
    alphabets = {unicodedata.name(letter, "").split(" ")[0] for letter in name if letter.isalpha()}
    if len(alphabets & _ALIKE) > 1:
        raise ValueError("must not mix alphabets that look alike")
    return name


def _writable(name: str) -> str:
    _printable(_PARTED.sub("", name))
    return name


def _printable(text: str) -> str:
    if any(unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for character in text):
        raise ValueError("must not contain characters that cannot be seen")
    return text


Name = Annotated[
    str,
    pydantic.BeforeValidator(lambda v: canonical(v) if isinstance(v, str) else v),
    pydantic.StringConstraints(strip_whitespace=True, min_length=2, max_length=40, pattern=r"^[\w.\-]+$"),
    fields.written("may consist of letters, digits, dots, hyphens and underscores only"),
    pydantic.AfterValidator(_recognisable),
]
Email = Annotated[
    str,
    pydantic.StringConstraints(
        strip_whitespace=True, max_length=254, pattern=r"^[^@\s\x00]+@[^@\s\x00]+\.[^@\s.\x00]+$"
    ),
    fields.written("must be an address with an @ and a domain"),
    pydantic.AfterValidator(_printable),
]
FullName = Annotated[fields.Text, pydantic.AfterValidator(_writable), pydantic.Field(max_length=80)]
