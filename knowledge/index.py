"""The search index: every way a question was ever asked, and per entry the evidence for it.

An index is built from examples (a variant and the entry it belongs to, or "outside our scope") and
from the texts of the entries. ``bewijs`` gives one row of features per class; the ranker weighs them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.encoder import Vector
from knowledge.lexicaal import Bm25, TfIdf
from knowledge.woorden import Zinsbeeld

KENMERKEN = (
    "zin_beste", "zin_gemiddeld", "stuk_beste", "stuk_gemiddeld", "woord_varianten", "woord_tekst",
    "passage", "leraar_zin", "leraar_stuk", "buiten", "buiten_zin", "buiten_stuk",
)  # fmt: skip
"""Names of the columns of ``bewijs``, in order; the last three describe only "outside our scope"."""
SCHERPTE = 20.0
RIDGE_ZIN = 3.0
RIDGE_STUK = 1.0
MAX_LERAAR_STUK = 6000
"""Above this many examples the lexical teacher is a mean per class instead of a solved system."""

Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Voorbeelden:
    """Sentences with their class, sorted by class; classes count from 0, the last one is outside."""

    vectoren: Vector
    beelden: Sequence[Zinsbeeld]
    klassen: NDArray[np.int64]
    aantal_klassen: int

    def deel(self, masker: NDArray[np.bool_]) -> Voorbeelden:
        """The examples where ``masker`` is True."""
        gekozen = np.flatnonzero(masker)
        beelden = [self.beelden[i] for i in gekozen]
        return Voorbeelden(self.vectoren[gekozen], beelden, self.klassen[gekozen], self.aantal_klassen)


@dataclass(frozen=True)
class Teksten:
    """What does not depend on the examples: words of the entries, vectors of the cited passages."""

    woorden: Sequence[Sequence[str]]
    passage_vectoren: Vector
    passage_klassen: NDArray[np.int64]


class Index:
    """Evidence per class for a question."""

    def __init__(self, voorbeelden: Voorbeelden, teksten: Teksten) -> None:
        self._klassen = voorbeelden.klassen
        self._aantal = voorbeelden.aantal_klassen
        self._midden = voorbeelden.vectoren.mean(axis=0)
        self._zinnen = self._richt(voorbeelden.vectoren)
        self._passages = self._richt(teksten.passage_vectoren)
        self._passage_klassen = teksten.passage_klassen
        self._stukken = TfIdf([beeld.stukken + beeld.woorden for beeld in voorbeelden.beelden])
        self._varianten = Bm25(_per_klasse(voorbeelden))
        self._tekst = Bm25(teksten.woorden)
        doelen = np.where(self._klassen[:, None] == np.arange(self._aantal), 1.0, -1.0 / self._aantal)
        self._leraar_zin = _leer_zin(self._zinnen, doelen)
        self._leraar_stuk = _leer_stuk(self._stukken, doelen)

    def bewijs(self, vector: Vector, beeld: Zinsbeeld) -> Matrix:
        """One row per class, one column per name in ``KENMERKEN``."""
        zin = self._richt(vector[None, :])[0]
        nabij = self._zinnen @ zin
        vraag = self._stukken.vraagvector(beeld.stukken + beeld.woorden)
        stuk = self._stukken.scores(beeld.stukken + beeld.woorden)
        uit = np.zeros((self._aantal, len(KENMERKEN)))
        uit[:, 0] = self._beste(nabij, self._klassen, -1.0)
        uit[:, 1] = self._gemiddelde(nabij)
        uit[:, 2] = self._beste(stuk, self._klassen, 0.0)
        uit[:, 3] = self._gemiddelde(stuk)
        uit[:, 4] = self._varianten.scores(beeld.woorden) / 10
        uit[:-1, 5] = self._tekst.scores(beeld.woorden) / 10
        uit[:-1, 6] = self._beste(self._passages @ zin, self._passage_klassen, 0.0)[:-1]
        uit[:, 7] = zin @ self._leraar_zin
        uit[:, 8] = _stuk_scores(self._leraar_stuk, vraag)
        uit[-1, 9:] = (1.0, uit[:-1, 0].max(), uit[:-1, 2].max())
        return uit

    def _richt(self, vectoren: Vector) -> Vector:
        """Without the part all sentences share (E5's are all alike), back to length 1."""
        los = vectoren - self._midden
        return np.asarray(los / np.maximum(np.linalg.norm(los, axis=1, keepdims=True), 1e-9), dtype=np.float32)

    def _beste(self, scores: NDArray[np.float64] | Vector, klassen: NDArray[np.int64], leeg: float) -> Matrix:
        uit = np.full(self._aantal, leeg)
        np.maximum.at(uit, klassen, scores)
        return uit

    def _gemiddelde(self, scores: NDArray[np.float64] | Vector) -> Matrix:
        """A mean that leans to the best ones: many near examples count for more than one."""
        som = np.bincount(self._klassen, weights=np.exp(SCHERPTE * scores), minlength=self._aantal)
        return np.log(som + 1e-9) / SCHERPTE


def _per_klasse(voorbeelden: Voorbeelden) -> list[list[str]]:
    documenten: list[list[str]] = [[] for _ in range(voorbeelden.aantal_klassen)]
    for klasse, beeld in zip(voorbeelden.klassen, voorbeelden.beelden, strict=True):
        documenten[klasse] += beeld.woorden
    return documenten


def _leer_zin(zinnen: Vector, doelen: Matrix) -> Matrix:
    """Ridge regression from sentence vector to class."""
    kern = zinnen.T @ zinnen + RIDGE_ZIN * np.eye(zinnen.shape[1])
    return np.asarray(np.linalg.solve(kern, zinnen.T @ doelen))


def _leer_stuk(stukken: TfIdf, doelen: Matrix) -> Matrix:
    """Ridge regression from pieces to class, solved in the space of the examples."""
    dicht = np.zeros((len(stukken.documenten), stukken.breedte), dtype=np.float32)
    for rij, doc in enumerate(stukken.documenten):
        dicht[rij, list(doc)] = list(doc.values())
    if len(dicht) > MAX_LERAAR_STUK:
        return np.asarray(dicht.T @ doelen / len(dicht))
    kern = dicht @ dicht.T + RIDGE_STUK * np.eye(len(dicht))
    return np.asarray(dicht.T @ np.linalg.solve(kern, doelen), dtype=np.float32)


def _stuk_scores(leraar: Matrix, vraag: dict[int, float]) -> Matrix:
    if not vraag:
        return np.zeros(leraar.shape[1])
    return np.asarray(np.array(list(vraag.values())) @ leraar[list(vraag)])
