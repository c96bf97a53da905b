"""Recordings on their way to Streamlit, which keeps uploads in memory: from signed-in people only, small and seldom,
and only where there is a model that can listen."""

import anyio.to_thread
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from core import config, errors
from core.domain import sessions
from core.doors import limits, replies, session

_UPLOADS = "/_stcore/upload_file"
_LARGEST = 2_200_000  # bytes: a minute, and what the form around it takes
_POLICY = limits.Policy("recordings", 30)


class _TooLarge(errors.DomainError):
    code, http_status = "too_large", 413


class Recordings:
    """Pure ASGI middleware; everything but uploads passes through."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].startswith(_UPLOADS):
            try:
                await _check(Request(scope))
            except errors.DomainError as error:
                await replies.error_response(error)(scope, receive, send)
                return
        await self.app(scope, receive, send)


async def _check(request: Request) -> None:
    if config.settings().listener is None:
        raise errors.NotFound("There is nothing here.")
    size = request.headers.get("content-length", "" if request.method == "PUT" else "0")
    if not size.isdigit() or int(size) > _LARGEST:
        raise _TooLarge("The recording is too long. A minute is the most.")
    caller = await anyio.to_thread.run_sync(sessions.authenticate, session.token_of(request))
    limits.take(_POLICY, str(caller.user_id)).check()
