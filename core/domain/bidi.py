"""Names in a script that is written from right to left, within a sentence that is not."""

import re

_RIGHT_TO_LEFT = re.compile(
    r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_OPEN, _CLOSE = "\u2068", "\u2069"  # FIRST STRONG ISOLATE and its end, both invisible


def isolated(name: str) -> str:
    """Somebody's words, kept from reordering the figures and words round them, and from being reordered by those.

    Without it "Milk · 30 min" with the milk in Urdu is shown as "30 · Milk min".
    """
    return f"{_OPEN}{name}{_CLOSE}" if _RIGHT_TO_LEFT.search(name) else name
