"""One attempt at a turn: an answer that is stored as it grows, under a lease that is kept, and how it ends."""

import asyncio
import functools
import logging
from collections.abc import Sequence
from typing import Any

import agents
import anyio.to_thread

from core import errors
from core.agent import answering, failures, providers, steps
from core.domain import turn_steps, turns
from core.storage.workspace import Caller

log = logging.getLogger(__name__)
_LOOK_SECONDS, _RENEW_SECONDS = 0.4, 2.0
_PATIENCE_SECONDS = 5.0  # for what was cancelled to end, and for an answer to be stored again and again


class Attempt:
    """The try of `worker`, which holds the lease, to answer `work` by the first of `chain` that can.

    Calls of tools go through `making`.
    """

    def __init__(
        self, work: turns.Work, worker: str, making: steps.Steps, chain: Sequence[providers.Provider]
    ) -> None:
        self._work, self._caller, self._worker, self._making = work, work.caller, worker, making
        self._answer = answering.Answer(chain)

    async def run(self, offered: list[agents.Tool]) -> None:
        """Answer, with these tools, until there is an end to store, a stop, or another worker has the turn.

        When it is cancelled, the turn is given back for another process to take at once.
        """
        telling = asyncio.create_task(answering.converse(self._work, self._answer, self._making, offered))
        leasing = asyncio.create_task(self._hold())
        try:
            await asyncio.wait({telling, leasing}, return_when=asyncio.FIRST_COMPLETED)
            if telling.done():
                await self._conclude(telling.exception())
            elif leasing.result():
                await self._making.close()  # after the step it is in
                await _end(telling)
                await self._stop("Stopped.")
        except asyncio.CancelledError:  # the process is shutting down
            await _end(telling)
            await anyio.to_thread.run_sync(turns.release, self._caller, self._worker)
            raise
        finally:
            await _end(telling, leasing)

    async def _hold(self) -> bool:
        """Keep the lease and store what there is of the answer: True when to stop, False when the lease is lost."""
        stored, renewed = "", asyncio.get_running_loop().time()
        while True:
            await asyncio.sleep(_LOOK_SECONDS)
            text, now = self._answer.text, asyncio.get_running_loop().time()
            try:
                if text != stored or now - renewed > _RENEW_SECONDS:
                    stop = await anyio.to_thread.run_sync(
                        turns.renew, self._caller, self._worker, text or None
                    )
                    stored, renewed = text, now
                else:  # each renewal wakes every page of this user
                    stop = await anyio.to_thread.run_sync(turns.watch, self._caller, self._worker)
            except errors.Unavailable:
                continue
            if stop is None or stop:
                return bool(stop)

    async def _conclude(self, error: BaseException | None) -> None:
        halted = self._making.halted
        if isinstance(halted, steps.Waiting):
            await self._finish("waiting_for_approval", self._answer.words)
        elif isinstance(halted, steps.Interrupted):
            if await anyio.to_thread.run_sync(turns.watch, self._caller, self._worker):
                await self._stop("Stopped.")
            # Otherwise it is no longer ours, or for another try when the lease has run out.
        elif error is None:
            await self._finish("done", self._answer.words, self._answer.choices)
        elif isinstance(halted, steps.LimitReached):
            await self._stop(str(halted))
        elif isinstance(error, failures.BudgetSpent):
            await self._stop(self._answer.provider.explain(error))
        elif isinstance(error, agents.MaxTurnsExceeded):
            await self._stop("This took too many steps, so I stopped.")
        else:
            await self._fail(error)

    async def _finish(self, status: str, text: str, choices: Sequence[str] = ()) -> None:
        await finish(
            self._caller,
            self._worker,
            status=status,
            answer=text,
            choices=choices,
            notice=self._answer.notice,
            provider=self._answer.provider.name,
        )

    async def _stop(self, why: str) -> None:
        text = f"{self._answer.words}\n\n{why} {await self._done_so_far()}".strip()
        await self._finish("stopped", text)

    async def _fail(self, error: BaseException) -> None:
        provider, turn_id = self._answer.provider, str(self._caller.turn_id)
        facts = {"provider": provider.name, "cause": type(error).__name__, "turn_id": turn_id}
        if isinstance(error, failures.FAILURES):
            log.warning("provider failed", extra=facts)
            reason = provider.explain(error)
        else:
            log.error("turn failed", exc_info=error, extra=facts)
            reason = f"Something went wrong (ref {self._caller.request_id})."
        told = errors.Unavailable(f"{reason} Your message is kept. {await self._done_so_far()}")
        await finish(self._caller, self._worker, status="failed", provider=provider.name, error=told)

    async def _done_so_far(self) -> str:
        return _enumerated(await anyio.to_thread.run_sync(turn_steps.done_so_far, self._caller))


async def finish(caller: Caller, worker: str, **outcome: Any) -> None:
    """Store the end of a turn (`turns.finish`). A database that is away for a moment must not cost the answer."""
    store = functools.partial(turns.finish, caller, worker, **outcome)
    deadline = asyncio.get_running_loop().time() + _PATIENCE_SECONDS
    while True:
        try:
            await anyio.to_thread.run_sync(store)
            return
        except errors.Unavailable:
            if asyncio.get_running_loop().time() > deadline:
                raise
            await asyncio.sleep(_LOOK_SECONDS)


def _enumerated(done: Sequence[str]) -> str:
    """What a turn has changed, as a sentence: `Already done: Added Buy milk.`"""
    if not done:
        return "Nothing was changed."
    more = f"; and {len(done) - 5} more" if len(done) > 5 else ""
    return f"Already done: {'; '.join(done[:5])}{more}."


async def _end(*tasks: asyncio.Task[Any]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks, timeout=_PATIENCE_SECONDS)
