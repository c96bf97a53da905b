"""Runs turns outside the pages' script threads, under leases, from their last stored step.

A click elsewhere, a closed tab or a killed process loses nothing: what was asked, each tool call and its result are
rows, and a tool's effect carries an idempotency key made of turn and call.
"""

import asyncio
import contextlib
import functools
import logging
import os
import threading
import uuid
from collections.abc import AsyncIterator, Sequence
from typing import Any

import agents
import anyio.to_thread
from mcp.server.lowlevel import Server

from core import errors
from core.agent import answering, failures, providers, steps, toolbox
from core.domain import turn_steps, turns
from core.storage import workspace

log = logging.getLogger(__name__)
_AT_ONCE, _POLL_SECONDS, _LOOK_SECONDS, _RENEW_SECONDS = 8, 1.5, 0.4, 2.0
_PATIENCE_SECONDS = 5.0  # for what was cancelled to end, and for an answer to be stored again and again
_current: "Runner | None" = None


def wake() -> None:
    """Tell this process's runner that a turn is waiting; without one, another process or a restart will find it."""
    if _current is not None:
        _current.wake()


def wake_and_wait(turn_id: uuid.UUID, seconds: float) -> None:
    """Say that this turn is waiting, and give this process so long to end it; for threads.

    A page that can show the answer at once need not be run again to learn of it.
    """
    if _current is None:
        return
    end = _current.ends.setdefault(turn_id, threading.Event())
    _current.wake()
    end.wait(seconds)
    _current.ends.pop(turn_id, None)


async def ended(turn_id: uuid.UUID, seconds: float) -> None:
    """Wait until this process has ended the turn, or for `seconds`: another process may be at it."""
    task = _current.running.get(turn_id) if _current is not None else None
    if task is None:
        await asyncio.sleep(seconds)
    else:
        await asyncio.wait({task}, timeout=seconds)


