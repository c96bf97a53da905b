"""Accounts that have a password, for tests of something else than registering.

Their hashes are of bcrypt's lowest cost, and checked by the same function: one of the real cost takes a core a quarter
of a second to make, and another each time that somebody signs in or guesses.
"""

import functools
import uuid

import bcrypt

from core.domain import passwords
from tests import owners


@functools.cache
def cheap_hash(password: str) -> str:
    """What the database keeps of a password, at the lowest cost there is."""
    return bcrypt.hashpw(passwords._prepared(password), bcrypt.gensalt(4)).decode()


def account(database: str, name: str, password: str, email: str | None = None) -> uuid.UUID:
    """A new account in the database at this URL; the first there is its administrator."""
    user_id = uuid.uuid4()
    owners.at(database).execute(
        "select register_user(%s, %s, %s, '', %s, 'UTC', null)",
        [user_id, name, email, cheap_hash(password)],
    )
    return user_id
