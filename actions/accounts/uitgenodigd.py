"""Choosing a password with an invitation code, before anyone is logged in.

A wrong e-mail address and a wrong code get the same answer after the same work, and count in the brake
of logging in.
"""

from __future__ import annotations

from actions.accounts import uitnodigingen
from actions.accounts.inloggen import tel_en_zoek, weiger
from actions.accounts.modellen import Account, nieuw_id
from actions.accounts.pogingen import vergeef
from actions.accounts.sessies import eindig_alles, mag_inloggen
from actions.accounts.wachtwoorden import LANGSTE, eis_nieuw, maak_hash
from actions.audit.gebeurtenissen import Gebeurtenis, Resultaat
from actions.audit.keten import noteer
from actions.instellingen import instellingen
from actions.opslag.database import sessie
from actions.problemen import NietGevonden, OngeldigeInvoer

_WAT = Gebeurtenis.UITNODIGING_GEBRUIKT


def eis_lokaal() -> None:
    """Raises NietGevonden where nobody logs in with a password: there is nothing to invite to."""
    if not instellingen().lokaal_inloggen:
        raise NietGevonden()


def kies_wachtwoord(email: str, code: str, nieuw: str, herhaald: str, adres: str) -> None:
    """Use the code up and set the password; every session of the account ends.

    Raises OngeldigeInvoer for a password that cannot be, and for any wrong pair of e-mail and code;
    TeVeel after repeated failures; NietGevonden where passwords are off.
    """
    eis_lokaal()
    eis_nieuw(nieuw, herhaald)
    account = tel_en_zoek(email.strip().casefold()[:LANGSTE], adres, _WAT)
    nieuwe_hash = maak_hash(nieuw)
    if not _neem_in_gebruik(account, code[:LANGSTE], nieuwe_hash, adres):
        weiger(account, _WAT, adres)
        raise OngeldigeInvoer(code="uitnodiging_klopt_niet")


def _neem_in_gebruik(gevonden: Account | None, code: str, nieuwe_hash: str, adres: str) -> bool:
    with sessie() as werk:
        account = werk.get(Account, gevonden.id if gevonden else nieuw_id(), with_for_update=True)
        mag = account is not None and mag_inloggen(account) and account.uitgever is None
        # Also for an account that does not exist: the same question to the database.
        goed = uitnodigingen.gebruik(werk, account.id if account and mag else nieuw_id(), code)
        if account is None or not goed:
            return False
        account.wachtwoord_hash = nieuwe_hash
        eindig_alles(werk, account.id)
        vergeef(werk, account.email, adres)
        noteer(werk, account.email, _WAT, "", Resultaat.GELUKT, adres)
        return True
