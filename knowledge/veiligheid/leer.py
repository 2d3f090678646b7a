"""Learn the weights of the safety check: ``python -m knowledge.veiligheid.leer FOLDER``.

The folder holds what ``knowledge.bijscholen.leer`` left there; the vectors are kept in it as well.
Learns from every file of ``voorbeelden``, prints how well unseen sentences are judged (five parts)
and writes ``gewichten.npz``. The same files give the same weights.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.encoder import maak_encoder
from knowledge.vectorlade import Vectorlade
from knowledge.veiligheid.drempels import Gemeten, gehoord, kies
from knowledge.veiligheid.gegevens import Beeld, Gegevens, Menging, Stem, Stemmen, verzamel
from knowledge.veiligheid.gehoor import lees_ongezien
from knowledge.veiligheid.geleerd import UITKOMSTEN, Drempels, Model, bewaar
from knowledge.veiligheid.kenmerken import VAKKEN
from knowledge.veiligheid.leren import Reeks, Rijen, leer_paren, leer_woorden
from knowledge.veiligheid.meting import tabel
from knowledge.veiligheid.voorbeelden import lees_alles

DELEN = 5
ZAAD = 7
STUK_TELT = 0.5
"""How much a sentence of a story counts beside a whole message."""

GEHOOR = 0.8
"""How much what was taught counts. Half hears a point more of the sentences here, but then more turns of the
form alarm (113 instead of 93 of 10,899), of which the other parts know nothing."""

MENGINGEN = tuple(
    Menging(aandeel, GEHOOR, korting) for aandeel, korting in product((0.2, 0.35, 0.5), (0.0, 1.0, 2.0, 3.0))
)
"""The ways of counting the parts together that are tried."""

GEEN_DREMPELS = Drempels(0, 0, 0, 0, 0)


def leer(alles: Gegevens, mee: NDArray[np.bool_], uitkomsten: Sequence[str] = UITKOMSTEN) -> Model:
    """Train on the examples of ``mee``. A cry in a story is learned from its most telling sentence."""
    beeld = Beeld.van(alles.vectoren, alles.heel)
    kreet = np.array([voorbeeld.kreet for voorbeeld in alles.voorbeelden])[alles.van]
    rij_mee = mee[alles.van] & (alles.heel | ~kreet)
    model = _leer_delen(alles, beeld, rij_mee, UITKOMSTEN[:1])
    rij_mee |= mee[alles.van] & _sprekendste(alles, gelijke_stem(model, alles, beeld), kreet)
    return _leer_delen(alles, beeld, rij_mee, uitkomsten)


def _sprekendste(alles: Gegevens, score: Stem, kreet: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The sentence of each long cry that looks most like one."""
    beste: dict[int, int] = {}
    for rij in np.flatnonzero(kreet & ~alles.heel):
        nummer = int(alles.van[rij])
        if nummer not in beste or score[rij] > score[beste[nummer]]:
            beste[nummer] = int(rij)
    uit = np.zeros(len(score), dtype=bool)
    uit[list(beste.values())] = True
    return uit


def _leer_delen(alles: Gegevens, beeld: Beeld, mee: NDArray[np.bool_], uitkomsten: Sequence[str]) -> Model:
    """Weights of both parts for each outcome."""
    rijen = Rijen.van([alles.beelden[rij] for rij in np.flatnonzero(mee)])
    gewicht = np.where(alles.heel[mee], 1.0, STUK_TELT)
    woorden = np.zeros((VAKKEN, len(UITKOMSTEN)))
    tweetal = np.zeros((beeld.paren.shape[1], len(UITKOMSTEN)))
    nul = np.zeros((2, len(UITKOMSTEN)))
    for kolom, uitkomst in enumerate(uitkomsten):
        goed = _goed(alles, uitkomst)[mee]
        woorden[:, kolom], nul[0, kolom] = leer_woorden(rijen, goed, gewicht)
        tweetal[:, kolom], nul[1, kolom] = leer_paren(beeld.paren[mee], goed, gewicht)
    return Model(
        woorden=woorden.astype(np.float32),
        woorden_nul=nul[0].astype(np.float32),
        paren=tweetal.astype(np.float32),
        paren_nul=nul[1].astype(np.float32),
        midden=beeld.midden,
        assen=beeld.assen,
        aandeel=0.5,
        gehoor=0.0,
        korting=0.0,
        drempels=GEEN_DREMPELS,
    )


