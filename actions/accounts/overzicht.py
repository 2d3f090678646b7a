"""The accounts as the beheerder sees them: who works here, with which role, and who is shut out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from actions.accounts import tweede_factor
from actions.accounts.actor import Actor, maak_actor
from actions.accounts.ingrepen import Ingreep, lees_ingrepen
from actions.accounts.modellen import Account
from actions.accounts.pogingen import is_dicht
from actions.accounts.sessies import lees_sessies
from actions.accounts.uitnodigingen import geldig_tot
from actions.audit.gebeurtenissen import Gebeurtenis
from actions.audit.handeling import handeling
from actions.intakes.vertrek import tel_op_naam
from actions.problemen import NietGevonden


@dataclass(frozen=True, slots=True)
class Accountkaart:
    """One account. ``dicht``: it has to wait after failed log-ins; ``sessies``: how many are open.

    ``wacht``: it was made, and nobody chose its password yet.
    """

    wie: Actor
    werkaccount: bool
    actief: bool
    factor_aan: bool
    wacht: bool
    dicht: bool
    sessies: int


@dataclass(frozen=True, slots=True)
class Accountblad:
    """One account for its page, with what was done to it.

    ``op_naam``: how many plans are on this name, and nothing else about them. ``uitnodiging_tot``: until
    when its invitation code works; None without one.
    """

    kaart: Accountkaart
    stappen: list[Ingreep]
    op_naam: int
    uitnodiging_tot: datetime | None


def lees_accounts(actor: Actor) -> list[Accountkaart]:
    """Every account, by name."""
    with handeling(actor, Gebeurtenis.ACCOUNT_LIJST) as werk:
        rijen = werk.exec(select(Account).order_by(col(Account.naam), col(Account.email))).all()
        return [_kaart(werk, rij) for rij in rijen]


def lees_account(actor: Actor, account_id: str) -> Accountblad:
    """One account. Raises NietGevonden."""
    with handeling(actor, Gebeurtenis.ACCOUNT_LIJST, account_id[:32]) as werk:
        account = werk.get(Account, account_id)
        if account is None:
            raise NietGevonden()
        return Accountblad(
            kaart=_kaart(werk, account),
            stappen=lees_ingrepen(werk, account.id),
            op_naam=tel_op_naam(werk, account.id),
            uitnodiging_tot=geldig_tot(werk, account.id),
        )


def _kaart(werk: Session, account: Account) -> Accountkaart:
    return Accountkaart(
        wie=maak_actor(werk, account, ""),
        werkaccount=account.uitgever is not None,
        actief=account.actief,
        factor_aan=tweede_factor.staat_aan(werk, account.id),
        wacht=account.uitgever is None and not account.wachtwoord_hash,
        dicht=is_dicht(werk, account.email),
        sessies=len(lees_sessies(werk, account.id)),
    )
