"""Limits on attempts, kept in the database: all replicas count together, and a restart forgets nothing."""

import hashlib

import sqlalchemy as sa

from core import config, errors
from core.storage import engine

_HIT = sa.text("select throttle_hit(:key, :limit, :window)")
_CLEAR = sa.text("select throttle_clear(:key)")


def _key(kind: str, subject: str) -> bytes:
    # Keyed, so that the table tells nobody who tried to log in.
    return hashlib.blake2b(
        f"{kind}:{subject}".encode(), key=config.derived_key("throttle"), digest_size=16
    ).digest()


def hit(kind: str, subject: str, *, limit: int, window_seconds: int) -> None:
    """Count one attempt; raises `TooManyRequests` beyond `limit` in a window."""
    values = {"key": _key(kind, subject), "limit": limit, "window": window_seconds}
    with engine.translated_errors(), engine.engine().begin() as connection:
        wait = connection.execute(_HIT, values).scalar_one()
    if wait:
        minutes = -(-wait // 60)
        when = f"{minutes} minute{'s' if minutes > 1 else ''}" if wait > 90 else f"{wait} seconds"
        raise errors.TooManyRequests(f"Too many attempts. Try again in {when}.", retry_after=wait)


def clear(kind: str, subject: str) -> None:
    """Forget the attempts: this one was right."""
    with engine.translated_errors(), engine.engine().begin() as connection:
        connection.execute(_CLEAR, {"key": _key(kind, subject)})
