"""Passwords: Argon2id, and the same work for an account that does not exist."""

from __future__ import annotations

import secrets
from functools import lru_cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from actions.problemen import OngeldigeInvoer

_ARGON2 = PasswordHasher()
KORTSTE = 12
"""Fewest characters of a password that someone chooses."""
LANGSTE = 1_000
"""Most characters: longer input is refused or cut off before Argon2 has to chew on it."""


def eis_nieuw(nieuw: str, herhaald: str) -> None:
    """Raises OngeldigeInvoer for a new password that is too short, too long, or not typed twice the same."""
    if len(nieuw) < KORTSTE:
        raise OngeldigeInvoer(code="wachtwoord_te_kort", veld="nieuw")
    if len(nieuw) > LANGSTE:
        raise OngeldigeInvoer(code="wachtwoord_te_lang", veld="nieuw")
    if nieuw != herhaald:
        raise OngeldigeInvoer(code="wachtwoord_niet_gelijk", veld="herhaald")


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
