"""People's words inside Streamlit's markdown, which has a syntax of its own on top."""

import re

from core.domain import bidi

# U+2060 WORD JOINER: invisible, and enough to stop a construct wherever a backslash would not be understood.
_JOINER = "\u2060"

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
# `:smile:`, `:material_home:`, `:red[text]`, `::directive`; the first two are looked for after unescaping.
_DIRECTIVE = re.compile(r":(?=:|[\w+-]*\w[\w+-]*[:\[{/])")
# Streamlit turns a free-standing `->` into an arrow, `--` into a dash and so on.
_TYPOGRAPHY = re.compile(r"(?<!\S)([<>~-])(?=(?:->|>|-|=)(?!\S))")


def plain(text: str) -> str:
    """Anybody's text as one line of markdown that shows exactly these characters, white space runs as one.

    Bare web addresses may still become links: they show where they lead.
    """
    line = " ".join(text.split())
    broken = _TYPOGRAPHY.sub(rf"\1{_JOINER}", _DIRECTIVE.sub(f":{_JOINER}", line))
    return bidi.isolated(_PUNCTUATION.sub(r"\\\1", broken))
