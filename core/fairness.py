"""How much of this process is anybody's at once: one caller's requests, and the runs of all pages.

What is beyond waits in line, where it takes no processor from what runs.
"""

from __future__ import annotations  # `threading.Lock` is no type before Python 3.13

import collections
import contextlib
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from typing import TypeVar
from uuid import UUID

import anyio
import anyio.to_thread

AT_ONCE = 3
Result = TypeVar("Result")
# While one run waits for the database, others compute. With many more of them Python's lock goes round among the runs and
# hardly ever to the event loop, which sends what they have drawn: a hundred people then wait four times as long.
RUNS_AT_ONCE = 3
_PATIENCE_SECONDS = 1.0
_HUNG_SECONDS = 15.0  # longer than the database may take for a statement, and a connection for being lost
_mine = threading.local()
_of_callers: weakref.WeakValueDictionary[UUID, anyio.Semaphore] = weakref.WeakValueDictionary()


async def in_thread(user_id: UUID, work: Callable[[], Result]) -> Result:
    """Run `work` in a thread once fewer than `AT_ONCE` others of this user's are running."""
    line = _of_callers.get(user_id)
    if line is None:
        line = _of_callers[user_id] = anyio.Semaphore(AT_ONCE)
    async with line:
        return await anyio.to_thread.run_sync(work)


class _Line:
    """A number of places; whoever waits longest is given the next that is free, or whose holder hangs."""

    def __init__(self, places: int) -> None:
        self._free = places
        self._held: dict[threading.Lock, float] = {}  # since when, the oldest first
        self._lock = threading.Lock()
        self.waiting: collections.deque[threading.Lock] = collections.deque()
        self._last_given = 0.0

    def enter(self) -> threading.Lock | None:
        """Wait for a place, to be given back; None when none is given to anybody for a moment."""
        turn = threading.Lock()
        turn.acquire()
        with self._lock:
            self._take_back()
            self.waiting.append(turn)
            if self._free:
                self._free -= 1
                self._give()
        began = time.monotonic()
        while not turn.acquire(timeout=_PATIENCE_SECONDS):
            with self._lock:
                is_stuck = time.monotonic() - max(self._last_given, began) >= _PATIENCE_SECONDS
                if is_stuck and turn in self.waiting:
                    self.waiting.remove(turn)
                    return None
        return turn

    def leave(self, place: threading.Lock) -> None:
        """Give the place to the next, unless it was taken back."""
        with self._lock:
            if self._held.pop(place, None):
                self._give()
            self._take_back()

    def _take_back(self) -> None:
        hung = time.monotonic() - _HUNG_SECONDS
        for place in [each for each, since in self._held.items() if since < hung]:
            del self._held[place]
            self._give()

    def _give(self) -> None:
        if self.waiting:
            turn = self.waiting.popleft()
            self._held[turn] = self._last_given = time.monotonic()
            turn.release()
        else:
            self._free += 1


runs = _Line(RUNS_AT_ONCE)


@contextlib.contextmanager
def run_of_a_page() -> Iterator[None]:
    """Let few runs of pages compute at once; one within another is the same run.

    Nobody waits for runs that are slow: when none has ended for a moment, others go ahead.
    """
    if getattr(_mine, "has_place", False):
        yield
        return
    given = runs.enter()
    _mine.has_place = True
    try:
        yield
    finally:
        _mine.has_place = False
        if given:
            runs.leave(given)
