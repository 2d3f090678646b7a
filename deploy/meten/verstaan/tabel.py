"""How well a turn is understood, and what understanding costs."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from deploy.meten.gereedschap import EEN_KERN, Meetplek
from deploy.meten.telling import Aandeel
from deploy.meten.verstaan import stock
from deploy.meten.zoeken import p95
from deploy.teksten import tekst

BEURTEN = Path("tests") / "apart" / "beurten.tsv"
ZINNEN = Path("tests") / "bot" / "zinnen_apart.tsv"
UITSLAGEN, TIJDEN = "tests.beurten.uitslagen", "tests.beurten.tijden"
DELEN = ("veiligheid", "besluit", "lezing")
BESLUIT_BIJ_INTENT: Mapping[str, str] = {
    "antwoord": "antwoord",
    "bevestigen": "antwoord",
    "ontkennen": "antwoord",
    "verstuur": "antwoord",
    "vraag_stellen": "vraag",
    "ik_heb_een_vraag": "vraag",
    "correctie": "correctie",
    "wijzigen": "correctie",
    "dank": "gesprekje",
    "groet": "gesprekje",
    "emotie": "gesprekje",
    "wie_ben_je": "gesprekje",
    "buiten_bereik": "gesprekje",
    "nlu_fallback": "onduidelijk",
}
"""What a bot that goes by the intent alone would decide; any other intent is the command of its name."""


@dataclass(frozen=True)
class Verstaan:
    """Counts of ours on the turns, the decisions of the rival on them, both on the sentences, seconds."""

    ons: Mapping[str, Any]
    stock: Aandeel
    zinnen: tuple[Aandeel, Aandeel]
    tijden: Mapping[str, Sequence[float]]


def tabel(plek: Meetplek) -> str:
    """Play the turns, train the rival, ask both the sentences, time the parts, make the tables."""
    app, set_ = plek.plek.app_python, {"set": str(plek.plek.map / BEURTEN)}
    plek.zeg(tekst("meten_tijden"))
    tijden: dict[str, list[float]] = plek.reken([app, "-m", TIJDEN], set_, env=EEN_KERN)
    plek.zeg(tekst("meten_beurten"))
    ons: dict[str, Any] = plek.reken([app, "-m", UITSLAGEN], set_)
    plek.zeg(tekst("meten_diet"))
    model = stock.zet_klaar(plek)
    geraden = stock.intents(plek, model, [zin for zin, _ in ons["beurten"]])
    goed = sum(
        als_besluit(intent) == kaal(besluit)
        for intent, (_, besluit) in zip(geraden, ons["beurten"], strict=True)
    )
    zinnen = _zinnen(plek.plek.map / ZINNEN)
    modellen = (plek.plek.var / stock.EIGEN_MODEL, model)
    tweetal = [_intents_goed(plek, een, zinnen) for een in modellen]
    return maak(Verstaan(ons, Aandeel(goed, len(geraden)), (tweetal[0], tweetal[1]), tijden))


def als_besluit(intent: str) -> str:
    """The decision that goes with an intent."""
    return BESLUIT_BIJ_INTENT.get(intent, f"opdracht:{intent}")


def kaal(besluit: str) -> str:
    """A decision without its field; a command keeps its name."""
    return besluit if besluit.startswith("opdracht") else besluit.partition(":")[0]


def maak(gemeten: Verstaan) -> str:
    """Three Markdown tables: quality, confusion, speed."""
    ons = gemeten.ons
    besluit, waarde = Aandeel(*ons["besluit"]), Aandeel(*ons["waarde"])
    regels = [
        tekst("verstaan_kop"),
        "|---|---|---|",
        _rij("verstaan_besluit", besluit, gemeten.stock),
        _rij("verstaan_waarde", waarde, None),
        f"| {tekst('verstaan_misplaatst', totaal=besluit.totaal)} | {ons['misplaatst']}, {ons['kwijt']} | |",
        _rij("verstaan_intent", *gemeten.zinnen),
    ]
    verward = [tekst("verward_kop"), "|---|---|---|", *(_verward(*rij) for rij in ons["verward"])]
    return "\n".join([*regels, "", *verward, "", *_snelheid(gemeten.tijden), "", tekst("verstaan_uitleg")])


def _snelheid(tijden: Mapping[str, Sequence[float]]) -> list[str]:
    vector = statistics.median(tijden["vector"])
    regels = [tekst("verstaan_tijd_kop"), "|---|---|---|---|"]
    for naam in DELEN:
        midden, vijf = statistics.median(tijden[naam]), p95(tijden[naam])
        cellen = f"{1000 * midden:.1f} ms | {1000 * vijf:.1f} ms | {midden / vector:.2f}x"
        regels.append(f"| {tekst('verstaan_tijd_' + naam)} | {cellen} |")
    vijf = p95(tijden["vector"])
    return [
        *regels,
        f"| {tekst('verstaan_tijd_vector')} | {1000 * vector:.1f} ms | {1000 * vijf:.1f} ms | 1.00x |",
    ]


def _rij(naam: str, ons: Aandeel, ander: Aandeel | None) -> str:
    return f"| {tekst(naam, totaal=ons.totaal)} | {_cel(ons)} | {_cel(ander) if ander else ''} |"


def _cel(aandeel: Aandeel) -> str:
    laag, hoog = (100 * grens for grens in aandeel.interval)
    return f"{100 * aandeel.deel:.1f} % ({laag:.1f}-{hoog:.1f})"


def _verward(bedoeld: str, genomen: str, aantal: int) -> str:
    return f"| {bedoeld} | {genomen} | {aantal} |"


def _zinnen(pad: Path) -> list[tuple[str, str]]:
    """Intent and sentence of each row."""
    rijen = (regel.split("\t") for regel in pad.read_text(encoding="utf-8").splitlines())
    return [(rij[0], rij[1]) for rij in rijen]


def _intents_goed(plek: Meetplek, model: Path, zinnen: Sequence[tuple[str, str]]) -> Aandeel:
    geraden = stock.intents(plek, model, [zin for _, zin in zinnen])
    goed = sum(intent == bedoeld for intent, (bedoeld, _) in zip(geraden, zinnen, strict=True))
    return Aandeel(goed, len(zinnen))
