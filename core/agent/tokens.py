"""How long a text is for a language model, near enough without its vocabulary."""

import json
from typing import Any

_LETTERS_A_TOKEN = 4  # of English and of JSON
_BESIDES = 4  # what an item costs beside its text


def estimate(text: str) -> int:
    """Tokens of a text, rather too many than too few: four ASCII characters make one, any other character is one.

    Vocabularies differ from model to model; English has about 4.5 characters a token, JSON 3.5, Urdu 1 to 2.
    """
    plain = sum(character < "\x80" for character in text)
    return -(-plain // _LETTERS_A_TOKEN) + len(text) - plain


def of_items(items: Any) -> int:
    """Tokens of a model's input."""
    if isinstance(items, str):
        return estimate(items)
    return sum(_BESIDES + estimate(json.dumps(item, ensure_ascii=False, default=str)) for item in items)
