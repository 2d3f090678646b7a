"""The person behind a request, with what this person may see."""

from __future__ import annotations

from dataclasses import dataclass

from sqlmodel import Session, select

from actions.accounts.modellen import Account, AccountRol
from actions.accounts.rollen import LEEST_INTAKES, Rol
from actions.accounts.tweede_factor import staat_aan
from actions.instellingen import TweedeFactorKeuze, instellingen

ONBEKEND = "anoniem"
"""The name in the audit log of someone who is not logged in."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone who is logged in. ``rollen`` holds pairs of role and gemeente; ``adres`` is where from.

    ``factor_nodig``: this person has to set up a second factor before anything else.
    """

    account_id: str
    email: str
    naam: str
    rollen: frozenset[tuple[Rol, str]]
    adres: str
    factor_nodig: bool = False

    def heeft(self, *rollen: Rol) -> bool:
        """Whether this person has one of these roles, in any gemeente."""
        return any(rol in rollen for rol, _ in self.rollen)

    def heeft_in(self, rol: Rol, gemeente: str) -> bool:
        """Whether this person has a role in one gemeente."""
        return (rol, gemeente) in self.rollen

    @property
    def gemeenten(self) -> tuple[str, ...]:
        """The gemeenten whose intakes this person may see, in order of name."""
        return tuple(sorted({gemeente for rol, gemeente in self.rollen if rol in LEEST_INTAKES}))


def maak_actor(sessie: Session, account: Account, adres: str) -> Actor:
    """The actor of an account; roles are read at every request, so a change works at once."""
    rijen = sessie.exec(select(AccountRol).where(AccountRol.account_id == account.id)).all()
    rollen = frozenset((Rol(rij.rol), rij.gemeente) for rij in rijen)
    return Actor(account.id, account.email, account.naam, rollen, adres, _factor_nodig(sessie, account))


def _factor_nodig(sessie: Session, account: Account) -> bool:
    verplicht = instellingen().tweede_factor is TweedeFactorKeuze.VERPLICHT
    # Of an account without a password, the provider guards the second factor.
    return verplicht and bool(account.wachtwoord_hash) and not staat_aan(sessie, account.id)
