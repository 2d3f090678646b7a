"""The trained ranker: weighs the evidence per class into chances that add up to one.

A conditional logit: chance of a class = softmax over classes of evidence times weights. It learns
from the variants themselves, each asked of an index that was built without it (five parts), so that
a weight shows what helps for a question that was not seen before.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.index import KENMERKEN, Index, Matrix, Teksten, Voorbeelden

DELEN = 5
RONDES = 25
STRAF = 0.3
"""Keeps weights of look-alike features small instead of large and opposite."""


@dataclass(frozen=True)
class Ranker:
    """Weights per name in ``KENMERKEN``."""

    gewichten: NDArray[np.float64]

    def kansen(self, bewijs: Matrix) -> NDArray[np.float64]:
        """The chance of each class; the last one is "outside our scope"."""
        return _softmax((bewijs @ self.gewichten)[None, :])[0]


def leer(voorbeelden: Voorbeelden, teksten: Teksten) -> Ranker:
    """Train on examples; seconds for about two thousand of them."""
    bewijzen, klassen = ongezien_bewijs(voorbeelden, teksten)
    return Ranker(_los_op(bewijzen, klassen))


def ongezien_bewijs(voorbeelden: Voorbeelden, teksten: Teksten) -> tuple[Matrix, NDArray[np.int64]]:
    """Evidence for every example from an index without the part it is in."""
    aantal = len(voorbeelden.klassen)
    delen = np.arange(aantal) % DELEN  # sorted by class, so each part has a share of every class
    bewijzen = np.zeros((aantal, voorbeelden.aantal_klassen, len(KENMERKEN)))
    for deel in range(DELEN):
        index = Index(voorbeelden.deel(delen != deel), teksten)
        for plek in np.flatnonzero(delen == deel):
            bewijzen[plek] = index.bewijs(voorbeelden.vectoren[plek], voorbeelden.beelden[plek])
    return bewijzen, voorbeelden.klassen


def _los_op(bewijzen: Matrix, klassen: NDArray[np.int64]) -> NDArray[np.float64]:
    """Newton's method; the problem is convex, so it has one answer."""
    schaal = bewijzen.reshape(-1, bewijzen.shape[2]).std(axis=0) + 1e-6
    x = bewijzen / schaal
    juist = x[np.arange(len(klassen)), klassen]
    gewichten = np.zeros(x.shape[2])
    for _ in range(RONDES):
        kans = _softmax(x @ gewichten)
        verwacht = np.einsum("nc,ncf->nf", kans, x)
        helling = (juist - verwacht).sum(axis=0) - STRAF * gewichten
        spreiding = np.einsum("nc,ncf,ncg->fg", kans, x, x, optimize=True) - verwacht.T @ verwacht
        stap = np.linalg.solve(spreiding + STRAF * np.eye(len(gewichten)), helling)
        gewichten = gewichten + stap
        if np.abs(stap).max() < 1e-4:
            break
    return np.asarray(gewichten / schaal)


def _softmax(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    los = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(los / los.sum(axis=1, keepdims=True))
