"""The deliveries to deel 2, for the beheerder and the teamcoordinator."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.responses import RedirectResponse, Response

from actions.accounts.actor import Actor
from actions.accounts.toegang import Ingelogd
from actions.audit.gebeurtenissen import Gebeurtenis
from actions.deel2.lijst import MAG_LEVERINGEN, probeer_opnieuw, toon_leveringen
from web.inhoud_lezen import inhoud
from web.sjabloon import weergeven
from web.werkplek import datums
from web.werkplek.leverbeeld import stand
from web.werkplek.regel import Formulier, teken_van
from web.werkplek.route import PaginaRoute

router = APIRouter(prefix="/beheer/overdracht", route_class=PaginaRoute)


@router.get("")
def toon(
    request: Request,
    actor: Annotated[Actor, Depends(Ingelogd(Gebeurtenis.DEEL2_BEKEKEN, *MAG_LEVERINGEN))],
    gedaan: str = "",
) -> Response:
    """What went to deel 2, and what still waits."""
    return weergeven(
        request,
        "overdracht.html",
        tekst=inhoud("werkplek"),
        actor=actor,
        teken=teken_van(request),
        lijst=toon_leveringen(actor),
        stand=stand,
        moment=datums.moment,
        gedaan=bool(gedaan),
    )


@router.post("/{nummer}/opnieuw")
def opnieuw(
    nummer: int, actor: Annotated[Actor, Depends(Formulier(Gebeurtenis.DEEL2_OPNIEUW, *MAG_LEVERINGEN))]
) -> Response:
    """Try a delivery again."""
    probeer_opnieuw(actor, nummer)
    return RedirectResponse("/beheer/overdracht?gedaan=1", status_code=303)
