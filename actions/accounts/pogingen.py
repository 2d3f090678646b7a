"""The brake on guessing: failed log-ins are counted in the database, so a restart does not help.

An attempt counts before the password is checked and is forgiven after success, so many attempts at
the same moment cannot slip through. An unknown e-mail address is counted like a known one.
"""

from __future__ import annotations

from datetime import timedelta

from sqlmodel import Session, col, delete

from actions.accounts.modellen import Inlogpoging
from actions.klok import nu
from actions.opslag.tegelijk import op_slot
from actions.opslag.versleuteling import kluis
from actions.problemen import TeVeel

WACHTTIJD = timedelta(minutes=15)
HOOGSTENS_PER_ACCOUNT = 5
HOOGSTENS_PER_ADRES = 50
"""A whole office can share one address, so this one is wider."""


def tel_poging(sessie: Session, email: str, adres: str) -> bool:
    """Count one attempt; False when this account or address has to wait."""
    sessie.exec(delete(Inlogpoging).where(col(Inlogpoging.laatste) < nu() - WACHTTIJD))
    sporen = ((_spoor("email", email), HOOGSTENS_PER_ACCOUNT), (_spoor("adres", adres), HOOGSTENS_PER_ADRES))
    rijen = [(_rij(sessie, spoor), hoogstens) for spoor, hoogstens in sporen]
    if any(rij.aantal >= hoogstens for rij, hoogstens in rijen):
        return False
    for rij, _ in rijen:
        rij.aantal += 1
        rij.laatste = nu()
        sessie.add(rij)
    return True


def vergeef(sessie: Session, email: str, adres: str) -> None:
    """The right password: this account starts at zero, and this attempt does not count for the address."""
    ontgrendel(sessie, email)
    plek = sessie.get(Inlogpoging, _spoor("adres", adres), with_for_update=True)
    if plek is not None:
        plek.aantal = max(0, plek.aantal - 1)


def neem_terug(sessie: Session, email: str, adres: str) -> None:
    """Half way: this one attempt does not count, those of before still do."""
    for spoor in (_spoor("email", email), _spoor("adres", adres)):
        rij = sessie.get(Inlogpoging, spoor, with_for_update=True)
        if rij is not None:
            rij.aantal = max(0, rij.aantal - 1)


def is_dicht(sessie: Session, email: str) -> bool:
    """Whether this account has to wait before it can log in."""
    rij = sessie.get(Inlogpoging, _spoor("email", email))
    return rij is not None and rij.aantal >= HOOGSTENS_PER_ACCOUNT and rij.laatste >= nu() - WACHTTIJD


def ontgrendel(sessie: Session, email: str) -> None:
    """This account may try again at once."""
    sessie.exec(delete(Inlogpoging).where(col(Inlogpoging.wie) == _spoor("email", email)))


def te_vaak() -> TeVeel:
    """The refusal; the same for a known and an unknown account."""
    return TeVeel(code="inlog_te_vaak")


def _rij(sessie: Session, spoor: str) -> Inlogpoging:
    return op_slot(sessie, Inlogpoging(wie=spoor))


def _spoor(soort: str, wie: str) -> str:
    return kluis().vingerafdrukken(wie, f"inlogpoging:{soort}")[0]
