"""The knowledge and safety API (``koppelvlak``: Knowledge, Safety)."""

from __future__ import annotations

from fastapi import APIRouter, Query

from actions.gesprek.mens import contactregel
from actions.kennis.dienst import kennisbank, lezing_van, zoek
from actions.kennis.schemas import (
    Beslissingswoord,
    Resultaat,
    RouteSchema,
    Veiligheidsantwoord,
    Veiligheidsvraag,
    Zoekantwoord,
    bron_van,
)
from actions.klok import vandaag
from actions.problemen import NietGevonden
from actions.teksten import zin
from forms.ontleden.tekst import normaliseer
from knowledge.besluit import Beslissing
from knowledge.items import Kennisitem
from knowledge.veiligheid import beoordeel, routes
from knowledge.vreemdtalig import herken
from knowledge.zoeken import Zoekuitkomst

router = APIRouter(prefix="/api/v1", tags=["kennis"])

_MEESTE = 5
_LANGSTE_VRAAG = 1_000
_LANGSTE_TEKST = 20_000


@router.get("/kennis")
def zoeken(vraag: str = Query(max_length=_LANGSTE_VRAAG)) -> Zoekantwoord:
    """Search the knowledge base; a cry for help is recognised before anything else."""
    tekst = normaliseer(vraag)
    if not tekst:
        return Zoekantwoord(beslissing="onbekend", resultaten=[])
    if beoordeel(tekst, lezing_van).soort != "geen":
        return Zoekantwoord(beslissing="veiligheid", resultaten=[])
    if herken(tekst):
        return Zoekantwoord(beslissing="onbekend", resultaten=[])
    uitkomst = zoek(tekst)
    return Zoekantwoord(
        beslissing=beslissing_van(uitkomst),
        resultaten=[resultaat(treffer.item, treffer.score) for treffer in uitkomst.treffers[:_MEESTE]],
    )


@router.get("/kennis/{item_id}")
def tonen(item_id: str) -> Resultaat:
    """One entry."""
    item = kennisbank().item(item_id)
    if item is None or item.geldig_van > vandaag():
        raise NietGevonden()
    return resultaat(item, 1.0)


@router.post("/veiligheid")
def veiligheid(vraag: Veiligheidsvraag) -> Veiligheidsantwoord:
    """Check a text for danger. The text is not kept and not logged."""
    oordeel = beoordeel(normaliseer(vraag.tekst[:_LANGSTE_TEKST]), lezing_van)
    gevonden = routes(oordeel.soort) if oordeel.soort != "geen" else ()
    return Veiligheidsantwoord(
        soort=oordeel.soort,
        routes=[
            RouteSchema(naam=r.naam, telefoon=r.telefoon, adres=r.adres, wanneer=r.wanneer) for r in gevonden
        ],
    )


def beslissing_van(uitkomst: Zoekuitkomst) -> Beslissingswoord:
    """The decision as the interface gives it: an entry past its date is never *the* answer."""
    if uitkomst.beslissing is Beslissing.ANTWOORD and uitkomst.treffers[0].verlopen:
        return "onbekend"
    return uitkomst.beslissing.value


def resultaat(item: Kennisitem, score: float) -> Resultaat:
    """An entry as the interface shows it; past its date it says so instead of its answer."""
    verlopen = item.verlopen_op(vandaag())
    return Resultaat(
        id=item.id,
        vraag=item.vraag,
        antwoord=zin("kennis_verlopen", contact=contactregel()) if verlopen else item.antwoord,
        meer_weten="" if verlopen else item.meer_weten,
        score=round(score, 4),
        verlopen=verlopen,
        kennis=bron_van(item),
    )
