"""Writing drafts: save, submit, send back, put an old version back. Nothing here changes what is live."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session

from actions.kennis import rijen
from actions.kennis.modellen import IN_BEWERKING, Kennisversie, Versiestatus
from actions.kennis.nazien import bestandsnaam, nazien
from actions.kennis.versies import Versie, lees_versie
from actions.kennis.weigeringen import BewerktDoorAnder, Itemfouten
from actions.klok import nu
from actions.problemen import Conflict, NietGevonden, OngeldigeInvoer, TeGroot
from knowledge.korte_naam import LANGSTE_ID
from knowledge.regels import ID_PATROON, MEESTE_TEKENS

_GROOTSTE_TEKST = 4 * MEESTE_TEKENS


def bewaar_concept(werk: Session, item_id: str, tekst: str, *, gebaseerd_op: int, door: str) -> Versie:
    """Save a text as the draft, also one that is no entry yet.

    ``gebaseerd_op`` is the number of the version that stood in the form. Raises BewerktDoorAnder when
    another version stands there now, and TeGroot.
    """
    _niet_te_groot(tekst)
    alle = rijen.van_item(werk, item_id)
    if not alle:
        raise NietGevonden()
    huidige = rijen.een(alle, *IN_BEWERKING) or rijen.een(alle, Versiestatus.LIVE) or alle[0]
    if _zelfde(huidige, tekst, door):
        return lees_versie(huidige)  # the same form sent twice
    if huidige.nummer != gebaseerd_op:
        raise BewerktDoorAnder(lees_versie(huidige))
    return _zet_concept(werk, alle, tekst, door)


def nieuw(werk: Session, item_id: str, tekst: str, door: str) -> Versie:
    """Start a new entry. Raises OngeldigeInvoer (``veld`` id), TeGroot, and Conflict when the id is taken."""
    _niet_te_groot(tekst)
    if len(item_id) > LANGSTE_ID or not ID_PATROON.fullmatch(item_id):
        raise OngeldigeInvoer(code="kennis_id", veld="id")
    if rijen.van_item(werk, item_id):
        raise Conflict(code="kennis_bestaat", veld="id")
    return lees_versie(voeg_concept_toe(werk, item_id, 1, tekst, door, None))


def dien_in(werk: Session, item_id: str, door: str) -> Versie:
    """Offer the draft for review. Raises Itemfouten when the checker finds something to mend."""
    return dien_samen_in(werk, [item_id])[0]


def dien_samen_in(werk: Session, item_ids: Sequence[str]) -> list[Versie]:
    """Offer drafts for review: all or none, and checked beside each other. Raises Itemfouten."""
    concepten = [rijen.in_bewerking(werk, item_id, Versiestatus.CONCEPT) for item_id in item_ids]
    vondsten = nazien(werk, {bestandsnaam(rij.item_id): rij.tekst for rij in concepten})
    if vondsten:
        raise Itemfouten(vondsten)
    return [bied_aan(werk, item_id) for item_id in item_ids]


def bied_aan(werk: Session, item_id: str) -> Versie:
    """Offer a draft for review that the caller had checked."""
    concept = rijen.in_bewerking(werk, item_id, Versiestatus.CONCEPT)
    concept.status, concept.ingediend_op, concept.reden = Versiestatus.TER_BEOORDELING, nu(), ""
    return _bewaar(werk, concept)


def wijs_af(werk: Session, item_id: str, door: str, reden: str) -> Versie:
    """Send a draft back to its writer, with the reason."""
    if not reden.strip():
        raise OngeldigeInvoer(code="kennis_reden", veld="reden")
    concept = rijen.in_bewerking(werk, item_id, Versiestatus.TER_BEOORDELING)
    concept.status, concept.ingediend_op = Versiestatus.CONCEPT, None
    concept.beoordeeld_door, concept.reden = door, reden.strip()
    return _bewaar(werk, concept)


def gooi_concept_weg(werk: Session, item_id: str, door: str) -> None:
    """Stop with the draft; what is live stays, and the text stays in the history."""
    concept = rijen.in_bewerking(werk, item_id)
    concept.status, concept.beoordeeld_door = Versiestatus.INGETROKKEN, door
    _bewaar(werk, concept)


def zet_terug(werk: Session, item_id: str, nummer: int, door: str) -> Versie:
    """A draft with the text of an older version. Raises Conflict when there is a draft already."""
    alle = rijen.van_item(werk, item_id)
    oud = next((rij for rij in alle if rij.nummer == nummer), None)
    if oud is None:
        raise NietGevonden()
    if rijen.een(alle, *IN_BEWERKING):
        raise Conflict(code="kennis_concept_open")
    return _zet_concept(werk, alle, oud.tekst, door)


def voeg_concept_toe(
    werk: Session, item_id: str, nummer: int, tekst: str, door: str, gebaseerd_op: int | None
) -> Kennisversie:
    """A new row with a draft."""
    rij = Kennisversie(
        item_id=item_id,
        nummer=nummer,
        tekst=tekst,
        status=Versiestatus.CONCEPT,
        gebaseerd_op=gebaseerd_op,
        gemaakt_door=door,
    )
    werk.add(rij)
    werk.flush()
    return rij


def _zet_concept(werk: Session, alle: list[Kennisversie], tekst: str, door: str) -> Versie:
    """A draft in the place of the one that was there; its number is new, so that an old form is seen."""
    nummer, live = rijen.volgend_nummer(alle), rijen.een(alle, Versiestatus.LIVE)
    vorig = rijen.een(alle, *IN_BEWERKING)
    if vorig:
        werk.delete(vorig)
        werk.flush()
    basis = vorig.gebaseerd_op if vorig else (live.nummer if live else None)
    return lees_versie(voeg_concept_toe(werk, alle[0].item_id, nummer, tekst, door, basis))


def _zelfde(huidige: Kennisversie, tekst: str, door: str) -> bool:
    return huidige.status == Versiestatus.CONCEPT and huidige.gemaakt_door == door and huidige.tekst == tekst


def _niet_te_groot(tekst: str) -> None:
    if len(tekst.encode("utf-8")) > _GROOTSTE_TEKST:
        raise TeGroot(code="kennis_te_groot")


def _bewaar(werk: Session, rij: Kennisversie) -> Versie:
    werk.add(rij)
    werk.flush()
    return lees_versie(rij)
