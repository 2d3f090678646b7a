"""Choosing a password with an invitation code: open to anyone, and only where people log in with one."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from actions.accounts import koekje
from actions.accounts.uitgenodigd import eis_lokaal, kies_wachtwoord
from actions.grenzen import afzender
from actions.problemen import NietGevonden, Probleem, Verboden
from web.account.beeld import woorden
from web.werkplek import loginpagina
from web.werkplek.binnen import eindig_vorige
from web.werkplek.route import PaginaRoute

router = APIRouter(prefix="/uitnodiging", route_class=PaginaRoute)
Tekst = Annotated[str, Form()]


@router.get("")
def toon(request: Request) -> Response:
    """The form. Raises NietGevonden where nobody logs in with a password."""
    eis_lokaal()
    return _teken(request)


@router.post("")
def kies(
    request: Request,
    email: Tekst = "",
    code: Tekst = "",
    nieuw: Tekst = "",
    herhaald: Tekst = "",
    teken: Tekst = "",
) -> Response:
    """Set the password, and go to the log-in page. Who was logged in in this browser no longer is."""
    try:
        if not loginpagina.teken_klopt(request, teken):
            raise Verboden(code="teken_klopt_niet")
        kies_wachtwoord(email, code, nieuw, herhaald, afzender(request))
    except NietGevonden:
        raise
    except Probleem as probleem:
        return _teken(request, probleem, email=email, code=code)
    eindig_vorige(request)
    antwoord = RedirectResponse("/inloggen?nieuw=1", status_code=303)
    koekje.vergeet(antwoord)
    return antwoord


def _teken(
    request: Request, probleem: Probleem | None = None, *, email: str = "", code: str = ""
) -> Response:
    return loginpagina.teken_vooraf(
        request,
        "account/uitnodiging.html",
        probleem.status if probleem else 200,
        woord=woorden(),
        probleem=probleem,
        email=email,
        code=code,
    )
