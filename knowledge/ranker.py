"""The trained ranker: weighs the evidence per class into chances that add up to one.

A conditional logit: chance of a class = softmax over classes of evidence times weights. The weights
are few (one per feature) and learned from questions that are in no entry (``python -m
knowledge.leer``); they stand in a content file. What changes with every edit, the teachers, is
learned again whenever the entries change.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray

from knowledge.gelijkenis import Matrix
from knowledge.index import KENMERKEN

GEWICHTEN = Path(__file__).parent / "inhoud" / "gewichten.yaml"
RONDES = 50
STRAF = 10.0
"""Keeps weights of look-alike features small instead of large and opposite."""


@dataclass(frozen=True)
class Ranker:
    """Weights per name in ``KENMERKEN``."""

    gewichten: NDArray[np.float64]

    def kansen(self, bewijs: Matrix) -> NDArray[np.float64]:
        """The chance of each class; the last one is "outside our scope"."""
        return np.asarray(_softmax((bewijs @ self.gewichten)[None, :])[0])


def lees_ranker(pad: Path = GEWICHTEN) -> Ranker:
    """The ranker of the content file; a missing name counts for nothing."""
    inhoud: Mapping[str, float] = yaml.safe_load(pad.read_text(encoding="utf-8"))
    return Ranker(np.array([float(inhoud.get(naam, 0.0)) for naam in KENMERKEN]))


def leer(bewijzen: Matrix, klassen: NDArray[np.int64]) -> Ranker:
    """Learn the weights from evidence (questions x classes x features) and right classes.

    Newton's method with halved steps where it overshoots; the problem is convex: one answer.
    """
    schaal = bewijzen.reshape(-1, bewijzen.shape[2]).std(axis=0) + 1e-6
    x = bewijzen / schaal
    juist = x[np.arange(len(klassen)), klassen]
    gewichten = np.zeros(x.shape[2])
    verlies = _verlies(x, juist, gewichten)
    for _ in range(RONDES):
        stap = _newtonstap(x, juist, gewichten)
        while (nieuw := _verlies(x, juist, gewichten + stap)) > verlies and np.abs(stap).max() > 1e-6:
            stap = stap / 2
        gewichten = gewichten + stap
        if verlies - nieuw < 1e-3:
            break
        verlies = nieuw
    return Ranker(gewichten / schaal)


def _verlies(x: Matrix, juist: Matrix, gewichten: NDArray[np.float64]) -> float:
    """How unlikely the right answers are under these weights, with the penalty on large weights."""
    scores = x @ gewichten
    top = scores.max(axis=1)
    noemer = top + np.log(np.exp(scores - top[:, None]).sum(axis=1))
    return float((noemer - juist @ gewichten).sum() + STRAF / 2 * gewichten @ gewichten)


def _newtonstap(x: Matrix, juist: Matrix, gewichten: NDArray[np.float64]) -> NDArray[np.float64]:
    kans = _softmax(x @ gewichten)
    verwacht = np.einsum("nc,ncf->nf", kans, x)
    helling = (juist - verwacht).sum(axis=0) - STRAF * gewichten
    gewogen = (x * kans[:, :, None]).reshape(-1, x.shape[2])
    spreiding = gewogen.T @ x.reshape(-1, x.shape[2]) - verwacht.T @ verwacht
    return np.asarray(np.linalg.solve(spreiding + STRAF * np.eye(len(gewichten)), helling))


def _softmax(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    los = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(los / los.sum(axis=1, keepdims=True))
