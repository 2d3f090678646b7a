"""Logging in and out. The password is checked between two short transactions, never inside one.

With a second factor there are two steps. Each step counts as an attempt; the right password alone takes
back its own attempt and no other, so it cannot be used to go on guessing codes.
"""

from __future__ import annotations

from sqlmodel import Session, select

from actions.accounts import tweede_factor
from actions.accounts.actor import ONBEKEND, Actor
from actions.accounts.inlogstap import lees_stap, maak_stap
from actions.accounts.modellen import Account
from actions.accounts.pogingen import neem_terug, te_vaak, tel_poging, vergeef
from actions.accounts.sessies import begin_sessie, eindig_sessie, mag_inloggen
from actions.accounts.tweede_factor import Uitkomst
from actions.accounts.wachtwoorden import LANGSTE, klopt
from actions.audit.gebeurtenissen import Gebeurtenis, Resultaat
from actions.audit.keten import noteer
from actions.instellingen import instellingen
from actions.opslag.database import lees_sessie, sessie
from actions.problemen import NietIngelogd, Verboden


class CodeNodig(NietIngelogd):
    """The password was right; now the code. ``stap`` goes along with it on a page."""

    code = "code_nodig"

    def __init__(self, stap: str) -> None:
        super().__init__(veld="code")
        self.stap = stap


def log_in(email: str, wachtwoord: str, adres: str, *, code: str | None = None, toestel: str = "") -> str:
    """Check e-mail, password and (with a second factor) code, and return the token of a new session.

    Raises NietIngelogd for any wrong combination, known account or not, CodeNodig when only the code is
    missing, and TeVeel after repeated failures. Every outcome is an audit line.
    """
    if not instellingen().lokaal_inloggen:
        raise Verboden(code="lokaal_inloggen_uit")
    schoon = email.strip().casefold()[:LANGSTE]
    account = tel_en_zoek(schoon, adres)
    goed = klopt(account.wachtwoord_hash if account else None, wachtwoord[:LANGSTE])
    if account is None or not goed:
        weiger(account, Gebeurtenis.INLOGGEN, adres)
        raise NietIngelogd(code="inloggen_mislukt")
    if not code and _vraagt_code(account):
        with sessie() as werk:
            neem_terug(werk, account.email, adres)
            noteer(werk, account.email, Gebeurtenis.INLOGGEN, "", Resultaat.ONVOLLEDIG, adres)
        raise CodeNodig(maak_stap(account))
    return _rond_af(account, code or "", adres, toestel)


def log_in_met_code(stap: str, code: str, adres: str, *, toestel: str = "") -> str:
    """The second step: the token of a new session. Raises NietIngelogd and TeVeel."""
    with lees_sessie() as werk:
        account = lees_stap(werk, stap)
    if account is None:
        raise NietIngelogd(code="inlogstap_verlopen")
    tel_en_zoek(account.email, adres)
    return _rond_af(account, code, adres, toestel)


def log_uit(token: str, actor: Actor) -> None:
    """End the session: its token is worthless from now on."""
    with sessie() as werk:
        eindig_sessie(werk, token)
        noteer(werk, actor.email, Gebeurtenis.UITLOGGEN, "", Resultaat.GELUKT, actor.adres)


def tel_en_zoek(email: str, adres: str, wat: Gebeurtenis = Gebeurtenis.INLOGGEN) -> Account | None:
    """Count this attempt and look the account up; None when there is none that works. Raises TeVeel."""
    with sessie() as werk:
        mag = tel_poging(werk, email, adres)
        account = _zoek(werk, email)
        if not mag:
            _noteer_mislukt(werk, account, wat, Resultaat.GEBLOKKEERD, adres)
    if not mag:
        raise te_vaak()
    return account


def _rond_af(account: Account, code: str, adres: str, toestel: str) -> str:
    with sessie() as werk:
        uitkomst = tweede_factor.keur(werk, account.id, code)
        if uitkomst is not Uitkomst.FOUT:
            vergeef(werk, account.email, adres)
            if uitkomst is Uitkomst.HERSTELCODE:
                noteer(werk, account.email, Gebeurtenis.HERSTELCODE_GEBRUIKT, "", Resultaat.GELUKT, adres)
            noteer(werk, account.email, Gebeurtenis.INLOGGEN, "", Resultaat.GELUKT, adres)
            return begin_sessie(werk, account.id, toestel)
    weiger(account, Gebeurtenis.INLOGGEN_CODE, adres)
    raise NietIngelogd(code="code_klopt_niet", veld="code")


def _vraagt_code(account: Account) -> bool:
    with lees_sessie() as werk:
        return tweede_factor.staat_aan(werk, account.id)


def _zoek(werk: Session, email: str) -> Account | None:
    account = werk.exec(select(Account).where(Account.email == email)).first()
    return account if account and mag_inloggen(account) else None


def weiger(account: Account | None, wat: Gebeurtenis, adres: str) -> None:
    """Write down a wrong attempt: in the log, and in the count that the owner sees at the next log-in."""
    with sessie() as werk:
        _noteer_mislukt(werk, account, wat, Resultaat.GEWEIGERD, adres)


def _noteer_mislukt(
    werk: Session, account: Account | None, wat: Gebeurtenis, resultaat: Resultaat, adres: str
) -> None:
    # What was typed stays out of the log: people type a password in the wrong box.
    noteer(werk, account.email if account else ONBEKEND, wat, "", resultaat, adres)
    rij = werk.get(Account, account.id, with_for_update=True) if account else None
    if rij is not None:
        rij.mislukt += 1
