"""Logging in and out. The password is checked between two short transactions, never inside one."""

from __future__ import annotations

from sqlmodel import Session, select

from actions.accounts.actor import ONBEKEND, Actor
from actions.accounts.modellen import Account
from actions.accounts.pogingen import te_vaak, tel_poging, vergeef
from actions.accounts.sessies import begin_sessie, eindig_sessie, mag_inloggen
from actions.accounts.wachtwoorden import klopt
from actions.audit.gebeurtenissen import Gebeurtenis, Resultaat
from actions.audit.keten import noteer
from actions.opslag.database import sessie
from actions.problemen import NietIngelogd

_LANGSTE = 1_000
"""Longer input is refused before Argon2 has to chew on it."""


def log_in(email: str, wachtwoord: str, adres: str) -> str:
    """Check e-mail and password and return the token of a new session.

    Raises NietIngelogd for any wrong combination, known account or not, and TeVeel after repeated
    failures. Every outcome is an audit line.
    """
    schoon = email.strip().casefold()[:_LANGSTE]
    with sessie() as werk:
        mag = tel_poging(werk, schoon, adres)
        account = _zoek(werk, schoon)
        if not mag:
            _noteer(werk, account, Resultaat.GEBLOKKEERD, adres)
    if not mag:
        raise te_vaak()
    goed = klopt(account.wachtwoord_hash if account else None, wachtwoord[:_LANGSTE])
    if account is None or not goed:
        with sessie() as werk:
            _noteer(werk, account, Resultaat.GEWEIGERD, adres)
        raise NietIngelogd(code="inloggen_mislukt")
    with sessie() as werk:
        vergeef(werk, schoon, adres)
        _noteer(werk, account, Resultaat.GELUKT, adres)
        return begin_sessie(werk, account.id)


def log_uit(token: str, actor: Actor) -> None:
    """End the session: its token is worthless from now on."""
    with sessie() as werk:
        eindig_sessie(werk, token)
        noteer(werk, actor.email, Gebeurtenis.UITLOGGEN, "", Resultaat.GELUKT, actor.adres)


def _zoek(werk: Session, email: str) -> Account | None:
    account = werk.exec(select(Account).where(Account.email == email)).first()
    return account if account and mag_inloggen(account) else None


def _noteer(werk: Session, account: Account | None, resultaat: Resultaat, adres: str) -> None:
    # What was typed stays out of the log: people type a password in the wrong box.
    wie = account.email if account else ONBEKEND
    noteer(werk, wie, Gebeurtenis.INLOGGEN, "", resultaat, adres)
