"""Invitation codes: who has one chooses the password of an account, once and within three days.

The beheerder sees the code once and gives it to the person; here is only its keyed hash.
"""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from sqlmodel import Session, col, delete

from actions.accounts.modellen import Uitnodiging
from actions.klok import nu
from actions.opslag.versleuteling import kluis

GELDIG = timedelta(hours=72)
_TEKENS = "23456789abcdefghjkmnpqrstuvwxyz"
_GROEPEN = _GROEP = 4


def geef(sessie: Session, account_id: str) -> str:
    """A new code, such as ``k3mf-p8wq-2dxy-7hjk``; we cannot show it again. An older one stops working."""
    code = "-".join("".join(secrets.choice(_TEKENS) for _ in range(_GROEP)) for _ in range(_GROEPEN))
    trek_in(sessie, account_id)
    hash_ = _hashes(account_id, code)[0]
    sessie.add(Uitnodiging(account_id=account_id, code_hash=hash_, verloopt_op=nu() + GELDIG))
    sessie.flush()
    return code


def gebruik(sessie: Session, account_id: str, code: str) -> bool:
    """Whether this is the open code of this account; it is used up by it. Two at once, and one wins."""
    weg = delete(Uitnodiging).where(
        col(Uitnodiging.account_id) == account_id,
        col(Uitnodiging.code_hash).in_(_hashes(account_id, code)),
        col(Uitnodiging.verloopt_op) > nu(),
    )
    return sessie.exec(weg).rowcount == 1


def geldig_tot(sessie: Session, account_id: str) -> datetime | None:
    """Until when the open code works; None without one."""
    rij = sessie.get(Uitnodiging, account_id)
    return rij.verloopt_op if rij and rij.verloopt_op > nu() else None


def trek_in(sessie: Session, account_id: str) -> None:
    """The open code does not work any more."""
    sessie.exec(delete(Uitnodiging).where(col(Uitnodiging.account_id) == account_id))


def ruim_uitnodigingen_op(sessie: Session, tijd: datetime) -> None:
    """Delete the codes that expired."""
    sessie.exec(delete(Uitnodiging).where(col(Uitnodiging.verloopt_op) < tijd))


def _hashes(account_id: str, code: str) -> list[str]:
    schoon = "".join(teken for teken in code.casefold() if teken in _TEKENS)
    return kluis().vingerafdrukken(f"{account_id}:{schoon}", "uitnodiging")
