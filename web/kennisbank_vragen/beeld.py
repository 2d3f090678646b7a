"""The inbox in words: counts, filters, and one card per group."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from actions.accounts.rollen import gemeenten
from actions.kennis.dienst import kennisbank, zoek
from actions.uitvoer.samenstellen import gemeentetitel
from actions.vragen.inbox import Groep, Overzicht
from actions.vragen.modellen import Aanleiding
from knowledge.korte_naam import korte_naam
from web.inhoud_lezen import inhoud

ALLE = "alle"
PER_BLAD = 20
_WEKEN = 8


@dataclass(frozen=True, slots=True)
class Filters:
    """What the page shows; ``gemeente`` "" are questions of which we do not know it."""

    gemeente: str
    aanleiding: str
    bladzijde: int

    @property
    def op_gemeente(self) -> str | None:
        """The gemeente to filter on, or None for all."""
        return None if self.gemeente == ALLE else self.gemeente

    @property
    def op_aanleiding(self) -> Aanleiding | None:
        """The reason to filter on, or None for all."""
        return None if self.aanleiding == ALLE else Aanleiding(self.aanleiding)

    def adres(self, bladzijde: int) -> str:
        """The address of another page of the same list."""
        velden = {"gemeente": self.gemeente, "aanleiding": self.aanleiding, "bladzijde": bladzijde}
        return f"/kennisbank/vragen?{urlencode(velden)}"


@dataclass(frozen=True, slots=True)
class Kaart:
    """One group with its words. ``voorstellen`` are the entries that are most like it."""

    groep: Groep
    keer: str
    aanleidingen: tuple[str, ...]
    gemeenten: tuple[str, ...]
    bij: tuple[str, ...]
    id: str
    voorstellen: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Bladen:
    """Where in the list we are; 0 for a page that is not there."""

    nummer: int
    van: int

    @property
    def vorige(self) -> int:
        """The page before."""
        return self.nummer - 1

    @property
    def volgende(self) -> int:
        """The page after."""
        return self.nummer + 1 if self.nummer < self.van else 0


def lees_filters(gemeente: str, aanleiding: str, bladzijde: int) -> Filters:
    """The filters of an address; a value that does not exist counts as "all"."""
    return Filters(
        gemeente if gemeente in ("", *gemeenten()) else ALLE,
        aanleiding if aanleiding in list(Aanleiding) else ALLE,
        max(1, bladzijde),
    )


def filterkeuzes(filters: Filters) -> list[dict[str, Any]]:
    """The two drop-down lists."""
    woord = inhoud("kennisbank_vragen")
    titels = {ALLE: woord["filter"]["alle_gemeenten"]} | {g: gemeentetitel(g) for g in gemeenten()}
    redenen = {ALLE: woord["filter"]["alle_aanleidingen"]} | woord["aanleidingen"]
    return [
        _keuze("gemeente", titels | {"": woord["onbekende_gemeente"]}, filters.gemeente),
        _keuze("aanleiding", redenen, filters.aanleiding),
    ]


def aantal(alles: Overzicht) -> str:
    """How many questions in how many groups."""
    woord = inhoud("kennisbank_vragen")["aantal"]
    groepen = len(alles.groepen)
    if groepen == 1:
        return str(woord["een"] if alles.aantal == 1 else woord["een_groep"].format(vragen=alles.aantal))
    return str(woord["vragen"].format(vragen=alles.aantal, groepen=groepen))


def telling(alles: Overzicht) -> dict[str, Any]:
    """Counts per gemeente for the last weeks that have any, the most asking gemeente first."""
    weken = alles.weken[:_WEKEN]
    rijen = sorted(alles.telling.items(), key=lambda paar: (-sum(paar[1].values()), paar[0]))
    return {
        "weken": [week.partition("-W")[2].lstrip("0") for week in weken],
        "rijen": [(_gemeente(naam), [per[week] for week in weken], sum(per.values())) for naam, per in rijen],
    }


def bladwijzer(alles: Overzicht, filters: Filters) -> Bladen:
    """Which page this is; past the end it is the last one."""
    van = max(1, -(-len(alles.groepen) // PER_BLAD))
    return Bladen(min(filters.bladzijde, van), van)


def op_blad(alles: Overzicht, bladen: Bladen) -> tuple[Groep, ...]:
    """The groups of one page."""
    begin = (bladen.nummer - 1) * PER_BLAD
    return alles.groepen[begin : begin + PER_BLAD]


def alle_items() -> list[tuple[str, str]]:
    """Every entry with its title, in order of title."""
    return sorted(((item.id, item.vraag) for item in kennisbank().items), key=lambda paar: paar[1])


def maak_kaart(groep: Groep) -> Kaart:
    """A group in words, with the entries that the search would have thought of."""
    woord = inhoud("kennisbank_vragen")
    eerste = next(vraag for vraag in groep.vragen if vraag.tekst == groep.voorbeeld)
    bij = [item.vraag for item in map(kennisbank().item, groep.items) if item]
    treffers = zoek(groep.voorbeeld, eerste.vector).treffers
    keer = woord["groep"]["een_keer" if groep.aantal == 1 else "keer"]
    return Kaart(
        groep=groep,
        keer=keer.format(aantal=groep.aantal),
        aanleidingen=_geteld({woord["aanleidingen"][a]: n for a, n in groep.aanleidingen.items()}),
        gemeenten=_geteld({_gemeente(naam): n for naam, n in groep.gemeenten.items()}),
        bij=tuple(bij),
        id=korte_naam(groep.voorbeeld),
        voorstellen=tuple((treffer.item.id, treffer.item.vraag) for treffer in treffers),
    )


def _geteld(aantallen: Mapping[str, int]) -> tuple[str, ...]:
    volgorde = sorted(aantallen.items(), key=lambda paar: (-paar[1], paar[0]))
    return tuple(f"{naam} ({keer})" for naam, keer in volgorde)


def _gemeente(naam: str) -> str:
    return gemeentetitel(naam) if naam else str(inhoud("kennisbank_vragen")["onbekende_gemeente"])


def _keuze(naam: str, opties: Mapping[str, str], gekozen: str) -> dict[str, Any]:
    label = inhoud("kennisbank_vragen")["filter"][naam]
    return {"naam": naam, "label": label, "opties": opties, "gekozen": gekozen}