class Runner:
    """The turns of this process. `serve` runs as long as the process does; `wake` may be called from any thread.

    In all of somebody's turns of a day together at most `daily_changes` are made; 0: no end.
    """

    def __init__(self, provider_of: providers.Providers, server: Server[Any], daily_changes: int = 0) -> None:
        self._providers, self._box = provider_of, toolbox.Toolbox(server)
        self._stepping = functools.partial(steps.Steps, a_day=daily_changes)
        self._worker = f"{os.getpid()}-{uuid.uuid4().hex[:12]}"
        self._wake = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._closing = False
        self._asked, self._more = 0, False
        self.running: dict[uuid.UUID, asyncio.Task[None]] = {}
        self.ends: dict[uuid.UUID, threading.Event] = {}  # of turns that a thread waits for

    @contextlib.asynccontextmanager
    async def serve(self) -> AsyncIterator[None]:
        """Take turns until the end of the block; what is unfinished then is given back."""
        global _current
        agents.set_trace_processors([])  # the SDK's own would tell OpenAI of every turn
        agents.set_tracing_disabled(True)
        await self._box.connect()
        self._loop, _current = asyncio.get_running_loop(), self
        taking = asyncio.create_task(self._take())
        try:
            yield
        finally:
            _current = None
            self._closing = True
            self._wake.set()
            await taking  # to its end, so that no turn is claimed and then forgotten
            unfinished = list(self.running.values())
            for task in unfinished:
                task.cancel()
            await asyncio.gather(*unfinished, return_exceptions=True)
            await self._box.cleanup()
            await self._providers.close()

    def wake(self) -> None:
        """Say that a turn is waiting, so that it starts at once."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._look)

    def _look(self) -> None:
        self._asked += 1
        self._wake.set()

    async def _take(self) -> None:
        while not self._closing:
            self._wake.clear()
            asked, self._asked = self._asked, 0
            room = _AT_ONCE - len(self.running)
            try:
                found = await _in_thread(self._claim, room) if room else []
                for user_id, turn_id, work in found:
                    task = asyncio.create_task(self._run(user_id, turn_id, work))
                    self.running[turn_id] = task
                    task.add_done_callback(functools.partial(self._done, turn_id))
                # What waits for another turn of its conversation, or for room, is looked for when one ends.
                self._more = self._more or len(found) < asked or len(found) == room
            except errors.DomainError as error:
                log.warning("cannot look for turns", extra={"cause": error.message})
            except Exception:
                log.exception("looking for turns failed")
            if not self._closing:
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._wake.wait(), _POLL_SECONDS)

    def _claim(self, room: int) -> list[tuple[uuid.UUID, uuid.UUID, turns.Work | None]]:
        found = turns.claim_waiting(self._worker, room)
        if len(found) == 1:  # several are loaded side by side
            with contextlib.suppress(errors.DomainError):
                return [(*found[0], turns.load(*found[0]))]
        return [(*one, None) for one in found]

    def _done(self, turn_id: uuid.UUID, task: asyncio.Task[None]) -> None:
        if self.running.get(turn_id) is task:
            del self.running[turn_id]
        if self._more:
            self._more = False
            self._wake.set()
        if end := self.ends.get(turn_id):
            end.set()
        if task.cancelled() or task.exception() is None:
            return
        if isinstance(task.exception(), errors.Unavailable):  # its lease runs out, and it is taken up again
            log.warning("turn interrupted: the database does not answer", extra={"turn_id": str(turn_id)})
        else:
            log.error("turn crashed", exc_info=task.exception(), extra={"turn_id": str(turn_id)})

    async def _run(self, user_id: uuid.UUID, turn_id: uuid.UUID, work: turns.Work | None) -> None:
        try:
            work = work or await _in_thread(turns.load, user_id, turn_id)
        except errors.NotFound:  # deleted, or its user's account was disabled while it waited
            owner = workspace.Caller(user_id, "UTC", "chat", "", turn_id=turn_id)
            gone = errors.NotFound("This account cannot be used at the moment.")
            await _in_thread(turns.finish, owner, self._worker, status="failed", error=gone)
            return
        if turns.is_beyond_hope(work):
            lost = "This answer failed several times. Your message is kept; try again later."
            await self._finish(work.caller, status="failed", error=errors.Unavailable(lost))
            return
        with self._box.turn(work, self._worker, self._stepping) as making:
            await self._answer(work, making)

    async def _answer(self, work: turns.Work, making: steps.Steps) -> None:
        answer = answering.Answer(self._providers.for_turn(work))
        telling = asyncio.create_task(answering.converse(work, answer, making, await self._box.offered()))
        leasing = asyncio.create_task(self._hold(work.caller, answer))
        try:
            await asyncio.wait({telling, leasing}, return_when=asyncio.FIRST_COMPLETED)
            if telling.done():
                await self._conclude(work.caller, answer, making, telling.exception())
            elif leasing.result():
                await making.close()  # after the step it is in
                await _end(telling)
                await self._stop(work.caller, answer, "Stopped.")
        except asyncio.CancelledError:  # the process is shutting down
            await _end(telling)
            await _in_thread(turns.release, work.caller, self._worker)
            raise
        finally:
            await _end(telling, leasing)

    async def _hold(self, caller: workspace.Caller, answer: answering.Answer) -> bool:
        """Keep the lease and store what there is of the answer: True when to stop, False when the lease is lost."""
        stored, renewed = "", asyncio.get_running_loop().time()
        while True:
            await asyncio.sleep(_LOOK_SECONDS)
            text, now = answer.text, asyncio.get_running_loop().time()
            try:
                if text != stored or now - renewed > _RENEW_SECONDS:
                    stop = await _in_thread(turns.renew, caller, self._worker, text or None)
                    stored, renewed = text, now
                else:  # each renewal wakes every page of this user
                    stop = await _in_thread(turns.watch, caller, self._worker)
            except errors.Unavailable:
                continue
            if stop is None or stop:
                return bool(stop)

    async def _conclude(
        self,
        caller: workspace.Caller,
        answer: answering.Answer,
        making: steps.Steps,
        error: BaseException | None,
    ) -> None:
        halted = making.halted
        if isinstance(halted, steps.Waiting):
            await self._tell(caller, answer, "waiting_for_approval", answer.words)
            return
        if isinstance(halted, steps.Interrupted):
            if await _in_thread(turns.watch, caller, self._worker):
                await self._stop(caller, answer, "Stopped.")
            return  # no longer ours, or for another try when the lease has run out
        if error is None:
            await self._tell(caller, answer, "done", answer.words, answer.choices)
            return
        if isinstance(halted, steps.LimitReached):
            await self._stop(caller, answer, str(halted))
        elif isinstance(error, failures.BudgetSpent):
            await self._stop(caller, answer, answer.provider.explain(error))
        elif isinstance(error, agents.MaxTurnsExceeded):
            await self._stop(caller, answer, "This took too many steps, so I stopped.")
        else:
            await self._fail(caller, answer.provider, error)

    async def _stop(self, caller: workspace.Caller, answer: answering.Answer, why: str) -> None:
        text = f"{answer.words}\n\n{why} {await self._done_so_far(caller)}".strip()
        await self._tell(caller, answer, "stopped", text)

    async def _fail(
        self, caller: workspace.Caller, provider: providers.Provider, error: BaseException
    ) -> None:
        facts = {"provider": provider.name, "cause": type(error).__name__, "turn_id": str(caller.turn_id)}
        if isinstance(error, failures.FAILURES):
            log.warning("provider failed", extra=facts)
            reason = provider.explain(error)
        else:
            log.error("turn failed", exc_info=error, extra=facts)
            reason = f"Something went wrong (ref {caller.request_id})."
        text = f"{reason} Your message is kept. {await self._done_so_far(caller)}"
        await self._finish(caller, status="failed", provider=provider.name, error=errors.Unavailable(text))

    async def _done_so_far(self, caller: workspace.Caller) -> str:
        return answering.enumerate_done(await _in_thread(turn_steps.done_so_far, caller))

    async def _tell(
        self,
        caller: workspace.Caller,
        answer: answering.Answer,
        status: str,
        text: str,
        choices: Sequence[str] = (),
    ) -> None:
        told = {"answer": text, "choices": choices, "notice": answer.notice, "provider": answer.provider.name}
        await self._finish(caller, status=status, **told)

    async def _finish(self, caller: workspace.Caller, **outcome: Any) -> None:
        """Store the end of a turn. A database that is away for a moment must not cost the answer."""
        deadline = asyncio.get_running_loop().time() + _PATIENCE_SECONDS
        while True:
            try:
                await _in_thread(turns.finish, caller, self._worker, **outcome)
                return
            except errors.Unavailable:
                if asyncio.get_running_loop().time() > deadline:
                    raise
                await asyncio.sleep(_LOOK_SECONDS)


async def _end(*tasks: asyncio.Task[Any]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks, timeout=_PATIENCE_SECONDS)


async def _in_thread(function: Any, *values: Any, **named: Any) -> Any:
    return await anyio.to_thread.run_sync(functools.partial(function, *values, **named))
