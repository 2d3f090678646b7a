"""What ``make start`` says when everything is ready."""

from __future__ import annotations

from collections.abc import Sequence

from deploy.start.diensten import Adressen
from deploy.teksten import tekst


def begroet(adressen: Adressen, wachtwoord: str | None, gemeenten: Sequence[str] = ()) -> str:
    """The addresses, and in a demo the accounts with their password."""
    delen = [tekst("gereed", adres=adressen.app)]
    if wachtwoord is not None:
        delen.append(tekst("demo_accounts", wachtwoord=wachtwoord, jeugdprofessionals=_per_regel(gemeenten)))
    delen.append(tekst("stoppen_met"))
    return "\n".join(delen)


def _per_regel(gemeenten: Sequence[str]) -> str:
    """One account per line, each below the first."""
    return ("\n" + " " * 24).join(tekst("jp_account", gemeente=naam) for naam in gemeenten)
