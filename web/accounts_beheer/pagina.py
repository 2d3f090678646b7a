"""The list of accounts and the page of one, where a beheerder helps with a reason."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import RedirectResponse, Response

from actions.accounts import ingrepen
from actions.accounts.actor import Actor
from actions.accounts.overzicht import lees_account, lees_accounts
from actions.accounts.rollen import Rol
from actions.accounts.toegang import Ingelogd
from actions.audit.gebeurtenissen import Gebeurtenis
from actions.problemen import OngeldigeInvoer, Probleem
from web.account.beeld import rolregels
from web.inhoud_lezen import inhoud
from web.sjabloon import weergeven
from web.werkplek.datums import moment
from web.werkplek.regel import Formulier, teken_van
from web.werkplek.route import PaginaRoute

router = APIRouter(prefix="/beheer/accounts", route_class=PaginaRoute, include_in_schema=False)
_Kijkt = Annotated[Actor, Depends(Ingelogd(Gebeurtenis.ACCOUNT_LIJST, Rol.BEHEERDER))]
_Wist = Annotated[Actor, Depends(Formulier(Gebeurtenis.TWEEDE_FACTOR_GEWIST, Rol.BEHEERDER))]
_Opent = Annotated[Actor, Depends(Formulier(Gebeurtenis.ACCOUNT_ONTGRENDELD, Rol.BEHEERDER))]
Reden = Annotated[str, Form(max_length=2_000)]


@router.get("")
def toon(request: Request, actor: _Kijkt) -> Response:
    """Every account."""
    return _teken(request, actor, "lijst", accounts=lees_accounts(actor))


@router.get("/{account_id}")
def toon_een(account_id: str, request: Request, actor: _Kijkt, gedaan: str = "") -> Response:
    """One account, and what was done to it."""
    return _een(request, actor, account_id, gedaan=gedaan)


@router.post("/{account_id}/ontgrendel")
def ontgrendel(account_id: str, request: Request, actor: _Opent, reden: Reden = "") -> Response:
    """Let someone who is shut out try again at once."""
    try:
        ingrepen.ontgrendel_account(_door(actor), account_id, reden)
    except OngeldigeInvoer as probleem:
        return _een(request, actor, account_id, probleem=probleem)
    return RedirectResponse(f"/beheer/accounts/{account_id}?gedaan=ontgrendeld", status_code=303)


@router.post("/{account_id}/tweede-factor-weg")
def wis_tweede_factor(account_id: str, request: Request, actor: _Wist, reden: Reden = "") -> Response:
    """Take the second factor away from someone who lost it."""
    try:
        ingrepen.wis_tweede_factor(_door(actor), account_id, reden)
    except OngeldigeInvoer as probleem:
        return _een(request, actor, account_id, probleem=probleem)
    return RedirectResponse(f"/beheer/accounts/{account_id}?gedaan=factor_weg", status_code=303)


def _door(actor: Actor) -> ingrepen.Door:
    return ingrepen.Door(actor.email, actor.adres)


def _een(
    request: Request, actor: Actor, account_id: str, *, probleem: Probleem | None = None, gedaan: str = ""
) -> Response:
    kaart, stappen = lees_account(actor, account_id)
    return _teken(
        request,
        actor,
        "account",
        status=probleem.status if probleem else 200,
        kaart=kaart,
        stappen=stappen,
        ikzelf=kaart.wie.account_id == actor.account_id,
        probleem=probleem,
        gedaan=inhoud("accounts_beheer")["gedaan"].get(gedaan, ""),
    )


def _teken(request: Request, actor: Actor, naam: str, *, status: int = 200, **context: object) -> Response:
    return weergeven(
        request,
        f"accounts_beheer/{naam}.html",
        status=status,
        tekst=inhoud("werkplek"),
        woord=inhoud("accounts_beheer"),
        actor=actor,
        teken=teken_van(request),
        rolregels=rolregels,
        moment=moment,
        **context,
    )
