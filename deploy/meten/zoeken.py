"""Speed of the search on one core: ours against BM25 alone, now and with thousands of entries."""

from __future__ import annotations

import math
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from deploy.meten.gereedschap import EEN_KERN, Meetplek
from deploy.teksten import tekst

VRAGEN = Path("tests") / "knowledge" / "vragen_ontwikkeling.tsv"
GEMAAKT = 5000
SNELHEID = "deploy.meten.kennis.snelheid"
VUL_LADE = "from knowledge.meet import laad_bank; laad_bank()"
"""Loading the index fills its drawer, when the entries changed since."""


@dataclass(frozen=True)
class Snelheid:
    """Seconds per question of every search, seconds of loading, and how many entries we have."""

    items: int
    laden: float
    tijden: Mapping[str, Sequence[float]]


def tabel(plek: Meetplek) -> str:
    """Fill the drawer, time everything in a process of its own, make the table."""
    app = plek.plek.app_python
    plek.zeg(tekst("meten_lade"))
    plek.loop([app, "-c", VUL_LADE], plek.plek.logs / "meten-kennis.log")
    plek.zeg(tekst("meten_zoeken", gemaakt=GEMAAKT))
    opdracht = {"vragen": str(plek.plek.map / VRAGEN), "gemaakt": GEMAAKT}
    gemeten: dict[str, Any] = plek.reken([app, "-m", SNELHEID], opdracht, env=EEN_KERN)
    return maak(Snelheid(gemeten["items"], gemeten["laden"], gemeten["tijden"]))


def maak(snelheid: Snelheid) -> str:
    """A Markdown table."""
    regels = [tekst("zoek_kop"), "|---|---|---|---|"]
    for soort, aantal in (("echt", snelheid.items), ("gemaakt", GEMAAKT)):
        ons, bm25 = (snelheid.tijden[f"{wie}_{soort}"] for wie in ("ons", "bm25"))
        for naam, kies in (("mediaan", statistics.median), ("p95", p95)):
            regels.append(_regel(naam, kies(ons), kies(bm25), aantal=aantal))
    groei = [
        statistics.median(snelheid.tijden[f"{wie}_gemaakt"])
        / statistics.median(snelheid.tijden[f"{wie}_echt"])
        for wie in ("ons", "bm25")
    ]
    kop = tekst("zoek_groei", gemaakt=GEMAAKT, echt=snelheid.items)
    regels.append(f"| {kop} | {groei[0]:.2f}x | {groei[1]:.2f}x | |")
    encoder = statistics.median(snelheid.tijden["encoder"])
    regels.append(f"| {tekst('zoek_encoder')} | {1000 * encoder:.1f} ms | | |")
    regels.append(f"| {tekst('zoek_laden')} | {snelheid.laden:.1f} s | | |")
    return "\n".join(regels)


def _regel(naam: str, ons: float, bm25: float, **velden: object) -> str:
    cellen = f"{1000 * ons:.1f} ms | {1000 * bm25:.1f} ms | {ons / bm25:.1f}x"
    return f"| {tekst('zoek_' + naam, **velden)} | {cellen} |"


def p95(tijden: Sequence[float]) -> float:
    """The time that 95 of 100 questions stay within."""
    return sorted(tijden)[math.ceil(0.95 * len(tijden)) - 1]
