"""Risky acts of programs, done in two steps: shown first, and done when the same request comes again with a token.

For tokens that ask first only; for others a request is an order. What counts as risky is the rule of
`core.approvals`. The token is signed, for one user, one operation and one set of arguments, for the rows as they were
shown; it is good once, for ten minutes.
"""

import contextlib
import datetime
import functools
import hashlib
import json
import uuid
from collections.abc import Iterator
from typing import Any

import jwt
import pydantic

from core import approvals, config, errors, operations, telemetry
from core.domain import idempotency, profiles
from core.storage import workspace
from core.storage.workspace import Caller, Workspace

LIFE = datetime.timedelta(minutes=10)
_UNDO = "undo"  # of which only the rehearsal tells what it would change
_AUDIENCE = "saydone-confirmation"
_ASK = (
    "Nothing was changed yet: this has to be confirmed. Show what it would change; whoever may decide on it having said "
    "yes, send the same request again with the token: at REST as the header Confirm, at MCP as the argument "
    "`confirmation`."
)


def perform(
    operation: operations.Operation,
    arguments: dict[str, Any],
    caller: Caller,
    *,
    key: str | None = None,
    token: str | None = None,
    shown: str | None = None,
) -> pydantic.BaseModel:
    """Do what a program asks for, if need be with the `token` of an earlier refusal; what was `shown` or else nothing.

    Raises `ConfirmationNeeded` where the caller has to see first what would change, and `Conflict` for a token that
    does not fit.
    """
    asking = _asking(operation, arguments, caller, key)
    if asking is None:
        return operation.perform(arguments, caller, key=key, around=_only(operation, shown))
    if token is not None:
        around = functools.partial(_as_shown, operation, arguments, token)
        return operation.perform(arguments, caller, key=key, around=around)
    with telemetry.operation(operation.name, caller.channel):
        preview = approvals.rehearse(operation.name, arguments, caller)
        if preview is not None and not _takes_back_little(operation, preview, asking):
            raise errors.ConfirmationNeeded(_ASK, confirmation=_shown(operation, arguments, caller, preview))
    # What it would do may have become something else meanwhile, which nobody was asked about.
    seen = preview.fingerprint if preview else ""
    return operation.perform(arguments, caller, key=key, around=_only(operation, seen))


def _only(operation: operations.Operation, fingerprint: str | None) -> operations.Around:
    if fingerprint is None:
        return contextlib.nullcontext
    return functools.partial(approvals.as_shown, operation.name, fingerprint)


def _asking(
    operation: operations.Operation, arguments: dict[str, Any], caller: Caller, key: str | None
) -> profiles.Profile | None:
    """By which of the person's settings this is asked about; None where it is not."""
    if not caller.asks_first or operation.is_read or operation.refusal(caller):
        return None
    ws = workspace.read_workspace(caller)
    chosen = profiles.profile(ws)
    # The token asks, so it does even where the person lets the agent do as it likes.
    ask_before = "always" if chosen.ask_before == "always" else "risky"
    if operation.name != _UNDO and not approvals.is_needed(
        operation.name, arguments, ask_before=ask_before, bulk_limit=chosen.bulk_limit
    ):
        return None
    return None if key and idempotency.is_used(ws, key) else chosen  # what was done already is told again


def _takes_back_little(
    operation: operations.Operation, preview: approvals.Preview, chosen: profiles.Profile
) -> bool:
    """Whether this is an undo that neither deletes nor changes many: what it takes back was not asked about either."""
    return (
        operation.name == _UNDO
        and chosen.ask_before != "always"
        and not preview.deletes
        and preview.count <= chosen.bulk_limit
    )


def _shown(
    operation: operations.Operation, arguments: dict[str, Any], caller: Caller, preview: approvals.Preview
) -> dict[str, Any]:
    expires_at = workspace.read_workspace(caller).database_now + LIFE
    claims = {
        "aud": _AUDIENCE,
        "sub": str(caller.user_id),
        "jti": uuid.uuid4().hex,
        "exp": expires_at,
        "act": _digest(operation, arguments),
        "rows": preview.fingerprint,
    }
    return {
        "token": jwt.encode(claims, _key(), algorithm="HS256"),
        "expires_at": expires_at.isoformat(timespec="seconds"),
        "summary": preview.summary,
        "title": preview.title,
        "changes": [{"task": task, "before": old, "after": new} for task, old, new in preview.changes],
    }


def _key() -> bytes:
    return config.derived_key("confirmation")


def _digest(operation: operations.Operation, arguments: dict[str, Any]) -> str:
    text = json.dumps([operation.name, arguments], sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


@contextlib.contextmanager
def _as_shown(
    operation: operations.Operation, arguments: dict[str, Any], token: str, ws: Workspace
) -> Iterator[None]:
    """Let what happens inside stand only if it is what was shown under this token, and was not done yet."""
    try:
        # When it ends is for the database's clock to say: the replica that gave it may have had another one.
        claims = jwt.decode(
            token,
            _key(),
            algorithms=["HS256"],
            audience=_AUDIENCE,
            options={"require": ["exp"], "verify_exp": False},
        )
        if claims["exp"] <= ws.database_now.timestamp():
            raise jwt.ExpiredSignatureError
    except jwt.PyJWTError:
        raise errors.Conflict(
            "This confirmation is none of ours, or too old. Send the request without it."
        ) from None
    if claims["sub"] != str(ws.caller.user_id) or claims["act"] != _digest(operation, arguments):
        raise errors.Conflict("This confirmation belongs to another request. Send this one without it.")
    name = f"confirmation\n{claims['jti']}"  # with a line break, which no program's idempotency key has
    if idempotency.is_used(ws, name):
        raise errors.Conflict("This confirmation has been used. Send the request without it.")
    last = approvals.newest_change(ws)
    yield
    preview = approvals.preview_since(ws, operation.name, last)
    if preview is None or preview.fingerprint != claims["rows"]:
        raise errors.Conflict(
            "These tasks have changed since they were shown. Nothing was changed; send the request without the confirmation."
        )
    idempotency.keep_result(ws, name, operation.name, arguments, {})
