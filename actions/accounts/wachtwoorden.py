"""Passwords: Argon2id, and the same work for an account that does not exist."""

from __future__ import annotations

import secrets
from functools import lru_cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_ARGON2 = PasswordHasher()
KORTSTE = 12
"""Fewest characters of a password that someone chooses."""


def maak_hash(wachtwoord: str) -> str:
    """The Argon2id hash of a password."""
    return _ARGON2.hash(wachtwoord)


def klopt(wachtwoord_hash: str | None, wachtwoord: str) -> bool:
    """Whether the password belongs to the hash.

    Without a hash (no such account, or one without a password) the same work is done: time tells nothing.
    """
    try:
        juist = _ARGON2.verify(wachtwoord_hash or _nergens_van(), wachtwoord)
    except (VerificationError, InvalidHashError):
        return False
    return juist and bool(wachtwoord_hash)


@lru_cache(maxsize=1)
def _nergens_van() -> str:
    return _ARGON2.hash(secrets.token_urlsafe(32))
