"""Recordings on their way to Streamlit, which keeps uploads in memory: from signed-in people only, into their own page,
small, few and seldom, and only where there is a model that can listen."""

import collections
import re
import uuid
from typing import Protocol

import anyio.to_thread
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from core import config, errors
from core.domain import sessions
from core.doors import limits, replies, session

_UPLOADS = "/_stcore/upload_file"
_UPLOAD = re.compile(_UPLOADS + r"/([^/]+)/([^/]+)")
_LARGEST = 2_200_000  # bytes: a minute, and what the form around it takes
_MOST = 3  # of a person, until they are text: the next one takes the oldest one's place
_MOST_PEOPLE = (
    100  # of whom some are kept: the next one takes the place of who has recorded nothing for longest
)
_POLICY = limits.Policy("recordings", 30)


class Kept(Protocol):
    """Where Streamlit keeps what was uploaded to a page's session."""

    def is_for(self, session_id: str, mark: str) -> bool:
        """Whether there is such a page, of the login with that mark."""

    def forget(self, session_id: str, file_id: str) -> None:
        """Let go of a file, if it is there."""


class _TooLarge(errors.DomainError):
    code, http_status = "too_large", 413


class Recordings:
    """Pure ASGI middleware; everything but uploads passes through."""

    def __init__(self, app: ASGIApp, kept: Kept) -> None:
        self.app = app
        self._kept = kept
        self._latest: dict[uuid.UUID, collections.deque[tuple[str, str]]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].startswith(_UPLOADS):
            try:
                await self._check(Request(scope))
            except errors.DomainError as error:
                await replies.error_response(error)(scope, receive, send)
                return
        await self.app(scope, receive, send)

    async def _check(self, request: Request) -> None:
        named = _UPLOAD.fullmatch(request.url.path)
        if config.settings().listener is None or named is None:
            raise errors.NotFound("There is nothing here.")
        size = request.headers.get("content-length", "" if request.method == "PUT" else "0")
        if not size.isdigit() or int(size) > _LARGEST:
            raise _TooLarge("The recording is too long. A minute is the most.")
        caller = await anyio.to_thread.run_sync(sessions.authenticate, session.token_of(request))
        limits.take(_POLICY, str(caller.user_id)).check()
        if not self._kept.is_for(named[1], session.mark_of(request)):
            raise errors.NotFound("There is no such page.")
        if request.method == "PUT":
            self._make_room(caller.user_id, (named[1], named[2]))

    def _make_room(self, person: uuid.UUID, coming: tuple[str, str]) -> None:
        # A page forgets a recording once it is text; one that was never sent would stay as long as the page is open.
        latest = self._latest.pop(person, collections.deque())
        self._latest[person] = latest  # in the order of their latest ones
        latest.append(coming)
        while len(latest) > _MOST:
            self._kept.forget(*latest.popleft())
        while len(self._latest) > _MOST_PEOPLE:
            for each in self._latest.pop(next(iter(self._latest))):
                self._kept.forget(*each)
