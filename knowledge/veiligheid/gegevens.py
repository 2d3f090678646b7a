"""What the learner sees of the examples: pieces, features, vectors and what the rules say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge.namen import zonder_namen
from knowledge.vectorlade import Vectorlade
from knowledge.veiligheid.geleerd import hoofdassen, paren
from knowledge.veiligheid.inhoud import inhoud
from knowledge.veiligheid.kenmerken import Kenmerken, kenmerken
from knowledge.veiligheid.oordeel import regeloordeel
from knowledge.veiligheid.stukken import stukken
from knowledge.veiligheid.voorbeelden import Voorbeeld
from knowledge.veiligheid.woorden import lees

Stem = NDArray[np.float64]
"""A score per piece or per example."""


@dataclass(frozen=True)
class Gegevens:
    """All examples with what the learner sees. ``van`` says of which example each piece is."""

    voorbeelden: list[Voorbeeld]
    van: NDArray[np.int64]
    heel: NDArray[np.bool_]
    beelden: list[Kenmerken]
    vectoren: NDArray[np.float32]
    regel: NDArray[np.bool_]


@dataclass(frozen=True)
class Beeld:
    """The sentence vectors as the learner sees them; the axes know no labels."""

    midden: NDArray[np.float32]
    assen: NDArray[np.float32]
    paren: NDArray[np.float32]

    @classmethod
    def van(cls, vectoren: NDArray[np.float32], heel: NDArray[np.bool_]) -> Beeld:
        """Find the axes of whole messages and place every piece on them."""
        midden, assen = hoofdassen(vectoren[heel])
        return cls(midden, assen, paren(vectoren, midden, assen))


def verzamel(voorbeelden: list[Voorbeeld], lade: Vectorlade) -> Gegevens:
    """Cut, read and vectorise the examples, as the check will read them: without names."""
    delen = [
        (nummer, plek, stuk)
        for nummer, voorbeeld in enumerate(voorbeelden)
        for plek, stuk in enumerate(stukken(voorbeeld.tekst))
    ]
    kaal = [zonder_namen(stuk.tekst) for _, _, stuk in delen]
    vervang = inhoud().vervang
    return Gegevens(
        voorbeelden,
        np.array([nummer for nummer, _, _ in delen]),
        np.array([plek == 0 for _, plek, _ in delen]),
        [kenmerken(lees(tekst, vervang)) for tekst in kaal],
        lade.vectoren(kaal),
        np.array([regeloordeel(voorbeeld.tekst).gevaar for voorbeeld in voorbeelden]),
    )


class Menging(NamedTuple):
    """How the parts count: share of the words beside the vector, what was taught, deduction of a piece."""

    aandeel: float
    gehoor: float
    korting: float


@dataclass(frozen=True)
class Stemmen:
    """Log-odds of danger of each piece: by its words, by its vector, and as the encoder was taught."""

    woorden: Stem
    vector: Stem
    gehoor: Stem

    def per_voorbeeld(self, alles: Gegevens, menging: Menging) -> tuple[Stem, Stem]:
        """The highest score of each example over its pieces: all parts together, and words alone.

        A sentence of a story has the deduction taken off: a long
        text has many chances to sound alarming by accident.
        """
        af = np.where(alles.heel, 0.0, menging.korting)
        half = menging.aandeel * self.woorden + (1 - menging.aandeel) * self.vector
        samen = half + menging.gehoor * self.gehoor - af
        return _hoogste(alles, samen), _hoogste(alles, self.woorden - af)


def _hoogste(alles: Gegevens, score: Stem) -> Stem:
    uit = np.full(len(alles.voorbeelden), -np.inf)
    np.maximum.at(uit, alles.van, score)
    return uit
