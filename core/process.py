"""What one process of Saydone consists of: database first, then everything that runs beside the pages."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator
from typing import Any

import anyio.to_thread

from core import config, errors, tools
from core.agent import providers, runner
from core.domain import org_stats
from core.doors import events, mcp
from core.storage import reads, scratch, startup

log = logging.getLogger(__name__)
_PURGE_SECONDS, _REVIVE_SECONDS = 600, 5
_PURGES = (
    "select what, removed from purge_expired() union all select what, removed from purge_conversations()"
)
_THREADS = 48  # more than connections: those who wait for one must not keep others from being told "busy"


@contextlib.asynccontextmanager
async def lifespan(_app: Any) -> AsyncIterator[None]:
    """Everything that lives as long as the process does."""
    owner_url = await anyio.to_thread.run_sync(startup.prepare)
    anyio.to_thread.current_default_thread_limiter().total_tokens = _THREADS
    settings = config.settings()
    turns = runner.Runner(providers.Providers(settings), tools.server, settings.daily_changes)
    async with mcp.door.serve(), events.hub.serve(), turns.serve(), _housekeeping(owner_url):
        yield


@contextlib.asynccontextmanager
async def _housekeeping(owner_url: str) -> AsyncIterator[None]:
    tasks = [asyncio.create_task(_purge(owner_url)), asyncio.create_task(_revive())]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _revive() -> None:
    """Have an embedded database that died serve again, as soon as it can."""
    while True:
        await asyncio.sleep(_REVIVE_SECONDS)
        try:
            await anyio.to_thread.run_sync(startup.revive)
        except (errors.DomainError, OSError) as error:
            log.warning("the embedded database does not start", extra={"cause": str(error)})


async def _purge(owner_url: str) -> None:
    """Remove what has outlived its promise: demo users, old trash, expired logins; and take the slow figures anew.

    At the start also databases that a killed replay has left.
    """
    with contextlib.suppress(errors.DomainError):  # a server that does not answer is told of below
        await anyio.to_thread.run_sync(scratch.remove_stale, owner_url)
    while True:
        try:
            removed = await anyio.to_thread.run_sync(_purge_once)
            if removed:
                log.info("purged", extra={"removed": removed})
            await anyio.to_thread.run_sync(org_stats.refresh)
        except errors.DomainError as error:
            log.warning("cannot keep house", extra={"cause": error.message})
        await asyncio.sleep(_PURGE_SECONDS)


def _purge_once() -> dict[str, int]:
    return {row.what: row.removed for row in reads.rows(_PURGES, {}) if row.removed}
