"""Runs turns outside the pages' script threads, under leases, from their last stored step.

A click elsewhere, a closed tab or a killed process loses nothing: what was asked, each tool call and its result are
rows, and a tool's effect carries an idempotency key made of turn and call.
"""

import asyncio
import contextlib
import functools
import json
import logging
import os
import uuid
from collections.abc import AsyncIterator
from typing import Any

import agents
import anyio.to_thread
from mcp.server.lowlevel import Server

from core import errors
from core.agent import providers, toolbox
from core.domain import turns

log = logging.getLogger(__name__)
_AT_ONCE, _POLL_SECONDS, _RENEW_SECONDS, _TURN_SECONDS, _MOST_STEPS = 8, 1.5, 0.4, 180, 12
_STOPPED = "Stopped."
_current: "Runner | None" = None


def wake() -> None:
    """Tell this process's runner that a turn is waiting; without one, another process or a restart will find it."""
    if _current is not None:
        _current.wake()


async def ended(turn_id: uuid.UUID, seconds: float) -> None:
    """Wait until this process has ended the turn, or for `seconds`: another process may be at it."""
    task = _current.running.get(turn_id) if _current is not None else None
    if task is None:
        await asyncio.sleep(seconds)
    else:
        await asyncio.wait({task}, timeout=seconds)


