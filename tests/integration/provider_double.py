"""A language model's server on 127.0.0.1 that answers from a script, as well and as badly as real ones do."""

import asyncio
import contextlib
import dataclasses
import itertools
import json
import threading
from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

Reply = Callable[[asyncio.StreamWriter], Awaitable[None]]
Call = tuple[str, Any]  # a tool's name and its arguments: an object, or text as it is
_REASONS = {200: "OK", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 429: "Too Many Requests"}


@dataclasses.dataclass(frozen=True)
class Request:
    """What arrived."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]
    raw: str  # everything, as it came

    @property
    def outputs(self) -> list[str]:
        """What tools are said to have answered, in either of the two APIs."""
        chat = [m["content"] for m in self.body.get("messages", ()) if m["role"] == "tool"]
        items = self.body.get("input", ())
        return chat + [i["output"] for i in items if i.get("type") == "function_call_output"]

    @property
    def call_ids(self) -> list[str]:
        """The ids of the calls in the conversation so far."""
        messages = self.body.get("messages", ())
        return [call["id"] for m in messages for call in m.get("tool_calls") or ()]


class Double:
    """Answers each request with the next reply of its script, and with 418 when there is none."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.script: deque[Reply] = deque()
        self.port = 0
        self._open: set[asyncio.Task[None] | None] = set()  # or else those that wait for ever are collected

    @property
    def url(self) -> str:
        """What to give as OPENAI_BASE_URL."""
        return f"http://127.0.0.1:{self.port}/v1"

    def will(self, *replies: Reply) -> None:
        """Add to the script."""
        self.script.extend(replies)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, one request."""
        task = asyncio.current_task()
        self._open.add(task)
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            lines = head.split("\r\n")
            headers = {
                name.lower(): value for name, _, value in (line.partition(": ") for line in lines[1:] if line)
            }
            body = (await reader.readexactly(int(headers.get("content-length", 0)))).decode(errors="replace")
            parsed = json.loads(body) if body.startswith("{") else {}
            self.requests.append(Request(lines[0].split()[1], headers, parsed, head + body))
            await (self.script.popleft() if self.script else status(418))(writer)
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            self._open.discard(task)
            with contextlib.suppress(ConnectionError):
                writer.close()


@contextlib.contextmanager
def running() -> Iterator[Double]:
    """A double in a thread of its own, until the end of the block."""
    double, loop = Double(), asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    starting = asyncio.start_server(double.serve, "127.0.0.1", 0, limit=2**24)
    server = asyncio.run_coroutine_threadsafe(starting, loop).result(10)
    double.port = server.sockets[0].getsockname()[1]

    async def close() -> None:
        server.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    try:
        yield double
    finally:
        asyncio.run_coroutine_threadsafe(close(), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()


def status(code: int, body: str = "", **headers: str) -> Reply:
    """A refusal; `Retry_After="1"` becomes a header."""

    async def reply(writer: asyncio.StreamWriter) -> None:
        given = {"content-type": "application/json", "content-length": str(len(body.encode())), **headers}
        writer.write(_head(code, {name.replace("_", "-"): value for name, value in given.items()}))
        writer.write(body.encode())

    return reply


def page(html: str) -> Reply:
    """A page for people, with 200: a proxy's login form, say."""
    return status(200, html, **{"content-type": "text/html"})


async def reset(writer: asyncio.StreamWriter) -> None:
    """The connection breaks before anything was said."""
    writer.transport.abort()


async def silence(_writer: asyncio.StreamWriter) -> None:
    """Nothing at all."""
    await asyncio.Event().wait()


def held(gate: threading.Event, then: Reply) -> Reply:
    """Another reply, once the gate is opened."""

    async def reply(writer: asyncio.StreamWriter) -> None:
        while not gate.is_set():
            await asyncio.sleep(0.01)
        await then(writer)

    return reply


def stream(*events: Any, end: str = "whole", pause: float = 0) -> Reply:
    """Server-sent events: objects as JSON, text as it is.

    `end`: `whole` ([DONE]), `short` (as if it were all), `cut` (the connection breaks) or `open` (nothing follows).
    """

    async def reply(writer: asyncio.StreamWriter) -> None:
        writer.write(_head(200, {"content-type": "text/event-stream", "transfer-encoding": "chunked"}))
        for event in [*events, *(["[DONE]"] if end == "whole" else [])]:
            data = event if isinstance(event, str) else json.dumps(event)
            name = (
                f"event: {event['type']}\n"
                if isinstance(event, dict) and isinstance(event.get("type"), str)
                else ""
            )
            block = f"{name}data: {data}\n\n".encode()
            writer.write(f"{len(block):x}\r\n".encode() + block + b"\r\n")
            await writer.drain()
            await asyncio.sleep(pause)
        if end == "open":
            await asyncio.Event().wait()
        if end == "cut":
            writer.transport.abort()
        else:
            writer.write(b"0\r\n\r\n")

    return reply


