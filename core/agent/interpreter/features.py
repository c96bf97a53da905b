"""What the classifier sees of a clause: hashed words, word pairs and letter runs, and the rules' hint."""

import itertools
import re
import zlib

from core.agent.interpreter import normalise, rules

BITS = 15
BUCKETS = 1 << BITS
HINT_WEIGHT = 1.5  # of a hint feature; the text features of a clause share a length of 1
_READ = 240  # characters of a clause that decide what it asks for
_TOKEN = re.compile(rf"[^\W\d_]+|\d+|{normalise.MASK}+|[^\w\s]")


def text(masked: str) -> list[int]:
    """Buckets of the clause's own features, repeated ones once."""
    tokens = [_shape(token) for token in _TOKEN.findall(masked[:_READ])]
    words = ["^", *tokens, "$"]
    names = [f"w {word}" for word in tokens]
    names += [f"p {a} {b}" for a, b in itertools.pairwise(words)]
    names += [f"t {a} {b} {c}" for a, b, c in zip(words[:4], words[1:4], words[2:4], strict=False)]
    for token in tokens:
        framed = f"<{token}>"
        names += [f"c {framed[i : i + n]}" for n in (3, 4, 5) for i in range(len(framed) - n + 1)]
    return sorted({_bucket(name) for name in names})


def hint(hit: rules.Hit | None) -> list[int]:
    """Buckets of what the phrase tables say."""
    if hit is None:
        return [_bucket("hint none")]
    return [_bucket(f"hint {hit.op}"), _bucket(f"hint {hit.op} {hit.sure}"), _bucket(f"hint {hit.sure}")]


def _shape(token: str) -> str:
    if token[0] == normalise.MASK:
        return "quoted"
    return "0" if token.isdecimal() else token


def _bucket(name: str) -> int:
    return zlib.crc32(name.encode("utf-8", "replace")) & (BUCKETS - 1)
