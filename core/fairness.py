"""One caller's requests at once in this process: the rest of them wait in line without a thread or a connection."""

import weakref
from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

import anyio
import anyio.to_thread

AT_ONCE = 3
Result = TypeVar("Result")
_lines: weakref.WeakValueDictionary[UUID, anyio.Semaphore] = weakref.WeakValueDictionary()


async def in_thread(user_id: UUID, work: Callable[[], Result]) -> Result:
    """Run `work` in a thread once fewer than `AT_ONCE` others of this user's are running."""
    line = _lines.get(user_id)
    if line is None:
        line = _lines[user_id] = anyio.Semaphore(AT_ONCE)
    async with line:
        return await anyio.to_thread.run_sync(work)
