"""Logins, and who is asking: by a browser's cookie or a personal API token, asked of the database every time.

A browser holds a signed JWT in a cookie; it is worth nothing without its row, which logging out or a new password
revokes. The database's clock alone decides what has expired, so that a replica with a wrong clock changes nothing.
"""

import dataclasses
import datetime
import functools
import hashlib
import re
import secrets
import uuid
from typing import Any, Literal

import jwt
import sqlalchemy as sa

from core import config, errors, telemetry
from core.domain import accounts, devices
from core.storage import models, reads, workspace
from core.storage.workspace import Caller, Channel, Workspace

LIFETIME = datetime.timedelta(days=7)
_CLAIM_LIFE = datetime.timedelta(seconds=60)
_ISSUER, _AUDIENCE = "saydone", "saydone-pages"
API_PREFIX = "sdt_"
_API_TOKEN = re.compile(r"sdt_[A-Za-z0-9_-]{43}")


@dataclasses.dataclass(frozen=True)
class Login:
    """A fresh login: the token for the cookie, and a code with which the browser can fetch it once."""

    token: str
    claim_code: str


def hashed(secret: str) -> bytes:
    """What the database keeps of a token or code."""
    return hashlib.sha256(secret.encode()).digest()


def _jwt(
    user_id: uuid.UUID, token_id: uuid.UUID, issued: datetime.datetime, expires: datetime.datetime
) -> str:
    claims = {
        "iss": _ISSUER,
        "aud": _AUDIENCE,
        "sub": str(user_id),
        "jti": str(token_id),
        "iat": int(issued.timestamp()),
        "exp": int(expires.timestamp()),
    }
    return jwt.encode(claims, config.derived_key("login token"), algorithm="HS256", headers={"typ": "JWT"})


def log_in(user_id: uuid.UUID, address: accounts.Address) -> Login:
    """Open a session of one week for an account whose owner has been verified."""
    caller = Caller(user_id, "UTC", "page", telemetry.request_id.get())
    code = secrets.token_urlsafe(32)
    with workspace.open_workspace(caller) as ws:
        issued = ws.db.execute(sa.select(sa.func.date_trunc("second", sa.func.now()))).scalar_one()
        row = models.AuthToken(
            user_id=user_id,
            id=uuid.uuid4(),
            kind="session",
            claim_hash=hashed(code),
            claim_until=issued + _CLAIM_LIFE,
            created_at=issued,
            expires_at=issued + LIFETIME,
            used_at=issued,
            address=address.ip[:64],
            user_agent=address.user_agent[:300],
        )
        ws.db.add(row)
        return Login(_jwt(user_id, row.id, issued, row.expires_at), code)


_CLAIM = "select user_id, id, created_at, expires_at from claim_session(%(hash)s)"


def claim(code: str) -> str:
    """The token for a claim code, once and within a minute; raises `Unauthenticated` otherwise."""
    rows = reads.rows(_CLAIM, {"hash": hashed(code)})
    if not rows:
        raise errors.Unauthenticated("That code has been used or has expired. Please sign in again.")
    row = rows[0]
    return _jwt(row.user_id, row.id, row.created_at, row.expires_at)


_WHO = """
select u.name, u.full_name, u.role, u.time_zone, a.scope, a.project_id, a.asks_first,
  coalesce(a.used_at < now() - interval '10 minutes', true) as is_stale {more}
from auth_tokens a join users u on u.id = a.user_id
where a.user_id = %(caller_id)s and u.id = %(caller_id)s and a.id = %(token_id)s and a.kind = %(kind)s
  and a.revoked_at is null and a.expires_at > now() and u.disabled_at is null
  and (%(expires)s::float8 is null or to_timestamp(%(expires)s) > now())
  and (a.grant_id is null or exists (select from oauth_grants g where g.user_id = a.user_id and g.id = a.grant_id
       and g.revoked_at is null and g.resource = %(resource)s))
"""
_PROJECTS = ", array(select p.name from projects p where p.user_id = %(caller_id)s order by lower(p.name)) as projects"


