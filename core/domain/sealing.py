"""Secrets that must be read again, encrypted at rest (AES-256-GCM) and bound to what they belong to."""

import os

from cryptography import exceptions
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers import aead
from cryptography.hazmat.primitives.kdf import hkdf

from core import config

_VERSION = b"\x01"
_NONCE_BYTES = 12


def seal(text: str, belongs_to: str) -> bytes:
    """The text encrypted under the installation's secret key; only the same `belongs_to` opens it again."""
    nonce = os.urandom(_NONCE_BYTES)
    return _VERSION + nonce + _cipher().encrypt(nonce, text.encode(), belongs_to.encode())


def unseal(sealed: bytes, belongs_to: str) -> str | None:
    """The text again; None when the secret key is another by now, or the row was tampered with."""
    nonce, rest = sealed[1 : 1 + _NONCE_BYTES], sealed[1 + _NONCE_BYTES :]
    try:
        return _cipher().decrypt(nonce, rest, belongs_to.encode()).decode()
    except (exceptions.InvalidTag, ValueError):
        return None


def _cipher() -> aead.AESGCM:
    derived = hkdf.HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=b"saydone sealed secrets 1")
    return aead.AESGCM(derived.derive(config.secret()))
