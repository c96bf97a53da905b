"""The one message from Python to the task table: small, since it is sent on every rerun."""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from typing import Any

from pages.components import due_words

STATUSES = ("todo", "doing", "done", "dropped")
PRIORITIES = ("none", "low", "medium", "high", "urgent")


def encode(
    rows: Sequence[Mapping[str, Any]],
    now: dt.datetime,
    *,
    counts: Mapping[due_words.Group, int] | None = None,
    extra: Mapping[str, Any] | None = None,
) -> bytes:
    """Compact UTF-8 JSON of rows grouped in the given order; about 65 bytes a row plus its title.

    Rows carry `id, version, title, status, priority, due_on, due_at` and optionally `project, tags,
    recurrence, estimate_minutes`; `frontend/task_table/message.js` is the other half of this function.
    """
    words = _Words()
    grouped: dict[due_words.Group, list[list[Any]]] = {}
    for row in rows:
        due_on, due_at = row["due_on"], row["due_at"]
        group = due_words.group(row["status"], due_on, due_at, now)
        grouped.setdefault(group, []).append(_row(row, group, now, words))
    shown = [name for name in due_words.GROUPS if name in grouped]
    message = {
        "g": [[name, (counts or {}).get(name, len(grouped[name])), grouped[name]] for name in shown],
        "w": words.list,
        **(extra or {}),
    }
    return json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode()


def _row(row: Mapping[str, Any], group: due_words.Group, now: dt.datetime, words: "_Words") -> list[Any]:
    tone = {"overdue": 1, "today": 2}.get(group, 0)
    bits = (
        STATUSES.index(row["status"])
        | PRIORITIES.index(row["priority"]) << 2
        | bool(row.get("recurrence")) << 5
        | tone << 6
    )
    due = due_words.words(row["due_on"], row["due_at"], now)
    return [
        row["id"],
        row["version"],
        row["title"],
        bits,
        words.place(due),
        words.place(row.get("project") or ""),
        row.get("estimate_minutes") or 0,
        *map(words.place, row.get("tags") or ()),
    ]


class _Words:
    """Due words, projects and tags said once each; a row names them by place, 0 being the empty word."""

    def __init__(self) -> None:
        self.list = [""]
        self._places = {"": 0}

    def place(self, word: str) -> int:
        if word not in self._places:
            self._places[word] = len(self.list)
            self.list.append(word)
        return self._places[word]
