"""One turn's tool calls: one after another, stored before and after they run, and not more than a turn may make."""

import asyncio
import contextlib
import dataclasses
import json
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Any, NoReturn

import agents
import anyio.to_thread
import mcp_types as types

from core import approvals, errors
from core.agent import asking, limits, providers, tool_results
from core.domain import turn_steps, turns

MOST_CALLS = 30
_CALL_TIMEOUT_SECONDS = 15
_LONGEST_ARGUMENTS = 200_000  # characters of JSON
_DECIDED = ("approved", "rejected", "expired")
_PAUSES = (0.3, 1.0, 3.0)  # before a call is made again because the database did not answer

Invoke = Callable[[str, dict[str, Any], str, str | None], Awaitable[types.CallToolResult]]


class Halted(agents.UserError):
    """The turn goes no further; the SDK hands this error on as it is."""


class Interrupted(Halted):
    """The database does not answer, or the turn is not ours any more: it can go on from its last step, later."""


class Waiting(Halted):
    """The next call waits for the person's word; the turn goes on from it."""


class LimitReached(Halted):
    """The turn has done as much as a turn may."""


class Steps:
    """The calls of one turn, run by `worker`; those stored already are part of `work`.

    `invoke(name, arguments, idempotency key, what was shown)` runs a tool. `a_day` is how many changes its user has
    a day, 0: no end.
    """

    def __init__(self, work: turns.Work, worker: str, invoke: Invoke, a_day: int = 0) -> None:
        self._caller, self._worker, self._invoke = work.caller, worker, invoke
        self._work, self._a_day, made = work, a_day, work.current.steps
        self._ids = {step.call_id for step in made}
        self._position = len(made)
        self._changes = sum(map(limits.changes, made))
        # Calls of one answer in the order the model wrote them; writers of one user take turns anyway.
        self._one_by_one = asyncio.Lock()
        self._told: list[turns.Step] = []  # in this try, those of earlier ones included, with their results
        # To come: (id as the model gave it, position, step).
        self._planned: list[tuple[str, int, turns.Step]] = []
        self._upcoming = work.upcoming
        self._closed = False
        self.provider = ""  # who asks for calls
        self.halted: Halted | None = None

    @property
    def count(self) -> int:
        """How many calls this turn has made or tried to make."""
        return self._position

    @property
    def told(self) -> Sequence[turns.Step]:
        """The steps that have a result, those of earlier tries included."""
        return self._told

    async def plan(self, asked: Sequence[tuple[str, str, dict[str, Any]]], upcoming: Sequence[str]) -> None:
        """Store all calls of one answer, (call id, name, arguments) each, before the first is made.

        And with them in words what will be `upcoming` after them, as far as that is known.
        So what waits for the person's word is shown as one, what is to come can be seen, and a turn that is resumed
        makes all of them. What cannot be stored is left to be refused when it is called.
        """
        async with self._one_by_one:
            first = self._position + 1
            room = max(0, MOST_CALLS - self._position)
            is_known = len(asked) < 2 and tuple(upcoming) == self._upcoming
            if is_known or not asked or _is_too_long([arguments for _, _, arguments in asked]):
                return
            self._planned = [
                (call_id, *self._next(name, arguments, call_id)) for call_id, name, arguments in asked[:room]
            ]
            made = [step for _, _, step in self._planned]
            try:
                stored = await anyio.to_thread.run_sync(
                    turn_steps.plan_steps, self._caller, self._worker, first, made, upcoming
                )
            except errors.InvalidInput:
                self._planned, self._position = [], first - 1
                self._ids -= {step.call_id for step in made}
                return
            except errors.Unavailable:
                self._halt(Interrupted("The database does not answer."))
            if not stored:
                self._halt(Interrupted("This turn is not ours any more."))
            self._upcoming = tuple(upcoming)

    async def call(self, name: str, arguments: dict[str, Any], call_id: str) -> types.CallToolResult:
        """Run a tool that the model asks for. Raises `Halted` when nothing more may run."""
        async with self._one_by_one:
            position, step = self._taken(name, arguments, call_id) or self._another(name, arguments, call_id)
            try:
                result = await self._stored(position, step)
            except errors.InvalidInput as error:  # PostgreSQL stores no NUL and no half surrogates
                return tool_results.refusal(error)
            self._note(_with(step, result))
            await self._show()
            return result

    def _another(self, name: str, arguments: dict[str, Any], call_id: str) -> tuple[int, turns.Step]:
        if self._position >= MOST_CALLS:
            self._halt(LimitReached(f"I stopped after {MOST_CALLS} steps, the most for one message."))
        return self._next(name, arguments, call_id)

    def _next(self, name: str, arguments: dict[str, Any], call_id: str) -> tuple[int, turns.Step]:
        self._position += 1
        if not call_id or call_id in self._ids:
            call_id = f"{call_id or name}.{self._position}"[-100:]
        self._ids.add(call_id)
        return self._position, turns.Step(
            call_id, name, arguments, None, failed=False, provider=self.provider
        )

    def _taken(self, name: str, arguments: dict[str, Any], call_id: str) -> tuple[int, turns.Step] | None:
        """The planned step that is called now, which is to come no longer."""
        for place, (given_id, position, step) in enumerate(self._planned):
            if (given_id, step.name, step.arguments) == (call_id, name, arguments):
                del self._planned[place]
                return position, step
        return None

    def _note(self, step: turns.Step) -> None:
        self._changes += limits.changes(step)
        self._told.append(step)

    async def _show(self) -> None:
        """Have pages show what was done before a language model, which takes its time, is asked what is next."""
        if not self._planned and self.provider != providers.OFFLINE:
            with contextlib.suppress(errors.Unavailable):
                await anyio.to_thread.run_sync(turns.renew, self._caller, self._worker, None)

    async def finish_interrupted(self, made: Iterable[turns.Step]) -> list[turns.Step]:
        """The stored steps, those that a dead process left without a result run again: their keys make that safe."""
        async with self._one_by_one:
            complete = []
            numbered = list(enumerate(made, 1))
            self._planned = [(step.call_id, place, step) for place, step in numbered if step.result is None]
            for position, step in numbered:
                if step.result is None:
                    self._planned.pop(0)
                    step = _with(step, await self._stored(position, step))
                    self._changes += limits.changes(step)
                complete.append(step)
                self._told.append(step)
            return complete

    async def close(self) -> None:
        """Let no further call begin, and wait for the one that runs."""
        self._closed = True
        async with self._one_by_one:
            pass

    def _keep_within(self, excess: str) -> None:
        if excess:
            self._halt(LimitReached(excess))

    def _halt(self, error: Halted) -> NoReturn:
        self.halted = error
        raise error

    async def _stored(self, position: int, step: turns.Step) -> types.CallToolResult:
        if self._closed or self.halted:
            self._halt(self.halted or Interrupted("This turn is over."))
        if _is_too_long(step.arguments):
            raise errors.InvalidInput("These arguments are too long.")
        began = time.perf_counter()
        try:
            async with asyncio.timeout(_CALL_TIMEOUT_SECONDS):
                # What was done before the process died is no more to decide, and would differ from what was shown.
                begun_before = position <= len(self._work.current.steps)
                done = begun_before and await anyio.to_thread.run_sync(
                    turn_steps.was_done, self._caller, self._key(step)
                )
                if not done:
                    self._keep_within(limits.beyond_message(step, self._changes))
                begun, question = await anyio.to_thread.run_sync(self._begun, position, step, done)
                if begun is None:
                    self._halt(Interrupted("This turn is not ours any more."))
                if not done:
                    self._keep_within(limits.beyond_day(step, begun.changed_today, self._a_day))
                refused = None if done else await self._unapproved(step, question.asked)
                result = refused or await self._insistently(step, question.shown)
                duration = round((time.perf_counter() - began) * 1000)
                await anyio.to_thread.run_sync(
                    turn_steps.end_step, self._caller, _with(step, result), duration
                )
        except (errors.Unavailable, TimeoutError):
            self._halt(Interrupted("The database does not answer."))
        return result

    def _key(self, step: turns.Step) -> str:
        return f"turn {self._caller.turn_id} {step.call_id}"[:200]

    def _begun(
        self, position: int, step: turns.Step, done: bool
    ) -> tuple[turn_steps.Begun | None, asking.Question]:
        """A step that is stored as begun, and what is to be asked before it runs."""
        begun = turn_steps.begin_step(self._caller, self._worker, position, step, limits.WRITES)
        if begun is None or done:
            return begun, asking.Question()
        return begun, asking.decided(step) if step.approval in _DECIDED else self._question(step)

    def _question(self, step: turns.Step) -> asking.Question:
        """All that has to wait with this step of what was planned; empty when it need not."""
        coming = [one for _, _, one in self._planned if one.approval != "rejected"]
        return asking.question([step, *coming], tuple(self._told), self._work, self._changes)

    async def _unapproved(
        self, step: turns.Step, asked: Sequence[asking.Asked]
    ) -> types.CallToolResult | None:
        """None when the call may run. One that has to wait ends this try; one that may not run is refused."""
        if step.approval in _DECIDED:
            refusal = asking.refusal(step)
            return tool_results.refusal(refusal) if refusal else None
        if asked:
            waiting = [(one.step.call_id, one.preview) for one in asked]
            lifetime = approvals.LIFETIME.total_seconds()
            await anyio.to_thread.run_sync(turn_steps.wait_for_approval, self._caller, waiting, lifetime)
            self._halt(Waiting("This waits for the person's word."))
        return None

    async def _insistently(self, step: turns.Step, shown: str | None) -> types.CallToolResult:
        """The result of a call; one that the database's absence spoilt is made again, which its key makes safe."""
        for pause in _PAUSES:
            result = await self._invoke(step.name, step.arguments, self._key(step), shown)
            if not (result.is_error and tool_results.code(result) == errors.Unavailable.code):
                return result
            await asyncio.sleep(pause)
        raise errors.Unavailable("The database does not answer.")


def _with(step: turns.Step, result: types.CallToolResult) -> turns.Step:
    return dataclasses.replace(step, result=tool_results.as_json(result), failed=bool(result.is_error))


def _is_too_long(arguments: Any) -> bool:
    return len(json.dumps(arguments)) > _LONGEST_ARGUMENTS
