"""Recovery codes: ten codes for who lost the phone, each good for one time, kept as keyed hashes."""

from __future__ import annotations

import secrets

from sqlmodel import Session, col, delete, func, select

from actions.accounts.modellen import Herstelcode
from actions.opslag.versleuteling import kluis

AANTAL = 10
_TEKENS = "23456789abcdefghjkmnpqrstuvwxyz"
_GROEP = 5


def geef_nieuwe(sessie: Session, account_id: str) -> tuple[str, ...]:
    """Ten new codes, such as ``k3mfp-8wq2d``; we cannot show them again. Older ones stop working."""
    verwijder(sessie, account_id)
    codes = tuple(f"{_woord()}-{_woord()}" for _ in range(AANTAL))
    for code in codes:
        sessie.add(Herstelcode(account_id=account_id, code_hash=_hashes(account_id, code)[0]))
    return codes


def gebruik(sessie: Session, account_id: str, code: str) -> bool:
    """Whether this code was one of the open ones; it is used up by it."""
    weg = delete(Herstelcode).where(
        col(Herstelcode.account_id) == account_id, col(Herstelcode.code_hash).in_(_hashes(account_id, code))
    )
    return sessie.exec(weg).rowcount == 1


def aantal_over(sessie: Session, account_id: str) -> int:
    """How many codes are still good."""
    vraag = select(func.count()).select_from(Herstelcode).where(col(Herstelcode.account_id) == account_id)
    return sessie.exec(vraag).one()


def verwijder(sessie: Session, account_id: str) -> None:
    """None of the codes works any more."""
    sessie.exec(delete(Herstelcode).where(col(Herstelcode.account_id) == account_id))


def _woord() -> str:
    return "".join(secrets.choice(_TEKENS) for _ in range(_GROEP))


def _hashes(account_id: str, code: str) -> list[str]:
    schoon = "".join(teken for teken in code.casefold() if teken in _TEKENS)
    return kluis().vingerafdrukken(f"{account_id}:{schoon}", "herstelcode")