def _who(
    user_id: uuid.UUID,
    token_id: uuid.UUID,
    kind: str,
    expires: float | None,
    channel: Channel,
    *,
    more: str = "",
    resource: str | None = None,
) -> tuple[Caller, Any]:
    statement = _WHO.format(more=more)
    values = {"token_id": token_id, "kind": kind, "expires": expires, "resource": resource}
    rows = workspace.read(user_id, statement, values)
    if not rows:
        raise errors.Unauthenticated(errors.LOGIN_ENDED)
    row = rows[0]
    caller = Caller(
        user_id=user_id,
        time_zone=row.time_zone,
        channel=channel,
        request_id=telemetry.request_id.get(),
        role=row.role,
        name=row.full_name or row.name,
        token_id=token_id,
        scope=row.scope,
        project_id=row.project_id,
        asks_first=row.asks_first,
    )
    telemetry.user_id.set(str(user_id))
    if row.is_stale:
        _mark_used(caller)
    return caller, row


def who(
    user_id: uuid.UUID,
    token_id: uuid.UUID,
    kind: Literal["api", "oauth"],
    channel: Channel,
    resource: str | None,
) -> Caller:
    """The caller behind a token that is one's own; a connected application's is good for its `resource` only.

    Raises `Unauthenticated`.
    """
    return _who(user_id, token_id, kind, None, channel, resource=resource)[0]


def _mark_used(caller: Caller) -> None:
    with workspace.open_workspace(caller) as ws:
        ws.db.get_one(models.AuthToken, (caller.user_id, caller.token_id)).used_at = ws.now


# What a signed token says never changes; whether it still counts is asked of the database every time.
@functools.lru_cache(maxsize=1024)
def _decode(token: str) -> tuple[uuid.UUID, uuid.UUID, float]:
    try:
        claims = jwt.decode(
            token,
            config.derived_key("login token"),
            algorithms=["HS256"],
            audience=_AUDIENCE,
            issuer=_ISSUER,
            # expiry is the database's to judge (see above); it must still be there
            options={
                "require": ["exp", "iat", "sub", "jti", "iss", "aud"],
                "verify_exp": False,
                "verify_iat": False,
            },
        )
        return uuid.UUID(claims["sub"]), uuid.UUID(claims["jti"]), float(claims["exp"])
    except (jwt.PyJWTError, ValueError, TypeError, AttributeError):
        raise errors.Unauthenticated(errors.LOGIN_ENDED) from None


def remember_device(token: str, known: str) -> str:
    """The device cookie for the browser that is given this login; `known` is the one it had."""
    return devices.remember(_decode(token)[0], known)


def authenticate(token: str | None, channel: Channel = "page") -> Caller:
    """The caller behind a login token. Raises `Unauthenticated` when it is forged, expired or revoked."""
    user_id, token_id, expires = _decode(token or "")
    return _who(user_id, token_id, "session", expires, channel)[0]


def authenticate_for_page(token: str | None) -> tuple[Caller, tuple[str, ...]]:
    """The same, with the names of the caller's projects in the same round trip."""
    user_id, token_id, expires = _decode(token or "")
    caller, row = _who(user_id, token_id, "session", expires, "page", more=_PROJECTS)
    return caller, tuple(row.projects)


_OWNER = "select user_id, id from find_api_token(%(hash)s)"


def authenticate_api_token(token: str, channel: Channel) -> Caller:
    """The caller behind a personal API token. Raises `Unauthenticated`."""
    refused = errors.Unauthenticated("That token is not valid. Make one on the Account page.")
    if not _API_TOKEN.fullmatch(token):
        raise refused
    rows = reads.rows(_OWNER, {"hash": hashed(token)})
    if not rows:
        telemetry.event("token_refused", channel=channel)
        raise refused
    try:
        return who(rows[0].user_id, rows[0].id, "api", channel, None)
    except errors.Unauthenticated:
        raise refused from None


def log_out(caller: Caller) -> None:
    """End the caller's own session."""
    with workspace.open_workspace(caller) as ws:
        revoke(ws, sa.column("id") == caller.token_id)
    telemetry.event("logout", account=str(caller.user_id))


def revoke(ws: Workspace, *which: sa.ColumnElement[bool]) -> int:
    """End those of the caller's live sessions and API tokens that are meant; returns how many."""
    own = models.AuthToken.user_id == ws.caller.user_id
    live = sa.column("revoked_at").is_(None)
    result = ws.db.execute(
        sa.update(models.AuthToken).where(own, live, *which).values(revoked_at=sa.func.now())  # type: ignore[arg-type]
    )
    return int(result.rowcount)  # type: ignore[attr-defined]
