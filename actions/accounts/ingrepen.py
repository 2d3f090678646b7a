"""What a beheerder does to someone else's account. Each is one audit line, and keeps its reason.

The line names the account by its id; the reason is kept apart and encrypted.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from actions.accounts import tweede_factor, uitnodigingen
from actions.accounts.modellen import Account, AccountStap
from actions.accounts.pogingen import ontgrendel
from actions.accounts.sessies import eindig_alles
from actions.audit.gebeurtenissen import Gebeurtenis, Resultaat
from actions.audit.handeling import noteer_weigering, resultaat_van
from actions.audit.keten import noteer
from actions.opslag.database import sessie
from actions.opslag.versleuteling import kluis
from actions.problemen import NietGevonden, OngeldigeInvoer, Probleem, Verboden

LANGSTE_REDEN = 500


@dataclass(frozen=True, slots=True)
class Door:
    """Who does it (an e-mail address, or the command line) and from where."""

    wie: str
    adres: str


@dataclass(frozen=True, slots=True)
class Ingreep:
    """One thing that was done to an account."""

    tijd: datetime
    door: str
    wat: str
    reden: str


def wis_tweede_factor(door: Door, account_id: str, reden: str) -> None:
    """Take the second factor away, for who lost phone and recovery codes; every session ends.

    Raises OngeldigeInvoer without a reason, and NietGevonden.
    """
    with ingreep(door, Gebeurtenis.TWEEDE_FACTOR_GEWIST, account_id, reden) as (werk, account):
        tweede_factor.zet_uit(werk, account.id)
        eindig_alles(werk, account.id)


def ontgrendel_account(door: Door, account_id: str, reden: str) -> None:
    """Let an account that is shut after failed log-ins try again. Raises as above."""
    with ingreep(door, Gebeurtenis.ACCOUNT_ONTGRENDELD, account_id, reden) as (werk, account):
        ontgrendel(werk, account.email)


def koppel_werkaccount(door: Door, account_id: str, uitgever: str, sub: str) -> None:
    """Let a werkaccount take over this account, with its intakes: no password here any more.

    Raises OngeldigeInvoer when one of the two is missing, and NietGevonden.
    """
    reden = f"{uitgever} {sub}" if uitgever and sub else ""
    with ingreep(door, Gebeurtenis.ACCOUNT_GEKOPPELD, account_id, reden) as (werk, account):
        account.uitgever, account.sub, account.wachtwoord_hash = uitgever, sub, ""
        uitnodigingen.trek_in(werk, account.id)
        tweede_factor.zet_uit(werk, account.id)
        eindig_alles(werk, account.id)


def lees_ingrepen(werk: Session, account_id: str) -> list[Ingreep]:
    """What was done to an account, newest first."""
    vraag = select(AccountStap).where(col(AccountStap.account_id) == account_id)
    rijen = werk.exec(vraag.order_by(col(AccountStap.id).desc()))
    return [Ingreep(rij.tijd, **kluis().ontsleutel(rij.inhoud, _context(account_id))) for rij in rijen]


@contextmanager
def ingreep(door: Door, wat: Gebeurtenis, account_id: str, reden: str) -> Iterator[tuple[Session, Account]]:
    """The transaction of one act with its reason; a refusal is one line too, and undoes the act.

    Raises NietGevonden, Verboden for the own account, and OngeldigeInvoer without a reason.
    """
    schoon = " ".join(reden.split())[:LANGSTE_REDEN]
    try:
        with sessie() as werk:
            account = werk.get(Account, account_id)
            if account is None:
                raise NietGevonden()
            if account.email == door.wie:
                raise Verboden(code="ingreep_eigen_account")
            if not schoon:
                raise OngeldigeInvoer(code="reden_ontbreekt", veld="reden")
            yield werk, account
            inhoud = {"door": door.wie, "wat": str(wat), "reden": schoon}
            werk.add(
                AccountStap(account_id=account.id, inhoud=kluis().versleutel(inhoud, _context(account.id)))
            )
            noteer(werk, door.wie, wat, account.id, Resultaat.GELUKT, door.adres)
    except Probleem as fout:
        bekend = account_id if not isinstance(fout, NietGevonden) else ""
        noteer_weigering(door.wie, wat, bekend, resultaat_van(fout), door.adres)
        raise


def _context(account_id: str) -> str:
    return f"account-stap:{account_id}"
