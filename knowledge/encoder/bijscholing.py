"""What the network was taught for this project, beside its own training.

The last layers get a copy with small changes: to each matrix the product of two narrow ones is added
(LoRA, Hu et al. 2021). Behind that copy stands one judgement per outcome: is this a cry for help, an
answer, a question, a correction of which answer. ``python -m knowledge.bijscholen.leer`` teaches it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np

from knowledge.encoder.gewichten import Gewichten, Maten
from knowledge.encoder.vorm import Vector

BESTAND = Path(__file__).parent / "bijscholing.npz"
MATRICES = ("q", "k", "v", "ao", "fi", "fo")
"""The matrices of a layer, as the weights file names them."""
KOP = "kop"
"""The last step: from the mean of the changed layers to the log-odds of each outcome."""


@dataclass(frozen=True)
class Bijscholing:
    """``eerste``: the first layer with a copy. ``namen``: the outcomes, ``<question> <outcome>`` each."""

    eerste: int
    namen: tuple[str, ...]
    getallen: Mapping[str, Vector]

    def bij_matrix(self, naam: str) -> Vector:
        """What is added to the matrix ``naam``, for example ``l6.q``."""
        smal: Vector = self.getallen[f"{naam}.b"] @ self.getallen[f"{naam}.a"]
        return smal

    def kop(self) -> tuple[Vector, Vector]:
        """The last step: a column of weights per outcome, and what is added."""
        return np.ascontiguousarray(self.getallen[f"{KOP}.w"].T), self.getallen[f"{KOP}.b"]

    def plaatsen(self, vraag: str) -> Mapping[str, int]:
        """Where the outcomes of a question stand in a row of judgements; empty when none was taught."""
        return self._per_vraag.get(vraag, {})

    @cached_property
    def _per_vraag(self) -> Mapping[str, Mapping[str, int]]:
        uit: dict[str, dict[str, int]] = {}
        for plek, naam in enumerate(self.namen):
            vraag, _, uitkomst = naam.partition(" ")
            uit.setdefault(vraag, {})[uitkomst] = plek
        return uit


class BijgeschooldeGewichten:
    """The weights of the changed copy; read like those of the package."""

    def __init__(self, gewichten: Gewichten, bijscholing: Bijscholing) -> None:
        self.maten: Maten = gewichten.maten
        self._gewichten = gewichten
        self._bij = bijscholing

    def matrix(self, naam: str) -> Vector:
        """A matrix, ``l6.q.w``, one row per output."""
        return self._gewichten.matrix(naam) + self._bij.bij_matrix(naam.removesuffix(".w"))

    def getallen(self, naam: str) -> Vector:
        """Plain numbers; what is added to an outcome has its change too."""
        erbij = self._bij.getallen.get(f"{naam.removesuffix('.b')}.bij") if naam.endswith(".b") else None
        zelf = self._gewichten.getallen(naam)
        return zelf if erbij is None else zelf + erbij


def bewaar(bijscholing: Bijscholing, bestand: Path = BESTAND) -> None:
    """Write what was learned, in half precision."""
    half: dict[str, Any] = {naam: rij.astype(np.float16) for naam, rij in bijscholing.getallen.items()}
    np.savez_compressed(bestand, eerste=bijscholing.eerste, namen=np.array(bijscholing.namen), **half)


@lru_cache(maxsize=1)
def lees_bijscholing(bestand: Path = BESTAND) -> Bijscholing:
    """What was learned, read once. Raises ``FileNotFoundError`` when nobody taught it yet."""
    with np.load(bestand, allow_pickle=False) as lade:
        los = {"eerste", "namen"}
        return Bijscholing(
            int(lade["eerste"]),
            tuple(map(str, lade["namen"])),
            {naam: lade[naam].astype(np.float32) for naam in lade.files if naam not in los},
        )


def vingerafdruk(bestand: Path = BESTAND) -> str:
    """A short name for what is in the file."""
    return sha256(bestand.read_bytes()).hexdigest()[:8]
