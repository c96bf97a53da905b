"""Browsers that have signed in before: their tries at a password are counted by themselves.

Guesses from elsewhere close an account to strangers for a while. Whoever brings the account's device cookie is none, and has
a budget that nobody else can use up. The cookie opens nothing, and does not say whose it is.
"""

import hashlib
import hmac
import secrets
import uuid

from core import config


def _signature(nonce: str, user_id: uuid.UUID) -> str:
    return hmac.new(config.derived_key("device"), f"{nonce} {user_id}".encode(), hashlib.sha256).hexdigest()


def remember(user_id: uuid.UUID, known: str = "") -> str:
    """The cookie by which this browser is known to the account from now on; `known`, if it is that already."""
    if recognise(known, user_id):
        return known
    nonce = secrets.token_urlsafe(16)
    return f"{nonce}.{_signature(nonce, user_id)}"


def recognise(cookie: str, user_id: uuid.UUID) -> str | None:
    """What tells this browser from the account's others, or None when it has not signed in to it before."""
    nonce, _, signature = cookie.partition(".")
    right = hmac.compare_digest(signature.encode(), _signature(nonce, user_id).encode())
    return nonce if right else None
