"""What an editor does with a group of questions: a new entry, variants of an entry, or outside our scope.

Each action ends the group. The text of a parent is offered as a draft: a colleague still reviews it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlmodel import Session

from actions.kennis import beheer
from actions.klok import vandaag
from actions.problemen import Conflict, OngeldigeInvoer
from actions.vragen import terzijde
from actions.vragen.bewaren import verwijder_vragen
from actions.vragen.inbox import Groep, maak_groep, toon_groep
from actions.vragen.varianten import als_varianten, kaal
from knowledge.formaat import schrijf
from knowledge.items import Kennisitem

_GELDIG = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Keuze:
    """The questions of a group that an action is about; the others stay in the inbox."""

    groep: int
    vragen: frozenset[str]
    door: str


def maak_concept(werk: Session, keuze: Keuze, item_id: str) -> str:
    """A new entry with these questions as its variants; returns its id.

    The editor still writes the answer and the source. Raises NietGevonden, OngeldigeInvoer, Conflict.
    """
    gekozen = _gekozen(werk, keuze)
    vraag, *varianten = als_varianten([gekozen.voorbeeld, *gekozen.teksten])
    beheer.nieuw(werk, item_id, schrijf(_leeg_item(item_id, vraag, varianten, vandaag())), keuze.door)
    _ruim(werk, gekozen)
    return item_id


def hoort_bij(werk: Session, keuze: Keuze, item_id: str) -> int:
    """Add these questions to an entry's variants, in a draft; returns how many were new.

    Raises NietGevonden for an entry that is not there, Conflict when its draft cannot take them.
    """
    gekozen = _gekozen(werk, keuze)
    huidige = beheer.toon(werk, item_id).huidige
    if huidige.item is None:
        raise Conflict(code="kennis_concept_half")
    bekend = {kaal(zin) for zin in (huidige.item.vraag, *huidige.item.varianten)}
    nieuw = [zin for zin in als_varianten(gekozen.teksten) if kaal(zin) not in bekend]
    if nieuw:
        item = replace(huidige.item, varianten=(*huidige.item.varianten, *nieuw))
        beheer.bewaar_concept(werk, item_id, schrijf(item), gebaseerd_op=huidige.nummer, door=keuze.door)
    _ruim(werk, gekozen)
    return len(nieuw)


def zet_buiten_bereik(werk: Session, keuze: Keuze) -> int:
    """Teach the search that these questions are not ours; returns how many sentences were new.

    They go out of sight; ``terzijde`` puts them back.
    """
    return terzijde.leg(werk, _gekozen(werk, keuze).vragen, keuze.door)


def verwijder(werk: Session, keuze: Keuze) -> int:
    """Throw these questions away; returns how many."""
    gekozen = _gekozen(werk, keuze)
    _ruim(werk, gekozen)
    return gekozen.aantal


def _gekozen(werk: Session, keuze: Keuze) -> Groep:
    """What was chosen of a group. Raises NietGevonden, and OngeldigeInvoer when nothing was chosen."""
    groep = toon_groep(werk, keuze.groep)
    vragen = [vraag for vraag in groep.vragen if vraag.id in keuze.vragen]
    if not vragen:
        raise OngeldigeInvoer(code="vragen_geen_gekozen")
    return maak_groep(groep.id, vragen)


def _ruim(werk: Session, groep: Groep) -> None:
    verwijder_vragen(werk, [vraag.id for vraag in groep.vragen])


def _leeg_item(item_id: str, vraag: str, varianten: Sequence[str], dag: date) -> Kennisitem:
    return Kennisitem(
        id=item_id,
        vraag=vraag,
        varianten=tuple(varianten),
        antwoord="",
        meer_weten="",
        bron="",
        paragraaf="",
        versie="",
        geldig_van=dag,
        geldig_tot=dag + _GELDIG,
        doelgroep=(),
        eigenaar="",
        herzien_op=dag,
    )
