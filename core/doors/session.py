"""The browser's side of logging in and out: the only routes that touch the cookie."""

import contextlib

import anyio.to_thread
import pydantic
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from core import config, errors
from core.domain import accounts, sessions
from core.doors import limits, replies

_PLAIN, _SECURE = "saydone", "__Host-saydone"


def is_secure(url: str) -> bool:
    """Whether the browser speaks HTTPS with us, directly or with the proxy named in `SAYDONE_PUBLIC_URL`."""
    return (config.settings().public_url or url).startswith("https://")


def cookie_name(url: str) -> str:
    """The cookie's name; over HTTPS its prefix makes browsers refuse a copy set by a neighbouring host."""
    return _SECURE if is_secure(url) else _PLAIN


def _set_cookie(response: Response, request: Request, token: str, *, seconds: int) -> None:
    url = str(request.url)
    response.set_cookie(
        cookie_name(url),
        token,
        max_age=seconds,
        path="/",
        secure=is_secure(url),
        httponly=True,
        samesite="strict",
    )


def token_of(request: Request) -> str | None:
    """The login token a request carries, if any."""
    return request.cookies.get(cookie_name(str(request.url)))


def _limit(request: Request) -> None:
    """Raise `TooManyRequests` when an address asks too often; wrong passwords are counted much sooner."""
    limits.take(limits.SESSION, limits.network(replies.address(request))).check()


class _Claim(pydantic.BaseModel):
    code: str = pydantic.Field(min_length=20, max_length=100)


class _Login(pydantic.BaseModel):
    name: str = pydantic.Field(max_length=254)
    password: str = pydantic.Field(max_length=10_000)


@replies.endpoint
async def _claim(request: Request) -> Response:
    """Trade a single-use code for the cookie."""
    _limit(request)
    body = await replies.body(request, _Claim)
    token = await anyio.to_thread.run_sync(sessions.claim, body.code)
    response = Response(status_code=204)
    _set_cookie(response, request, token, seconds=int(sessions.LIFETIME.total_seconds()))
    return response


@replies.endpoint
async def _login(request: Request) -> Response:
    """Log in without the page: a name and password for the cookie."""
    _limit(request)
    body = await replies.body(request, _Login)
    address = replies.address(request)

    def log_in() -> str:
        return sessions.log_in(accounts.verify_login(body.name, body.password, address), address).token

    response = Response(status_code=204)
    token = await anyio.to_thread.run_sync(log_in)
    _set_cookie(response, request, token, seconds=int(sessions.LIFETIME.total_seconds()))
    return response


@replies.endpoint
async def _leave(request: Request) -> Response:
    """End the session, if there still is one, and drop the cookie."""
    _limit(request)

    def log_out() -> None:
        sessions.log_out(sessions.authenticate(token_of(request)))

    with contextlib.suppress(errors.Unauthenticated):
        await anyio.to_thread.run_sync(log_out)
    response = Response(status_code=204)
    _set_cookie(response, request, "", seconds=0)
    return response


ROUTES = [
    Route("/session/claim", _claim, methods=["POST"]),
    Route("/session/login", _login, methods=["POST"]),
    Route("/session/leave", _leave, methods=["POST"]),
]
