"""The learned layer: how much a text is like the cries for help it was trained on.

Three parts give one score. The cheap part sees words and pieces of words; the dear part sees the
sentence vector: its main axes and every product of two of them, so that it can learn that something
is only alarming together with something else. Both were trained by
``python -m knowledge.veiligheid.leer``. The third is what the encoder itself was taught to hear
(``knowledge.bijscholen``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.encoder.bijscholing import lees_bijscholing
from knowledge.veiligheid.kenmerken import VAKKEN, Kenmerken, kenmerken
from knowledge.veiligheid.soorten import Soort
from knowledge.veiligheid.woorden import Woord

BESTAND = Path(__file__).parent / "gewichten.npz"
"""The weights; compact, because whole words are not in it."""

ASSEN = 96
"""Main axes of the sentence vectors that are kept; more heard no better."""

SCHAAL = 0.7
UITKOMSTEN = ("gevaar", Soort.SUICIDE, Soort.GEWELD, Soort.ACUUT)
"""What is scored: danger at all, and each kind of it."""
VRAAG = "veiligheid"
"""The name of this question among what the encoder was taught."""

Scores = NDArray[np.float32]
"""One log-odds per name in ``UITKOMSTEN``."""


@dataclass(frozen=True, slots=True)
class Drempels:
    """From which score it is danger: with a vector, without, and where the rules agree."""

    gevaar: float
    met_regel: float
    zonder_vector: float
    zonder_vector_met_regel: float
    onschuldig: float
    """Below this the words alone say that nothing is wrong, and no vector is needed."""


@dataclass(frozen=True)
class Model:
    """The weights. ``woorden`` has a row per feature, ``golven`` a row per wave."""

    woorden: NDArray[np.float32]
    woorden_nul: Scores
    paren: NDArray[np.float32]
    paren_nul: Scores
    midden: NDArray[np.float32]
    assen: NDArray[np.float32]
    aandeel: float
    gehoor: float
    korting: float
    drempels: Drempels

    def goedkoop(self, woorden: Sequence[Woord]) -> Scores:
        """The score of the words alone."""
        return self.van_kenmerken(kenmerken(woorden))

    def van_kenmerken(self, beeld: Kenmerken) -> Scores:
        """The score of features that were made before."""
        nummers, gewichten = beeld
        return np.asarray(gewichten @ self.woorden[nummers] + self.woorden_nul)

    def duur(self, vector: NDArray[np.float32]) -> Scores:
        """The score of a sentence vector."""
        return np.asarray(paren(vector[None, :], self.midden, self.assen)[0] @ self.paren + self.paren_nul)

    def samen(self, goedkoop: Scores, lezing: NDArray[np.float32]) -> Scores:
        """All parts as one score. ``lezing``: ``Encoder.lezing`` of the text, or its vector alone."""
        breedte = len(self.midden)
        score = self.aandeel * goedkoop + (1 - self.aandeel) * self.duur(lezing[:breedte])
        if len(lezing) > breedte:
            score = score + self.gehoor * lezing[breedte:][_plaatsen()]
        return np.asarray(score)


@lru_cache(maxsize=1)
def _plaatsen() -> NDArray[np.int64]:
    """Where the scores of ``UITKOMSTEN`` stand among what the encoder was taught."""
    plaatsen = lees_bijscholing().plaatsen(VRAAG)
    return np.array([plaatsen[str(uitkomst)] for uitkomst in UITKOMSTEN])


def hoofdassen(vectoren: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """The mean of sentence vectors and, per column, the axes along which they differ most."""
    midden = vectoren.mean(axis=0)
    eigen = _eigen(vectoren, midden).astype(np.float64)
    _, assen = np.linalg.eigh(eigen.T @ eigen)
    return midden, np.asarray(assen[:, ::-1][:, :ASSEN], dtype=np.float32)


def paren(
    vectoren: NDArray[np.float32], midden: NDArray[np.float32], assen: NDArray[np.float32]
) -> NDArray[np.float32]:
    """The place of sentence vectors on the main axes and the product of every two, a row each."""
    op_assen = _eigen(vectoren, midden) @ assen
    links, rechts, maat = _tweetallen(assen.shape[1])
    return np.asarray(SCHAAL * np.hstack([op_assen, op_assen[:, links] * op_assen[:, rechts] * maat]))


def _eigen(vectoren: NDArray[np.float32], midden: NDArray[np.float32]) -> NDArray[np.float32]:
    """What a sentence has of its own: without what all share, at length 1."""
    verschil = vectoren - midden
    return np.asarray(verschil / (np.linalg.norm(verschil, axis=1, keepdims=True) + 1e-9))


@lru_cache(maxsize=2)
def _tweetallen(aantal: int) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]:
    """Every two axes once; two different ones count double, as in a square."""
    links, rechts = np.triu_indices(aantal)
    return links, rechts, np.where(links == rechts, 1, np.sqrt(2)).astype(np.float32)


def bewaar(model: Model, bestand: Path = BESTAND) -> None:
    """Write the weights, the many ones in a byte each."""
    maat = np.abs(model.woorden).max(axis=0) / 127 + 1e-9
    np.savez_compressed(
        bestand,
        woorden=np.round(model.woorden / maat).astype(np.int8),
        maat=maat,
        woorden_nul=model.woorden_nul,
        paren=model.paren.astype(np.float16),
        paren_nul=model.paren_nul,
        midden=model.midden,
        assen=model.assen.astype(np.float16),
        menging=np.array([model.aandeel, model.gehoor, model.korting]),
        drempels=np.array([getattr(model.drempels, naam) for naam in Drempels.__slots__]),
    )


@lru_cache(maxsize=1)
def lees_model(bestand: Path = BESTAND) -> Model:
    """The trained weights, read once. Raises ``FileNotFoundError`` when nobody trained yet."""
    with np.load(bestand, allow_pickle=False) as lade:
        woorden = lade["woorden"].astype(np.float32) * lade["maat"].astype(np.float32)
        if woorden.shape != (VAKKEN, len(UITKOMSTEN)):
            raise ValueError("De gewichten passen niet bij deze versie. Leer opnieuw.")
        return Model(
            woorden=woorden,
            woorden_nul=lade["woorden_nul"].astype(np.float32),
            paren=lade["paren"].astype(np.float32),
            paren_nul=lade["paren_nul"].astype(np.float32),
            midden=lade["midden"].astype(np.float32),
            assen=lade["assen"].astype(np.float32),
            aandeel=float(lade["menging"][0]),
            gehoor=float(lade["menging"][1]),
            korting=float(lade["menging"][2]),
            drempels=Drempels(*(float(waarde) for waarde in lade["drempels"])),
        )
