"""The team view of the teamcoordinator."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import Response

from actions.accounts.actor import Actor
from actions.accounts.rollen import Rol
from actions.accounts.toegang import Ingelogd
from actions.audit.gebeurtenissen import Gebeurtenis
from actions.team.cijfers import lees_cijfers
from web.inhoud_lezen import inhoud
from web.sjabloon import weergeven
from web.werkplek import teambeeld
from web.werkplek.regel import teken_van
from web.werkplek.route import PaginaRoute

router = APIRouter(prefix="/werkplek", route_class=PaginaRoute)
_Weken = Annotated[int, Query(ge=1, le=53)]
_Wie = Annotated[Actor, Depends(Ingelogd(Gebeurtenis.TEAM_CIJFERS, Rol.TEAMCOORDINATOR))]


@router.get("/team")
def toon(request: Request, actor: _Wie, weken: _Weken = 8) -> Response:
    """The numbers of the last weeks."""
    cijfers = lees_cijfers(actor, weken)
    return weergeven(
        request,
        "team.html",
        tekst=inhoud("werkplek"),
        actor=actor,
        teken=teken_van(request),
        blokken=teambeeld.blokken(cijfers),
        gestopt=teambeeld.gestopt(cijfers),
        weken=weken,
        maten=teambeeld,
    )


@router.get("/team.csv")
def csv(actor: _Wie, weken: _Weken = 8) -> Response:
    """The same numbers for a spreadsheet."""
    koppen = {"Content-Disposition": 'attachment; filename="team.csv"'}
    return Response(teambeeld.als_csv(lees_cijfers(actor, weken)), media_type="text/csv", headers=koppen)
