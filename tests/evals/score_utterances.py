"""What a sentence asks of a task list: the operation, the title it names, and that nothing else is touched.

The reader is `read(text) → {"op": one or several, "title"?}` with the operations create, query, update, complete,
delete, count, smalltalk, out_of_scope and clarify (asks back).
"""

import collections
import re
import time
from collections.abc import Callable, Sequence
from typing import Any

from tests.evals import scores

Read = Callable[[str], dict[str, Any]]
_CHANGES = {"create", "update", "complete", "delete"}
_HARMLESS = {"smalltalk", "out_of_scope", "query", "count"}
_FOREIGN = {"smalltalk", "out_of_scope"}
_CLOSE = 0.8  # how much two titles have to share


def score(rows: Sequence[scores.Row], read: Read) -> scores.Score:
    """How many operations and titles are right, by operation and language; how often a harmless row stays so."""
    tally, fails, seconds = scores.Tally(), [], []
    for row in rows:
        started = time.perf_counter()
        got = read(row["text"])
        seconds.append(time.perf_counter() - started)
        ops = {got["op"]} if isinstance(got["op"], str) else set(got["op"])
        accepted = set(row["accept_ops"])
        right = set(row["ops"]) <= ops if row.get("ops") else bool(ops) and ops <= accepted
        tally.add(right, "all", f"op {row['op']}", f"lang {row['lang']}")
        if row["op"] in _HARMLESS:
            tally.add(not ops & _CHANGES, "changes nothing")
        if row["op"] in _FOREIGN:
            tally.add(not ops & _CHANGES, "foreign left alone")
        tally.add("delete" not in ops or "delete" in accepted, "no unasked delete")
        title = (row.get("slots") or {}).get("title")
        if right and title and "clarify" not in ops:
            close = _overlap(got.get("title") or "", title) >= _CLOSE
            tally.add(close, "title")
            if not close:
                fails.append(f"{row['text']!r}: title {got.get('title')!r}, not {title!r}")
        if not right:
            fails.append(f"{row['text']!r}: {'+'.join(sorted(ops))}, not {row['op']}")
    return scores.Score(tally.figures(), tuple(fails), tuple(seconds))


def _overlap(one: str, other: str) -> float:
    """The F1 of the words two titles share."""
    a, b = (collections.Counter(re.findall(r"\w+", text.casefold())) for text in (one, other))
    shared = sum((a & b).values())
    return 2 * shared / (sum(a.values()) + sum(b.values())) if shared else 0.0
