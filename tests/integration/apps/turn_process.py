"""A process that answers turns until it is killed, by itself at a chosen point when one is given."""

import asyncio
import os
import signal
from typing import Any

from core import config, tools
from core.agent import providers, runner
from core.domain import turn_steps, turns
from core.storage import engine


def die(*_: Any, **__: Any) -> None:
    """As `kill -9` does."""
    os.kill(os.getpid(), signal.SIGKILL)


def _dying_after(function: Any) -> Any:
    def perform(*given: Any, **named: Any) -> None:
        function(*given, **named)
        die()

    return perform


def _set_fault(point: str) -> None:
    if point == "before the model is asked":
        turns.load = die  # type: ignore[assignment]
    elif point == "before the effect":
        turn_steps.begin_step = _dying_after(turn_steps.begin_step)
    elif point == "after the effect":
        turn_steps.end_step = die
    elif point == "after the result is stored":
        turn_steps.end_step = _dying_after(turn_steps.end_step)
    elif point == "before the answer is stored":
        turns.finish = die  # type: ignore[assignment]
    elif point:
        raise ValueError(point)


async def _serve(address: str) -> None:
    settings = config.Settings(openai_base_url=address or None)
    async with runner.Runner(providers.Providers(settings), tools.server).serve():
        await asyncio.Event().wait()


def serve(database: str, model: str, point: str) -> None:
    """All that the process does."""
    os.chdir("/")  # no `.env` of a developer's is read
    _set_fault(point)
    engine.prepare(database, config.secret())
    asyncio.run(_serve(model))
