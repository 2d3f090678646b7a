"""Logging in and out on a page: e-mail and password, then the code for who has a second factor."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import RedirectResponse, Response

from actions.accounts import koekje
from actions.accounts.actor import Actor
from actions.accounts.inloggen import CodeNodig, log_in, log_in_met_code, log_uit
from actions.accounts.toegang import actor_van
from actions.accounts.toestel import toestel_van
from actions.audit.gebeurtenissen import Gebeurtenis
from actions.grenzen import afzender
from actions.oidc.toelaten import heeft_werkaccount
from actions.problemen import Probleem, Verboden
from web.werkplek import loginpagina
from web.werkplek.binnen import laat_binnen
from web.werkplek.regel import Formulier
from web.werkplek.route import PaginaRoute

router = APIRouter(route_class=PaginaRoute)
Tekst = Annotated[str, Form()]
ELDERS = "werkaccount"
"""Logged out here; the session at the provider may still be open."""


@router.get("/inloggen")
def toon(request: Request, naar: str = "", uit: str = "", nieuw: str = "") -> Response:
    """The log-in page; who is logged in goes on to the queue."""
    actor = actor_van(request)
    if actor:
        return RedirectResponse(loginpagina.verder_voor(actor, naar), status_code=303)
    return loginpagina.teken(
        request, uitgelogd=bool(uit), elders_uit=uit == ELDERS, wachtwoord_nieuw=bool(nieuw), naar=naar
    )


@router.post("/inloggen")
def inloggen(
    request: Request, email: Tekst = "", wachtwoord: Tekst = "", naar: Tekst = "", teken: Tekst = ""
) -> Response:
    """Check and start a session with a new id, or ask for the code."""
    if not loginpagina.teken_klopt(request, teken):
        fout: Probleem = Verboden(code="teken_klopt_niet")
        return loginpagina.teken(request, fout.status, probleem=fout, email=email, naar=naar)
    try:
        token = log_in(email, wachtwoord, afzender(request), toestel=_toestel(request))
    except CodeNodig as vraag:
        return loginpagina.teken(request, naar=naar, stap=vraag.stap)
    except Probleem as probleem:
        return loginpagina.teken(request, probleem.status, probleem=probleem, email=email, naar=naar)
    return laat_binnen(request, token, naar)


@router.post("/inloggen/code")
def inloggen_met_code(
    request: Request, code: Tekst = "", stap: Tekst = "", naar: Tekst = "", teken: Tekst = ""
) -> Response:
    """The second step. A wrong code asks again; after too long one starts again at the password."""
    if not loginpagina.teken_klopt(request, teken):
        fout: Probleem = Verboden(code="teken_klopt_niet")
        return loginpagina.teken(request, fout.status, probleem=fout, naar=naar)
    try:
        token = log_in_met_code(stap, code, afzender(request), toestel=_toestel(request))
    except Probleem as probleem:
        nog_eens = stap if probleem.veld == "code" else ""
        return loginpagina.teken(request, probleem.status, probleem=probleem, naar=naar, stap=nog_eens)
    return laat_binnen(request, token, naar)


@router.post("/uitloggen")
def uitloggen(
    request: Request,
    actor: Annotated[Actor, Depends(Formulier(Gebeurtenis.UITLOGGEN, zonder_factor=True))],
) -> Response:
    """End the session here and in the browser."""
    log_uit(koekje.lees(request) or "", actor)
    waar = ELDERS if heeft_werkaccount(actor) else "1"
    antwoord = RedirectResponse(f"/inloggen?uit={waar}", status_code=303)
    koekje.vergeet(antwoord)
    return antwoord


def _toestel(request: Request) -> str:
    return toestel_van(request.headers.get("user-agent", ""))
