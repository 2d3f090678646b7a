"""Learn to read closed questions: ``python -m knowledge.antwoorden.leer``.

Prints, for each writer who is left out in turn, how many of the answers are guessed right, and writes
``gewichten.npz``. The same files give the same weights.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

import numpy as np

from knowledge.antwoorden.gok import gok
from knowledge.antwoorden.herzien import ZEKER_TERUG, herzien, neemt_terug
from knowledge.antwoorden.model import (
    GEEN,
    SOORT_GESLOTEN,
    SOORT_VRIJ,
    STAART,
    TERUG,
    VAKKEN,
    Model,
    Vector,
    beeld_van,
    bewaar,
    richt,
)
from knowledge.antwoorden.soort import soort
from knowledge.antwoorden.voorbeelden import GELABELD, HERZIEN, SETS, Voorbeeld, lees_alles
from knowledge.encoder import maak_encoder
from knowledge.namen import zonder_namen
from knowledge.veiligheid.leren import Rijen, leer_logistisch

STRAF = 0.03
"""Strength of the pull to zero; chosen on writers who were left out."""

SOORTEN = (SOORT_VRIJ, SOORT_GESLOTEN)
Vectoren = dict[str, Vector]


def leer(voorbeelden: Sequence[Voorbeeld], vectoren: Vectoren) -> Model:
    """Weights for every outcome of every question in the examples."""
    midden = np.mean([vectoren[v.tekst] for v in voorbeelden if v.veld != STAART], axis=0)
    plaats: dict[str, dict[str, int]] = {}
    rijen: list[tuple[Vector, Vector, float]] = []
    for veld in sorted({voorbeeld.veld for voorbeeld in voorbeelden}):
        eigen = [voorbeeld for voorbeeld in voorbeelden if voorbeeld.veld == veld]
        for uitkomst, gewichten in _leer_veld(eigen, {} if veld == STAART else vectoren, midden):
            plaats.setdefault(veld, {})[uitkomst] = len(rijen)
            rijen.append(gewichten)
    return Model(
        plaats,
        np.asarray(midden, dtype=np.float32),
        np.stack([rij[0] for rij in rijen]),
        np.stack([rij[1] for rij in rijen]),
        np.array([rij[2] for rij in rijen], dtype=np.float32),
    )


def _leer_veld(
    voorbeelden: Sequence[Voorbeeld], vectoren: Vectoren, midden: Vector
) -> list[tuple[str, tuple[Vector, Vector, float]]]:
    """One logistic regression for each outcome of a question; without vectors it learns of words alone."""
    vector = np.stack([richt(vectoren.get(v.tekst, midden), midden) for v in voorbeelden]).astype(np.float64)
    woorden = Rijen.van([beeld_van(v.tekst) for v in voorbeelden], VAKKEN)
    maten = vector.shape[1]
    uit = []
    for uitkomst in sorted({uitkomst for v in voorbeelden for uitkomst in v.uitkomsten}):
        goed = np.array([uitkomst in v.uitkomsten for v in voorbeelden], dtype=np.float64)
        gewichten, nul = leer_logistisch(
            lambda w: vector @ w[:maten] + woorden.maal(w[maten:]),
            lambda r: np.concatenate([vector.T @ r, woorden.terug(r)]),
            maten + VAKKEN,
            goed,
            np.ones_like(goed),
            STRAF,
        )
        klein = gewichten.astype(np.float32)
        uit.append((uitkomst, (klein[:maten], klein[maten:], nul)))
    return uit


def gegokt(model: Model, voorbeeld: Voorbeeld, vectoren: Vectoren, *, meer: bool) -> frozenset[str]:
    """What the model takes the text for; empty when it is not sure."""
    kansen = model.kansen(voorbeeld.veld, voorbeeld.tekst, vectoren[voorbeeld.tekst])
    return frozenset(gok(kansen, meer=meer))


def druk_af(voorbeelden: Sequence[Voorbeeld], vectoren: Vectoren, druk: Callable[[str], None]) -> None:
    """A line per writer who was left out."""
    druk("| left out | answers | guessed right | guessed wrong | no answer, guessed all the same |")
    druk("|---|---|---|---|---|")
    meer = {v.veld for v in voorbeelden if len(v.uitkomsten) > 1}
    for schrijver in (*GELABELD, *SETS):
        model = leer([v for v in voorbeelden if v.schrijver != schrijver], vectoren)
        apart = [v for v in voorbeelden if v.schrijver == schrijver]
        antwoorden = [v for v in apart if GEEN not in v.uitkomsten]
        paren = [(v.uitkomsten, gegokt(model, v, vectoren, meer=v.veld in meer)) for v in antwoorden]
        goed = sum(echt == geraden for echt, geraden in paren)
        fout = sum(bool(geraden) and echt != geraden for echt, geraden in paren)
        niets = [v for v in apart if GEEN in v.uitkomsten]
        toch = sum(bool(gegokt(model, v, vectoren, meer=v.veld in meer)) for v in niets)
        druk(f"| {schrijver} | {len(antwoorden)} | {goed} | {fout} | {toch} of {len(niets)} |")


def druk_beurten_af(
    voorbeelden: Sequence[Voorbeeld], vectoren: Vectoren, druk: Callable[[str], None]
) -> None:
    """The same for what takes back an earlier answer, and for the kind of a text, with one learning each."""
    druk(
        "\n| left out | take back | heard | right question | other texts | taken for it | kind sure | right |"
    )
    druk("|---|---|---|---|---|---|---|---|")
    for schrijver in (*SETS, *HERZIEN):
        model = leer([v for v in voorbeelden if v.schrijver != schrijver], vectoren)
        apart = [v for v in voorbeelden if v.schrijver == schrijver]
        soorten = {v.tekst: v for v in apart if v.veld in SOORTEN}
        paren = [
            (next(iter(v.uitkomsten)), _herziet(model, soorten[v.tekst], vectoren))
            for v in apart
            if v.veld == TERUG and v.tekst in soorten
        ]
        gehoord = [echt == geraden for echt, geraden in paren if echt != GEEN and geraden]
        terug = sum(echt != GEEN for echt, _ in paren)
        vals = sum(bool(geraden) for echt, geraden in paren if echt == GEEN)
        zeker = [
            geraden in v.uitkomsten
            for v in soorten.values()
            if (geraden := soort(model.kansen(v.veld, v.tekst, vectoren[v.tekst])))
        ]
        druk(
            f"| {schrijver} | {terug} | {len(gehoord)} | {sum(gehoord)} | {len(paren) - terug} | {vals} "
            f"| {len(zeker)} of {len(soorten)} | {sum(zeker)} |"
        )


def _herziet(model: Model, beurt: Voorbeeld, vectoren: Vectoren) -> str:
    """The question whose answer the model takes to be taken back; empty when none is."""
    vector = vectoren[beurt.tekst]
    kansen = model.kansen(TERUG, beurt.tekst, vector)
    zeker = neemt_terug(kansen, model.kansen(beurt.veld, beurt.tekst, vector))
    return herzien(kansen) if zeker >= ZEKER_TERUG else ""


def main(*, met_beurten: bool) -> None:
    """Learn, measure and write. ``met_beurten``: also with each writer of turns left out (half an hour)."""
    voorbeelden = lees_alles()
    teksten = sorted({voorbeeld.tekst for voorbeeld in voorbeelden if voorbeeld.veld != STAART})
    vectoren = dict(zip(teksten, maak_encoder().vectoren([zonder_namen(t) for t in teksten]), strict=True))
    druk_af([v for v in voorbeelden if v.veld not in (TERUG, *SOORTEN)], vectoren, print)
    if met_beurten:
        druk_beurten_af([v for v in voorbeelden if v.veld in (TERUG, *SOORTEN)], vectoren, print)
    bewaar(leer(voorbeelden, vectoren))


if __name__ == "__main__":
    main(met_beurten="--beurten" in sys.argv[1:])
