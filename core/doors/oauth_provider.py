"""Our storage behind the SDK's OAuth handlers: registered applications, codes and tokens, for one request."""

import hashlib
import hmac
import re
import uuid
from typing import Any

import anyio.to_thread
import pydantic
from mcp.server.auth import provider
from mcp.shared.auth import InvalidRedirectUriError, OAuthClientInformationFull, OAuthToken
from starlette.requests import Request

from core import config
from core.domain import connections, oauth_clients, oauth_tokens
from core.doors import addresses, consent
from core.storage.workspace import Scope

SCOPES: dict[Scope, tuple[str, ...]] = {
    "read": ("read",),
    "no-delete": ("read", "write"),
    "full": ("read", "write", "delete"),
}
_WIDEST_FIRST: tuple[Scope, ...] = ("full", "no-delete", "read")
_CHALLENGE = re.compile(r"[A-Za-z0-9_-]{43}")  # SHA-256 in base64url
_LONGEST_STATE = 1_000


class _Client(OAuthClientInformationFull):
    """A registered client, with our rules for addresses and scopes in place of the SDK's."""

    def validate_redirect_uri(self, redirect_uri: pydantic.AnyUrl | None) -> pydantic.AnyUrl:
        known = self.redirect_uris or []
        if redirect_uri is None and len(known) == 1:
            return known[0]
        if redirect_uri is not None and any(addresses.is_same(str(one), str(redirect_uri)) for one in known):
            return redirect_uri
        raise InvalidRedirectUriError("redirect_uri is not registered for this client")

    def validate_scope(self, requested_scope: str | None) -> list[str] | None:
        # What we do not know is ignored (RFC 6749, 3.3); the person decides in any case.
        return [one for one in (requested_scope or "").split() if one in SCOPES["full"]] or None


def _secret(client_id: str) -> str:
    # Follows from our key, so there is none to be stolen from the database.
    return hmac.new(config.derived_key("oauth client"), client_id.encode(), hashlib.sha256).hexdigest()


def _widest(scopes: list[str]) -> Scope:
    return next(scope for scope in _WIDEST_FIRST if SCOPES[scope][-1] in scopes)


class Provider:
    """What the SDK's handlers ask of an `OAuthAuthorizationServerProvider`, but for what our own doors do."""

    def __init__(self, request: Request) -> None:
        self._base, self._resource = addresses.base(request), addresses.resource(request)

    async def get_client(self, client_id: str) -> OAuthClientInformationFull | None:
        found = await anyio.to_thread.run_sync(oauth_clients.find_client, client_id)
        if found is None:
            return None
        return _Client(
            client_id=str(found.id),
            client_name=found.name,
            client_secret=None if found.auth_method == "none" else _secret(str(found.id)),
            token_endpoint_auth_method=found.auth_method,
            redirect_uris=[pydantic.AnyUrl(uri) for uri in found.redirect_uris],
        )

    async def register_client(self, client_info: OAuthClientInformationFull) -> None:
        # As the authorization request will be read: "http://localhost:1" and "http://localhost:1/" are one address.
        uris = [str(pydantic.AnyUrl(str(uri))) for uri in client_info.redirect_uris or []]
        if not uris or len(uris) > 10 or not all(addresses.is_acceptable(uri) for uri in uris):
            raise provider.RegistrationError(
                "invalid_redirect_uri",
                "One to ten addresses: https, http on this machine, or an application's scheme.",
            )
        method = client_info.token_endpoint_auth_method or "none"
        if method != "none":
            client_info.client_secret = _secret(client_info.client_id)
        name = " ".join(
            "".join(c if c.isprintable() else " " for c in client_info.client_name or "").split()
        )[:80]
        client = oauth_clients.Client(
            uuid.UUID(client_info.client_id), name or "An application", tuple(uris), method
        )
        await anyio.to_thread.run_sync(oauth_clients.register, client)

    async def authorize(
        self, client: OAuthClientInformationFull, params: provider.AuthorizationParams
    ) -> str:
        if not _CHALLENGE.fullmatch(params.code_challenge) or len(params.state or "") > _LONGEST_STATE:
            raise provider.AuthorizeError("invalid_request", "code_challenge or state has a wrong form")
        if params.resource is not None and params.resource.rstrip("/") != self._resource:
            raise provider.AuthorizeError("invalid_target", f"Tokens are issued for {self._resource} only.")
        widest = _widest(params.scopes or list(SCOPES["full"]))
        wanted = connections.Request(
            uuid.UUID(client.client_id),
            str(params.redirect_uri),
            params.redirect_uri_provided_explicitly,
            params.code_challenge,
            self._resource,
        )
        # Who does not say what they want gets what cannot be regretted, unless the person chooses otherwise.
        suggested: Scope = widest if params.scopes else "no-delete"
        name = client.client_name or ""
        return self._base + consent.address(consent.Asked(wanted, params.state, widest, suggested, name))

    async def load_authorization_code(
        self, client: OAuthClientInformationFull, authorization_code: str
    ) -> provider.AuthorizationCode | None:
        held = await anyio.to_thread.run_sync(
            oauth_tokens.find_code, authorization_code, uuid.UUID(client.client_id)
        )
        if held is None or held.resource != self._resource:
            return None
        return _Code(
            code="",
            scopes=list(SCOPES[held.scope]),
            expires_at=float("inf"),  # already judged, by the database's clock
            client_id=str(held.client_id),
            code_challenge=held.code_challenge,
            redirect_uri=pydantic.AnyUrl(held.redirect_uri),
            redirect_uri_provided_explicitly=held.redirect_given,
            held=held,
        )

    async def exchange_authorization_code(
        self, client: OAuthClientInformationFull, authorization_code: Any
    ) -> OAuthToken:
        return _answer(await anyio.to_thread.run_sync(oauth_tokens.exchange, authorization_code.held))

    async def load_refresh_token(
        self, client: OAuthClientInformationFull, refresh_token: str
    ) -> provider.RefreshToken | None:
        held = await anyio.to_thread.run_sync(
            oauth_tokens.find_refresh, refresh_token, uuid.UUID(client.client_id)
        )
        if held is None or held.resource != self._resource:
            return None
        return _Refresh(token="", client_id=str(held.client_id), scopes=list(SCOPES[held.scope]), held=held)

    async def exchange_refresh_token(
        self, client: OAuthClientInformationFull, refresh_token: Any, scopes: list[str]
    ) -> OAuthToken:
        wanted = _widest(scopes)
        return _answer(await anyio.to_thread.run_sync(oauth_tokens.rotate, refresh_token.held, wanted))


class _Code(provider.AuthorizationCode):
    held: oauth_tokens.Held


class _Refresh(provider.RefreshToken):
    held: oauth_tokens.Held


def _answer(tokens: oauth_tokens.Tokens | None) -> OAuthToken:
    if tokens is None:
        raise provider.TokenError("invalid_grant", "It has been used before.")
    return OAuthToken(
        access_token=tokens.access,
        refresh_token=tokens.refresh,
        expires_in=int(oauth_tokens.ACCESS_LIFE.total_seconds()),
        scope=" ".join(SCOPES[tokens.scope]),
    )
