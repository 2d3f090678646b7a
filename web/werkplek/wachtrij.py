"""The queue page. A search is posted: a name does not belong in an address."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import RedirectResponse, Response

from actions.accounts.actor import Actor
from actions.accounts.rollen import LEEST_INTAKES
from actions.accounts.toegang import Ingelogd
from actions.audit.gebeurtenissen import Gebeurtenis
from actions.intakes.dienst import toon_wachtrij
from actions.intakes.lijst import Filters
from actions.intakes.weergaven import LANGSTE_NAAM, bewaar_weergave, lees_weergaven, verwijder_weergave
from actions.klok import vandaag
from actions.problemen import OngeldigeInvoer, Probleem
from web.inhoud_lezen import inhoud
from web.sjabloon import weergeven
from web.werkplek import lijstbeeld, lijstfilters
from web.werkplek.regel import Formulier, teken_van
from web.werkplek.route import PaginaRoute

router = APIRouter(prefix="/werkplek", route_class=PaginaRoute)
_LANGSTE = 100
_Kort = Annotated[str, Form(max_length=40)]


def velden(
    gemeente: _Kort = "",
    status: _Kort = "",
    wie: _Kort = "",
    signaal: _Kort = "",
    termijn: _Kort = "",
    volgorde: _Kort = "",
    pagina: _Kort = "1",
) -> dict[str, str]:
    """The filters in a posted form."""
    return {
        "gemeente": gemeente,
        "status": status,
        "wie": wie,
        "signaal": signaal,
        "termijn": termijn,
        "volgorde": volgorde,
        "pagina": pagina,
    }


_Velden = Annotated[dict[str, str], Depends(velden)]


@router.get("")
def toon(
    request: Request,
    actor: Annotated[Actor, Depends(Ingelogd(Gebeurtenis.INTAKE_LIJST, *LEEST_INTAKES))],
) -> Response:
    """The queue of one's own gemeenten; first what still needs work, the first target date on top."""
    return _pagina(request, actor, lijstfilters.lees_filters(request.query_params))


@router.post("")
def zoek(
    request: Request,
    actor: Annotated[Actor, Depends(Formulier(Gebeurtenis.INTAKE_LIJST, *LEEST_INTAKES))],
    filters: _Velden,
    zoek: Annotated[str, Form()] = "",
) -> Response:
    """The queue with a search."""
    return _pagina(request, actor, lijstfilters.lees_filters(filters, zoek[:_LANGSTE]))


@router.post("/weergaven")
def bewaar(
    request: Request,
    actor: Annotated[Actor, Depends(Formulier(Gebeurtenis.WEERGAVE_BEWAARD, *LEEST_INTAKES))],
    filters: _Velden,
    naam: Annotated[str, Form(max_length=200)] = "",
) -> Response:
    """Save the filters in use under a name."""
    gekozen = lijstfilters.lees_filters(filters)
    try:
        bewaar_weergave(actor, naam, _te_bewaren(gekozen))
    except OngeldigeInvoer as probleem:
        return _pagina(request, actor, gekozen, probleem=probleem, naam=naam)
    return RedirectResponse(f"{lijstfilters.adres(gekozen, 1)}&gedaan=weergave", status_code=303)


@router.post("/weergaven/{nummer}/weg")
def gooi_weg(
    nummer: int, actor: Annotated[Actor, Depends(Formulier(Gebeurtenis.WEERGAVE_BEWAARD, *LEEST_INTAKES))]
) -> Response:
    """Throw a saved view away."""
    verwijder_weergave(actor, nummer)
    return RedirectResponse(f"{lijstfilters.BEGIN}?gedaan=weergave_weg", status_code=303)


def _te_bewaren(filters: Filters) -> dict[str, str]:
    return {naam: waarde for naam, waarde in lijstfilters.als_velden(filters).items() if naam != "pagina"}


def _bewaard(actor: Actor) -> list[Mapping[str, object]]:
    return [
        {
            "id": weergave.id,
            "naam": weergave.naam,
            "adres": lijstfilters.adres(lijstfilters.lees_filters(weergave.velden), 1),
        }
        for weergave in lees_weergaven(actor)
    ]


def _pagina(
    request: Request, actor: Actor, filters: Filters, *, probleem: Probleem | None = None, naam: str = ""
) -> Response:
    lijst, aantallen = toon_wachtrij(actor, filters)
    return weergeven(
        request,
        "wachtrij.html",
        status=probleem.status if probleem else 200,
        tekst=inhoud("werkplek"),
        actor=actor,
        teken=teken_van(request),
        rijen=[lijstbeeld.maak_rij(kaart, actor, vandaag()) for kaart in lijst.intakes],
        aantal=lijstbeeld.aantal(lijst.totaal),
        tellingen=lijstbeeld.tellingen(aantallen, filters),
        keuzes=lijstfilters.keuzes(actor, filters),
        filters=filters,
        velden=lijstfilters.als_velden(filters),
        weergaven=_bewaard(actor),
        langste_naam=LANGSTE_NAAM,
        bladen=lijstbeeld.bladwijzer(lijst, filters),
        adres=lijstfilters.adres,
        gedaan=inhoud("werkplek")["gedaan"].get(request.query_params.get("gedaan", ""), ""),
        probleem=probleem,
        getypte_naam=naam,
    )
