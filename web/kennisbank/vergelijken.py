"""Two versions of an entry next to each other, field by field: an editor never sees a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from actions.kennis.verschil import Regel, verschil
from knowledge.formaat import DATUMVELDEN
from web.inhoud_lezen import inhoud
from web.kennisbank.velden import MEERVOUD, VOLGORDE, Velden
from web.opmaak import dag


@dataclass(frozen=True, slots=True)
class Velddeel:
    """One field that differs."""

    naam: str
    titel: str
    regels: tuple[Regel, ...]


def vergelijk(oud: Velden | None, nieuw: Velden, vragen: Mapping[str, str]) -> list[Velddeel]:
    """The fields that differ, in the order of the form. ``oud`` None: everything is new."""
    titels: dict[str, str] = inhoud("kennisbank")["kort"]
    uit = []
    for naam in VOLGORDE:
        links = als_woorden(naam, oud, vragen) if oud else ""
        rechts = als_woorden(naam, nieuw, vragen)
        if links != rechts:
            uit.append(Velddeel(naam, titels[naam], tuple(verschil(links, rechts))))
    return uit


def als_woorden(naam: str, velden: Velden, vragen: Mapping[str, str]) -> str:
    """A field as people read it: dates in words, chosen entries as their question."""
    waarde = getattr(velden, naam)
    if naam == "gerelateerd":
        return "\n".join(vragen.get(id_, id_) for id_ in waarde)
    if naam == "doelgroep":
        namen: dict[str, str] = inhoud("kennisbank")["bewerk"]["doelgroepen"]
        return "\n".join(namen.get(wie, wie) for wie in waarde)
    if naam in MEERVOUD:
        return "\n".join(waarde)
    return _dag(waarde) if naam in DATUMVELDEN else str(waarde)


def _dag(tekst: str) -> str:
    try:
        return dag(date.fromisoformat(tekst))
    except ValueError:
        return tekst
