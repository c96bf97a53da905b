"""A language model behind HTTP, held to what the SDK takes for granted: whole answers, and call ids of its own."""

import asyncio
import json
import re
import uuid
from collections.abc import AsyncIterator
from typing import Any

import agents
import httpx2
import openai
from agents.models import interface, openai_chatcompletions, openai_responses
from openai.types import chat, responses
from openai.types.chat import chat_completion_chunk as chunks

PROVIDER_FAILURES = (openai.APIError, httpx2.HTTPError, agents.AgentsException)
# Nothing is traced, and a tool that is not there is told to the model rather than raised.
QUIET = agents.RunConfig(tracing_disabled=True, tool_not_found_behavior="return_error_to_model")
_THOUGHT = re.compile(r"\s*<think>.*?(?:</think>|\Z)\s*", re.DOTALL)
_GOOD_ID = re.compile(r"[\w.:-]{1,64}")


def without_thoughts(text: str) -> str:
    """A text without what a model thought aloud before it."""
    return _THOUGHT.sub("", text, count=1) if text.lstrip().startswith("<think>") else text


async def ask(agent: agents.Agent[None], asked: str, *, seconds: float, most_steps: int = 1) -> str:
    """The words that come of asking once, outside of a turn; "" for none. Raises `failures.FAILURES`."""
    async with asyncio.timeout(seconds):
        # Streamed, as turns are: some servers can do only one of the two.
        running = agents.Runner.run_streamed(agent, asked, max_turns=most_steps, run_config=QUIET)
        try:
            async for _ in running.stream_events():
                pass
        finally:
            running.cancel()
    return str(running.final_output or "").strip()


class ChatCompletions(openai_chatcompletions.OpenAIChatCompletionsModel):
    """Any compatible server. An answer that breaks off is an error and not a short answer, which the SDK makes sure of
    at OpenAI's own address only; and tool calls may come in the forms that other servers give them."""

    async def _fetch_response(self, *given: Any, **named: Any) -> Any:
        found: Any = await super()._fetch_response(*given, **named)
        if isinstance(found, tuple):
            response, stream = found
            return response, _whole(stream)
        return found


class Responses(openai_responses.OpenAIResponsesModel):
    """OpenAI itself, which keeps nothing of what it is sent: its thoughts come back to it in full or not at all."""

    async def stream_response(
        self, system_instructions: str | None, input: Any, *given: Any, **named: Any
    ) -> AsyncIterator[Any]:
        """The answer as events."""
        known = input if isinstance(input, str) else [item for item in input if not _is_reference(item)]
        async for event in super().stream_response(system_instructions, known, *given, **named):
            yield event


def _is_reference(item: Any) -> bool:
    """Whether this is a thought by its id alone, which OpenAI could only resolve if it had kept it."""
    return isinstance(item, dict) and item.get("type") == "reasoning" and not item.get("encrypted_content")


async def _whole(
    stream: openai.AsyncStream[chat.ChatCompletionChunk],
) -> AsyncIterator[chat.ChatCompletionChunk]:
    finished, pieces = False, _Pieces()
    try:
        async for chunk in stream:
            for choice in chunk.choices or ():
                finished = finished or bool(choice.finish_reason)
                for piece in (choice.delta and choice.delta.tool_calls) or ():
                    pieces.assign(piece)
            yield chunk
    finally:
        await stream.close()
    if not finished:
        raise agents.ModelBehaviorError("the answer broke off")


class _Pieces:
    """Gives each piece of a tool call the index and id that say which call it belongs to."""

    def __init__(self) -> None:
        self._calls: dict[int | None, int] = {}  # the server's index → ours
        self._ids: list[str | None] = []  # by our index, as the server gave them

    def assign(self, piece: chunks.ChoiceDeltaToolCall) -> None:
        """Set its index, its type and, where a call begins, its id."""
        ours = self._calls.get(piece.index)
        is_named = bool(piece.function and piece.function.name)
        # Some give all calls the same index, or none.
        another = piece.index is None or bool(piece.id and ours is not None and piece.id != self._ids[ours])
        if ours is None or (is_named and another):
            ours = self._calls[piece.index] = len(self._ids)
            self._ids.append(piece.id)
            piece.id = piece.id or f"call_{uuid.uuid4().hex}"
        piece.index, piece.type = ours, "function"


class Remote(interface.Model):
    """Another model whose calls get ids of ours where theirs are missing, doubled or strange, and whose oddities
    end as one kind of error."""

    def __init__(self, model: interface.Model) -> None:
        self._model = model

    async def get_response(self, *given: Any, **named: Any) -> agents.ModelResponse:
        """The whole answer at once."""
        return await self._model.get_response(*given, **named)

    async def stream_response(
        self, system_instructions: str | None, input: Any, *given: Any, **named: Any
    ) -> AsyncIterator[Any]:
        """The answer as events."""
        events = self._model.stream_response(system_instructions, input, *given, **named)
        try:
            async for event in events:
                if event.type == "response.completed":
                    event.response.output = _sound(event.response.output, input)
                yield event
        except PROVIDER_FAILURES:
            raise
        except Exception as error:  # servers that call themselves compatible send the strangest things
            raise agents.ModelBehaviorError(f"unreadable answer: {type(error).__name__}") from error

    def get_retry_advice(self, request: Any) -> Any:
        """What the model itself knows about trying again."""
        return self._model.get_retry_advice(request)


def _sound(output: list[responses.ResponseOutputItem], input: Any) -> list[responses.ResponseOutputItem]:
    taken = {item.get("call_id") for item in input if isinstance(item, dict)} - {None}
    seen: set[tuple[str, str, str]] = set()
    kept = []
    for item in output:
        if isinstance(item, responses.ResponseFunctionToolCall):
            content = (item.call_id, item.name, item.arguments)
            if item.call_id and content in seen:  # the same call told twice
                continue
            seen.add(content)
            if item.call_id in taken or not _GOOD_ID.fullmatch(item.call_id or ""):
                item.call_id = f"call_{uuid.uuid4().hex}"
            taken.add(item.call_id)
            item.arguments = _mended(item.arguments)
        kept.append(item)
    return kept


def _mended(arguments: str) -> str:
    """Arguments without halves of characters, which neither the SDK nor the database can take."""
    try:
        text = json.dumps(json.loads(arguments), ensure_ascii=False)
    except ValueError:
        return arguments  # for the SDK to refuse
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
