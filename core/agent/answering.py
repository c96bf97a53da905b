"""One try at answering a turn: what the model is given, and the text that comes of it."""

import asyncio
import copy
import dataclasses
import json
import logging
import re
from collections.abc import Callable, Sequence
from typing import Any

import agents

from core import operations
from core.agent import conversation_items as items
from core.agent import failures, providers, remote, steps, summaries
from core.agent.interpreter import model as interpreter
from core.domain import turns

log = logging.getLogger(__name__)
_TURN_SECONDS, _MOST_STEPS = 180, 12
LONGEST_ANSWER = 20_000
_CUT = "\n\n(The answer was too long and is cut off here.)"
_CHOICES = "Choose:"  # begins the last line of an answer that offers some
_MOST_CHOICES, _LONGEST_CHOICE = 10, 200


class Answer:
    """The text of the model's last message so far, fit to be stored.

    `provider` is the one of `chain` that is answering, and `notice` says why it is not the first.
    """

    def __init__(self, chain: Sequence[providers.Provider]) -> None:
        self.chain = tuple(chain)
        self.provider = self.chain[0]
        self.notice = ""
        self._failed: list[str] = []
        self._raw = ""

    def hand_over(self, error: BaseException, successor: providers.Provider) -> None:
        """Let the next model answer, and say so."""
        self._failed.append(f"{self.provider.label} {failures.briefly(error)}")
        answered = f"{successor.label} answered" if successor.is_remote else "I worked offline"
        first, *others = [*self._failed, answered]
        # "The language model" stands within the sentence, unless it begins it.
        parts = [re.sub("^The ", "the ", part) for part in others]
        self.notice = f"*{', and '.join([first, *parts[:-1]])}, so {parts[-1]}:*"
        self.provider, self._raw = successor, ""

    @property
    def text(self) -> str:
        """What a person may read of it."""
        return "\n\n".join(part for part in (self.notice, self.words) if part)

    @property
    def words(self) -> str:
        """The model's own words of it."""
        # Surrogate halves of a character may come in two pieces; PostgreSQL takes neither halves nor NUL.
        whole = self._raw.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\0", "")
        shown, _ = _parted(remote.without_thoughts(whole))
        return shown if len(shown) <= LONGEST_ANSWER else shown[:LONGEST_ANSWER] + _CUT

    @property
    def choices(self) -> list[str]:
        """What the answer offers to say next: `Choose: the first | the second` in its last line, or the interpreter's."""
        if isinstance(self.provider.model, interpreter.InterpreterModel):
            return list(self.provider.model.choices)
        offered = [choice.strip()[:_LONGEST_CHOICE] for choice in _parted(self._raw)[1].split("|")]
        return list(dict.fromkeys(filter(None, offered)))[:_MOST_CHOICES]

    @property
    def is_too_long(self) -> bool:
        """Whether enough was said."""
        return len(self._raw) > 2 * LONGEST_ANSWER

    def add(self, event: Any) -> None:
        """Take in one event of the SDK's stream."""
        if event.type != "raw_response_event":
            return
        if event.data.type == "response.created":
            self._raw = ""
        elif event.data.type == "response.output_text.delta":
            self._raw += event.data.delta

    def settle(self, final: object) -> None:
        """Take the SDK's final output for the answer. Raises `ModelBehaviorError` when there is none."""
        self._raw = str(final or "").strip()
        if not self.words.strip():  # a broken stream ends like a finished one
            raise agents.ModelBehaviorError("the model said nothing")


def _parted(text: str) -> tuple[str, str]:
    """An answer, and what its last line offers to choose from."""
    before, _, last = text.rstrip().rpartition("\n")
    return (before.rstrip(), last[len(_CHOICES) :]) if last.startswith(_CHOICES) else (text, "")


@dataclasses.dataclass
class _Agent(agents.Agent[None]):
    """An agent whose MCP tools are made already; the SDK would make them anew for each step.

    And it looks each of them over several times a step, so that the interpreter, which knows what it will call, is
    offered no more than that.
    """

    offered: list[agents.Tool] = dataclasses.field(default_factory=list)
    given: Callable[[], list[Any]] = list  # the items of the step that is to be taken

    async def get_mcp_tools(self, run_context: Any) -> list[agents.Tool]:
        """The tools."""
        if not isinstance(self.model, interpreter.InterpreterModel):
            return self.offered
        wanted = await self.model.foresee(self.given())
        return [tool for tool in self.offered if tool.name in wanted]


# To be copied: the SDK checks each new one, which takes a sixtieth of a short turn.
_AGENT = _Agent(name="Saydone")


class _Announcing(agents.RunHooks[None]):
    """Tells of all calls of an answer before the SDK makes the first of them."""

    def __init__(self, making: steps.Steps, model: Any) -> None:
        self._making, self._model = making, model

    async def on_llm_end(self, context: Any, agent: Any, response: agents.ModelResponse) -> None:
        """Plan what the model asks for."""
        asked = []
        for one in response.output:
            if one.type == "function_call" and one.name in operations.BY_NAME:
                arguments = _arguments(one.arguments)
                if arguments is not None:
                    asked.append((one.call_id, one.name, arguments))
        knows = isinstance(self._model, interpreter.InterpreterModel)
        await self._making.plan(asked, self._model.upcoming if knows else ())


def _arguments(text: str) -> dict[str, Any] | None:
    """The JSON object of a call; None for anything else, which the SDK answers by itself."""
    try:
        given = json.loads(text) if text else {}
    except ValueError:
        return None
    return given if isinstance(given, dict) else None


async def converse(work: turns.Work, answer: Answer, making: steps.Steps, offered: list[agents.Tool]) -> None:
    """Let the first model that can answer `work`, its calls going through `making`, its words into `answer`.

    One that fails is followed by the next only while nothing has come of it, no call and no word: what is done or
    said is never begun again by another.
    """
    for successor in (*answer.chain[1:], None):
        try:
            await _converse(work, answer, making, offered)
            return
        except failures.FAILURES as error:
            if successor is None or making.count or answer.words:
                raise
            facts = {"provider": answer.provider.name, "cause": type(error).__name__}
            log.warning("provider failed, the next one answers", extra=facts)
            answer.hand_over(error, successor)


async def _converse(
    work: turns.Work, answer: Answer, making: steps.Steps, offered: list[agents.Tool]
) -> None:
    provider = answer.provider
    making.provider = provider.name
    async with asyncio.timeout(_TURN_SECONDS):
        made = await making.finish_interrupted(work.current.steps)
        agent = copy.copy(_AGENT)
        agent.model, agent.model_settings, agent.offered = provider.model, provider.settings, offered
        if provider.is_remote:
            agent.instructions = providers.instructions(work)
        agent.given = lambda: items.for_interpreter(work, making.told)
        work = await summaries.shortened(work, provider)
        how: Any = {
            "max_turns": _MOST_STEPS,
            "run_config": remote.QUIET,
            "hooks": _Announcing(making, provider.model),
        }
        if not provider.is_remote:  # it has said everything before anybody could read a part
            result = await agents.Runner.run(agent, agent.given(), **how)
            answer.settle(result.final_output)
            return
        given = items.for_language_model(work, made, provider.history_tokens)
        streaming = agents.Runner.run_streamed(agent, given, **how)
        try:
            async for event in streaming.stream_events():
                answer.add(event)
                if answer.is_too_long:
                    return
            answer.settle(streaming.final_output)
        finally:
            streaming.cancel()  # whatever ended this must end the SDK's own tasks too
