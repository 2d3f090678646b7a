"""Choose from which score a text is danger, by what it costs on sentences the weights did not see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.veiligheid.geleerd import Drempels
from knowledge.veiligheid.voorbeelden import Voorbeeld

MEESTE_BIJNA = 0.10
"""Share of the near misses that may give a false alarm: 7 % of those of the first writers.

The last sixteen wrote near misses that differ from a cry in one word; of those 14 % may.
"""

MEESTE_GEWOON = 0.015
"""Share of the ordinary answers that may; many are heavy stories, and the rules alone take 0.45 %."""

_TELT_NIET = ("regelmaker", "project")
_STAPPEN = 60
_MEESTE_GESUST = 0.03
"""Share of the cries a rule hears that the learned layer may hold back."""

_GEMIST_DOOR_HAAST = 0.01
"""Share of the cries that would be heard but may be passed over to save a vector."""


@dataclass(frozen=True)
class Gemeten:
    """Examples with their scores and whether a rule hit."""

    voorbeelden: list[Voorbeeld]
    samen: NDArray[np.float64]
    los: NDArray[np.float64]
    regel: NDArray[np.bool_]

    def groep(self, naam: str) -> NDArray[np.bool_]:
        """Which examples are in a group."""
        return np.array([voorbeeld.groep == naam for voorbeeld in self.voorbeelden])

    def eerlijk(self) -> Gemeten:
        """Only the examples on which thresholds may be chosen."""
        mag = np.array([voorbeeld.schrijver not in _TELT_NIET for voorbeeld in self.voorbeelden], dtype=bool)
        keus = [v for v, telt in zip(self.voorbeelden, mag, strict=True) if telt]
        return Gemeten(keus, self.samen[mag], self.los[mag], self.regel[mag])

    def alarm(self, drempels: Drempels) -> NDArray[np.bool_]:
        """What the whole check would say, vectors and all."""
        vector = self.los >= drempels.onschuldig
        hoog = vector & (self.samen >= drempels.gevaar)
        return np.asarray(hoog | (self.regel & (self.samen >= drempels.met_regel)))

    def alarm_zonder_vector(self, drempels: Drempels) -> NDArray[np.bool_]:
        """What the words and the rules would say alone."""
        hoog = self.los >= drempels.zonder_vector
        return np.asarray(hoog | (self.regel & (self.los >= drempels.zonder_vector_met_regel)))


def kies(gemeten: Gemeten, meeste_bijna: float = MEESTE_BIJNA) -> Drempels:
    """The thresholds that hear most within the false alarms allowed.

    Sentences of the maker of the rules do not count here: the rules know them by heart. Nor do the
    project's own short questions, which would hide a wolf among the stories.
    """
    deel = gemeten.eerlijk()
    gevaar, met_regel = _paar(deel, deel.samen, meeste_bijna)
    los, los_met_regel = _paar(deel, deel.los, meeste_bijna)
    luid = deel.groep("kreet") & (deel.samen >= gevaar)
    onschuldig = float(np.quantile(deel.los[luid], _GEMIST_DOOR_HAAST)) if luid.any() else -np.inf
    return Drempels(gevaar, met_regel, los, los_met_regel, min(onschuldig, los))


def gehoord(gemeten: Gemeten, drempels: Drempels) -> float:
    """The share of the cries that is heard."""
    deel = gemeten.eerlijk()
    return float(deel.alarm(drempels)[deel.groep("kreet")].mean())


def _paar(gemeten: Gemeten, score: NDArray[np.float64], meeste_bijna: float) -> tuple[float, float]:
    """The best threshold alone and the best one where a rule agrees."""
    kreet, bijna, gewoon = (gemeten.groep(naam) for naam in ("kreet", "bijna", "gewoon"))
    stappen = np.quantile(score[kreet | bijna], np.linspace(0, 1, _STAPPEN))
    stappen = np.append(stappen, stappen[-1] + 1)  # above all: better silent than crying wolf
    met_regel = score[kreet & gemeten.regel]
    hoogstens = float(np.quantile(met_regel, _MEESTE_GESUST)) if len(met_regel) else np.inf
    beste, keus = -1.0, (float(stappen[-1]), float(stappen[-1]))
    for alleen in stappen:
        for samen in [*stappen[stappen <= min(alleen, hoogstens)], min(float(alleen), hoogstens)]:
            alarm = (score >= alleen) | (gemeten.regel & (score >= samen))
            if alarm[bijna].mean() > meeste_bijna or alarm[gewoon].mean() > MEESTE_GEWOON:
                continue
            if alarm[kreet].mean() > beste:
                beste, keus = float(alarm[kreet].mean()), (float(alleen), float(samen))
    return keus


def kromme(gemeten: Gemeten, grenzen: Sequence[float]) -> list[tuple[float, float, float]]:
    """Per share of near misses allowed: the share of cries heard and of ordinary answers wrong."""
    uit = []
    for grens in grenzen:
        alarm = gemeten.alarm(kies(gemeten, grens))
        uit.append(
            (grens, float(alarm[gemeten.groep("kreet")].mean()), float(alarm[gemeten.groep("gewoon")].mean()))
        )
    return uit
