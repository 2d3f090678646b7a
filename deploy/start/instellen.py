"""Read and check the settings, and complete them with what is made per start."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from urllib.parse import urlsplit

from pydantic import ValidationError

from actions.accounts import rollen
from actions.instellingen import Instellingen, Omgeving
from deploy.start import diensten, poorten
from deploy.start.diensten import Adressen
from deploy.teksten import tekst


class NietTeStarten(Exception):
    """The settings or a port stand in the way; the message says which and what to do."""


def lees(maak: Callable[[], Instellingen] = Instellingen) -> Instellingen:
    """The checked settings. Raises NietTeStarten with one line per wrong setting."""
    try:
        return maak()
    except ValidationError as fout:
        regels = [_regel(str(f["loc"][0]) if f["loc"] else "", f["msg"]) for f in fout.errors()]
        raise NietTeStarten("\n".join(regels)) from None


def adressen(inst: Instellingen) -> Adressen:
    """Where to listen. The app needs its own port; Rasa moves to a free one when its port is taken."""
    if not poorten.is_vrij(inst.host, inst.poort):
        raise NietTeStarten(tekst("poort_bezet", poort=inst.poort, anders=inst.poort + 1))
    rasa_poort = urlsplit(inst.rasa_adres).port or 5005
    return Adressen(inst.host, inst.poort, poorten.kies(rasa_poort))


def demo_wachtwoord(inst: Instellingen) -> str | None:
    """The password of the demo accounts, random when unset; None in productie."""
    if inst.omgeving is Omgeving.PRODUCTIE:
        return None
    gezet = inst.demo_wachtwoord
    return gezet.get_secret_value() if gezet and gezet.get_secret_value() else secrets.token_urlsafe(9)


def gemeenten() -> tuple[str, ...]:
    """The gemeenten that have a demo account."""
    return tuple(rollen.gemeenten())


def omgeving(inst: Instellingen, waar: Adressen, wachtwoord: str | None) -> dict[str, str]:
    """The variables that both servers get; the two secrets are new at every start."""
    env = diensten.verbonden(
        waar, inst.rasa_geheim.get_secret_value(), inst.webhook_geheim.get_secret_value()
    )
    if wachtwoord is not None:
        env["GEZINSPLAN_DEMO_WACHTWOORD"] = wachtwoord
    return env


def _regel(veld: str, uitleg: str) -> str:
    eigen = uitleg.removeprefix("Value error, ")
    if eigen != uitleg or not veld:
        return eigen
    return tekst("instelling_fout", naam=f"GEZINSPLAN_{veld.upper()}")
