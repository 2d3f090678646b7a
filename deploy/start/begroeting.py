"""What ``make start`` says when everything is ready."""

from __future__ import annotations

from deploy.start.diensten import Adressen
from deploy.teksten import tekst


def begroet(adressen: Adressen, wachtwoord: str | None) -> str:
    """The addresses, and in a demo the accounts with their password."""
    delen = [tekst("gereed", adres=adressen.app)]
    if wachtwoord is not None:
        delen.append(tekst("demo_accounts", wachtwoord=wachtwoord))
    delen.append(tekst("stoppen_met"))
    return "\n".join(delen)
