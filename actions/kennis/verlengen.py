"""Another last day for many entries at once: a draft of each, all sent for review together, or none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from sqlmodel import Session

from actions.accounts.actor import Actor
from actions.audit.gebeurtenissen import Gebeurtenis
from actions.audit.handeling import handeling, noteer_weigering, resultaat_van
from actions.kennis import rijen
from actions.kennis.modellen import IN_BEWERKING, Kennisversie, Versiestatus
from actions.kennis.nazien import bestandsnaam, nazien
from actions.kennis.schrijven import bewaar_concept, bied_aan
from actions.kennis.versies import Versie, lees_tekst
from actions.kennis.weigeringen import Itemfouten
from actions.opslag.database import lees_sessie
from actions.problemen import Conflict, OngeldigeInvoer, Probleem
from knowledge.formaat import ontleed, schrijf
from knowledge.items import Kennisitem

LANGSTE_JAREN = 5
"""A last day further away than this is a typing error."""


class Beletsel(StrEnum):
    """Why an entry cannot get another last day now."""

    NIET_ONLINE = "niet_online"
    CONCEPT = "concept"
    WACHT = "wacht"


@dataclass(frozen=True, slots=True)
class Verlengbaar:
    """A live entry with the number of the version that its page showed; ``door``: who works on it."""

    id: str
    vraag: str
    geldig_tot: date | None
    nummer: int
    beletsel: Beletsel | None
    door: str


@dataclass(frozen=True, slots=True)
class Geldigheid:
    """The new last day, and when someone laid the entry beside its source."""

    geldig_tot: date
    herzien_op: date


def bekijk(werk: Session, item_ids: Sequence[str], door: str) -> list[Verlengbaar]:
    """How these entries stand for this person; an id that is not there is left out."""
    paren = ((item_id, rijen.van_item(werk, item_id)) for item_id in dict.fromkeys(item_ids))
    return [_bekijk(item_id, alle, door) for item_id, alle in paren if alle]


def verleng(actor: Actor, keuze: Mapping[str, int], data: Geldigheid, vandaag: date) -> list[Versie]:
    """Send entries (id -> the number that the page showed) for review with these days.

    Writes its own audit line. An entry that has both days already is left out. Raises OngeldigeInvoer,
    Itemfouten, and Conflict when one of them changed meanwhile; then nothing is saved. The checking takes
    a while with many entries, so it comes before the transaction: the lock of the database is everyone's.
    """
    wat, object = Gebeurtenis.KENNIS_INGEDIEND, f"{len(keuze)} items"
    try:
        with lees_sessie() as werk:
            teksten = _bereid_voor(werk, keuze, data, actor.email, vandaag)
    except Probleem as fout:
        noteer_weigering(actor.email, wat, object, resultaat_van(fout), actor.adres)
        raise
    with handeling(actor, wat, object) as werk:
        _eis_onveranderd(bekijk(werk, list(keuze), actor.email), keuze)
        for item_id, tekst in teksten.items():
            bewaar_concept(werk, item_id, tekst, gebaseerd_op=keuze[item_id], door=actor.email)
        return [bied_aan(werk, item_id) for item_id in teksten]


def _bereid_voor(
    werk: Session, keuze: Mapping[str, int], data: Geldigheid, door: str, vandaag: date
) -> dict[str, str]:
    """The new text of every entry that changes, checked."""
    _datums_kunnen(data, vandaag)
    if not keuze:
        raise OngeldigeInvoer(code="kennis_geen_gekozen")
    _eis_onveranderd(bekijk(werk, list(keuze), door), keuze)
    live = {rij.item_id: rij.tekst for rij in rijen.live(werk) if rij.item_id in keuze}
    nieuw = {item_id: _met_dagen(tekst, data) for item_id, tekst in live.items()}
    anders = {item_id: tekst for item_id, tekst in nieuw.items() if tekst != live[item_id]}
    if not anders:
        raise OngeldigeInvoer(code="kennis_verlengen_gelijk", veld="geldig_tot")
    vondsten = nazien(werk, {bestandsnaam(item_id): tekst for item_id, tekst in anders.items()})
    if vondsten:
        raise Itemfouten(vondsten)
    return anders


def _met_dagen(tekst: str, data: Geldigheid) -> str:
    return schrijf(replace(ontleed(tekst), geldig_tot=data.geldig_tot, herzien_op=data.herzien_op))


def _eis_onveranderd(standen: Sequence[Verlengbaar], keuze: Mapping[str, int]) -> None:
    if len(standen) < len(keuze) or any(s.beletsel or s.nummer != keuze[s.id] for s in standen):
        raise Conflict(code="kennis_verlengen_veranderd")


def _bekijk(item_id: str, alle: Sequence[Kennisversie], door: str) -> Verlengbaar:
    live, concept = rijen.een(alle, Versiestatus.LIVE), rijen.een(alle, *IN_BEWERKING)
    item = lees_tekst(live.tekst) if live else None
    huidige = concept or live or alle[0]
    return Verlengbaar(
        id=item_id,
        vraag=item.vraag if item else item_id,
        geldig_tot=item.geldig_tot if item else None,
        nummer=huidige.nummer,
        beletsel=_beletsel(item, concept, door),
        door=concept.gemaakt_door if concept else "",
    )


def _beletsel(live: Kennisitem | None, concept: Kennisversie | None, door: str) -> Beletsel | None:
    """A draft of one's own that only changes days, such as one that came back, may be done again."""
    if live is None:
        return Beletsel.NIET_ONLINE
    if concept is None:
        return None
    if concept.status == Versiestatus.TER_BEOORDELING:
        return Beletsel.WACHT
    eigen = concept.gemaakt_door == door and _alleen_dagen(live, lees_tekst(concept.tekst))
    return None if eigen else Beletsel.CONCEPT


def _alleen_dagen(live: Kennisitem, concept: Kennisitem | None) -> bool:
    return concept is not None and live == replace(
        concept, geldig_tot=live.geldig_tot, herzien_op=live.herzien_op
    )


def _datums_kunnen(data: Geldigheid, vandaag: date) -> None:
    if not vandaag < data.geldig_tot or data.geldig_tot.year > vandaag.year + LANGSTE_JAREN:
        raise OngeldigeInvoer(code="kennis_verlengen_tot", veld="geldig_tot")
    if data.herzien_op > vandaag:
        raise OngeldigeInvoer(code="kennis_verlengen_herzien", veld="herzien_op")