def _goed(alles: Gegevens, uitkomst: str) -> Reeks:
    """1 for each piece of an example with this outcome."""
    per_voorbeeld = [v.kreet if uitkomst == UITKOMSTEN[0] else v.soort == uitkomst for v in alles.voorbeelden]
    return np.array(per_voorbeeld, dtype=np.float64)[alles.van]


def stem(model: Model, alles: Gegevens, beeld: Beeld) -> tuple[Stem, Stem]:
    """The scores of danger of each piece, by its words and by its vector."""
    rijen = Rijen.van(alles.beelden)
    woorden = rijen.maal(model.woorden[:, 0].astype(np.float64)) + float(model.woorden_nul[0])
    vector = beeld.paren @ model.paren[:, 0] + model.paren_nul[0]
    return woorden, np.asarray(vector, dtype=np.float64)


def gelijke_stem(model: Model, alles: Gegevens, beeld: Beeld) -> Stem:
    """Both parts counted equally."""
    woorden, vector = stem(model, alles, beeld)
    return woorden + vector


def ongezien(alles: Gegevens, gehoor: Stem, meld: Callable[[str], None]) -> Stemmen:
    """Scores of each piece by weights that did not see its example. ``gehoor``: by such an encoder."""
    delen = np.random.RandomState(ZAAD).permutation(len(alles.voorbeelden)) % DELEN
    beeld = Beeld.van(alles.vectoren, alles.heel)
    uit = Stemmen(np.empty(len(alles.van)), np.empty(len(alles.van)), gehoor)
    for deel in range(DELEN):
        woorden, vector = stem(leer(alles, delen != deel, UITKOMSTEN[:1]), alles, beeld)
        raak = delen[alles.van] == deel
        uit.woorden[raak], uit.vector[raak] = woorden[raak], vector[raak]
        meld(f"deel {deel} klaar")
    return uit


def gemeten(alles: Gegevens, stemmen: Stemmen, welke: NDArray[np.bool_], menging: Menging) -> Gemeten:
    """The scores of some examples, ready for choosing thresholds."""
    samen, los = stemmen.per_voorbeeld(alles, menging)
    keus = [v for v, mag in zip(alles.voorbeelden, welke, strict=True) if mag]
    return Gemeten(keus, samen[welke], los[welke], alles.regel[welke])


def kies_alles(alles: Gegevens, stemmen: Stemmen) -> tuple[Menging, Drempels]:
    """The way of counting together and the thresholds that hear most."""
    iedereen = np.ones(len(alles.voorbeelden), dtype=bool)
    beste, keus = -1.0, (MENGINGEN[0], GEEN_DREMPELS)
    for menging in MENGINGEN:
        meting = gemeten(alles, stemmen, iedereen, menging)
        drempels = kies(meting)
        if (deel := gehoord(meting, drempels)) > beste:
            beste, keus = deel, (menging, drempels)
    return keus


def _schrijvers(alles: Gegevens, wie: str) -> NDArray[np.bool_]:
    return np.array([voorbeeld.schrijver == wie for voorbeeld in alles.voorbeelden])


def main(argumenten: Sequence[str]) -> int:
    """Learn, print and write."""
    map_ = Path(argumenten[0])
    lade = Vectorlade(maak_encoder(map=map_), map_)
    alles = verzamel(lees_alles(), lade)
    iedereen = np.ones(len(alles.voorbeelden), dtype=bool)
    stemmen = ongezien(alles, lees_ongezien(map_, len(alles.van)), print)
    menging, drempels = kies_alles(alles, stemmen)
    print(f"{menging}, {drempels}")
    bewaar(replace(leer(alles, iedereen), **menging._asdict(), drempels=drempels))
    for wie in sorted({voorbeeld.schrijver for voorbeeld in alles.voorbeelden}):
        keus = gemeten(alles, stemmen, _schrijvers(alles, wie), menging)
        print(f"\nfive parts, written by: {wie}\n\n{tabel(keus, drempels)}")
    eerlijk = ~_schrijvers(alles, "regelmaker") & ~_schrijvers(alles, "project")
    keus = gemeten(alles, stemmen, eerlijk, menging)
    print(f"\nfive parts, all but the maker of the rules\n\n{tabel(keus, drempels, met_kromme=True)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
