"""How much one account may keep: far beyond what a person needs, so that one cannot fill the disk of all."""

import sqlalchemy as sa

from core import errors
from core.storage import models
from core.storage.workspace import Workspace

# (a member's, a demo user's)
LIMITS = {
    "tasks": (50_000, 2_000),
    "projects": (500, 100),
    "API tokens": (50, 5),
    "conversations": (5_000, 100),
}
_COUNTS = {
    "tasks": "select count(*) from tasks where user_id = :user",
    "projects": "select count(*) from projects where user_id = :user",
    "API tokens": "select count(*) from auth_tokens where user_id = :user and kind = 'api'"
    " and revoked_at is null and expires_at > now()",
    "conversations": "select count(*) from conversations where user_id = :user and deleted_at is null",
}


def check(ws: Workspace, kind: str, *, about: int = 0) -> None:
    """Raise `Conflict` when the caller has as many of `kind` as an account may.

    `about` is an upper bound that costs nothing to know (a counter): nothing is counted while it is below the limit.
    """
    user = ws.db.get_one(models.User, ws.caller.user_id)
    limit = LIMITS[kind][user.demo_until is not None]
    if about and about <= limit:
        return
    count = ws.db.execute(sa.text(_COUNTS[kind]), {"user": ws.caller.user_id}).scalar_one()
    if count >= limit:
        raise errors.Conflict(f"You have {limit} {kind}, the most an account may have. Delete some first.")
