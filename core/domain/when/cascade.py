"""A small engine: rules over lines of categories, applied one after the other, each turning some nodes into one.

A pattern is written as words: `n:NUM u:UNIT ago` matches three neighbours and names two of them. A word is the name of a
category of the lexicon or of a class below; `a|b` is either, `?` and `*` mean what they mean in regular expressions.
No pattern nests repetitions and lines are short, so matching stays linear.
"""

import dataclasses
import datetime
import re
from collections.abc import Callable
from typing import Any

from core.domain.when import lexicon
from core.domain.when.values import Node

CLASSES = {
    "NUM": "N1", "ORD": "OS", "UNIT": "USqe", "LAST": "Bp", "TO": "t-", "DASH": "-", "COMMA": ",", "STOP": ".", "DAY": "D",
    "POINT": "Z", "SLASH": "2", "FOUR": "4", "LOOSE": "w", "LEN": "Q", "HNOTE": "6", "SPAN": "=", "REP": "*",
    "HOURS": "5", "OFIN": "oI", "WHICH": "FHBp", "LIST": ",&", "QNUM": "y", "FROM": "fo",
}  # fmt: skip


@dataclasses.dataclass(frozen=True)
class Context:
    """What a rule may look at besides its own nodes."""

    now: datetime.datetime
    folded: str  # the text as the grammar reads it: lower case, no accents
    code: str

    @property
    def today(self) -> datetime.date:
        """The day of `now`."""
        return self.now.date()


class Hit:
    """The nodes a pattern matched; `hit["name"]` is the value of a named one, or None when it is absent."""

    def __init__(self, match: re.Match[str], line: list[Node], context: Context) -> None:
        self._match, self._line = match, line
        self.now, self.today, self.folded, self.code = (
            context.now,
            context.today,
            context.folded,
            context.code,
        )

    def __getitem__(self, name: str) -> Any:
        """The value of the node called `name`."""
        node = self.node(name)
        return node.value if node else None

    def node(self, name: str) -> Node | None:
        """The node called `name`, the first when there are several."""
        if name not in self._match.re.groupindex:
            return None
        start, end = self._match.span(name)
        return self._line[start] if end > start else None

    def all(self, name: str) -> list[Node]:
        """Every node of a repeated name."""
        if name not in self._match.re.groupindex:
            return []
        start, end = self._match.span(name)
        return self._line[start:end]

    def cat(self, name: str) -> str:
        """The category of the node called `name`, or an empty string."""
        node = self.node(name)
        return node.cat if node else ""

    def is_digits(self, name: str) -> bool:
        """Whether the number called `name` was written in digits."""
        node = self.node(name)
        return node is not None and self.folded[node.start].isdigit()

    @property
    def start(self) -> int:
        """Where the hit starts in the text."""
        return self._line[self._match.start()].start

    @property
    def before(self) -> str:
        """The category of the node before the hit, or an empty string."""
        place = self._match.start()
        return self._line[place - 1].cat if place else ""

    @property
    def after(self) -> str:
        """The category of the node after the hit, or an empty string."""
        place = self._match.end()
        return self._line[place].cat if place < len(self._line) else ""


Made = (
    tuple[str, Any] | None
)  # the category and the value of the node that replaces the hit, or None to leave it
Build = Callable[[Hit], Made]
Rule = tuple[re.Pattern[str], Build]


def rule(pattern: str, build: Build) -> Rule:
    """Compiles one rule from its readable pattern."""
    return re.compile("".join(_element(word) for word in pattern.split())), build


def _element(word: str) -> str:
    if word == "(":
        return "(?:"
    if word.endswith(":("):
        return f"(?P<{word[:-2]}>"
    if word[0] == ")" or word == "|":
        return word
    repeat = word[-1] if word[-1] in "?*+" else ""
    name, _, classes = word.removesuffix(repeat).rpartition(":")
    if classes in ("START", "END"):
        return "^" if classes == "START" else "$"
    chars = "".join(re.escape(CLASSES.get(one) or lexicon.CATEGORY[one]) for one in classes.split("|"))
    return f"(?P<{name}>[{chars}]{repeat})" if name else f"[{chars}]{repeat}"


def apply(line: list[Node], rules: list[Rule], context: Context) -> None:
    """Rewrites a line of nodes in place."""
    cats = "".join(node.cat for node in line)
    if not cats.strip("x"):  # only words that mean nothing, as in most titles
        return
    for pattern, build in rules:
        match = pattern.search(cats)
        while match:
            start, end = match.span()
            made = build(Hit(match, line, context)) if end > start else None
            if made is not None:
                line[start:end] = [Node(made[0], made[1], line[start].start, line[end - 1].end)]
                cats = cats[:start] + made[0] + cats[end:]
            match = pattern.search(cats, start + 1)
