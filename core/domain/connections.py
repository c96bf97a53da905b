"""Applications that somebody connected (OAuth 2.1): allowed, listed and ended by that person.

What the application does with its code and tokens is in `oauth_tokens`.
"""

import dataclasses
import datetime
import secrets
import uuid

import pydantic
import sqlalchemy as sa

from core import errors, telemetry
from core.domain import fields, sessions, tokens
from core.storage import models
from core.storage.workspace import Scope, Workspace

CODE_LIFE = datetime.timedelta(seconds=60)


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


def end(ws: Workspace, grant: models.OAuthGrant, why: str) -> None:
    """End what came of a grant, and log `why`. Ending it twice changes nothing."""
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
    end(ws, grant, "disconnected")
