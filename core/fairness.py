"""How much of this process is anybody's at once: one caller's requests, and the runs of all pages.

What is beyond waits in line, where it takes no processor from what runs.
"""

import contextlib
import threading
import weakref
from collections.abc import Callable, Iterator
from typing import TypeVar
from uuid import UUID

import anyio
import anyio.to_thread

AT_ONCE = 3
Result = TypeVar("Result")
# While one run waits for the database, another computes. With more of them Python's lock goes round among the runs and
# hardly ever to the event loop, which sends what they have drawn: a hundred people then wait four times as long.
_RUNS_AT_ONCE = 2
_PATIENCE_SECONDS = 1.0
_places = threading.BoundedSemaphore(_RUNS_AT_ONCE)
_mine = threading.local()
_lines: weakref.WeakValueDictionary[UUID, anyio.Semaphore] = weakref.WeakValueDictionary()


async def in_thread(user_id: UUID, work: Callable[[], Result]) -> Result:
    """Run `work` in a thread once fewer than `AT_ONCE` others of this user's are running."""
    line = _lines.get(user_id)
    if line is None:
        line = _lines[user_id] = anyio.Semaphore(AT_ONCE)
    async with line:
        return await anyio.to_thread.run_sync(work)


@contextlib.contextmanager
def run_of_a_page() -> Iterator[None]:
    """Let few runs of pages compute at once; one within another is the same run.

    Nobody waits longer than a moment for runs that are slow: it is faster in turn, and still works at once.
    """
    if getattr(_mine, "has_place", False):
        yield
        return
    given = _places.acquire(timeout=_PATIENCE_SECONDS)
    _mine.has_place = True
    try:
        yield
    finally:
        _mine.has_place = False
        if given:
            _places.release()
