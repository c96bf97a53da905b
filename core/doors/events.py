"""Live changes: one LISTEN connection a process, fanned out to open pages as server-sent events."""

import asyncio
import collections
import contextlib
import json
import logging
import math
import time
import uuid
from collections import defaultdict
from collections.abc import AsyncIterator

import anyio.to_thread
import psycopg
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from core import errors
from core.domain import sessions
from core.doors import replies, session
from core.storage import engine, reads

log = logging.getLogger(__name__)
BOOT = uuid.uuid4().hex[:12]  # a page that sees another one knows that its server was restarted
_KEEP_ALIVE_SECONDS, _CHECK_SECONDS = 20, 60
# How soon it is tried to listen again, how often pages are told to look meanwhile, how long a trial may take to be heard.
_RETRY_SECONDS, _POLL_SECONDS, _HEARD_SECONDS = 1, 5, 3
# Each piece of news asks the database once a stream; nobody looks at more pages than this at a time.
_MOST_STREAMS = 30
_MOST_REMEMBERED = 10_000  # users
_TOPICS = ("tasks", "chat", "conversations")


class Hub:
    """Hands each user's news to that user's open pages."""

    def __init__(self) -> None:
        self._waiting: dict[str, set[asyncio.Queue[str]]] = defaultdict(set)
        self._sequence = 0
        # The number of each user's newest change by topic; whoever is not in there had none since `_floor`.
        self._newest: collections.OrderedDict[str, dict[str, int]] = collections.OrderedDict()
        self._floor = 0
        self._stopping = asyncio.Event()

    @contextlib.asynccontextmanager
    async def serve(self) -> AsyncIterator[None]:
        """Listen to the database until the end of the block."""
        listening = asyncio.create_task(self._listen())
        try:
            yield
        finally:
            self.stop()
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)

    def stop(self) -> None:
        """End every stream, so that the process can leave."""
        self._stopping.set()
        for user_id in list(self._waiting):
            self._tell(user_id, "bye")

    async def _listen(self) -> None:
        told, cause = -math.inf, ""
        while True:
            try:
                async with await psycopg.AsyncConnection.connect(
                    engine.direct_url(), autocommit=True
                ) as connection:
                    await self._hear(connection)
            except (psycopg.Error, errors.DomainError, OSError) as error:
                cause = str(error).strip()
            # Without a LISTEN connection (a pooler in between, say) pages still follow, a little later.
            if time.monotonic() - told >= _POLL_SECONDS:
                told = time.monotonic()
                log.warning("not listening for changes", extra={"cause": cause})
                self._tell_everyone()
            await asyncio.sleep(_RETRY_SECONDS)

    async def _hear(self, connection: psycopg.AsyncConnection) -> None:
        """Tell what is said, until the connection fails."""
        await connection.execute("listen saydone")
        # A pooler takes that from us and tells us nothing: what is said elsewhere has to arrive here.
        await anyio.to_thread.run_sync(_say, "trial")
        early = [notice async for notice in connection.notifies(timeout=_HEARD_SECONDS, stop_after=1)]
        if not early:
            raise errors.Unavailable("What other connections say does not arrive here.")
        self._tell_everyone()  # whatever was said while nobody listened
        async for notice in connection.notifies():
            topic, _, user_id = notice.payload.partition(" ")
            if topic in _TOPICS:
                self._tell(user_id, topic)

    def _tell_everyone(self) -> None:
        self._sequence += 1
        self._floor = self._sequence
        for user_id in list(self._waiting):
            for topic in _TOPICS:
                self._tell(user_id, topic)

    def _tell(self, user_id: str, topic: str) -> None:
        self._sequence += 1
        self._newest.setdefault(user_id, {})[topic] = self._sequence
        self._newest.move_to_end(user_id)
        if len(self._newest) > _MOST_REMEMBERED:
            _, forgotten = self._newest.popitem(last=False)
            self._floor = max(self._floor, *forgotten.values())
        for queue in self._waiting.get(user_id, ()):
            with contextlib.suppress(asyncio.QueueFull):
                queue.put_nowait(topic)

    def check_room(self, user_id: str) -> None:
        """Raise `TooManyRequests` when this user has as many streams open as one person needs."""
        if len(self._waiting.get(user_id, ())) >= _MOST_STREAMS:
            raise errors.TooManyRequests("Too many pages are open. Close some.", retry_after=_CHECK_SECONDS)

    async def stream(self, user_id: str, token: str | None) -> AsyncIterator[str]:
        """Server-sent events for one page: its topics as they change, and a ping now and then."""
        queue: asyncio.Queue[str] = asyncio.Queue(maxsize=64)
        self._waiting[user_id].add(queue)
        try:
            yield self._message(user_id, "hello")
            quiet = 0
            while not self._stopping.is_set():
                try:
                    topic = await asyncio.wait_for(queue.get(), _KEEP_ALIVE_SECONDS)
                except TimeoutError:
                    quiet += _KEEP_ALIVE_SECONDS
                    if quiet >= _CHECK_SECONDS:
                        quiet = 0
                        await anyio.to_thread.run_sync(sessions.authenticate, token)
                    yield ": still here\n\n"
                    continue
                # News for somebody who was logged out meanwhile is nobody's.
                await anyio.to_thread.run_sync(sessions.authenticate, token)
                yield self._message(user_id, topic)
        except errors.DomainError:
            return
        finally:
            self._waiting[user_id].discard(queue)
            if not self._waiting[user_id]:
                del self._waiting[user_id]

    def _message(self, user_id: str, topic: str) -> str:
        known = self._newest.get(user_id, {})
        newest = {each: max(self._floor, known.get(each, 0)) for each in _TOPICS}
        return f"data: {json.dumps({'boot': BOOT, 'topic': topic, 'newest': newest})}\n\n"

    def seen(self) -> tuple[str, int]:
        """How new data are that are read after this: what changes later has a higher number, in this process."""
        return BOOT, self._sequence


def _say(what: str) -> None:
    reads.rows("select pg_notify('saydone', %(what)s)", {"what": what})


hub = Hub()


@replies.endpoint
async def _events(request: Request) -> Response:
    """The caller's changes as they happen."""
    token = session.token_of(request)
    caller = await anyio.to_thread.run_sync(sessions.authenticate, token)
    hub.check_room(str(caller.user_id))
    return StreamingResponse(
        hub.stream(str(caller.user_id), token),
        media_type="text/event-stream",
        headers={"cache-control": "no-store", "x-accel-buffering": "no"},
    )


ROUTES = [Route("/events", _events, methods=["GET"])]
