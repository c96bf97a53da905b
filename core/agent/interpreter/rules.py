"""Which phrase of the tables a clause follows: the operation hinted at, and where its parts stand."""

import dataclasses
import functools
import itertools
import re

from core.agent.interpreter import intents, letters
from core.agent.interpreter.phrases import de, en, es, fr, ur

LANGUAGES = {"en": en, "de": de, "fr": fr, "es": es, "ur": ur}
_READ = 320  # characters a phrase is looked for in; a longer last part is extended to the clause's end
_SLOT = re.compile(r"(?<!\?P)<(\w+)>")
_GROUP = re.compile(r"\(\?P<([a-z]+)\d*>")
_END = re.compile(r"[\s.,;:!?؟۔…¡¿-]*$")
_START = re.compile(r"^[\s.,;:!?…¡¿(*•–—-]*")
_CLOCK = re.compile(r"(?<!\d)\d{1,2}:\d\d(?!\d)")


@dataclasses.dataclass(frozen=True)
class Hit:
    """A phrase that fits: `sure` ones name our own things ("task 3", "my list") or are unmistakable."""

    op: intents.Op
    sure: bool
    language: str
    parts: dict[str, tuple[int, int]]  # group name → (start, end) in the clause

    def part(self, clause: str, name: str) -> str:
        """The text of a named part, "" when this phrase has none."""
        start, end = self.parts.get(name, (0, 0))
        return clause[start:end].strip()


@dataclasses.dataclass(frozen=True)
class _Phrase:
    op: intents.Op
    pattern: re.Pattern[str]


def match(masked: str, language: str, but: intents.Op | None = None) -> Hit | None:
    """The first phrase that fits the whole clause: sure ones first, the guessed language, English, then the others.

    Phrases of the operation `but` are passed over.
    """
    others = [name for name in LANGUAGES if name not in (language, "en")]
    others = (
        others if language == "en" else [name for name in others if name == "ur"]
    )  # "le jao" looks French
    for tried in ([language] if language == "en" else [language, "en"]), others:
        for sure, name in itertools.product((True, False) if tried is not others else (True,), tried):
            hit = _found(masked, name, sure, but, plain=False)
            if hit is None and name in letters.SPELT and tried is not others:
                hit = _found(
                    letters.plain(masked), name, sure, but, plain=True
                )  # typed without accents, or half of them
            if hit:
                return hit if len(masked) <= _READ else _extended(hit, len(masked))
    return None


def _found(masked: str, language: str, sure: bool, but: intents.Op | None, *, plain: bool) -> Hit | None:
    for start, end in _variants(masked[:_READ], language):
        if hit := _first(masked, start, end, language, sure, but, plain=plain):
            return hit
    return None


def _first(
    masked: str, start: int, end: int, language: str, sure: bool, but: intents.Op | None, *, plain: bool
) -> Hit | None:
    for phrase in _phrases(language, plain, sure):
        found = phrase.pattern.fullmatch(masked, start, end)
        if found and phrase.op != but:
            spans = {k.split("_")[0]: found.span(k) for k, v in found.groupdict().items() if v}
            if any(_cuts_clock(masked, *span) for span in spans.values()):
                continue
            return Hit(phrase.op, sure, language, spans)
    return None


def _cuts_clock(masked: str, start: int, end: int) -> bool:
    """Whether a part begins or ends at the colon of a time of day: "dinner at 22:00" names no list "dinner at 22"."""
    return any(
        found.start() < edge < found.end() for found in _CLOCK.finditer(masked) for edge in (start, end)
    )


def _extended(hit: Hit, limit: int) -> Hit:
    name, (start, end) = max(hit.parts.items(), key=lambda p: p[1][1], default=("", (0, 0)))
    reached = {**hit.parts, name: (start, limit)} if end >= _READ - 2 else hit.parts
    return dataclasses.replace(hit, parts=reached)


def _variants(masked: str, language: str) -> list[tuple[int, int]]:
    """The clause without its courtesies, then as it stands ("i want to …" is either)."""
    opening, closing = _START.match(masked), _END.search(masked)
    start = opening.end() if opening else 0
    end = closing.start() if closing else len(masked)
    polite, bare = start, end
    before, after = _courtesies(language)
    if found := before.match(masked, start, end):
        polite = found.end()
    if found := after.search(masked, polite, end):
        bare = found.start()
    plain = [(start, bare)] if start != polite or bare != end else []
    return [(polite, bare), *plain, (start, end)] if plain else [(start, end)]


@functools.cache
def _courtesies(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = LANGUAGES[language]
    return re.compile(f"(?:(?:{table.BEFORE})[,:!.]* +)+"), re.compile(
        f"(?:[,.!]* *\\b(?:{table.AFTER}))+[ ,.!?]*$"
    )


@functools.cache
def _phrases(language: str, plain: bool, sure: bool) -> tuple[_Phrase, ...]:
    table = LANGUAGES[language]
    rows = table.SURE if sure else table.HINTS
    return tuple(_Phrase(op, _compile(text, table.WORDS, plain)) for op, text in rows)


def _compile(text: str, words: dict[str, str], plain: bool) -> re.Pattern[str]:
    """`<task>` is a word list of the table; any other `<name>` is a part to be taken out, and may recur."""
    done = False
    while not done:
        grown = _SLOT.sub(lambda m: f"(?:{words[m[1]]})" if m[1] in words else m[0], text)
        done, text = grown == text, grown
    text = _SLOT.sub(r"(?P<\1>.+?)", letters.plain_phrase(text) if plain else text)
    number = itertools.count()
    return re.compile(_GROUP.sub(lambda m: f"(?P<{m[1]}_{next(number)}>", text))
