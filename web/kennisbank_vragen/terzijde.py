"""What the editors put outside our scope, with the way back."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.responses import RedirectResponse, Response

from actions.accounts.actor import Actor
from actions.accounts.rollen import Rol
from actions.audit.gebeurtenissen import Gebeurtenis
from actions.audit.handeling import handeling
from actions.kennis import stand
from actions.opslag.database import lees_sessie
from actions.vragen import terzijde
from web.inhoud_lezen import inhoud
from web.kennisbank.namen import namen_van
from web.kennisbank.rechten import Lezer, schrijver
from web.kennisbank.route import KennisRoute
from web.kennisbank.weergave import pagina

router = APIRouter(route_class=KennisRoute, prefix="/kennisbank/vragen/terzijde")


@router.get("")
def toon(request: Request, actor: Lezer) -> Response:
    """Every time that someone put questions outside, the newest first."""
    with lees_sessie() as werk:
        alles = terzijde.lijst(werk)
        namen = namen_van(werk, (opzij.door for opzij in alles))
    return pagina(
        request,
        "kennisbank_vragen/terzijde.html",
        actor,
        woord=inhoud("kennisbank_vragen")["terzijde"],
        alles=alles,
        namen=namen,
        mag_werken=actor.heeft(Rol.REDACTEUR),
    )


@router.post("/{nummer}/terug")
def terug(
    nummer: int, actor: Annotated[Actor, Depends(schrijver(Gebeurtenis.VRAGEN_TERUGGEZET))]
) -> Response:
    """Put these questions back in the inbox; the search forgets them."""
    with handeling(actor, Gebeurtenis.VRAGEN_TERUGGEZET) as werk:
        if terzijde.zet_terug(werk, nummer):
            stand.verhoog(werk)
    return RedirectResponse("/kennisbank/vragen?gedaan=teruggezet", status_code=303)
