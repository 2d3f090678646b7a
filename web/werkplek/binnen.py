"""Letting someone in after the last step of logging in: a new session in the cookie, and where to go."""

from __future__ import annotations

from fastapi import Request
from starlette.responses import RedirectResponse, Response

from actions.accounts import koekje
from actions.accounts.actor import maak_actor
from actions.accounts.pogingen import HOOGSTENS_PER_ACCOUNT
from actions.accounts.sessies import account_van, eindig_sessie
from actions.opslag.database import lees_sessie, sessie
from web.werkplek import loginpagina

OPZET = "/account/tweede-factor"
ACCOUNT = "/account"


def laat_binnen(request: Request, token: str, naar: str) -> Response:
    """Give the browser its new session; one that it still had ends."""
    eindig_vorige(request)
    antwoord = RedirectResponse(_verder(token, naar), status_code=303)
    koekje.zet(antwoord, token)
    loginpagina.vergeet_vooraf(antwoord)
    return antwoord


def _verder(token: str, naar: str) -> str:
    """Where this person goes on. After a lock-out that is the own account, which tells about it."""
    with lees_sessie() as werk:
        gevonden = account_van(werk, token)
        actor = maak_actor(werk, gevonden[0], "") if gevonden else None
    if gevonden is None or actor is None:
        return loginpagina.BEGIN
    if actor.factor_nodig:
        return OPZET
    was_dicht = gevonden[1].mislukt_vooraf >= HOOGSTENS_PER_ACCOUNT
    return ACCOUNT if was_dicht else loginpagina.verder_voor(actor, naar)


def eindig_vorige(request: Request) -> None:
    """A session that this browser still had must not live on beside a new one."""
    oud = koekje.lees(request)
    if oud:
        with sessie() as werk:
            eindig_sessie(werk, oud)
