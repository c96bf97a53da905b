"""Whether a write rests on what the person said, or may stem from text that anybody could have put into a task.

A language model obeys whatever it reads. So each of its writes is traced back to the person's own words: the kind of
act, each task it touches, and each text and value it brings. What cannot be traced waits for the person's word,
whatever their settings. This errs on the side of asking: a question costs a click.
"""

import re
import unicodedata
from typing import Any

from core import operations
from core.agent import evidence, provenance_acts, provenance_targets, provenance_values, provenance_words
from core.agent.evidence import Evidence
from core.agent.interpreter import rows

_TEXTS = ("title", "name", "notes", "project")
_LISTS = ("tags", "add_tags", "remove_tags")
_LOOSE = 0.34  # the share of a text's words that may be the model's own


def doubt(name: str, arguments: dict[str, Any], found: Evidence) -> str:
    """What in a write the person did not ask for, in words for them; "" when their words back all of it."""
    operation = operations.BY_NAME.get(name)
    given = operation.understood(arguments) if operation else arguments
    return (
        provenance_acts.doubt(name, given, found)
        or provenance_targets.doubt(name, given, found)
        or _content(name, given, found)
    )


def _content(name: str, arguments: dict[str, Any], found: Evidence) -> str:
    touched = [arguments.get("task_id"), *evidence.as_list(arguments.get("task_ids"))]
    known = [found.known.get(one) for one in touched if isinstance(one, int)] or [None]
    pieces = [
        arguments,
        *(task for task in evidence.as_list(arguments.get("tasks")) if isinstance(task, dict)),
    ]
    titles = [str(task.get("title")).casefold().strip() for task in pieces[1:]]
    if len(set(titles)) < len(titles):
        return "You did not ask for the same task several times."
    for piece in pieces:
        for row in known:
            if why := _texts(piece, row, found) or _values(piece, row, found):
                return why
            if why := provenance_values.erased(name, piece, row, found):
                return why
    return ""


def _texts(piece: dict[str, Any], row: rows.Row | None, found: Evidence) -> str:
    for field in (*_TEXTS, *_LISTS):
        for text in evidence.as_list(piece.get(field)) if field in _LISTS else [piece.get(field)]:
            if isinstance(text, str) and not _is_said(text, _kept(row, field), found):
                return f"“{_short(text)}” is not in what you said."
    return ""


def _values(piece: dict[str, Any], row: rows.Row | None, found: Evidence) -> str:
    doubts = (provenance_values.doubt(field, value, row, found) for field, value in piece.items())
    return next(filter(None, doubts), "")


def _kept(row: rows.Row | None, field: str) -> str:
    """What the task holds already: keeping it is no news."""
    if row is None:
        return ""
    held = {"title": row.title, "notes": row.notes, "project": row.project or "", "tags": " ".join(row.tags)}
    return held.get(field, "")


def _is_said(text: str, kept: str, found: Evidence) -> bool:
    folded = text.casefold().strip()
    if not folded or folded == kept.casefold().strip():
        return True
    if re.search(rf"(?<!\w){re.escape(folded)}(?!\w)", found.text):
        return True
    if any(unicodedata.category(one) == "Cf" and one not in kept and one not in found.text for one in folded):
        return False  # what cannot be seen, and may turn round what is read
    if any(
        part.casefold() not in found.text and part not in kept
        for part in provenance_words.FETCHES.findall(text)
    ):
        return False
    own, words = frozenset(evidence.stems_of(kept)) if kept else frozenset(), evidence.stems_of(text)
    missing = [stem for stem in words if stem not in own and not evidence.holds(found.words, stem)]
    if any(stem.isdecimal() for stem in missing) or len(missing) == len(words):
        return False
    if any(stem in found.seen_words and stem not in provenance_words.ERRANDS for stem in missing):
        return False
    return len(missing) <= max(1, _LOOSE * len(words))


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"
