"""Applications that somebody connected (OAuth 2.1): grants, single-use codes, rotated refresh tokens.

All of it is in the database, so any replica goes on where another began. Whatever is asked with a code or a token
runs as the person it belongs to, under the lock of that person's writes: nothing can be used twice at once.
"""

import dataclasses
import datetime
import secrets
import uuid
from typing import Any

import pydantic
import sqlalchemy as sa

from core import errors, telemetry
from core.domain import fields, sessions, tokens
from core.storage import models, reads, workspace
from core.storage.workspace import Caller, Channel, Scope, Workspace

CODE_LIFE = datetime.timedelta(seconds=60)
ACCESS_LIFE = datetime.timedelta(hours=1)
REFRESH_LIFE = datetime.timedelta(days=30)
ACCESS_PREFIX = "sdo_"
_REFUSED = "That token is not valid. Connect the application again."


@dataclasses.dataclass(frozen=True)
class Request:
    """What an application asked for, and where the answer goes."""

    client_id: uuid.UUID
    redirect_uri: str
    redirect_given: bool
    code_challenge: str
    resource: str


def allow(
    ws: Workspace, request: Request, scope: Scope, project: str | None = None, *, asks_first: bool = False
) -> str:
    """The caller's "Allow": the code that the application can exchange once, within a minute.

    An application that `asks_first` has risky acts confirmed (`core.confirmations`).
    Raises `NotFound` when there is no such project.
    """
    code = secrets.token_urlsafe(32)
    ws.db.add(
        models.OAuthGrant(
            user_id=ws.caller.user_id,
            id=uuid.uuid4(),
            **dataclasses.asdict(request),
            scope=scope,
            project_id=tokens.project_named(ws, project),
            asks_first=asks_first,
            code_hash=sessions.hashed(code),
            code_until=ws.database_now + CODE_LIFE,
            created_at=ws.database_now,
        )
    )
    telemetry.event(
        "connected", account=str(ws.caller.user_id), application=str(request.client_id), scope=scope
    )
    return code


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
            _end(ws, grant, "code_reused")
            return None
        return _held(grant, grant.code_until) if grant.code_until > ws.database_now else None


def exchange(held: Held) -> Tokens | None:
    """The tokens for a code, once; None when another request was faster, which ends what that one got."""
    with workspace.open_workspace(_as(held.user_id)) as ws:
        grant = ws.db.get_one(models.OAuthGrant, (held.user_id, held.grant_id))
        if grant.revoked_at is not None:
            return None
        if grant.exchanged_at is not None:
            _end(ws, grant, "code_reused")
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
            _end(ws, grant, "refresh_reused")
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
            _end(ws, grant, "refresh_reused")
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
                _end(ws, grant, "application_signed_out")


def _end(ws: Workspace, grant: models.OAuthGrant, why: str) -> None:
    grant.revoked_at = grant.revoked_at or ws.database_now
    live = sa.and_(
        models.AuthToken.user_id == grant.user_id,  # type: ignore[arg-type]
        models.AuthToken.grant_id == grant.id,  # type: ignore[arg-type]
        sa.column("revoked_at").is_(None),
    )
    ws.db.execute(sa.update(models.AuthToken).where(live).values(revoked_at=sa.func.now()))
    telemetry.event(why, account=str(grant.user_id), application=str(grant.client_id))


class Connection(pydantic.BaseModel):
    """A connected application as its owner sees it."""

    id: uuid.UUID
    name: str
    redirect_uri: str
    scope: Scope
    project: str | None
    asks_first: bool
    created_at: datetime.datetime
    used_at: datetime.datetime | None


_LIST = """
select g.id, c.name, g.redirect_uri, g.scope, p.name as project, g.asks_first, g.created_at, max(a.used_at) as used_at
from oauth_grants g join oauth_clients c on c.id = g.client_id
join auth_tokens a on a.user_id = g.user_id and a.grant_id = g.id
left join projects p on p.user_id = g.user_id and p.id = g.project_id
where g.user_id = %(caller_id)s and g.revoked_at is null
group by g.id, c.name, g.redirect_uri, g.scope, p.name, g.asks_first, g.created_at
having bool_or(a.revoked_at is null and a.expires_at > now())
order by g.created_at desc
"""


def list_connections(ws: Workspace) -> list[Connection]:
    """The applications that can act for the caller, the newest first."""
    return [Connection.model_validate(dict(row._mapping)) for row in ws.rows(_LIST)]


@fields.checked
def disconnect(ws: Workspace, grant_id: uuid.UUID) -> None:
    """End what one application may do for the caller. Raises `NotFound`."""
    grant = ws.db.get(models.OAuthGrant, (ws.caller.user_id, grant_id))
    if grant is None or grant.revoked_at is not None:
        raise errors.NotFound("There is no such connection.")
    _end(ws, grant, "disconnected")
