"""The table of the queue: every request with few and with many intakes, on both databases."""

from __future__ import annotations

import os
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from deploy.meten.gereedschap import Meetplek
from deploy.meten.postgres import GeenPostgres, tijdelijke_server
from deploy.meten.wachtrij.draaien import WEINIG, Draai, Uitkomst, draai, sqlite
from deploy.meten.wachtrij.inhoud import inhoud
from deploy.meten.zoeken import p95
from deploy.teksten import tekst

VEEL = 100_000
LIJST_MS, CLAIM_MS, GROEI = 60.0, 20.0, 1.5
"""The targets: p95 of lists and pages, p95 of a claim, and how much dearer the list may be with many."""
VOL = 25
"""Rows on a full page: only lists that fill one in both cases can be compared."""


@dataclass(frozen=True)
class Paar:
    """The same with few and with many intakes."""

    weinig: Uitkomst
    veel: Uitkomst


def tabel(plek: Meetplek, veel: int = VEEL) -> str:
    """Fill what is not there yet, time both databases, make the tables."""
    delen = [maak("SQLite", _meet(plek, veel, sqlite(plek)), veel)]
    try:
        plek.zeg(tekst("wachtrij_postgres"))
        with tijdelijke_server(duurzaam=True) as server:
            delen.append(maak("PostgreSQL", _meet(plek, veel, server.maak), veel))
    except GeenPostgres as reden:
        delen.append(str(reden))
    return "\n\n".join(delen)


def _meet(plek: Meetplek, veel: int, waar: Draai) -> Paar:
    """Few and many in turns, so that a slow quarter of an hour hits both."""
    gevonden: dict[int, list[Uitkomst]] = {WEINIG: [], veel: []}
    for _ in range(2):
        for aantal, lijst in gevonden.items():
            plek.zeg(tekst("wachtrij_bezig", aantal=_duizend(aantal)))
            lijst.append(draai(plek, aantal, waar(aantal)))
    return Paar(*(Uitkomst.samen(lijst) for lijst in gevonden.values()))


def maak(databank: str, paar: Paar, veel: int) -> str:
    """The table of one database."""
    koppen = {"weinig": _duizend(WEINIG), "veel": _duizend(veel)}
    bereik = {"een": _duizend(paar.weinig.bereik), "twee": _duizend(paar.veel.bereik)}
    drukte = f"{os.getloadavg()[1]:.1f}".replace(".", ",")
    regels = [
        tekst("wachtrij_kop", databank=databank, drukte=drukte, **koppen, **bereik),
        "",
        tekst("wachtrij_kolommen", **koppen),
        "|---|---|---|---|---|---|",
        *(_regel(naam, titel, paar) for naam, titel in inhoud()["titels"].items()),
    ]
    return "\n".join(regels)


def _regel(naam: str, titel: str, paar: Paar) -> str:
    een, twee = paar.weinig, paar.veel
    rijen = [uitkomst.rijen.get(naam) for uitkomst in (een, twee)]
    gevonden = " / ".join(_duizend(aantal) for aantal in rijen if aantal is not None)
    doel = CLAIM_MS if naam == "claim" else LIJST_MS
    groei = statistics.median(twee.tijden[naam]) / statistics.median(een.tijden[naam])
    vergelijkbaar = all(aantal is None or aantal >= VOL for aantal in rijen)
    verhouding = f"{groei:.2f}x" if vergelijkbaar else f"({groei:.2f}x)"
    haalt = 1000 * p95(twee.tijden[naam]) < doel and (groei <= GROEI or not vergelijkbaar)
    cellen = (titel, gevonden, _ms(een.tijden[naam]), _ms(twee.tijden[naam]), verhouding)
    return f"| {' | '.join(cellen)} | {tekst('wachtrij_' + ('wel' if haalt else 'niet'), doel=round(doel))} |"


def _ms(tijden: Sequence[float]) -> str:
    return f"{1000 * statistics.median(tijden):.1f} / {1000 * p95(tijden):.1f}"


def _duizend(aantal: int) -> str:
    return f"{aantal:,}".replace(",", ".")
