"""A beheerder makes an account: without a password, with an invitation code to choose one."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, select

from actions.accounts import uitnodigingen
from actions.accounts.actor import Actor
from actions.accounts.beheer import zet_rollen
from actions.accounts.modellen import Account
from actions.accounts.uitgenodigd import eis_lokaal
from actions.accounts.velden import Accountvelden, OngeldigAccount
from actions.audit.gebeurtenissen import Gebeurtenis, Resultaat
from actions.audit.handeling import noteer_weigering, resultaat_van
from actions.audit.keten import noteer
from actions.opslag.database import sessie
from actions.problemen import Probleem

_WAT = Gebeurtenis.ACCOUNT_BEWAARD


@dataclass(frozen=True, slots=True)
class NieuwAccount:
    """What was made; ``code`` is the invitation code, to show once."""

    account_id: str
    naam: str
    email: str
    code: str


def maak_account(actor: Actor, velden: Accountvelden) -> NieuwAccount:
    """Make an account with these roles. It never changes one that is there already.

    Raises OngeldigAccount, and NietGevonden where nobody logs in with a password. One audit line.
    """
    try:
        eis_lokaal()
        with sessie() as werk:
            nieuw = _maak(werk, velden)
            noteer(werk, actor.email, _WAT, nieuw.account_id, Resultaat.GELUKT, actor.adres)
            return nieuw
    except Probleem as fout:
        noteer_weigering(actor.email, _WAT, "", resultaat_van(fout), actor.adres)
        raise


def _maak(werk: Session, velden: Accountvelden) -> NieuwAccount:
    fouten = velden.fouten(met_email=True)
    email = velden.schoon_email
    if "email" not in fouten and werk.exec(select(Account.id).where(Account.email == email)).first():
        fouten["email"] = "email_bezet"
    if fouten:
        raise OngeldigAccount(fouten)
    account = Account(email=email, naam=velden.schone_naam, wachtwoord_hash="")
    werk.add(account)
    try:
        werk.flush()
    except IntegrityError:
        # Somebody else made it at this very moment.
        raise OngeldigAccount({"email": "email_bezet"}) from None
    zet_rollen(werk, account.id, velden.gekozen())
    return NieuwAccount(account.id, account.naam, email, uitnodigingen.geef(werk, account.id))
