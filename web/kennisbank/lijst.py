"""The list of all answers. A search is posted: what someone typed does not belong in an address."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import Response

from actions.accounts.actor import Actor
from actions.kennis import beheer
from actions.kennis.lezen import FILTERS
from actions.klok import vandaag
from actions.opslag.database import lees_sessie
from actions.vragen.oordelen import tellingen
from web.kennisbank.lijstbeeld import Rij, aandacht, aantal, filterkeuzes, maak_rij
from web.kennisbank.namen import namen_van
from web.kennisbank.rechten import SCHRIJFT, Lezer, Zoeker
from web.kennisbank.route import KennisRoute
from web.kennisbank.weergave import pagina

router = APIRouter(route_class=KennisRoute)
_LANGSTE = 100
_Tekst = Annotated[str, Form(max_length=_LANGSTE)]


@router.get("/kennisbank")
def toon(request: Request, actor: Lezer, filter: str = "", gedaan: str = "") -> Response:
    """All answers, or those of one filter, and what asks for attention."""
    return _pagina(request, actor, _lees_filter(filter), gedaan=gedaan)


@router.post("/kennisbank")
def zoek(request: Request, actor: Zoeker, zoek: _Tekst = "", filter: _Tekst = "") -> Response:
    """The answers that hold every word."""
    return _pagina(request, actor, _lees_filter(filter), zoek=zoek.strip())


def _lees_filter(naam: str) -> beheer.Filter | None:
    return beheer.Filter(naam) if naam in list(beheer.Filter) else None


def _pagina(
    request: Request, actor: Actor, filter: beheer.Filter | None, *, zoek: str = "", gedaan: str = ""
) -> Response:
    dag = vandaag()
    alle, gevonden = _lees(dag, zoek)
    houd = FILTERS[filter] if filter else None
    regels = [regel for regel in gevonden if houd is None or houd(regel)]
    return pagina(
        request,
        "kennisbank/lijst.html",
        actor,
        gedaan=gedaan,
        rijen=_rijen(regels, dag),
        aantal=aantal(len(regels)),
        filters=filterkeuzes(alle, filter),
        filter=filter.value if filter else "",
        zoek=zoek,
        aandacht=aandacht(alle),
        schrijft=actor.heeft(*SCHRIJFT),
        wachtend=[regel.id for regel in regels if FILTERS[beheer.Filter.BEOORDELEN](regel)],
    )


def _lees(dag: date, zoek: str) -> tuple[list[beheer.Overzichtregel], list[beheer.Overzichtregel]]:
    """Everything, for the counts, and what the search finds."""
    with lees_sessie() as werk:
        oordelen = tellingen(werk)
        alle = beheer.lijst(werk, vandaag=dag, oordelen=oordelen)
        return alle, beheer.lijst(werk, zoek=zoek, vandaag=dag, oordelen=oordelen) if zoek else alle


def _rijen(regels: list[beheer.Overzichtregel], dag: date) -> list[Rij]:
    with lees_sessie() as werk:
        namen = namen_van(werk, (regel.laatst_door for regel in regels))
    return [maak_rij(regel, namen, dag) for regel in regels]
