"""The browser's side of logging in and out: the only routes that touch its cookies."""

import contextlib
import dataclasses

import anyio
import anyio.to_thread
import pydantic
from starlette.requests import HTTPConnection, Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Scope

from core import config, errors
from core.domain import accounts, sessions
from core.doors import limits, replies

_NAME, _HOST_ONLY = "saydone", "__Host-"
MARK = "x-saydone-login"
_DEVICE_SECONDS = 365 * 24 * 3600
# Passwords wait for the processor, in line: not in the threads that everybody else's requests need.
_passwords = anyio.CapacityLimiter(4)


def is_secure(url: str) -> bool:
    """Whether the browser speaks HTTPS with us, directly or with the proxy named in `SAYDONE_PUBLIC_URL`."""
    return (config.settings().public_url or url).startswith("https://")


def cookie_name(url: str) -> str:
    """The cookie's name; over HTTPS its prefix makes browsers refuse a copy set by a neighbouring host."""
    return (_HOST_ONLY if is_secure(url) else "") + _NAME


def device_cookie_name(url: str) -> str:
    """The name of the cookie by which a browser is known that has signed in before; it outlives logging out."""
    return f"{cookie_name(url)}-device"


def mark(*tokens: str) -> str:
    """What Streamlit is told of a connection's login: it resumes a session for the same one only, whoever knows its id."""
    return sessions.hashed(" ".join(tokens)).hex()


def mark_of(connection: HTTPConnection) -> str:
    """The mark of the login that a browser brings along, whether it holds or not."""
    cookies = connection.cookies
    return mark(*(cookies[name] for name in (_NAME, _HOST_ONLY + _NAME) if name in cookies))


def marked(scope: Scope) -> Scope:
    """The connection of a page, with the mark of its login as a header, whatever it said in such a one."""
    others = [given for given in scope["headers"] if given[0] != MARK.encode()]
    value = mark_of(HTTPConnection(scope))
    return {**scope, "headers": [*others, (MARK.encode(), value.encode())]}


def _set_cookie(response: Response, request: Request, name: str, value: str, *, seconds: int) -> None:
    response.set_cookie(
        name,
        value,
        max_age=seconds,
        path="/",
        secure=is_secure(str(request.url)),
        httponly=True,
        samesite="strict",
    )


def _logged_in(request: Request, token: str) -> Response:
    """The answer to a login: the cookie, and one that keeps others' guesses from locking this browser out."""
    response = Response(status_code=204)
    url = str(request.url)
    device = sessions.remember_device(token, _device(request))
    _set_cookie(response, request, cookie_name(url), token, seconds=int(sessions.LIFETIME.total_seconds()))
    _set_cookie(response, request, device_cookie_name(url), device, seconds=_DEVICE_SECONDS)
    return response


def _device(request: Request) -> str:
    return request.cookies.get(device_cookie_name(str(request.url)), "")


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
    return _logged_in(request, token)


@replies.endpoint
async def _login(request: Request) -> Response:
    """Log in without the page: a name and password for the cookie."""
    _limit(request)
    body = await replies.body(request, _Login)
    address = dataclasses.replace(replies.address(request), device=_device(request))

    def log_in() -> str:
        return sessions.log_in(accounts.verify_login(body.name, body.password, address), address).token

    return _logged_in(request, await anyio.to_thread.run_sync(log_in, limiter=_passwords))


@replies.endpoint
async def _leave(request: Request) -> Response:
    """End the session, if there still is one, and drop the cookie."""
    _limit(request)

    def log_out() -> None:
        sessions.log_out(sessions.authenticate(token_of(request)))

    with contextlib.suppress(errors.Unauthenticated):
        await anyio.to_thread.run_sync(log_out)
    response = Response(status_code=204)
    _set_cookie(response, request, cookie_name(str(request.url)), "", seconds=0)
    return response


ROUTES = [
    Route("/session/claim", _claim, methods=["POST"]),
    Route("/session/login", _login, methods=["POST"]),
    Route("/session/leave", _leave, methods=["POST"]),
    *replies.nothing_else_at("/session"),
]
