"""What a connected application holds (OAuth 2.1): codes that are good once, access tokens, rotated refresh tokens.

All of it is in the database, so any replica goes on where another began. Whatever is asked with a code or a token
runs as the person it belongs to, under the lock of that person's writes: nothing can be used twice at once.
"""

import dataclasses
import datetime
import secrets
import uuid
from typing import Any

from core import errors, telemetry
from core.domain import connections, sessions
from core.storage import models, reads, workspace
from core.storage.workspace import Caller, Channel, Scope, Workspace

ACCESS_LIFE = datetime.timedelta(hours=1)
REFRESH_LIFE = datetime.timedelta(days=30)
ACCESS_PREFIX = "sdo_"
_REFUSED = "That token is not valid. Connect the application again."


@dataclasses.dataclass(frozen=True)
class Held:
    """What stands behind a code or a refresh token: whose grant it is, and on which terms."""

    user_id: uuid.UUID
    grant_id: uuid.UUID
    client_id: uuid.UUID
    scope: Scope
    resource: str
    redirect_uri: str
    redirect_given: bool
    code_challenge: str
    expires_at: datetime.datetime
    token_id: uuid.UUID | None = None  # of the refresh token


@dataclasses.dataclass(frozen=True)
class Tokens:
    """What an application gets: both can be seen this once."""

    access: str
    refresh: str
    scope: Scope


_BY_CODE = "select user_id, id from find_oauth_code(%(hash)s)"
_BY_HASH = "select user_id, id from find_oauth_token(%(hash)s, %(kind)s)"


def _find(statement: str, **values: Any) -> Any:
    return next(iter(reads.rows(statement, values)), None)


def _as(user_id: uuid.UUID) -> Caller:
    return Caller(user_id, "UTC", "job", telemetry.request_id.get())


def _held(grant: models.OAuthGrant, expires_at: datetime.datetime, token_id: uuid.UUID | None = None) -> Held:
    return Held(
        grant.user_id,
        grant.id,
        grant.client_id,
        grant.scope,  # type: ignore[arg-type]
        grant.resource,
        grant.redirect_uri,
        grant.redirect_given,
        grant.code_challenge,
        expires_at,
        token_id,
    )


def find_code(code: str, client_id: uuid.UUID) -> Held | None:
    """What a code of this client stands for; one that was exchanged before ends all that came of it."""
    found = _find(_BY_CODE, hash=sessions.hashed(code))
    if found is None:
        return None
    with workspace.open_workspace(_as(found.user_id)) as ws:
        grant = ws.db.get_one(models.OAuthGrant, (found.user_id, found.id))
        if grant.client_id != client_id or grant.revoked_at is not None:
            return None
        if grant.exchanged_at is not None:
            connections.end(ws, grant, "code_reused")
            return None
        return _held(grant, grant.code_until) if grant.code_until > ws.database_now else None


def exchange(held: Held) -> Tokens | None:
    """The tokens for a code, once; None when another request was faster, which ends what that one got."""
    with workspace.open_workspace(_as(held.user_id)) as ws:
        grant = ws.db.get_one(models.OAuthGrant, (held.user_id, held.grant_id))
        if grant.revoked_at is not None:
            return None
        if grant.exchanged_at is not None:
            connections.end(ws, grant, "code_reused")
            return None
        grant.exchanged_at = ws.database_now
        return _issue(ws, grant)


def find_refresh(token: str, client_id: uuid.UUID) -> Held | None:
    """What a refresh token of this client stands for; one that was spent before ends all of its family."""
    found = _find(_BY_HASH, hash=sessions.hashed(token), kind="refresh")
    if found is None:
        return None
    with workspace.open_workspace(_as(found.user_id)) as ws:
        row = ws.db.get_one(models.AuthToken, (found.user_id, found.id))
        grant = ws.db.get_one(models.OAuthGrant, (found.user_id, row.grant_id))
        if grant.client_id != client_id or grant.revoked_at is not None:
            return None
        if row.revoked_at is not None:
            connections.end(ws, grant, "refresh_reused")
            return None
        return _held(grant, row.expires_at, row.id) if row.expires_at > ws.database_now else None


def rotate(held: Held, scope: Scope) -> Tokens | None:
    """New tokens for a refresh token, which is spent by that; None when another request was faster.

    The access token may do what `scope` says and no more than was granted; the refresh token stays as it is.
    """
    with workspace.open_workspace(_as(held.user_id)) as ws:
        row = ws.db.get_one(models.AuthToken, (held.user_id, held.token_id))
        grant = ws.db.get_one(models.OAuthGrant, (held.user_id, held.grant_id))
        if grant.revoked_at is not None:
            return None
        if row.revoked_at is not None:
            connections.end(ws, grant, "refresh_reused")
            return None
        row.revoked_at = row.used_at = ws.database_now
        return _issue(ws, grant, scope)


def _issue(ws: Workspace, grant: models.OAuthGrant, wanted: Scope = "full") -> Tokens:
    granted: Scope = grant.scope  # type: ignore[assignment]
    scope = max(wanted, granted, key=models.SCOPES.index)  # the lesser: they are listed from much to little
    now = ws.database_now
    access, refresh = ACCESS_PREFIX + secrets.token_urlsafe(32), "sdr_" + secrets.token_urlsafe(32)
    for kind, secret, life, may in (
        ("oauth", access, ACCESS_LIFE, scope),
        ("refresh", refresh, REFRESH_LIFE, grant.scope),
    ):
        ws.db.add(
            models.AuthToken(
                user_id=grant.user_id,
                id=uuid.uuid4(),
                grant_id=grant.id,
                kind=kind,
                scope=may,
                project_id=grant.project_id,
                asks_first=grant.asks_first,
                secret_hash=sessions.hashed(secret),
                created_at=now,
                expires_at=now + life,
            )
        )
    return Tokens(access, refresh, scope)


def authenticate(token: str, resource: str, channel: Channel) -> Caller:
    """The caller behind an access token that was issued for `resource`. Raises `Unauthenticated`."""
    found = _find(_BY_HASH, hash=sessions.hashed(token), kind="oauth")
    if found is None:
        telemetry.event("token_refused", channel=channel)
        raise errors.Unauthenticated(_REFUSED)
    try:
        return sessions.who(found.user_id, found.id, "oauth", channel, resource)
    except errors.Unauthenticated:
        raise errors.Unauthenticated(_REFUSED) from None


def end_by_token(token: str, client_id: uuid.UUID) -> None:
    """End the grant that a token of this client belongs to, if there is one: the application has signed out."""
    for kind in ("oauth", "refresh"):
        found = _find(_BY_HASH, hash=sessions.hashed(token), kind=kind)
        if found is None:
            continue
        with workspace.open_workspace(_as(found.user_id)) as ws:
            row = ws.db.get_one(models.AuthToken, (found.user_id, found.id))
            grant = ws.db.get_one(models.OAuthGrant, (found.user_id, row.grant_id))
            if grant.client_id == client_id:
                connections.end(ws, grant, "application_signed_out")
