"""The page of the own account: who am I here, where am I logged in, and another password."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import RedirectResponse, Response

from actions.accounts import eigen, koekje
from actions.accounts.actor import Actor
from actions.accounts.toegang import Ingelogd
from actions.audit.gebeurtenissen import Gebeurtenis
from actions.problemen import Probleem
from web.account import beeld
from web.werkplek.regel import Formulier
from web.werkplek.route import PaginaRoute

router = APIRouter(prefix="/account", route_class=PaginaRoute)
Tekst = Annotated[str, Form()]


@router.get("")
def toon(
    request: Request,
    actor: Annotated[Actor, Depends(Ingelogd(Gebeurtenis.ACCOUNT_BEKEKEN))],
    gedaan: str = "",
) -> Response:
    """The own account."""
    return beeld.teken_account(request, actor, _token(request), gedaan=gedaan)


@router.post("/sessies/{sessie_id}/uit")
def eindig_sessie(
    sessie_id: str, actor: Annotated[Actor, Depends(Formulier(Gebeurtenis.SESSIE_BEEINDIGD))]
) -> Response:
    """Log out in one other place."""
    eigen.eindig_sessie_van(actor, sessie_id)
    return RedirectResponse("/account?gedaan=sessie", status_code=303)


@router.post("/overal-uit")
def overal_uit(
    actor: Annotated[Actor, Depends(Formulier(Gebeurtenis.SESSIES_BEEINDIGD, zonder_factor=True))],
) -> Response:
    """Log out everywhere, here too."""
    eigen.log_overal_uit(actor)
    antwoord = RedirectResponse("/inloggen?uit=1", status_code=303)
    koekje.vergeet(antwoord)
    return antwoord


@router.post("/wachtwoord")
def verander_wachtwoord(
    request: Request,
    actor: Annotated[Actor, Depends(Formulier(Gebeurtenis.WACHTWOORD_VERANDERD))],
    oud: Tekst = "",
    nieuw: Tekst = "",
    herhaald: Tekst = "",
) -> Response:
    """Choose another password; other sessions end."""
    try:
        eigen.verander_wachtwoord(actor, _token(request), oud, nieuw, herhaald)
    except Probleem as probleem:
        return beeld.teken_account(request, actor, _token(request), probleem=probleem)
    return RedirectResponse("/account?gedaan=wachtwoord", status_code=303)


def _token(request: Request) -> str:
    return koekje.lees(request) or ""
