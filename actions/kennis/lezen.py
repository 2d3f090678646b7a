"""Reading the knowledge base as an editor does: the list with its filters, and one entry with its history."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from sqlmodel import Session

from actions.kennis import rijen
from actions.kennis.modellen import IN_BEWERKING, Kennisversie, Versiestatus
from actions.kennis.nazien import bestandsnaam, nazien
from actions.kennis.versies import Filter, Itemstand, Overzichtregel, lees_tekst, lees_versie
from actions.problemen import NietGevonden
from knowledge.items import Kennisitem
from knowledge.woorden import vouw

VOORUIT = timedelta(days=60)
"""How long ahead the list says that an entry is about to pass its date."""
HERZIEN_BINNEN = timedelta(days=365)
"""Longer ago than this counts as not reviewed."""

Oordelen = Mapping[str, tuple[int, int]]
"""Per entry how often it helped and how often not."""


def lijst(
    werk: Session,
    *,
    zoek: str = "",
    filter: Filter | None = None,
    vandaag: date,
    oordelen: Oordelen | None = None,
) -> list[Overzichtregel]:
    """All entries, in order of question, that hold every word of ``zoek`` and pass the filter."""
    live = {rij.item_id: rij for rij in rijen.live(werk)}
    regels = []
    for rij in rijen.nieuwste(werk):
        gehouden = live.get(rij.item_id)
        if _past(zoek, rij, gehouden):
            cijfers = (oordelen or {}).get(rij.item_id, (0, 0))
            regels.append(_regel(rij, gehouden, vandaag, cijfers))
    houd = FILTERS[filter] if filter else _alles
    return sorted((regel for regel in regels if houd(regel)), key=lambda regel: vouw(regel.vraag))


def tel_verloopt(werk: Session, vandaag: date) -> int:
    """How many live entries pass their date within 60 days; those that already did not counted."""
    return len(lijst(werk, filter=Filter.VERLOOPT, vandaag=vandaag))


def toon(werk: Session, item_id: str) -> Itemstand:
    """One entry with all its versions, and what the checker finds in its draft. Raises NietGevonden."""
    stand = toon_ongezien(werk, item_id)
    if stand.concept is None:
        return stand
    return replace(stand, fouten=nazien(werk, {bestandsnaam(item_id): stand.concept.tekst}))


def toon_ongezien(werk: Session, item_id: str) -> Itemstand:
    """The same without the checker, which lays a draft beside all others: for a page with many entries."""
    alle = rijen.van_item(werk, item_id)
    if not alle:
        raise NietGevonden()
    live, concept = rijen.een(alle, Versiestatus.LIVE), rijen.een(alle, *IN_BEWERKING)
    return Itemstand(
        item_id=item_id,
        live=lees_versie(live) if live else None,
        concept=lees_versie(concept) if concept else None,
        versies=tuple(lees_versie(rij) for rij in alle),
    )


def _regel(
    rij: Kennisversie, live: Kennisversie | None, vandaag: date, cijfers: tuple[int, int]
) -> Overzichtregel:
    item = lees_tekst(live.tekst if live else rij.tekst)
    tot = item.geldig_tot if item else None
    return Overzichtregel(
        id=rij.item_id,
        vraag=item.vraag if item else rij.item_id,
        status=Versiestatus(rij.status if rij.status in IN_BEWERKING or live is None else live.status),
        is_live=live is not None,
        geldig_tot=tot,
        herzien_op=item.herzien_op if item else None,
        eigenaar=item.eigenaar if item else "",
        goed=cijfers[0],
        slecht=cijfers[1],
        laatst_door=rij.gemaakt_door,
        laatst_op=rij.gemaakt_op,
        verlopen=live is not None and tot is not None and tot < vandaag,
        verloopt_binnen_60=live is not None and tot is not None and vandaag <= tot <= vandaag + VOORUIT,
        zonder_herziening=live is not None and _lang_niet_herzien(item, vandaag),
    )


def _lang_niet_herzien(item: Kennisitem | None, vandaag: date) -> bool:
    return item is None or item.herzien_op < vandaag - HERZIEN_BINNEN


def _past(zoek: str, rij: Kennisversie, live: Kennisversie | None) -> bool:
    if not zoek.strip():
        return True
    tekst = vouw(f"{rij.item_id} {rij.tekst} {live.tekst if live else ''}")
    return all(woord in tekst for woord in vouw(zoek).split())


def _alles(_: Overzichtregel) -> bool:
    return True


FILTERS: Mapping[Filter, Callable[[Overzichtregel], bool]] = {
    Filter.VERLOPEN: lambda regel: regel.verlopen,
    Filter.VERLOOPT: lambda regel: regel.verloopt_binnen_60,
    Filter.CONCEPT: lambda regel: regel.status == Versiestatus.CONCEPT,
    Filter.BEOORDELEN: lambda regel: regel.status == Versiestatus.TER_BEOORDELING,
    Filter.ZONDER_HERZIENING: lambda regel: regel.zonder_herziening,
    Filter.SLECHT_GEWAARDEERD: lambda regel: regel.slecht > regel.goed,
}
