"""The sentences the interpreter says, one table per language; English where a language is missing."""

from collections.abc import Mapping
from types import ModuleType

from core.agent.interpreter.wording import de, en, es, fr

LANGUAGES: Mapping[str, ModuleType] = {"en": en, "de": de, "es": es, "fr": fr}


def language(code: str) -> ModuleType:
    """The table of a language."""
    return LANGUAGES.get(code, en)


def say(code: str, key: str, **values: object) -> str:
    """One sentence with its values filled in; `key_one` is used where it exists and `n` is 1."""
    text = language(code).TEXT
    if values.get("n") == 1 and f"{key}_one" in text:
        key = f"{key}_one"
    return str(text[key]).format(**values)
