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
from collections.abc import AsyncIterator
from typing import Any

import agents
import anyio.to_thread
from mcp.server.lowlevel import Server

from core import errors
from core.agent import attempts, providers, steps, toolbox
from core.domain import turns
from core.storage import workspace

log = logging.getLogger(__name__)
_AT_ONCE, _POLL_SECONDS = 8, 1.5
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
                found = await anyio.to_thread.run_sync(self._claim, room) if room else []
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
            if work is None:
                work = await anyio.to_thread.run_sync(turns.load, user_id, turn_id)
        except errors.NotFound:  # deleted, or its user's account was disabled while it waited
            owner = workspace.Caller(user_id, "UTC", "chat", "", turn_id=turn_id)
            gone = errors.NotFound("This account cannot be used at the moment.")
            await attempts.finish(owner, self._worker, status="failed", error=gone)
            return
        if turns.is_beyond_hope(work):
            lost = "This answer failed several times. Your message is kept; try again later."
            await attempts.finish(work.caller, self._worker, status="failed", error=errors.Unavailable(lost))
            return
        with self._box.turn(work, self._worker, self._stepping) as making:
            attempt = attempts.Attempt(work, self._worker, making, self._providers.for_turn(work))
            await attempt.run(await self._box.offered())
