"""Limits on attempts, kept in the database: all replicas count together, and a restart forgets nothing."""

import hashlib

from core import config, errors
from core.storage import reads

_HIT = "select throttle_hit(%(key)s, %(limit)s, %(window)s) as wait"
_CLEAR = "select throttle_clear(%(key)s)"


def _key(kind: str, subject: str) -> bytes:
    # Keyed, so that the table tells nobody who tried to log in.
    return hashlib.blake2b(
        f"{kind}:{subject}".encode(), key=config.derived_key("throttle"), digest_size=16
    ).digest()


def hit(kind: str, subject: str, *, limit: int, window_seconds: int) -> None:
    """Count one attempt; raises `TooManyRequests` beyond `limit` in a window."""
    refuse(reads.rows(*attempt(kind, subject, limit=limit, window_seconds=window_seconds)))


def attempt(kind: str, subject: str, *, limit: int, window_seconds: int) -> reads.Statement:
    """What counts one attempt, and what `refuse` judges by.

    Within a transaction it is forgotten with it: for acts that are dear only when they succeed.
    """
    return _HIT, {"key": _key(kind, subject), "limit": limit, "window": window_seconds}


def refuse(found: reads.Rows) -> None:
    """Raise `TooManyRequests` when an attempt was one too many."""
    wait = found[0].wait
    if wait:
        minutes = -(-wait // 60)
        when = f"{minutes} minute{'s' if minutes > 1 else ''}" if wait > 90 else f"{wait} seconds"
        raise errors.TooManyRequests(f"Too many attempts. Try again in {when}.", retry_after=wait)


def clear(kind: str, subject: str) -> None:
    """Forget the attempts: this one was right."""
    reads.rows(_CLEAR, {"key": _key(kind, subject)})
