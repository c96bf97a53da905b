"""The same write asked for twice happens once: its result is kept in the transaction of its effect."""

import hashlib
import json
from typing import Any

from core import errors
from core.storage.workspace import Workspace

_FIND = """
select operation, fingerprint, result from idempotency_keys where user_id = %(caller_id)s and key = %(key)s
"""
_KEEP = """
insert into idempotency_keys (user_id, key, operation, fingerprint, result, created_at)
values (%(caller_id)s, %(key)s, %(operation)s, %(fingerprint)s, cast(%(result)s as jsonb), %(now)s)
"""


def _fingerprint(ws: Workspace, arguments: dict[str, Any]) -> bytes:
    # Somebody who reaches one project only must not be told what a key once gave to somebody who reaches all.
    limit = {} if ws.caller.project_id is None else {"": ws.caller.project_id}
    return hashlib.sha256(json.dumps(arguments | limit, sort_keys=True, default=str).encode()).digest()


def is_used(ws: Workspace, key: str) -> bool:
    """Whether something was done under this key already."""
    query = "select 1 as found from idempotency_keys where user_id = %(caller_id)s and key = %(key)s"
    return bool(ws.rows(query, {"key": key}))


def earlier_result(
    ws: Workspace, key: str, operation: str, arguments: dict[str, Any]
) -> dict[str, Any] | None:
    """The stored result of this very call, or None. Raises `Conflict` when the key was used for something else."""
    for row in ws.rows(_FIND, {"key": key}):
        if row.operation != operation or row.fingerprint != _fingerprint(ws, arguments):
            raise errors.Conflict("This idempotency key was already used for a different request.")
        found: dict[str, Any] = row.result
        return found
    return None


def keep_result(
    ws: Workspace, key: str, operation: str, arguments: dict[str, Any], result: dict[str, Any]
) -> None:
    """Store the result under the key."""
    if len(key) > 200 or not key.isprintable():
        raise errors.InvalidInput("an idempotency key has at most 200 printable characters")
    values = {
        "key": key,
        "operation": operation,
        "fingerprint": _fingerprint(ws, arguments),
        "result": json.dumps(result),
        "now": ws.now,
    }
    ws.rows(_KEEP, values)
