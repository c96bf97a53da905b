"""MCP over HTTP: the tool server behind bearer tokens, stateless, so that any replica answers."""

import contextlib
from collections.abc import AsyncIterator
from urllib.parse import urlsplit

import anyio.to_thread
import pydantic
from mcp.server.auth.provider import AccessToken
from mcp.server.auth.settings import AuthSettings
from mcp.server.transport_security import TransportSecuritySettings
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from core import config, errors, tools
from core.domain import sessions


class _Tokens:
    """Verifies personal API tokens; a login cookie's token is none."""

    async def verify_token(self, token: str) -> AccessToken | None:
        try:
            caller = await anyio.to_thread.run_sync(sessions.authenticate_api_token, token, "mcp")
        except errors.Unauthenticated:
            return None
        tools.act_as(caller)  # for the rest of this request's task, and what it starts
        scopes = ["read"] if caller.read_only else ["read", "write"]
        return AccessToken(
            token="", client_id=str(caller.token_id), scopes=scopes, subject=str(caller.user_id)
        )


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
        # The SDK routes again from the full path.
        await self._application({**scope, "path_params": {}}, receive, send)


door = _Door()
ROUTES = [
    Route("/mcp", door, methods=["GET", "POST", "DELETE"]),
    Route("/.well-known/oauth-protected-resource/mcp", door, methods=["GET"]),
]
