"""Passwords: what is accepted, and how they are kept."""

import base64
import hashlib
import hmac
import threading
import unicodedata

import bcrypt
import zxcvbn
from zxcvbn import frequency_lists

from core import errors

COST = 12
_SHORTEST, _LONGEST = 8, 1_000
# bcrypt at cost 12 takes a quarter of a second of one core: more at once would starve everything else.
_slots = threading.BoundedSemaphore(2)
_COMMON = frozenset(frequency_lists.FREQUENCY_LISTS["passwords"])
# An account takes 100 guesses in a quarter of an hour (`accounts.verify_login`): a million last more than a hundred
# days. More would refuse what a program drew at random, eight characters long.
_FEWEST_GUESSES = 1_000_000
_LONGEST_JUDGED = 40  # characters: judging takes longer with each, and few guess what is longer
_judging = threading.Lock()  # zxcvbn keeps whose password it judges in one place for all


def _prepared(password: str) -> bytes:
    # bcrypt reads 72 bytes and stops at NUL: a keyed digest makes every character count, however many there are.
    normal = unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")
    return base64.b64encode(hmac.new(b"saydone password v1", normal, hashlib.sha256).digest())


def hash_password(password: str) -> str:
    """A salted bcrypt hash of cost 12."""
    with _slots:
        return bcrypt.hashpw(_prepared(password), bcrypt.gensalt(COST)).decode()


# Checked in place of an unknown account's, so that the answer takes as long.
_DUMMY = "$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW"


def is_right(password: str, hashed: str | None) -> bool:
    """Whether the password belongs to the hash; always False, and as slow, when there is no hash."""
    with _slots:
        right = bcrypt.checkpw(_prepared(password), (hashed or _DUMMY).encode())
    return right and hashed is not None


def check_strength(password: str, *, name: str, email: str | None) -> None:
    """Raise `InvalidInput` for a password that is short, well known, easy to guess, or the account's own name."""

    def refuse(reason: str) -> None:
        raise errors.InvalidInput(reason, fields={"password": reason})

    if len(password) < _SHORTEST:
        refuse(f"Choose a password of at least {_SHORTEST} characters.")
    if len(password) > _LONGEST:
        refuse(f"Choose a password of at most {_LONGEST} characters.")
    plain = password.lower().strip()
    if plain in _COMMON or (len(plain) < 16 and len(set(plain)) < 3):
        refuse("This password is among the most used ones. Choose another.")
    stem = plain.rstrip("0123456789!.?")
    own = {name.lower(), "saydone", *((email.lower(), email.lower().split("@")[0]) if email else ())}
    if stem in own or plain in own:
        refuse("Do not use your name, your email or the product's name as password.")
    if len(password) <= _LONGEST_JUDGED and _guesses(password, own) < _FEWEST_GUESSES:
        refuse("This password is easy to guess. Choose another, for example three or four words.")


def _guesses(password: str, own: set[str]) -> float:
    """How many guesses it takes somebody who tries well-known passwords, words, names, dates and patterns first."""
    with _judging:
        return float(zxcvbn.zxcvbn(password, user_inputs=sorted(own))["guesses"])
