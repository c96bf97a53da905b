"""Reading the items an agent model is given back into turns: what was said, called, answered and shown.

The interpreter keeps no memory of its own; all it knows about earlier turns is read here from stored items.
"""

import dataclasses
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from core.agent.interpreter import intents, rows

OPERATIONS: dict[str, intents.Op] = {
    **dict.fromkeys(("add_task", "add_tasks"), "create"),
    **dict.fromkeys(("update_task", "update_tasks"), "update"),
    **{
        f"{verb}_task{s}": verb
        for verb in ("complete", "reopen", "start", "delete", "restore")
        for s in ("", "s")
    },
}  # what the tools that change tasks do; there is no start_tasks, and none is ever called
WRITES = OPERATIONS.keys()
_SHOWN = re.compile(r"^- \*\*.* ?\((\d+)\)$", re.M)  # a line of `replies.Voice.listed`


@dataclasses.dataclass(frozen=True)
class Call:
    """One tool call; equal calls in one step are made once."""

    name: str
    arguments: Mapping[str, Any]


@dataclasses.dataclass(frozen=True)
class Result:
    """What a tool answered: its JSON object, or the error's own words."""

    call: Call
    value: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    error: str | None = None
    call_id: str = ""
    code: str = ""  # the error's kind

    @property
    def tasks(self) -> tuple[rows.Row, ...]:
        """Every task the answer holds: one task, a page, a bulk result or what an undo touched."""
        if self.error is not None:
            return ()
        if "title" in self.value:
            return (rows.read(self.value),)
        found: list[Any] = [*self.value.get("items", ()), *self.value.get("tasks", ())]
        found += [one["task"] for one in self.value.get("results", ()) if one.get("task")]
        return tuple(rows.read(one) for one in found if "title" in one)


@dataclasses.dataclass(frozen=True)
class Turn:
    """One user message and all that followed it."""

    said: str
    results: tuple[Result, ...] = ()
    reply: str = ""

    @property
    def shown(self) -> tuple[int, ...]:
        """The ids of the tasks the reply listed, in order."""
        return tuple(int(number) for number in _SHOWN.findall(self.reply))

    @property
    def written(self) -> tuple[Result, ...]:
        """The calls that changed something."""
        return tuple(one for one in self.results if one.call.name in WRITES and one.error is None)


def turns(items: str | list[Any]) -> list[Turn]:
    """The conversation as turns, oldest first; the last one is being answered now."""
    if isinstance(items, str):
        return [Turn(items)]
    found: list[Turn] = []
    said, made, answered, reply = "", dict[str, Call](), dict[str, Any](), list[str]()

    def close() -> None:
        if said or made or reply:
            results = tuple(_result(call, key, answered) for key, call in made.items())
            found.append(Turn(said, results, "\n".join(reply)))

    for item in items:
        kind, role = item.get("type", "message"), item.get("role")
        if kind == "function_call":
            made[item["call_id"]] = Call(item["name"], _object(item.get("arguments")))
        elif kind == "function_call_output":
            answered[item["call_id"]] = item.get("output")
        elif role == "user":
            close()
            said, made, answered, reply = _text(item.get("content")), {}, {}, []
        elif role == "assistant" and (text := _text(item.get("content")).strip()):
            reply.append(text)
    close()
    return found


def length(items: str | list[Any]) -> int:
    """How many characters there are to read."""
    if isinstance(items, str):
        return len(items)
    return sum(len(_text(item.get("content") or item.get("output"))) for item in items)


def _result(call: Call, key: str, answered: Mapping[str, Any]) -> Result:
    if key not in answered:
        return Result(call, error="", call_id=key)
    text = _text(answered[key])
    value = _object(text)
    if "error" in value and isinstance(value["error"], Mapping):
        error = value["error"]
        return Result(call, error=str(error.get("message", "")), call_id=key, code=str(error.get("code", "")))
    return Result(call, value, None if value else text, key)


def _object(text: Any) -> Mapping[str, Any]:
    """The JSON object in a text; a bridge may put words before it, or wrap it in a text part once more."""
    if isinstance(text, str) and "{" in text:
        try:
            text = json.loads(text[text.index("{") :])
        except ValueError:
            return {}
    if not isinstance(text, Mapping):
        return {}
    return _object(text["text"]) if text.get("type") == "text" and "text" in text else text


def _text(content: Any) -> str:
    if isinstance(content, str):
        return content
    if isinstance(content, Mapping):
        return str(content["text"]) if "text" in content else json.dumps(dict(content))
    if isinstance(content, Sequence):
        return "\n".join(_text(part) for part in content)
    return ""
