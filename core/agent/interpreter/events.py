"""The output items and stream events an agent model has to produce, in the order the SDK expects them."""

import datetime
import itertools
import json
from collections.abc import Iterator, Sequence
from typing import Literal

from agents import items as agent_items
from agents import usage
from openai.types import responses

from core.agent.interpreter import conversation

Output = responses.ResponseOutputMessage | responses.ResponseFunctionToolCall
_CHUNK = 48  # characters a text delta holds, about a third of a line
_NAME = "saydone-interpreter"
# Nothing here has tokens. Not nothing at all, by which the empty answer of a broken provider is known.
USAGE = usage.Usage(requests=1, input_tokens=1, output_tokens=1, total_tokens=2)
_SPENT = responses.ResponseUsage(
    input_tokens=USAGE.input_tokens,
    output_tokens=USAGE.output_tokens,
    total_tokens=USAGE.total_tokens,
    input_tokens_details=USAGE.input_tokens_details,
    output_tokens_details=USAGE.output_tokens_details,
)


def message(text: str) -> responses.ResponseOutputMessage:
    """A reply as an output item."""
    part = responses.ResponseOutputText(type="output_text", text=text, annotations=[], logprobs=[])
    return responses.ResponseOutputMessage(
        id="msg_1", type="message", role="assistant", status="completed", content=[part]
    )


def function_call(call: conversation.Call, call_id: str) -> responses.ResponseFunctionToolCall:
    """A tool call as an output item."""
    arguments = json.dumps(call.arguments, ensure_ascii=False)
    return responses.ResponseFunctionToolCall(
        id=f"fc_{call_id}",
        type="function_call",
        call_id=call_id,
        name=call.name,
        arguments=arguments,
        status="completed",
    )


def stream(output: Sequence[Output], now: datetime.datetime) -> Iterator[agent_items.TResponseStreamEvent]:
    """Created, then each item added, filled and done, then completed."""
    number = itertools.count()
    yield responses.ResponseCreatedEvent(
        type="response.created", response=_response((), "in_progress", now), sequence_number=next(number)
    )
    for place, item in enumerate(output):
        yield responses.ResponseOutputItemAddedEvent(
            type="response.output_item.added",
            item=_begun(item),
            output_index=place,
            sequence_number=next(number),
        )
        if isinstance(item, responses.ResponseOutputMessage):
            for chunk in _chunks(item):
                yield responses.ResponseTextDeltaEvent(
                    type="response.output_text.delta",
                    item_id=item.id,
                    output_index=place,
                    content_index=0,
                    delta=chunk,
                    logprobs=[],
                    sequence_number=next(number),
                )
        yield responses.ResponseOutputItemDoneEvent(
            type="response.output_item.done", item=item, output_index=place, sequence_number=next(number)
        )
    yield responses.ResponseCompletedEvent(
        type="response.completed", response=_response(output, "completed", now), sequence_number=next(number)
    )


def _begun(item: Output) -> Output:
    if isinstance(item, responses.ResponseOutputMessage):
        return item.model_copy(update={"content": [], "status": "in_progress"})
    return item.model_copy(update={"arguments": "", "status": "in_progress"})


def _chunks(item: responses.ResponseOutputMessage) -> Iterator[str]:
    for part in item.content:
        text = part.text if isinstance(part, responses.ResponseOutputText) else ""
        while text:
            cut = text.find(" ", _CHUNK) + 1 or len(text)
            yield text[:cut]
            text = text[cut:]


def _response(
    output: Sequence[Output], status: Literal["in_progress", "completed"], now: datetime.datetime
) -> responses.Response:
    return responses.Response(
        id="resp_1",
        created_at=now.timestamp(),
        model=_NAME,
        object="response",
        output=list(output),
        tool_choice="auto",
        tools=[],
        parallel_tool_calls=True,
        status=status,
        usage=_SPENT if status == "completed" else None,
    )
