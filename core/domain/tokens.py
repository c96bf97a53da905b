"""The sessions and personal API tokens of a person, as they see and manage them."""

import datetime
import secrets
import uuid
from typing import Annotated, Literal

import pydantic
import sqlalchemy as sa

from core import errors, telemetry
from core.domain import fields, projects, quotas, sessions
from core.storage import models
from core.storage.workspace import Scope, Workspace


class TokenView(pydantic.BaseModel):
    """A session or API token as its owner sees it."""

    id: uuid.UUID
    kind: Literal["session", "api"]
    name: str
    scope: Scope
    project: str | None
    asks_first: bool
    created_at: datetime.datetime
    expires_at: datetime.datetime
    used_at: datetime.datetime | None
    address: str
    user_agent: str
    current: bool


_TOKENS = """
select a.id, a.kind, a.name, a.scope, p.name as project, a.asks_first, a.created_at, a.expires_at, a.used_at, a.address,
  a.user_agent, a.id is not distinct from %(current)s::uuid as current
from auth_tokens a left join projects p on p.user_id = a.user_id and p.id = a.project_id
where a.user_id = %(caller_id)s and a.kind in ('session', 'api') and a.revoked_at is null and a.expires_at > now()
order by a.kind, coalesce(a.used_at, a.created_at) desc
"""


def list_tokens(ws: Workspace) -> list[TokenView]:
    """The live sessions and API tokens of the caller."""
    rows = ws.rows(_TOKENS, {"current": ws.caller.token_id})
    return [TokenView.model_validate(dict(row._mapping)) for row in rows]


def project_named(ws: Workspace, name: str | None) -> int | None:
    """The number of the project a token is to be limited to; raises `NotFound`."""
    if name is None:
        return None
    found = projects.find(ws, name.strip())
    if found is None:
        raise errors.NotFound(f"There is no project named {name.strip()}.")
    return found.id


TokenName = Annotated[fields.Line, pydantic.Field(max_length=60)]
Days = Annotated[int, pydantic.Field(ge=1, le=365)]


@fields.checked
def add_api_token(
    ws: Workspace,
    name: TokenName,
    scope: Scope = "full",
    days: Days = 90,
    project: fields.ProjectName | None = None,
    asks_first: bool = False,
) -> str:
    """Make a personal API token and return it: the only time it can be seen.

    With `project` it reaches that one only; one that `asks_first` has risky acts confirmed (`core.confirmations`).
    Raises `NotFound` when there is none of that name.
    """
    quotas.check(ws, "API tokens")
    token = sessions.API_PREFIX + secrets.token_urlsafe(32)
    ws.db.add(
        models.AuthToken(
            user_id=ws.caller.user_id,
            id=uuid.uuid4(),
            kind="api",
            name=name,
            scope=scope,
            project_id=project_named(ws, project),
            asks_first=asks_first,
            secret_hash=sessions.hashed(token),
            created_at=ws.now,
            expires_at=ws.now + datetime.timedelta(days=days),
        )
    )
    telemetry.event("token_created", account=str(ws.caller.user_id), scope=scope)
    return token


@fields.checked
def revoke_token(ws: Workspace, token_id: uuid.UUID) -> None:
    """End one of the caller's sessions or API tokens."""
    if not sessions.revoke(ws, sa.column("id") == token_id):
        raise errors.NotFound("There is no such token.")
    telemetry.event("token_revoked", account=str(ws.caller.user_id), token=str(token_id))


def revoke_other_sessions(ws: Workspace) -> int:
    """End every session but this one; returns how many."""
    ended = sessions.revoke(ws, sa.column("kind") == "session", sa.column("id") != ws.caller.token_id)
    telemetry.event("sessions_ended", account=str(ws.caller.user_id), count=ended)
    return ended
