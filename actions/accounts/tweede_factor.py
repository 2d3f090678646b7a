"""The second factor: a code of six digits that changes every half minute (TOTP, RFC 6238).

The secret is encrypted at rest and bound to its account. A code works once: the time step of a used
code is written down, and that step and older ones are refused.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from enum import StrEnum

import pyotp
from sqlmodel import Session, col, update

from actions.accounts import herstelcodes
from actions.accounts.modellen import Account, TweedeFactor
from actions.klok import nu
from actions.opslag.versleuteling import kluis
from actions.problemen import Conflict

UITGEVER = "Gezinsplan"
"""The name in the app on the phone."""
_STAP_S = 30
_SPELING = 1
"""Steps that the clock of a phone may be off, to either side."""


class Uitkomst(StrEnum):
    """What a code turned out to be. ``geen``: this account has no second factor."""

    GEEN = "geen"
    GOED = "goed"
    HERSTELCODE = "herstelcode"
    FOUT = "fout"


@dataclass(frozen=True, slots=True)
class Opzet:
    """What the app on the phone needs: ``geheim`` to type over, ``adres`` for the QR code."""

    geheim: str
    adres: str


def staat_aan(sessie: Session, account_id: str) -> bool:
    """Whether this account asks for a code at log-in."""
    factor = sessie.get(TweedeFactor, account_id)
    return factor is not None and factor.bevestigd_op is not None


def begin(sessie: Session, account_id: str) -> None:
    """Make a new secret, not on yet. Raises Conflict when a second factor is already on."""
    if staat_aan(sessie, account_id):
        raise Conflict(code="tweede_factor_staat_aan")
    geheim = kluis().versleutel(pyotp.random_base32(), _context(account_id))
    sessie.merge(TweedeFactor(account_id=account_id, geheim=geheim))


def lees_opzet(sessie: Session, account: Account) -> Opzet | None:
    """The secret that waits for its first code; None when there is none, or it is already on."""
    factor = sessie.get(TweedeFactor, account.id)
    if factor is None or factor.bevestigd_op is not None:
        return None
    geheim = _geheim(factor)
    return Opzet(geheim, pyotp.TOTP(geheim).provisioning_uri(name=account.email, issuer_name=UITGEVER))


def bevestig(sessie: Session, account_id: str, code: str) -> tuple[str, ...] | None:
    """Turn it on with a first good code: the recovery codes, to show once. None when the code is wrong."""
    factor = sessie.get(TweedeFactor, account_id)
    if factor is None or factor.bevestigd_op is not None or not _gebruik_code(sessie, factor, code):
        return None
    factor.bevestigd_op = nu()
    sessie.add(factor)
    return herstelcodes.geef_nieuwe(sessie, account_id)


def keur(sessie: Session, account_id: str, code: str) -> Uitkomst:
    """Check a code, or a recovery code, and use it up."""
    factor = sessie.get(TweedeFactor, account_id)
    if factor is None or factor.bevestigd_op is None:
        return Uitkomst.GEEN
    if _gebruik_code(sessie, factor, code):
        return Uitkomst.GOED
    return Uitkomst.HERSTELCODE if herstelcodes.gebruik(sessie, account_id, code) else Uitkomst.FOUT


def zet_uit(sessie: Session, account_id: str) -> None:
    """No second factor any more, and no recovery codes."""
    factor = sessie.get(TweedeFactor, account_id)
    if factor is not None:
        sessie.delete(factor)
    herstelcodes.verwijder(sessie, account_id)


def _gebruik_code(sessie: Session, factor: TweedeFactor, code: str) -> bool:
    """Whether the code is good now and newer than the last one; two at once, and one wins."""
    stap = _stap_van(_geheim(factor), "".join(code.split()))
    if stap is None:
        return False
    nieuwer = (
        update(TweedeFactor)
        .where(col(TweedeFactor.account_id) == factor.account_id, col(TweedeFactor.laatste_stap) < stap)
        .values(laatste_stap=stap)
    )
    return sessie.exec(nieuwer).rowcount == 1


def _stap_van(geheim: str, code: str) -> int | None:
    """The newest time step around now that this code belongs to."""
    totp, midden = pyotp.TOTP(geheim), int(nu().timestamp()) // _STAP_S
    for stap in range(midden + _SPELING, midden - _SPELING - 1, -1):
        if hmac.compare_digest(totp.generate_otp(stap).encode(), code.encode()):
            return stap
    return None


def _geheim(factor: TweedeFactor) -> str:
    geheim: str = kluis().ontsleutel(factor.geheim, _context(factor.account_id))
    return geheim


def _context(account_id: str) -> str:
    return f"tweede-factor:{account_id}"
