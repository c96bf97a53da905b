"""The offline interpreter's understanding in the shape the utterance scorer asks for."""

import datetime
import zoneinfo
from typing import Any

from core.agent.interpreter import intents, understand

NOW = datetime.datetime(2026, 3, 11, 10, 0, tzinfo=zoneinfo.ZoneInfo("UTC"))
_OPS = {
    "reopen": "update", "start": "update", "restore": "update", "undo": "update",
    **dict.fromkeys(intents.DRAFTS, "query"),
    "help": "smalltalk", "confirm": "smalltalk", "reject": "smalltalk",
}  # fmt: skip


def classify(text: str) -> dict[str, Any]:
    """{"op": one or a list, "title": what the sentence names, "list": the list it names}."""
    found = understand.understand(text, NOW)
    ops = list(dict.fromkeys(_OPS.get(intent.op, intent.op) for intent in found))
    titles = [title for title in map(_title, found) if title]
    named = next((i.draft.project or i.target.filter.project for i in found), None)
    return {"op": ops[0] if len(ops) == 1 else ops, "title": " ".join(titles), "list": named}


def _title(intent: intents.Intent) -> str:
    if intent.op == "create":
        return intent.draft.title or ""
    return intent.target.words
