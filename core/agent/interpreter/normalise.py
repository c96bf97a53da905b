"""Text as typed → text the rules can read, without losing where each character came from."""

import dataclasses
import re
import unicodedata

from core.agent.interpreter import spelling

MAX_LENGTH = 4_000  # a sentence longer than this is a document; the rest is not read
MASK = "\ue000"  # a private-use letter standing for quoted text, so that no rule reads what is quoted

_LINE_BREAKS = re.compile(r"\s*[\n\r\u2028\u2029]+\s*")
_SPACES = re.compile(r"[^\S\n]+")
_CURLY = str.maketrans(
    {"’": "'", "‘": "'", "´": "'", "`": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
)
_QUOTED = re.compile(r"\"([^\"]{1,2000})\"|(?<!\w)'([^\n]{2,2000}?)'(?!\w)")
_TRIM = " \t\n.,;:!?-–—·•*\"'"


@dataclasses.dataclass(frozen=True)
class Text:
    """Three strings of one length: as written, lower-cased, and lower-cased with quotations masked."""

    shown: str
    lower: str
    masked: str

    def cut(self, start: int, end: int) -> "Text":
        """The part from `start` to `end`, without the spaces around it."""
        while start < end and self.shown[start].isspace():
            start += 1
        while end > start and self.shown[end - 1].isspace():
            end -= 1
        return Text(self.shown[start:end], self.lower[start:end], self.masked[start:end])


def clean(raw: str) -> Text:
    """Unify quotes and spaces, drop control and direction marks, cap at MAX_LENGTH characters."""
    text = unicodedata.normalize("NFC", raw[: MAX_LENGTH * 2]).translate(_CURLY)
    kept = (
        c
        for c in text
        if c in "\n\r\t\u200c\u200d" or unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co")
    )
    text = _LINE_BREAKS.sub("\n", "".join(kept))
    text = _SPACES.sub(" ", text).strip()[:MAX_LENGTH]
    text = spelling.put_right(text)
    lower = "".join(low if len(low := c.lower()) == 1 else c for c in text)
    return Text(text, lower, _QUOTED.sub(_mask, lower))


def _mask(match: re.Match[str]) -> str:
    return match.group()[0] + MASK * (len(match.group()) - 2) + match.group()[-1]


def quoted(text: str) -> str | None:
    """What stands between quotation marks when the whole of `text` is one quotation, else None."""
    match = _QUOTED.fullmatch(text.strip())
    return (match.group(1) or match.group(2)).strip() if match else None


def trim(text: str) -> str:
    """Without the punctuation people put around a title; brackets and symbols inside stay."""
    return text.strip(_TRIM)


def trim_end(text: str) -> str:
    """Without spaces and closing punctuation; a question mark or bracket belongs to the title."""
    return text.strip().rstrip(" \t.,;:-–—").strip()
