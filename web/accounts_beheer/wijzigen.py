"""Changing one account, with a reason: name and roles, another invitation, off and on."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from actions.accounts import wijzigen
from actions.accounts.actor import Actor
from actions.accounts.ingrepen import Door
from actions.accounts.overzicht import lees_account
from actions.accounts.rollen import Rol
from actions.accounts.velden import Accountvelden
from actions.audit.gebeurtenissen import Gebeurtenis
from actions.problemen import Conflict, OngeldigeInvoer
from web.accounts_beheer import beeld
from web.accounts_beheer.doen import doe, door
from web.accounts_beheer.invoer import Reden, getypt
from web.werkplek.regel import Formulier
from web.werkplek.route import PaginaRoute

router = APIRouter(prefix=f"{beeld.BEGIN}/{{account_id}}", route_class=PaginaRoute)
_Wijzigt = Annotated[Actor, Depends(Formulier(Gebeurtenis.ACCOUNT_GEWIJZIGD, Rol.BEHEERDER))]
_Nodigt = Annotated[Actor, Depends(Formulier(Gebeurtenis.UITNODIGING_GEGEVEN, Rol.BEHEERDER))]
_ZetUit = Annotated[Actor, Depends(Formulier(Gebeurtenis.ACCOUNT_UIT, Rol.BEHEERDER))]
_ZetAan = Annotated[Actor, Depends(Formulier(Gebeurtenis.ACCOUNT_AAN, Rol.BEHEERDER))]


@router.post("/gegevens")
def wijzig(
    account_id: str,
    request: Request,
    actor: _Wijzigt,
    velden: Annotated[Accountvelden, Depends(getypt)],
    reden: Reden = "",
) -> Response:
    """Another name and other roles."""

    def werk(wie: Door, account_id: str, reden: str) -> None:
        wijzigen.wijzig_account(wie, account_id, velden, reden)

    return doe(request, actor, account_id, werk, reden, bij="wijzig", gedaan="gewijzigd", getypt=velden)


@router.post("/uitnodiging")
def nodig_uit(account_id: str, request: Request, actor: _Nodigt, reden: Reden = "") -> Response:
    """Another invitation code, shown this once."""
    try:
        code = wijzigen.geef_uitnodiging(door(actor), account_id, reden)
    except (OngeldigeInvoer, Conflict) as probleem:
        redenen = {"uitnodiging": reden}
        return beeld.teken_een(request, actor, account_id, probleem=probleem, redenen=redenen)
    wie = lees_account(actor, account_id).kaart.wie
    return beeld.teken_code(request, actor, account_id, wie.naam, wie.email, code)


@router.post("/uit")
def zet_uit(account_id: str, request: Request, actor: _ZetUit, reden: Reden = "") -> Response:
    """Nobody logs in with it any more."""
    return doe(request, actor, account_id, wijzigen.zet_uit, reden, bij="zet_uit", gedaan="uit")


@router.post("/aan")
def zet_aan(account_id: str, request: Request, actor: _ZetAan, reden: Reden = "") -> Response:
    """It works again."""
    return doe(request, actor, account_id, wijzigen.zet_aan, reden, bij="zet_aan", gedaan="aan")
