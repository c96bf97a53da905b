"""MCP over HTTP: the tool server behind bearer tokens, stateless, so that any replica answers."""

import contextlib
import contextvars
from collections.abc import AsyncIterator
from urllib.parse import urlsplit

import anyio.to_thread
import pydantic
from mcp.server.auth.provider import AccessToken
from mcp.server.auth.settings import AuthSettings
from mcp.server.transport_security import TransportSecuritySettings
from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import Message, Receive, Scope, Send

from core import config, errors, telemetry, tools
from core.domain import oauth_tokens, sessions
from core.doors import addresses, limits, replies
from core.storage.workspace import Caller

_NO_MESSAGE = b'{"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"That is not one message of JSON-RPC 2.0."}}'
_admitted: contextvars.ContextVar[Caller | None] = contextvars.ContextVar("admitted", default=None)


class _OnlyPost(errors.DomainError):
    """Streams and sessions, which other methods are for, are not kept here."""

    code, http_status = "method_not_allowed", 405


async def _admit(request: Request) -> None:
    """Find out who asks, for the rest of this request's task. Raises `TooManyRequests` or `Unavailable`."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    try:
        if scheme.lower() != "bearer":
            raise errors.Unauthenticated("Send a personal API token.")
        caller = await anyio.to_thread.run_sync(_authenticate, token.strip(), addresses.resource(request))
    except errors.Unauthenticated:
        _admitted.set(None)
        limits.take(limits.REFUSED, limits.network(replies.address(request))).check()
        return
    limits.take(limits.TOOLS, str(caller.user_id)).check()
    _admitted.set(caller)
    telemetry.user_id.set(str(caller.user_id))
    tools.act_as(caller)  # for the rest of this request's task, and what it starts


def _authenticate(token: str, resource: str) -> Caller:
    # A login cookie's token is none of these.
    if token.startswith(oauth_tokens.ACCESS_PREFIX):
        return oauth_tokens.authenticate(token, resource, "mcp")
    return sessions.authenticate_api_token(token, "mcp")


def _challenge(request: Request) -> Response:
    """Who is not known learns where a token can be had (RFC 9728)."""
    description = "Connect with OAuth, or send a personal API token."
    shown = f'error="invalid_token", error_description="{description}"'
    return JSONResponse(
        {"error": "invalid_token", "error_description": description},
        401,
        {"www-authenticate": f'Bearer {shown}, resource_metadata="{addresses.metadata(request)}"'},
    )


class _Tokens:
    """Tells the SDK whom `_admit` has found."""

    async def verify_token(self, token: str) -> AccessToken | None:
        caller = _admitted.get()
        if caller is None:
            return None
        return AccessToken(token="", client_id=str(caller.token_id), scopes=[], subject=str(caller.user_id))


def public_url() -> str:
    """The address under which programs reach us."""
    settings = config.settings()
    host = "localhost" if settings.host in ("0.0.0.0", "::", "") else settings.host  # noqa: S104
    return (settings.public_url or f"http://{host}:{settings.port}").rstrip("/")


def _application() -> Starlette:
    own = urlsplit(public_url())
    hosts = [
        "127.0.0.1:*",
        "localhost:*",
        "[::1]:*",
        "127.0.0.1",
        "localhost",
        own.netloc,
        f"{own.hostname}:*",
    ]
    origins = [f"{scheme}://{host}" for scheme in ("http", "https") for host in hosts]
    return tools.server.streamable_http_app(
        streamable_http_path="/mcp",
        stateless_http=True,
        json_response=True,
        max_request_body_size=1_000_000,
        transport_security=TransportSecuritySettings(allowed_hosts=hosts, allowed_origins=origins),
        token_verifier=_Tokens(),
        auth=AuthSettings(
            issuer_url=pydantic.AnyHttpUrl(public_url()),
            resource_server_url=pydantic.AnyHttpUrl(f"{public_url()}/mcp"),
            validate_token_resource=False,  # our tokens are made here and good nowhere else
        ),
    )


def _plainly(send: Send) -> Send:
    """Says of what is no message just that: the SDK tells with what, and how, its library looked at it."""
    refusal: Message | None = None

    async def send_plainly(message: Message) -> None:
        nonlocal refusal
        if message["type"] == "http.response.start" and message["status"] == 400:
            refusal = message
            return
        if refusal is not None:
            if b'"message":"Validation error: ' in message.get("body", b""):
                message = {**message, "body": _NO_MESSAGE}
                MutableHeaders(scope=refusal)["content-length"] = str(len(_NO_MESSAGE))
            await send(refusal)
            refusal = None
        await send(message)

    return send_plainly


class _Door:
    """The SDK's application, made once the settings are known."""

    def __init__(self) -> None:
        self._application: Starlette | None = None

    @contextlib.asynccontextmanager
    async def serve(self) -> AsyncIterator[None]:
        """Answer until the end of the block."""
        self._application = _application()
        async with tools.server.session_manager.run():
            yield

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        assert self._application is not None, "the lifespan has not begun"
        try:
            if scope["path"] == "/mcp":
                request = Request(scope)
                await _admit(request)
                if _admitted.get() is None:
                    await _challenge(request)(scope, receive, send)
                    return
        except errors.DomainError as error:
            await replies.error_response(error)(scope, receive, send)
            return
        if scope["path"] == "/mcp" and scope["method"] != "POST" and _admitted.get() is not None:
            # We keep no sessions: the SDK would hold a stream open on which nothing is ever sent.
            response = replies.error_response(_OnlyPost("Only POST is possible here."))
            response.headers["allow"] = "POST"
            await response(scope, receive, send)
            return
        # The SDK routes again from the full path.
        await self._application({**scope, "path_params": {}}, receive, _plainly(send))


door = _Door()
ROUTES = [Route("/mcp", door), *replies.nothing_else_at("/mcp")]
