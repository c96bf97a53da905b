"""Connecting with nothing but the address: OAuth 2.1 for MCP clients, the protocol's part being the SDK's.

The steps: metadata → registration → `/authorize` → consent (`core.doors.consent`) → code → `/token`.
"""

import functools
import uuid
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import anyio.to_thread
from mcp.server.auth.handlers import authorize, register, token
from mcp.server.auth.middleware.client_auth import AuthenticationError, ClientAuthenticator
from mcp.server.auth.provider import construct_redirect_uri
from mcp.server.auth.settings import ClientRegistrationOptions
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from core import errors
from core.domain import oauth_tokens, throttle
from core.doors import addresses, consent, limits, oauth_provider, replies


def _provider(request: Request) -> Any:
    return oauth_provider.Provider(request)


def _limited(handler: Callable[[Request], Awaitable[Response]]) -> Callable[[Request], Awaitable[Response]]:
    @functools.wraps(handler)
    async def answer(request: Request) -> Response:
        limits.take(limits.OAUTH, limits.network(replies.address(request))).check()
        return await handler(request)

    return replies.endpoint(answer)


def _check_each_once(given: Sequence[tuple[str, object]]) -> None:
    """Raise `InvalidInput` for a parameter that is given twice (RFC 6749, 3.1 and 3.2)."""
    if len({name for name, _ in given}) != len(given):
        raise errors.InvalidInput("A parameter is given twice.")


def _with_form(handler: Callable[[Request], Awaitable[Response]]) -> Callable[[Request], Awaitable[Response]]:
    """Refuse what is no form in the protocol's words: the SDK, which reads it again, would fail."""

    @functools.wraps(handler)
    async def answer(request: Request) -> Response:
        try:
            _check_each_once((await replies.form(request)).multi_items())
        except errors.InvalidInput as error:
            return _refusal("invalid_request", error.message)
        return await handler(request)

    return answer


@_limited
async def _authorize(request: Request) -> Response:
    """Check what an application asks for, and send the person on to be asked."""
    _check_each_once(request.query_params.multi_items())
    response = await authorize.AuthorizationHandler(_provider(request)).handle(request)
    location = response.headers.get("location", "")
    if location and not location.startswith(addresses.base(request) + consent.PATH):
        # An error that goes back to the application says who it comes from, too (RFC 9207).
        return consent.refused(construct_redirect_uri(location, iss=addresses.base(request)))
    return response


@_limited
@_with_form
async def _token(request: Request) -> Response:
    """Exchange a code, or a refresh token, for tokens."""
    wanted = (await request.form()).get("resource")
    if wanted is not None and str(wanted).rstrip("/") != addresses.resource(request):
        return _refusal("invalid_target", f"Tokens are issued for {addresses.resource(request)} only.")
    known = _provider(request)
    response: Response = await token.TokenHandler(known, ClientAuthenticator(known)).handle(request)
    return response


@_limited
async def _register(request: Request) -> Response:
    """Remember an application, so that a person can be asked about it."""
    network = limits.network(replies.address(request))
    hit = functools.partial(throttle.hit, "oauth client", network, limit=30, window_seconds=3600)
    await anyio.to_thread.run_sync(hit)
    options = ClientRegistrationOptions(enabled=True)
    return await register.RegistrationHandler(_provider(request), options).handle(request)


@_limited
@_with_form
async def _revoke(request: Request) -> Response:
    """End a connection by one of its tokens; what is no token of this client is nothing to end (RFC 7009)."""
    try:
        client = await ClientAuthenticator(_provider(request)).authenticate_request(request)
    except AuthenticationError:
        return _refusal("invalid_client", "This client is not known.", 401)
    given = (await request.form()).get("token")
    if not isinstance(given, str):
        return _refusal("invalid_request", "token is required")
    await anyio.to_thread.run_sync(oauth_tokens.end_by_token, given, uuid.UUID(client.client_id))
    return Response(status_code=200)


def _refusal(error: str, description: str, status: int = 400) -> JSONResponse:
    return JSONResponse({"error": error, "error_description": description}, status)


@replies.endpoint
async def _server_metadata(request: Request) -> Response:
    """RFC 8414: where to register, to ask, and to exchange."""
    issuer = addresses.base(request)
    methods = ["none", "client_secret_post", "client_secret_basic"]
    return _public(
        {
            "issuer": issuer,
            "authorization_endpoint": f"{issuer}/authorize",
            "token_endpoint": f"{issuer}/token",
            "registration_endpoint": f"{issuer}/register",
            "revocation_endpoint": f"{issuer}/revoke",
            "scopes_supported": list(oauth_provider.SCOPES["full"]),
            "response_types_supported": ["code"],
            "response_modes_supported": ["query"],
            "grant_types_supported": ["authorization_code", "refresh_token"],
            "token_endpoint_auth_methods_supported": methods,
            "revocation_endpoint_auth_methods_supported": methods,
            "code_challenge_methods_supported": ["S256"],
            "authorization_response_iss_parameter_supported": True,
        }
    )


@replies.endpoint
async def _resource_metadata(request: Request) -> Response:
    """RFC 9728: who issues tokens for the MCP endpoint."""
    return _public(
        {
            "resource": addresses.resource(request),
            "authorization_servers": [addresses.base(request)],
            "scopes_supported": list(oauth_provider.SCOPES["full"]),
            "bearer_methods_supported": ["header"],
            "resource_name": "Saydone",
        }
    )


def _public(body: dict[str, Any]) -> JSONResponse:
    # Says nothing about anybody: any page may read it.
    return JSONResponse(body, headers={"access-control-allow-origin": "*"})


ROUTES = [
    Route("/authorize", _authorize, methods=["GET"]),
    *consent.ROUTES,
    Route("/token", _token, methods=["POST"]),
    Route("/register", _register, methods=["POST"]),
    Route("/revoke", _revoke, methods=["POST"]),
    Route("/.well-known/oauth-authorization-server", _server_metadata, methods=["GET"]),
    Route("/.well-known/oauth-protected-resource", _resource_metadata, methods=["GET"]),
    Route("/.well-known/oauth-protected-resource/mcp", _resource_metadata, methods=["GET"]),
    *replies.nothing_else_at("/.well-known"),
    *replies.nothing_else_at("/oauth"),
]
