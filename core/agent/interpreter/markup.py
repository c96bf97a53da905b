"""People's words inside the markdown of a reply: shown as they are, never as markup.

Task titles may be pasted from anywhere: a link, picture, HTML, directive or icon in one must not come alive.
"""

import re
import unicodedata

from core.domain import bidi

MAX_LENGTH = 120  # characters of a title a reply shows
_LETTERS = "\u200c\u200d"  # they part and join letters in Persian and Urdu, and make one emoji of several
_JOINER = "\u2060"  # invisible; patterns that Markdown extensions look for in plain text end there
_SPECIAL = re.compile(r"[\\`*_{}\[\]#|~$^=]|(?<=\])\(")
_HTML = str.maketrans({"<": "&lt;", ">": "&gt;", "&": "&amp;"})
_DIRECTIVE = re.compile(r":(?=[A-Za-z])")
_ICON = re.compile(r":(?=[\w+/-]+:)")
_ADDRESS = re.compile(r"(?<=http)(?=s?://)|(?<=www)(?=\.)|(?=@[-\w]+\.)", re.I)


def plain(text: str, limit: int = MAX_LENGTH) -> str:
    """One line of text that renders literally; longer than `limit` characters is cut with an ellipsis."""
    kept = "".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in text)
    seen = (c for c in kept if c in _LETTERS or unicodedata.category(c) not in ("Cf", "Co", "Cs"))
    kept = " ".join("".join(seen).split())
    if len(kept) > limit:
        kept = kept[: limit - 1].rstrip() + "…"
    kept = _ADDRESS.sub(_JOINER, _ICON.sub(":" + _JOINER, kept))
    return bidi.isolated(_DIRECTIVE.sub(r"\\:", _SPECIAL.sub(r"\\\g<0>", kept)).translate(_HTML))


def bold(text: str) -> str:
    """A title in bold, its own characters literal."""
    return f"**{plain(text) or '…'}**"
