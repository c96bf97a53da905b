"""How much one account may keep: far beyond what a person needs, so that one cannot fill the disk of all."""

from core import errors
from core.storage import reads
from core.storage.workspace import Workspace

# (a member's, a demo user's)
LIMITS = {
    "tasks": (50_000, 2_000),
    "projects": (500, 100),
    "API tokens": (50, 5),
    "conversations": (5_000, 100),
}
_COUNTS = {
    "tasks": "select count(*) from tasks where user_id = u.id",
    "projects": "select count(*) from projects where user_id = u.id",
    "API tokens": "select count(*) from auth_tokens where user_id = u.id and kind = 'api'"
    " and revoked_at is null and expires_at > now()",
    "conversations": "select count(*) from conversations where user_id = u.id and deleted_at is null",
}
# Counters that have never been beyond the limit prove without counting that there are not too many.
_COUNTERS = {"tasks": "u.next_task_id", "projects": "u.next_project_id"}
_CHECK = """
select least(%(limit)s, case when u.demo_until is not null then %(demo_limit)s end) as limit_,
  case when {counter} > least(%(limit)s, case when u.demo_until is not null then %(demo_limit)s end)
    then ({count}) else 0 end as found
from users u where u.id = %(caller_id)s
"""


def check(ws: Workspace, kind: str, *, added: int | None = None) -> None:
    """Raise `Conflict` when the caller has as many of `kind` as an account may.

    Of what is numbered one may ask after the fact: whether the one just `added` under a number is one too many. For
    nearly everybody the number alone says that it is not.
    """
    if added is None or added > min(LIMITS[kind]):
        refuse(kind, ws.rows(*question(kind)), added=added is not None)


def question(kind: str) -> reads.Statement:
    """How many of `kind` the caller has and may have: what `refuse` judges by."""
    limit, demo_limit = LIMITS[kind]
    statement = _CHECK.format(counter=_COUNTERS.get(kind, "%(limit)s + 1"), count=_COUNTS[kind])
    return statement, {"limit": limit, "demo_limit": demo_limit}


def refuse(kind: str, found: reads.Rows, *, added: bool = False) -> None:
    """Raise `Conflict` when one more would be too many, or when the one just `added` is."""
    for row in found:
        if row.found - added >= row.limit_:
            raise errors.Conflict(
                f"You have {row.limit_} {kind}, the most an account may have. Delete some first."
            )
