"""What the classifier sees of a clause: hashed words, word pairs, letter runs, kinds of words, and the rules' hint."""

import dataclasses
import itertools
import re
import zlib

from core.agent.interpreter import normalise, rules
from core.agent.interpreter.phrases import kinds

BITS = 15
BUCKETS = 1 << BITS
HINT_WEIGHT = (
    1.5  # of a hint feature; the text features of a clause share a length of 1, and so do its shapes
)
_READ = 240  # characters of a clause that decide what it asks for
_TOKEN = re.compile(rf"[^\W\d_]+|\d+|{normalise.MASK}+|[^\w\s]")
_WORD = re.compile(rf"[^\W\d_]+(?:'[^\W\d_]+)?|\d+|{normalise.MASK}+|[,.;:?!]")


@dataclasses.dataclass(frozen=True, slots=True)
class Token:
    """A word, a number, a quotation or a mark; `kind` is what `phrases.kinds` says of it, else "thing"."""

    word: str
    kind: str
    start: int
    end: int


def text(masked: str) -> list[int]:
    """Buckets of the clause's own features, repeated ones once."""
    shapes = [_shape(token) for token in _TOKEN.findall(masked[:_READ])]
    words = ["^", *shapes, "$"]
    names = [f"w {word}" for word in shapes]
    names += [f"p {a} {b}" for a, b in itertools.pairwise(words)]
    names += [f"t {a} {b} {c}" for a, b, c in zip(words[:4], words[1:4], words[2:4], strict=False)]
    for word in shapes:
        framed = f"<{word}>"
        names += [f"c {framed[i : i + n]}" for n in (3, 4, 5) for i in range(len(framed) - n + 1)]
    return sorted({bucket(name) for name in names})


def shape(masked: str) -> list[int]:
    """Buckets of the runs of kinds that the clause's words are of, repeated ones once."""
    runs = skeleton(masked)
    return sorted(
        {bucket(f"k{n} {' '.join(runs[i : i + n])}") for n in (2, 3, 4) for i in range(len(runs) - n + 1)}
    )


def skeleton(masked: str) -> list[str]:
    """The kinds of the clause's words in order; several words of no kind in a row are one "thing"."""
    found = ["^"]
    for token in tokens(masked):
        if token.kind != found[-1] or token.kind != "thing":
            found.append(token.kind)
    return [*found, "$"]


def tokens(masked: str) -> list[Token]:
    """The words and marks of a clause, each with its kind and where it stands."""
    return [
        Token(found.group(), _kind(found.group()), *found.span()) for found in _WORD.finditer(masked[:_READ])
    ]


def hint(hit: rules.Hit | None) -> list[int]:
    """Buckets of what the phrase tables say."""
    if hit is None:
        return [bucket("hint none")]
    return [bucket(f"hint {hit.op}"), bucket(f"hint {hit.op} {hit.sure}"), bucket(f"hint {hit.sure}")]


def _shape(token: str) -> str:
    if token[0] == normalise.MASK:
        return "quoted"
    return "0" if token.isdecimal() else token


def bucket(name: str) -> int:
    """Where the weight of a feature of that name is kept; several features may share one place."""
    return zlib.crc32(name.encode("utf-8", "replace")) & (BUCKETS - 1)


def _kind(token: str) -> str:
    if token in kinds.OF:
        return kinds.OF[token]
    if not token[0].isalpha():
        return "thing" if token[0] == normalise.MASK else "0" if token.isdecimal() else token
    return "did" if len(token) > 4 and token.endswith("ed") else "thing"