class Runner:
    """The turns of this process. `serve` runs as long as the process does; `wake` may be called from any thread."""

    def __init__(self, provider_of: providers.Providers, server: Server[Any]) -> None:
        self._providers, self._server = provider_of, server
        self._worker = f"{os.getpid()}-{uuid.uuid4().hex[:12]}"
        self._wake = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self.running: dict[uuid.UUID, asyncio.Task[None]] = {}

    @contextlib.asynccontextmanager
    async def serve(self) -> AsyncIterator[None]:
        """Take turns until the end of the block; what is unfinished then is given back."""
        global _current
        self._loop, _current = asyncio.get_running_loop(), self
        taking = asyncio.create_task(self._take())
        try:
            yield
        finally:
            _current = None
            taking.cancel()
            unfinished = list(self.running.values())
            for task in unfinished:
                task.cancel()
            await asyncio.gather(taking, *unfinished, return_exceptions=True)
            await self._providers.close()

    def wake(self) -> None:
        """Say that a turn is waiting, so that it starts at once."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._wake.set)

    async def _take(self) -> None:
        while True:
            self._wake.clear()
            try:
                while len(self.running) < _AT_ONCE and (
                    found := await anyio.to_thread.run_sync(turns.claim, self._worker)
                ):
                    task = asyncio.create_task(self._run(*found))
                    self.running[found[1]] = task
                    task.add_done_callback(functools.partial(self._done, found[1]))
            except errors.DomainError as error:
                log.warning("cannot look for turns", extra={"cause": error.message})
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), _POLL_SECONDS)

    def _done(self, turn_id: uuid.UUID, task: asyncio.Task[None]) -> None:
        if self.running.get(turn_id) is task:
            del self.running[turn_id]
        self._wake.set()
        if not task.cancelled() and task.exception():
            log.error("turn crashed", exc_info=task.exception())

    async def _run(self, user_id: uuid.UUID, turn_id: uuid.UUID) -> None:
        work = await anyio.to_thread.run_sync(turns.load, user_id, turn_id)
        if turns.is_beyond_hope(work):
            error = errors.Unavailable(
                "This answer failed several times. Your message is kept; try again later."
            )
            await self._finish(work, status="failed", error=error)
            return
        provider = self._providers.for_turn(work)
        answer = _Answer()
        telling = asyncio.create_task(self._converse(work, provider, answer))
        leasing = asyncio.create_task(self._hold(work, answer))
        try:
            await asyncio.wait({telling, leasing}, return_when=asyncio.FIRST_COMPLETED)
            if telling.done():
                await self._conclude(work, provider, answer, telling)
            elif leasing.result():  # a stop was asked for
                telling.cancel()
                await asyncio.wait({telling})
                text = f"{answer.text}\n\n{_STOPPED}".strip()
                await self._finish(work, status="stopped", answer=text, provider=provider.name)
        except asyncio.CancelledError:  # the process is shutting down
            telling.cancel()
            await asyncio.wait({telling})
            await anyio.to_thread.run_sync(turns.release, work.caller, self._worker)
            raise
        finally:
            telling.cancel()
            leasing.cancel()

    async def _hold(self, work: turns.Work, answer: "_Answer") -> bool:
        """Renew the lease and store what there is of the answer: True when to stop, False when the lease is lost."""
        while True:
            await asyncio.sleep(_RENEW_SECONDS)
            try:
                stop = await anyio.to_thread.run_sync(turns.renew, work.caller, self._worker, answer.text)
            except errors.Unavailable:
                continue
            if stop is None or stop:
                return bool(stop)

    async def _conclude(
        self, work: turns.Work, provider: providers.Provider, answer: "_Answer", telling: asyncio.Task[None]
    ) -> None:
        error = telling.exception()
        if error is None:
            await self._finish(work, status="done", answer=answer.text, provider=provider.name)
            return
        if not isinstance(error, providers.FAILURES):
            log.error("turn failed", exc_info=error, extra={"turn_id": str(work.caller.turn_id)})
        else:
            log.warning("provider failed", extra={"provider": provider.name, "cause": type(error).__name__})
        await self._finish(work, status="failed", provider=provider.name, error=providers.explain(error))

    async def _finish(self, work: turns.Work, **outcome: Any) -> None:
        def store() -> None:
            turns.finish(work.caller, self._worker, **outcome)

        await anyio.to_thread.run_sync(store)

    async def _converse(self, work: turns.Work, provider: providers.Provider, answer: "_Answer") -> None:
        box = toolbox.Toolbox(self._server, work.caller, len(work.current.steps))
        async with asyncio.timeout(_TURN_SECONDS):
            await box.connect()
            try:
                steps = [await _completed(box, step) for step in work.current.steps]
                agent = agents.Agent(
                    name="Saydone",
                    instructions=providers.instructions(work),
                    model=provider.model,
                    mcp_servers=[box],
                )
                streaming = agents.Runner.run_streamed(
                    agent,
                    input=_items(work, steps),
                    max_turns=_MOST_STEPS,
                    run_config=agents.RunConfig(tracing_disabled=True),
                )
                async for event in streaming.stream_events():
                    answer.add(event)
                answer.text = str(streaming.final_output or "").strip()
                if not answer.text:  # a broken stream ends like a finished one
                    raise agents.ModelBehaviorError("the model said nothing")
            finally:
                await box.cleanup()


class _Answer:
    """The text of the last message so far."""

    def __init__(self) -> None:
        self.text = ""

    def add(self, event: Any) -> None:
        if event.type != "raw_response_event":
            return
        if event.data.type == "response.created":
            self.text = ""
        elif event.data.type == "response.output_text.delta":
            self.text += event.data.delta


async def _completed(box: toolbox.Toolbox, step: turns.Step) -> turns.Step:
    """A step that a dead process left without a result, run again: its key makes that safe."""
    if step.result is not None:
        return step
    result = await box.call_tool(step.name, step.arguments, {"call_id": step.call_id})
    return turns.Step(step.call_id, step.name, step.arguments, toolbox.as_json(result), bool(result.is_error))


def _items(work: turns.Work, steps: list[turns.Step]) -> list[Any]:
    """The conversation as the SDK wants it."""
    current = turns.Exchange(work.current.question, tuple(steps), None)
    items: list[Any] = []
    for exchange in (*work.earlier, current):
        items.append({"role": "user", "content": exchange.question})
        for step in exchange.steps:
            if step.result is None:
                continue
            call = {"type": "function_call", "call_id": step.call_id, "name": step.name}
            output = {"type": "function_call_output", "call_id": step.call_id}
            items.append({**call, "arguments": json.dumps(step.arguments)})
            items.append({**output, "output": json.dumps(step.result)})
        if exchange.answer:
            items.append({"role": "assistant", "content": exchange.answer})
    return items
