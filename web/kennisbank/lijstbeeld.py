"""What the list of answers shows: rows, filters with their counts, and what asks for attention."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from actions.kennis.lezen import FILTERS
from actions.kennis.versies import Filter, Overzichtregel
from web.inhoud_lezen import inhoud
from web.werkplek.datums import dag_kort

BEGIN = "/kennisbank"
DRINGEND = (Filter.VERLOPEN, Filter.VERLOOPT, Filter.BEOORDELEN, Filter.SLECHT_GEWAARDEERD)


@dataclass(frozen=True, slots=True)
class Rij:
    """One answer in the list."""

    id: str
    vraag: str
    status: str
    statuscode: str
    online_met_concept: bool
    geldig_tot: str
    geldig_merk: str
    herzien: str
    herzien_merk: str
    eigenaar: str
    oordeel: str
    slecht: bool
    laatst: str


@dataclass(frozen=True, slots=True)
class Filterkeuze:
    """A filter as a link."""

    titel: str
    adres: str
    aantal: int
    gekozen: bool


def maak_rij(regel: Overzichtregel, namen: Mapping[str, str], vandaag: date) -> Rij:
    """An answer as a row."""
    tekst = inhoud("kennisbank")
    woord = tekst["lijst"]
    return Rij(
        id=regel.id,
        vraag=regel.vraag,
        status=tekst["statussen"][regel.status],
        statuscode=regel.status,
        online_met_concept=regel.is_live and regel.status in ("concept", "ter_beoordeling"),
        geldig_tot=dag_kort(regel.geldig_tot, vandaag) if regel.geldig_tot else "",
        geldig_merk=_geldig_merk(regel, woord),
        herzien=dag_kort(regel.herzien_op, vandaag) if regel.herzien_op else "",
        herzien_merk=woord["herzien_oud"] if regel.zonder_herziening else "",
        eigenaar=regel.eigenaar,
        oordeel=_oordeel(regel, woord),
        slecht=FILTERS[Filter.SLECHT_GEWAARDEERD](regel),
        laatst=woord["door"].format(naam=namen[regel.laatst_door], dag=dag_kort(regel.laatst_op, vandaag)),
    )


def filterkeuzes(alle: Sequence[Overzichtregel], gekozen: Filter | None) -> list[Filterkeuze]:
    """Every filter with how much it holds."""
    titels: dict[str, str] = inhoud("kennisbank")["lijst"]["filters"]
    uit = [Filterkeuze(titels["alles"], BEGIN, len(alle), gekozen is None)]
    for naam, titel in titels.items():
        if naam == "alles":
            continue
        aantal_ = _tel(alle, Filter(naam))
        uit.append(Filterkeuze(titel, f"{BEGIN}?filter={naam}", aantal_, gekozen == naam))
    return uit


def aandacht(alle: Sequence[Overzichtregel]) -> list[dict[str, str]]:
    """What cannot wait, in sentences with a link."""
    woorden: dict[str, str] = inhoud("kennisbank")["lijst"]["aandacht"]
    gevonden = [(filter, _tel(alle, filter)) for filter in DRINGEND]
    return [
        {
            "zin": woorden[f"{filter}_een" if aantal_ == 1 else filter].format(aantal=aantal_),
            "adres": f"{BEGIN}?filter={filter}",
        }
        for filter, aantal_ in gevonden
        if aantal_
    ]


def aantal(totaal: int) -> str:
    """How many there are, in words."""
    woord: dict[str, Any] = inhoud("kennisbank")["lijst"]
    if totaal == 0:
        return str(woord["aantal_geen"])
    return str(woord["aantal_een"]) if totaal == 1 else str(woord["aantal"].format(aantal=totaal))


def _tel(alle: Sequence[Overzichtregel], filter: Filter) -> int:
    return sum(1 for regel in alle if FILTERS[filter](regel))


def _geldig_merk(regel: Overzichtregel, woord: Mapping[str, str]) -> str:
    if regel.verlopen:
        return woord["verlopen"]
    return woord["verloopt"] if regel.verloopt_binnen_60 else ""


def _oordeel(regel: Overzichtregel, woord: Mapping[str, str]) -> str:
    if not regel.goed and not regel.slecht:
        return ""
    return woord["oordeel"].format(goed=regel.goed, slecht=regel.slecht)
