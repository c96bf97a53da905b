"""The same write asked for twice happens once: its result is kept in the transaction of its effect."""

import hashlib
import json
from collections.abc import Callable
from typing import Any, TypeVar

import pydantic

from core import errors
from core.storage.workspace import Caller, Workspace, open_workspace

Result = TypeVar("Result", bound=pydantic.BaseModel)

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


def _name(caller: Caller, key: str) -> str:
    # The agent's with a line break, which no program's key has: that another token gave a key away before must not make
    # the agent take for done what was not, or refuse what was not.
    return key if caller.turn_id is None else f"{key}\n"


def is_used(ws: Workspace, key: str) -> bool:
    """Whether something was done under this key already."""
    query = "select 1 as found from idempotency_keys where user_id = %(caller_id)s and key = %(key)s"
    return bool(ws.rows(query, {"key": _name(ws.caller, key)}))


def perform_once(
    caller: Caller,
    key: str | None,
    operation: str,
    arguments: dict[str, Any],
    returns: type[Result],
    act: Callable[[Workspace], Result],
) -> Result:
    """What `act` does in a transaction of `caller`; under a `key` it happens once and gives the same result again.

    Raises `Conflict` when the key was used for something else.
    """
    if key is None:
        with open_workspace(caller) as ws:
            return act(ws)
    if len(key) > 200 or not key.isprintable():
        raise errors.InvalidInput("an idempotency key has at most 200 printable characters")
    with open_workspace(caller) as ws:
        for row in ws.rows(_FIND, {"key": _name(caller, key)}):
            if row.operation != operation or row.fingerprint != _fingerprint(ws, arguments):
                raise errors.Conflict("This idempotency key was already used for a different request.")
            return returns.model_validate(row.result)
        result = act(ws)
        keep_result(ws, key, operation, arguments, result.model_dump(mode="json"))
        return result


def keep_result(
    ws: Workspace, key: str, operation: str, arguments: dict[str, Any], result: dict[str, Any]
) -> None:
    """Store the result under the key."""
    values = {
        "key": _name(ws.caller, key),
        "operation": operation,
        "fingerprint": _fingerprint(ws, arguments),
        "result": json.dumps(result),
        "now": ws.now,
    }
    ws.at_last(_KEEP, values)
