"""The teacher: kernel ridge regression from likeness to class.

Where "nearest example" sees each example alone, the teacher learns which examples of one entry look
like those of another, and leans away from them. Without numpy's solver in the turn: a turn costs one
small matrix product.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.gelijkenis import Matrix
from knowledge.indeling import Indeling

STRAF = 0.15


@dataclass(frozen=True)
class Leraar:
    """Weights per example and class, and how sharply likeness counts."""

    gewichten: NDArray[np.float32]
    scherpte: float

    def __post_init__(self) -> None:
        """Lay the weights out by class: one question reads them a third sooner."""
        object.__setattr__(self, "gewichten", np.asfortranarray(self.gewichten))

    def scores(self, gelijk: Matrix, indeling: Indeling) -> Matrix:
        """Class scores for likeness rows (questions x examples)."""
        return np.asarray(kern(gelijk, self.scherpte) @ self.gewichten, dtype=np.float64)


@dataclass(frozen=True)
class Gemiddelde:
    """A teacher that learned nothing: each example of a class counts the same. For very many examples."""

    scherpte: float

    def scores(self, gelijk: Matrix, indeling: Indeling) -> Matrix:
        """Mean likeness per class."""
        uit = np.zeros((len(gelijk), indeling.aantal))
        sommen = np.add.reduceat(kern(gelijk, self.scherpte), indeling.begin, axis=1)
        uit[:, indeling.gevuld] = sommen / indeling.tellingen[indeling.gevuld]
        return uit


def kern(gelijk: Matrix, scherpte: float) -> NDArray[np.float32]:
    """Likeness bent so that only what is really near counts."""
    return np.exp(scherpte * (gelijk - 1.0)).astype(np.float32)


def leid_op(onderling: Matrix, klassen: NDArray[np.int64], aantal: int, scherpte: float) -> Leraar:
    """Learn from the likeness of the examples among themselves."""
    doelen = (klassen[:, None] == np.arange(aantal)).astype(np.float32)
    matrix = kern(onderling, scherpte) + np.float32(STRAF) * np.eye(len(klassen), dtype=np.float32)
    return Leraar(np.linalg.solve(matrix, doelen), scherpte)
