"""A model that says again what a language model said in a stored turn."""

import datetime
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any

from agents import items as agent_items
from agents.models import interface

from core.agent.interpreter import conversation, events


class RecordedModel(interface.Model):
    """Makes the stored `calls` (rows of `tool_calls`) at once; when their results are there it gives the answer."""

    def __init__(self, calls: Sequence[Mapping[str, Any]], answer: str, at: datetime.datetime) -> None:
        self._answer, self._at = answer or "…", at
        self._left = [
            events.function_call(conversation.Call(call["name"], call["arguments"]), call["call_id"])
            for call in calls
        ]

    async def get_response(self, *given: Any, **named: Any) -> agent_items.ModelResponse:
        """The calls, or the answer."""
        return agent_items.ModelResponse(output=list(self._said()), usage=events.USAGE, response_id=None)

    async def stream_response(
        self, *given: Any, **named: Any
    ) -> AsyncIterator[agent_items.TResponseStreamEvent]:
        """The same as events."""
        for event in events.stream(self._said(), self._at):
            yield event

    def _said(self) -> Sequence[events.Output]:
        calls, self._left = self._left, []
        return calls or [events.message(self._answer)]
