"""Quality of the search on questions kept apart: ours, BM25, and Rasa's ResponseSelector."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from deploy.meten import kiezer, vragen
from deploy.meten.gereedschap import Meetplek
from deploy.meten.telling import Aandeel, Telling, Zoekuitslag, tel
from deploy.teksten import tekst

VRAGEN = Path("tests") / "knowledge" / "vragen_apart.tsv"
RANGSCHIK = "deploy.meten.kennis.rangschik"
RIJEN: Mapping[str, Callable[[Telling], Aandeel | None]] = {
    "eerste": lambda telling: telling.eerste,
    "drie": lambda telling: telling.in_drie,
    "fout": lambda telling: telling.fout_gegeven,
    "buiten": lambda telling: telling.buiten_gegeven,
    "taal": lambda telling: telling.taal_gegeven,
}
"""The rows of the table and what stands in them."""


def tabel(plek: Meetplek) -> str:
    """Let all three answer the same questions and compare; one sentence when the file is not there."""
    bestand = plek.plek.map / VRAGEN
    if not bestand.exists():
        return tekst("kwaliteit_geen_vragen", bestand=VRAGEN)
    gesteld = vragen.lees(bestand)
    zinnen = [vraag.vraag for vraag in gesteld]
    plek.zeg(tekst("meten_kwaliteit", aantal=len(zinnen)))
    gevonden = plek.reken([plek.plek.app_python, "-m", RANGSCHIK], zinnen)
    plek.zeg(tekst("meten_kiezer"))
    model = kiezer.zet_klaar(plek, gevonden["items"])
    rasa = kiezer.rangschik(plek, model, zinnen)
    ons = [Zoekuitslag(tuple(u["ids"]), u["gegeven"]) for u in gevonden["ons"]]
    bm25 = [Zoekuitslag(tuple(ids)) for ids in gevonden["bm25"]]
    return maak([tel(gesteld, uitslagen) for uitslagen in (ons, bm25, rasa)])


def maak(tellingen: Sequence[Telling]) -> str:
    """A Markdown table: ours, BM25, Rasa. A row without questions is left out."""
    regels = [tekst("kwaliteit_kop"), "|---" * (len(tellingen) + 1) + "|"]
    for naam, kies in RIJEN.items():
        aandelen = [kies(telling) for telling in tellingen]
        totaal = max(aandeel.totaal for aandeel in aandelen if aandeel)
        if totaal:
            cellen = [_cel(aandeel) for aandeel in aandelen]
            regels.append(f"| {tekst('kwaliteit_' + naam, totaal=totaal)} | {' | '.join(cellen)} |")
    return "\n".join([*regels, "", tekst("kwaliteit_uitleg")])


def _cel(aandeel: Aandeel | None) -> str:
    if aandeel is None:
        return ""
    laag, hoog = (100 * grens for grens in aandeel.interval)
    return f"{100 * aandeel.deel:.1f} % ({laag:.1f}-{hoog:.1f})"
