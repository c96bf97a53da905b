"""A whole conversation as a file: Markdown for people, JSON for programs."""

import datetime
import re
import uuid

from core.domain import conversations
from core.domain.conversations import Call, ConversationView, TurnView
from core.storage.workspace import Workspace

_ALL = 1_000_000  # turns


def whole_conversation(ws: Workspace, conversation_id: uuid.UUID) -> ConversationView:
    """A conversation with all its turns. Raises `NotFound`."""
    return conversations.get_conversation(ws, conversation_id, _ALL)


def file_name(view: ConversationView, ending: str) -> str:
    """A name for the file: ASCII letters and digits of the title, `plan-my-tuesday.md`."""
    words = re.findall(r"[a-z0-9]+", view.title.lower())
    return f"{'-'.join(words)[:60].strip('-') or 'conversation'}.{ending}"


def markdown(view: ConversationView, zone: datetime.tzinfo) -> str:
    """Everything said and done, times in `zone`."""
    return "\n\n".join([f"# {view.title}", *(_turn(turn, zone) for turn in view.turns)]) + "\n"


def _turn(turn: TurnView, zone: datetime.tzinfo) -> str:
    asked = turn.created_at.astimezone(zone)
    quoted = "\n".join(f"> {line}".rstrip() for line in turn.question.splitlines())
    parts = [f"## You, {asked:%Y-%m-%d %H:%M}", quoted]
    done = [_call(call) for call in turn.calls if call.changed or call.failed]
    if done:
        parts.append("\n".join(done))
    parts.append(turn.answer or turn.error_message or f"*({turn.status.replace('_', ' ')})*")
    return "\n\n".join(part for part in parts if part)


def _call(call: Call) -> str:
    arguments = ", ".join(f"{name}: {value}" for name, value in call.arguments.items())
    refused = call.approval in ("rejected", "expired")
    state = " (rejected)" if refused else " (failed)" if call.failed else " (undone)" if call.undone else ""
    return f"- `{call.name}` {' '.join(arguments.split())}{state}"
