"""How alike a question is to every example: in meaning, in pieces of words and in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from knowledge.encoder import Vector
from knowledge.indeling import Indeling
from knowledge.lexicaal import TfIdf
from knowledge.woorden import Zinsbeeld

Matrix: TypeAlias = NDArray[np.float64]

MEESTE_VOORBEELDEN = 8000
"""Above this many examples a question meets only blocks of them, and no teacher learns from them."""
ALOM = 0.15
"""Pieces of words in more of the examples than this ("#de", "en#") say nothing and take most of the time."""
MENGSEL = np.array([0.5, 1 / 3, 1 / 6])
"""Shares of meaning, pieces and words when they count as one likeness; they add up to one."""


@dataclass(frozen=True)
class Voorbeelden:
    """Sentences with their class, sorted by class; classes count from 0, the last one is outside."""

    vectoren: Vector
    beelden: Sequence[Zinsbeeld]
    klassen: NDArray[np.int64]
    aantal_klassen: int

    def woorden_per_klasse(self) -> list[list[str]]:
        """All words of the examples of each class."""
        documenten: list[list[str]] = [[] for _ in range(self.aantal_klassen)]
        for klasse, beeld in zip(self.klassen, self.beelden, strict=True):
            documenten[klasse] += beeld.woorden
        return documenten


class Vergelijker:
    """Compares questions with a fixed set of examples."""

    def __init__(self, voorbeelden: Voorbeelden) -> None:
        self._midden = voorbeelden.vectoren.mean(axis=0)
        zinnen = self.richt(voorbeelden.vectoren)
        # By column the whole is read a third sooner; a block of rows is read sooner by row.
        self._zinnen = zinnen if len(zinnen) > MEESTE_VOORBEELDEN else np.asfortranarray(zinnen)
        self._stukken = TfIdf([beeld.stukken for beeld in voorbeelden.beelden], ALOM)
        self._woorden = TfIdf([beeld.woorden for beeld in voorbeelden.beelden])

    def richt(self, vectoren: Vector) -> Vector:
        """Without the part all sentences share (E5's are all alike), back to length 1."""
        los = vectoren - self._midden
        lengtes = np.maximum(np.linalg.norm(los, axis=1, keepdims=True), 1e-9)
        return np.asarray(los / lengtes, dtype=np.float32)

    def met(self, zin: Vector, beeld: Zinsbeeld, blokken: Sequence[slice] | None = None) -> Matrix:
        """Three rows (meaning, pieces, words), one column per example, or per example in ``blokken``.

        ``zin`` comes from ``richt``.
        """
        return np.stack(
            [
                self._zinscores(zin, blokken),
                self._stukken.scores(beeld.stukken, blokken),
                self._woorden.scores(beeld.woorden, blokken),
            ],
            dtype=np.float32,
        )

    def _zinscores(self, zin: Vector, blokken: Sequence[slice] | None) -> Vector:
        if blokken is None:
            return np.asarray(self._zinnen @ zin)
        return np.concatenate([self._zinnen[blok] @ zin for blok in blokken])

    def middens(self, indeling: Indeling) -> Vector:
        """The mean direction of the examples of each class; zero for a class without any."""
        sommen = np.zeros((indeling.aantal, self._zinnen.shape[1]), dtype=np.float32)
        sommen[indeling.gevuld] = np.add.reduceat(self._zinnen, indeling.begin, axis=0)
        return np.asarray(sommen / np.maximum(np.linalg.norm(sommen, axis=1, keepdims=True), 1e-9))

    def onderling(self) -> Matrix:
        """The examples among themselves: three square matrices."""
        return np.stack([self._zinnen @ self._zinnen.T, self._stukken.onderling(), self._woorden.onderling()])


def gemengd(gelijk: Matrix) -> Matrix:
    """One likeness out of the three; the first axis of ``gelijk`` holds them."""
    return np.asarray(np.tensordot(MENGSEL.astype(gelijk.dtype), gelijk, axes=1))
