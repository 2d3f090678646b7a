"""The table of places: every kern of the nine gemeenten, and known places outside the region.

Source: the BAG woonplaatsen and the contract of gezinsplan deel 1; written in ``plaatsen.yaml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process

from forms.ontleden.tekst import WOORD, plat
from forms.ontleden.woordenlijst import lees

LIJST = "plaatsen"
GELIJKENIS = 84
"""How alike, in percent, a misspelt name must be to its place."""
KORTSTE_GISSING = 5

_STREEP = re.compile(r"[-./]")

Sleutel = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plaats:
    """A place: its ``naam``, the ``gemeente`` (an id inside the region, a name outside it)."""

    naam: str
    gemeente: str
    in_regio: bool


@dataclass(frozen=True, slots=True)
class Tabel:
    """All places by their words, and what is needed to read them carefully."""

    plaatsen: dict[Sleutel, Plaats]
    gewoon: frozenset[Sleutel]
    dubbel: frozenset[Sleutel]
    postcodes: dict[str, Plaats]
    langste: int
    gissen: tuple[str, ...]


def sleutel(naam: str) -> Sleutel:
    """The words of a name: ``St. Willebrord`` and ``Sint-Willebrord`` give the same."""
    return tuple("sint" if woord == "st" else woord for woord in WOORD.findall(_STREEP.sub(" ", plat(naam))))


@cache
def tabel() -> Tabel:
    """The table of places, built once."""
    lijst = lees(LIJST)
    plaatsen: dict[Sleutel, Plaats] = {}
    for naam, plaats in [*_binnen(), *_buiten()]:
        plaatsen.setdefault(sleutel(naam), plaats)
    gewoon = frozenset(sleutel(woord) for woord in lijst["gewone_woorden"])
    return Tabel(
        plaatsen=plaatsen,
        gewoon=gewoon,
        dubbel=frozenset(sleutel(woord) for woord in lijst["dubbel"]),
        postcodes=_postcodes(),
        langste=max(len(zin) for zin in plaatsen),
        gissen=tuple(
            " ".join(zin) for zin in plaatsen if zin not in gewoon and len(" ".join(zin)) >= KORTSTE_GISSING
        ),
    )


def _binnen() -> Iterator[tuple[str, Plaats]]:
    for gemeente, gegevens in lees(LIJST)["gemeenten"].items():
        yield gegevens["naam"], Plaats(gegevens["naam"], gemeente, True)
        for kern, spellingen in gegevens["kernen"].items():
            for naam in (kern, *spellingen):
                yield str(naam), Plaats(kern, gemeente, True)


def _buiten() -> Iterator[tuple[str, Plaats]]:
    for gemeente, namen in lees(LIJST)["buiten"].items():
        for naam in namen:
            yield str(naam), Plaats(str(naam), gemeente, False)


def _postcodes() -> dict[str, Plaats]:
    gemeenten = lees(LIJST)["gemeenten"].items()
    return {
        str(code): Plaats(gegevens["naam"], gemeente, True)
        for gemeente, gegevens in gemeenten
        for code in gegevens["postcodes"]
    }


def lijkt_op(naam: str) -> Plaats | None:
    """The place whose name is nearest to a misspelt one; None when nothing is near enough."""
    if len(naam) < KORTSTE_GISSING:
        return None
    beste = process.extract(naam, tabel().gissen, scorer=fuzz.ratio, score_cutoff=GELIJKENIS, limit=3)
    dichtst = [tabel().plaatsen[tuple(gis.split())] for gis, score, _ in beste if score == beste[0][1]]
    return dichtst[0] if len({plaats.gemeente for plaats in dichtst}) == 1 else None
