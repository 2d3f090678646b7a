"""Another last day for the answers that were ticked in the list: a page to look at, then all at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import RedirectResponse, Response

from actions.accounts.actor import Actor
from actions.audit.gebeurtenissen import Gebeurtenis as G
from actions.kennis import beheer
from actions.klok import vandaag
from actions.opslag.database import lees_sessie
from actions.problemen import OngeldigeInvoer, Probleem
from web.kennisbank.namen import namen_van
from web.kennisbank.rechten import schrijver
from web.kennisbank.route import KennisRoute
from web.kennisbank.weergave import pagina

router = APIRouter(prefix="/kennisbank/verlengen", route_class=KennisRoute)
Schrijver = Annotated[Actor, Depends(schrijver(G.KENNIS_INGEDIEND))]
_Ids = Annotated[list[str], Form(default_factory=list, max_length=2_000)]
_NUMMER = re.compile(r"[0-9]{1,9}")
_Dag = Annotated[str, Form(max_length=20)]


@dataclass(frozen=True, slots=True)
class Dagen:
    """The two days as they were typed."""

    geldig_tot: str
    herzien_op: str

    def gelezen(self) -> beheer.Geldigheid:
        """The days. Raises OngeldigeInvoer for what is no day."""
        return beheer.Geldigheid(_dag(self.geldig_tot, "tot"), _dag(self.herzien_op, "herzien"))


@router.post("")
def kies(request: Request, actor: Schrijver, ids: _Ids, getoond: _Ids, alles: str = Form("")) -> Response:
    """The ticked answers, or everything that the list showed, with the days to choose."""
    dag = vandaag()
    dagen = Dagen(date(dag.year + 1, 12, 31).isoformat(), dag.isoformat())
    gekozen = getoond if alles else ids
    fout = None if gekozen else OngeldigeInvoer(code="kennis_geen_gekozen")
    return _pagina(request, actor, gekozen, dagen, probleem=fout)


@router.post("/indienen")
def indienen(
    request: Request, actor: Schrijver, keuze: _Ids, geldig_tot: _Dag = "", herzien_op: _Dag = ""
) -> Response:
    """Send them all for review with these days, or none; then the page again, as it stands now."""
    dagen, nummers = Dagen(geldig_tot, herzien_op), _nummers(keuze)
    try:
        beheer.verleng(actor, nummers, dagen.gelezen(), vandaag())
    except beheer.Itemfouten as fouten:
        return _pagina(request, actor, list(nummers), dagen, fouten=fouten)
    except Probleem as probleem:
        return _pagina(request, actor, list(nummers), dagen, probleem=probleem)
    return RedirectResponse("/kennisbank?filter=beoordelen&gedaan=verlengd", status_code=303)


def _pagina(
    request: Request,
    actor: Actor,
    ids: list[str],
    dagen: Dagen,
    *,
    probleem: Probleem | None = None,
    fouten: beheer.Itemfouten | None = None,
) -> Response:
    with lees_sessie() as werk:
        standen = beheer.bekijk(werk, ids, actor.email)
        namen = namen_van(werk, (stand.door for stand in standen))
    return pagina(
        request,
        "kennisbank/verlengen.html",
        actor,
        probleem=probleem,
        status=fouten.status if fouten else 200,
        fouten=_fouten(fouten, {stand.id: stand.vraag for stand in standen}) if fouten else (),
        wel=[stand for stand in standen if stand.beletsel is None],
        niet=[stand for stand in standen if stand.beletsel],
        namen=namen,
        dagen=dagen,
    )


def _fouten(fouten: beheer.Itemfouten, vragen: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Each fault with its answer: an editor knows questions, not files."""
    paren = ((vondst.bestand.removesuffix(".md"), vondst) for vondst in fouten.vondsten)
    return [(id_, vragen.get(id_, id_), f"{vondst.wat} {vondst.oplossing}") for id_, vondst in paren]


def _nummers(keuze: list[str]) -> dict[str, int]:
    """``fiets:3`` is the entry with the number that the page showed."""
    paren = (deel.rpartition(":") for deel in keuze)
    return {item_id: int(nummer) for item_id, _, nummer in paren if _NUMMER.fullmatch(nummer)}


def _dag(tekst: str, soort: str) -> date:
    try:
        return date.fromisoformat(tekst)
    except ValueError as fout:
        raise OngeldigeInvoer(code=f"kennis_verlengen_{soort}") from fout
