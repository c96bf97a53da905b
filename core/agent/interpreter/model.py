"""The offline interpreter as an agent model: tools, steps and streaming of a language model, no network."""

import datetime
import re
from collections.abc import AsyncIterator, Callable, Sequence
from typing import Any

import agents
import anyio.to_thread
from agents import items as agent_items
from agents.models import interface

from core.agent.interpreter import conversation, events, plan, state
from core.agent.interpreter.wording import tables

_SHORT = 2_000  # characters, of what was said and looked up
_Thought = tuple[list[conversation.Turn], plan.Step | plan.Answer]
_CALL_ID = re.compile(r"^call_(\d+)_\d+_\d+$")


class InterpreterModel(interface.Model):
    """Answers each step from the input items alone; made for one turn of one user.

    `now` gives an aware datetime in the user's zone, the same all through the turn; `projects` are the
    user's projects by name; `is_shown` tells of calls whether the person decides on them anyway, so that no words ask.
    `earlier` are the instants of the turns before, as `now`, where they are known.
    """

    def __init__(
        self,
        now: Callable[[], datetime.datetime],
        projects: Sequence[str] = (),
        is_shown: state.Shown = state.never,
        earlier: Sequence[datetime.datetime] = (),
    ) -> None:
        self._now, self._is_shown, self._earlier = now, is_shown, tuple(earlier)
        self.choices: tuple[str, ...] = ()  # what its last words offer to answer with
        self.upcoming: tuple[str, ...] = ()  # what it will do after the calls it asks for
        self._projects = tuple(projects)
        # What was thought last, and about what.
        self._thought: _Thought | None = None

    async def foresee(self, items: Any) -> frozenset[str]:
        """The names of the tools that the step after these items calls; it is not thought about again then."""
        _, step = await self._next(items)
        calls = step.calls.values() if isinstance(step, plan.Step) else ()
        return frozenset(call.name for call in calls)

    async def get_response(self, *given: Any, **named: Any) -> agent_items.ModelResponse:
        """The next tool calls, or the reply."""
        items, tools = _asked(*given, **named)
        output = await self._output(items, tools)
        return agent_items.ModelResponse(output=list(output), usage=events.USAGE, response_id=None)

    async def stream_response(
        self, *given: Any, **named: Any
    ) -> AsyncIterator[agent_items.TResponseStreamEvent]:
        """The same as get_response, as events; a reply comes in a few chunks."""
        items, tools = _asked(*given, **named)
        output = await self._output(items, tools)
        for event in events.stream(output, self._now()):
            yield event

    async def _output(self, items: Any, tools: Sequence[agents.Tool]) -> list[events.Output]:
        turns, step = await self._next(items)
        if isinstance(step, plan.Answer):
            self.choices = step.choices
            return [events.message(step.text)]
        self.upcoming = step.upcoming
        offered = {tool.name for tool in tools}
        if any(call.name not in offered for call in step.calls.values()):
            return [events.message(tables.say("en", "no_tool"))]
        return _numbered(step, turns)

    async def _next(self, items: Any) -> _Thought:
        turns = conversation.turns(items) or [conversation.Turn("")]
        if self._thought is None or self._thought[0] != turns:
            if conversation.length(items) < _SHORT:  # takes about as long as handing it over
                step = self._think(turns)
            else:  # not in the event loop: a long message may take a second, and everybody would wait for it
                step = await anyio.to_thread.run_sync(self._think, turns, abandon_on_cancel=True)
            self._thought = turns, step
        return self._thought

    def _think(self, turns: Sequence[conversation.Turn]) -> plan.Step | plan.Answer:
        return plan.next_step(turns, self._now(), self._projects, self._is_shown, self._earlier)


def _asked(
    system_instructions: str | None = None,
    input: Any = "",
    model_settings: Any = None,
    tools: Sequence[agents.Tool] = (),
    *_rest: Any,
    **_named: Any,
) -> tuple[Any, Sequence[agents.Tool]]:
    """What of a model's many arguments matters here: the items and the tools."""
    del system_instructions, model_settings
    return input, tools


def _numbered(step: plan.Step, turns: Sequence[conversation.Turn]) -> list[events.Output]:
    """The calls with ids no earlier call of the conversation has, the same each time the step is taken."""
    earlier = [
        int(found[1]) for turn in turns[:-1] for one in turn.results if (found := _CALL_ID.match(one.call_id))
    ]
    turn = max(earlier, default=0) + 1
    return [
        events.function_call(call, f"call_{turn}_{step.number}_{place}") for place, call in step.calls.items()
    ]
