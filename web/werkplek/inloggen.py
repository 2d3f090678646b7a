"""Logging in and out on a page."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import RedirectResponse, Response

from actions.accounts import koekje
from actions.accounts.actor import Actor, maak_actor
from actions.accounts.inloggen import log_in, log_uit
from actions.accounts.sessies import account_van, eindig_sessie
from actions.accounts.toegang import actor_van
from actions.audit.gebeurtenissen import Gebeurtenis
from actions.grenzen import afzender
from actions.opslag.database import lees_sessie, sessie
from actions.problemen import Probleem, Verboden
from web.werkplek import loginpagina
from web.werkplek.regel import Formulier
from web.werkplek.route import PaginaRoute

router = APIRouter(route_class=PaginaRoute)
Tekst = Annotated[str, Form()]


@router.get("/inloggen")
def toon(request: Request, naar: str = "", uit: str = "") -> Response:
    """The log-in page; who is logged in goes on to the queue."""
    actor = actor_van(request)
    if actor:
        return RedirectResponse(loginpagina.verder_voor(actor, naar), status_code=303)
    return loginpagina.teken(request, uitgelogd=bool(uit), naar=naar)


@router.post("/inloggen")
def inloggen(
    request: Request, email: Tekst = "", wachtwoord: Tekst = "", naar: Tekst = "", teken: Tekst = ""
) -> Response:
    """Check and start a session with a new id."""
    if not loginpagina.teken_klopt(request, teken):
        fout: Probleem = Verboden(code="teken_klopt_niet")
        return loginpagina.teken(request, fout.status, probleem=fout, email=email, naar=naar)
    try:
        token = log_in(email, wachtwoord, afzender(request))
    except Probleem as probleem:
        return loginpagina.teken(request, probleem.status, probleem=probleem, email=email, naar=naar)
    _eindig_vorige(request)
    antwoord = RedirectResponse(_verder(token, naar), status_code=303)
    koekje.zet(antwoord, token)
    loginpagina.vergeet_vooraf(antwoord)
    return antwoord


@router.post("/uitloggen")
def uitloggen(
    request: Request, actor: Annotated[Actor, Depends(Formulier(Gebeurtenis.UITLOGGEN))]
) -> Response:
    """End the session here and in the browser."""
    log_uit(koekje.lees(request) or "", actor)
    antwoord = RedirectResponse("/inloggen?uit=1", status_code=303)
    koekje.vergeet(antwoord)
    return antwoord


def _verder(token: str, naar: str) -> str:
    """Where this person goes on."""
    with lees_sessie() as werk:
        gevonden = account_van(werk, token)
        actor = maak_actor(werk, gevonden[0], "") if gevonden else None
    return loginpagina.verder_voor(actor, naar) if actor else loginpagina.BEGIN


def _eindig_vorige(request: Request) -> None:
    """A session that this browser still had must not live on beside the new one."""
    oud = koekje.lees(request)
    if oud:
        with sessie() as werk:
            eindig_sessie(werk, oud)
