"""The learned reader of closed questions: words and sentence vector give a probability per option.

One logistic regression per option of a question. The features of the words are those of the safety
check; the vector is the one that the turn has anyway.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.namen import zonder_namen
from knowledge.veiligheid.kenmerken import Kenmerken, kenmerken
from knowledge.veiligheid.woorden import lees

BESTAND = Path(__file__).parent / "gewichten.npz"
VAKKEN = 1 << 13
"""Numbers that a word or piece of a word can get."""
VECTOR_TELT = 8.0
"""How much the sentence vector counts beside the words; chosen on writers who were left out."""
TERUG = "neemt_terug"
"""Not a question: which earlier answer a text takes back. Its outcomes are patterns, and ``GEEN``."""
SOORT_VRIJ, SOORT_GESLOTEN = "soort_vrij", "soort_gesloten"
"""Not a question either: what a text is, at a question for words of one's own and at one of fixed form.

Outcomes: ``antwoord``, ``vraag``, ``gesprekje``, ``terug``, ``niets`` and ``opdracht:`` with its name.
"""
STAART, VRAAGT = "staart", "vraagt"
"""Nor is this: what the end of a text does. Learned of words alone, so that every tail can be tried."""
OPDRACHT = "opdracht:"
"""What the outcomes start with that are commands."""
GEEN = "-"
"""The outcome of a text that answers nothing: a question, a command, a cry, a sigh."""

_WOORD = re.compile(r"[\w'-]+")

Vector = NDArray[np.float32]


@dataclass(frozen=True)
class Model:
    """The weights: a row per outcome. ``plaats`` gives the rows of a question, by outcome."""

    plaats: Mapping[str, Mapping[str, int]]
    midden: Vector
    vector: NDArray[np.float32]
    woorden: NDArray[np.float32]
    nul: Vector

    def kansen(self, veld: str, tekst: str, vector: Vector) -> dict[str, float]:
        """The probability of each outcome of ``veld`` (a pattern, ``kinderen[].woont_bij``, or ``TERUG``).

        Each stands on its own, so several options can be likely; empty for a question it never learned.
        """
        nummers, gewichten = beeld_van(tekst)
        gericht = richt(vector, self.midden)
        uit: dict[str, float] = {}
        for uitkomst, rij in self.plaats.get(veld, {}).items():
            score = float(gericht @ self.vector[rij] + gewichten @ self.woorden[rij, nummers] + self.nul[rij])
            uit[uitkomst] = float(1 / (1 + np.exp(-score)))
        return uit


def beeld_van(tekst: str) -> Kenmerken:
    """What the model sees of the words of a text, whoever it names, and of how it opens."""
    kaal = zonder_namen(tekst)
    nummers, gewichten = kenmerken(lees(f"{kaal} {_opening(kaal)}", {}))
    return np.asarray(nummers % VAKKEN), gewichten


def _opening(tekst: str) -> str:
    """The first word and the first two, marked: a verb in front asks, and opens a command."""
    begin = _WOORD.findall(tekst.lower())[:2]
    return f"qq{begin[0]} qq{''.join(begin)}" if begin else ""


def richt(vector: Vector, midden: Vector) -> Vector:
    """A vector without what all sentences share, in the measure of the model."""
    return np.asarray((vector - midden) * np.float32(VECTOR_TELT))


def bewaar(model: Model, bestand: Path = BESTAND) -> None:
    """Write the weights, the many ones in a byte each."""
    maat = np.abs(model.woorden).max(axis=1) / 127 + 1e-9
    np.savez_compressed(
        bestand,
        namen=np.array([f"{veld} {uitkomst}" for veld, rijen in model.plaats.items() for uitkomst in rijen]),
        midden=model.midden,
        vector=model.vector.astype(np.float16),
        woorden=np.round(model.woorden / maat[:, None]).astype(np.int8),
        maat=maat.astype(np.float32),
        nul=model.nul,
    )


@lru_cache(maxsize=2)
def lees_model(bestand: Path = BESTAND) -> Model:
    """The trained weights, read once. Raises ``FileNotFoundError`` when nobody trained yet."""
    with np.load(bestand, allow_pickle=False) as lade:
        return Model(
            plaats=_plaatsen([str(naam) for naam in lade["namen"]]),
            midden=lade["midden"],
            vector=lade["vector"].astype(np.float32),
            woorden=lade["woorden"].astype(np.float32) * lade["maat"][:, None],
            nul=lade["nul"],
        )


def _plaatsen(namen: list[str]) -> dict[str, dict[str, int]]:
    plaats: dict[str, dict[str, int]] = {}
    for rij, naam in enumerate(namen):
        veld, uitkomst = naam.split(" ")
        plaats.setdefault(veld, {})[uitkomst] = rij
    return plaats
