"""The same write asked for twice happens once: its result is kept in the transaction of its effect."""

import hashlib
import json
from typing import Any

from core import errors
from core.storage import models
from core.storage.workspace import Workspace


def _fingerprint(ws: Workspace, arguments: dict[str, Any]) -> bytes:
    # Somebody who reaches one project only must not be told what a key once gave to somebody who reaches all.
    limit = {} if ws.caller.project_id is None else {"": ws.caller.project_id}
    return hashlib.sha256(json.dumps(arguments | limit, sort_keys=True, default=str).encode()).digest()


def earlier_result(
    ws: Workspace, key: str, operation: str, arguments: dict[str, Any]
) -> dict[str, Any] | None:
    """The stored result of this very call, or None. Raises `Conflict` when the key was used for something else."""
    row = ws.db.get(models.IdempotencyKey, (ws.caller.user_id, key))
    if row is None:
        return None
    if row.operation != operation or row.fingerprint != _fingerprint(ws, arguments):
        raise errors.Conflict("This idempotency key was already used for a different request.")
    return row.result


def keep_result(
    ws: Workspace, key: str, operation: str, arguments: dict[str, Any], result: dict[str, Any]
) -> None:
    """Store the result under the key."""
    if len(key) > 200 or not key.isprintable():
        raise errors.InvalidInput("an idempotency key has at most 200 printable characters")
    ws.db.add(
        models.IdempotencyKey(
            user_id=ws.caller.user_id,
            key=key,
            operation=operation,
            fingerprint=_fingerprint(ws, arguments),
            result=result,
            created_at=ws.now,
        )
    )
