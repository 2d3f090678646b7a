"""Between password and code: a sealed note that the password was right, good for a few minutes.

It opens nothing by itself. A new password in between makes it worthless.
"""

from __future__ import annotations

import base64
import binascii
from datetime import datetime, timedelta

from sqlmodel import Session

from actions.accounts.modellen import Account
from actions.accounts.sessies import mag_inloggen
from actions.klok import nu
from actions.opslag.versleuteling import OntsleutelenMislukt, kluis

GELDIG = timedelta(minutes=5)
_CONTEXT = "inlogstap"


def maak_stap(account: Account) -> str:
    """The note for this account."""
    inhoud = {
        "account": account.id,
        "wachtwoord": _afdruk(account),
        "tot": (nu() + GELDIG).isoformat(),
    }
    return base64.urlsafe_b64encode(kluis().versleutel(inhoud, _CONTEXT)).decode()


def lees_stap(sessie: Session, stap: str) -> Account | None:
    """The account whose password was right; None when the note is old, changed or not ours."""
    try:
        inhoud = kluis().ontsleutel(base64.urlsafe_b64decode(stap.encode()), _CONTEXT)
    except (OntsleutelenMislukt, binascii.Error):
        return None
    account = sessie.get(Account, inhoud["account"])
    if account is None or datetime.fromisoformat(inhoud["tot"]) < nu():
        return None
    zelfde = inhoud["wachtwoord"] == _afdruk(account)
    return account if zelfde and mag_inloggen(account) else None


def _afdruk(account: Account) -> str:
    return kluis().vingerafdrukken(account.wachtwoord_hash, "inlogstap:wachtwoord")[0]
