"""The queue page. A search is posted: a name does not belong in an address."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import Response

from actions.accounts.actor import Actor
from actions.accounts.rollen import LEEST_INTAKES
from actions.accounts.toegang import Ingelogd
from actions.audit.gebeurtenissen import Gebeurtenis
from actions.intakes.dienst import toon_lijst
from actions.intakes.lijst import Filters
from actions.klok import vandaag
from web.inhoud_lezen import inhoud
from web.sjabloon import weergeven
from web.werkplek import lijstbeeld
from web.werkplek.regel import Formulier, teken_van
from web.werkplek.route import PaginaRoute

router = APIRouter(route_class=PaginaRoute)
_LANGSTE = 100
_Tekst = Annotated[str, Form()]


@router.get("/werkplek")
def toon(
    request: Request,
    actor: Annotated[Actor, Depends(Ingelogd(Gebeurtenis.INTAKE_LIJST, *LEEST_INTAKES))],
) -> Response:
    """The queue of one's own gemeenten; first what still needs work, the first target date on top."""
    return _pagina(request, actor, lijstbeeld.lees_filters(request.query_params))


@router.post("/werkplek")
def zoek(
    request: Request,
    actor: Annotated[Actor, Depends(Formulier(Gebeurtenis.INTAKE_LIJST, *LEEST_INTAKES))],
    zoek: _Tekst = "",
    status: _Tekst = "",
    gemeente: _Tekst = "",
    wie: _Tekst = "",
    volgorde: _Tekst = "",
    pagina: _Tekst = "1",
) -> Response:
    """The queue with a search."""
    velden = {"status": status, "gemeente": gemeente, "wie": wie, "volgorde": volgorde, "pagina": pagina}
    return _pagina(request, actor, lijstbeeld.lees_filters(velden, zoek[:_LANGSTE]))


def _pagina(request: Request, actor: Actor, filters: Filters) -> Response:
    lijst = toon_lijst(actor, filters)
    return weergeven(
        request,
        "wachtrij.html",
        tekst=inhoud("werkplek"),
        actor=actor,
        teken=teken_van(request),
        rijen=[lijstbeeld.maak_rij(kaart, actor, vandaag()) for kaart in lijst.intakes],
        aantal=lijstbeeld.aantal(lijst.totaal),
        keuzes=lijstbeeld.keuzes(actor, filters),
        filters=filters,
        velden=lijstbeeld.als_velden(filters),
        bladen=lijstbeeld.bladwijzer(lijst, filters),
        adres=lijstbeeld.adres,
    )