def _head(code: int, headers: dict[str, str]) -> bytes:
    lines = [f"HTTP/1.1 {code} {_REASONS.get(code, 'Error')}", "connection: close"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


_numbers = itertools.count(1)


def chunk(delta: dict[str, Any] | None, finish: str | None = None, **more: Any) -> dict[str, Any]:
    """One chunk of a chat completion."""
    choices = [] if delta is None else [{"index": 0, "delta": delta, "finish_reason": finish}]
    common = {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1, "model": "m"}
    return {**common, "choices": choices, **more}


def tool(call: Call, index: int | None = 0, call_id: str | None = None, **more: Any) -> dict[str, Any]:
    """A tool call as a delta holds it, whole."""
    name, arguments = call
    text = arguments if isinstance(arguments, str) else json.dumps(arguments)
    made: dict[str, Any] = {"type": "function", "function": {"name": name, "arguments": text}, **more}
    if index is not None:
        made["index"] = index
    if call_id is not None:
        made["id"] = call_id
    return made


def says(*words: str, end: str = "whole") -> Reply:
    """An answer in words, one chunk each."""
    return stream(
        chunk({"role": "assistant", "content": ""}),
        *(chunk({"content": word}) for word in words),
        chunk({}, "stop"),
        chunk(None, usage={"prompt_tokens": 9, "completion_tokens": 9, "total_tokens": 18}),
        end=end,
    )


def calls(*wanted: Call, finish: str | None = "tool_calls", end: str = "whole") -> Reply:
    """Tool calls in small pieces, as OpenAI sends them."""
    parts: list[Any] = [chunk({"role": "assistant", "content": None})]
    for index, (name, arguments) in enumerate(wanted):
        text = arguments if isinstance(arguments, str) else json.dumps(arguments)
        first = tool((name, ""), index, f"call_{next(_numbers):06}")
        parts.append(chunk({"tool_calls": [first]}))
        for at in range(0, len(text), 12):
            piece = {"index": index, "function": {"arguments": text[at : at + 12]}}
            parts.append(chunk({"tool_calls": [piece]}))
    return stream(*parts, *([chunk({}, finish)] if finish else []), end=end)


def responds(*output: dict[str, Any], ending: str = "completed", end: str = "short", **more: Any) -> Reply:
    """An answer of the Responses API: output items, then `response.<ending>`, or nothing when that is empty."""
    number = itertools.count()
    response = {
        "id": f"resp_{next(_numbers)}",
        "object": "response",
        "created_at": 1,
        "model": "m",
        "output": [],
        "parallel_tool_calls": True,
        "tool_choice": "auto",
        "tools": [],
        "status": "in_progress",
    }
    events: list[dict[str, Any]] = [{"type": "response.created", "response": response}]
    for index, item in enumerate(output):
        place = {"output_index": index}
        events.append({"type": "response.output_item.added", "item": item, **place})
        for part in item.get("content", ()):
            text = {"item_id": item["id"], "content_index": 0, "delta": part["text"], "logprobs": []}
            events.append({"type": "response.output_text.delta", **text, **place})
        events.append({"type": "response.output_item.done", "item": item, **place})
    if ending:
        done = {**response, "output": list(output), "status": ending, **more}
        events.append({"type": f"response.{ending}", "response": done})
    return stream(*({**event, "sequence_number": next(number)} for event in events), end=end)


def message(text: str) -> dict[str, Any]:
    """Words as an output item of the Responses API."""
    part = {"type": "output_text", "text": text, "annotations": [], "logprobs": []}
    return {"id": "msg_1", "type": "message", "role": "assistant", "status": "completed", "content": [part]}


def function_call(name: str, arguments: Any, call_id: str) -> dict[str, Any]:
    """A tool call as an output item of the Responses API."""
    text = arguments if isinstance(arguments, str) else json.dumps(arguments)
    same = {"type": "function_call", "id": f"fc_{call_id}", "call_id": call_id, "status": "completed"}
    return {**same, "name": name, "arguments": text}
