"""Train the two parts of the learned layer: logistic regression with L-BFGS, numpy only.

Small on purpose and without chance: the same sentences always give the same weights.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.veiligheid.kenmerken import VAKKEN, Kenmerken

STRAF_WOORDEN = 0.03
"""Strength of the pull to zero; chosen by cross-validation."""

STRAF_PAREN = 0.01
RONDES = 120
_GEHEUGEN = 8

Reeks = NDArray[np.float64]
Doel = Callable[[Reeks], tuple[float, Reeks]]


@dataclass(frozen=True)
class Rijen:
    """Sparse features of many texts below each other."""

    nummers: NDArray[np.int32]
    waarden: NDArray[np.float32]
    begin: NDArray[np.int64]
    vakken: int = VAKKEN

    @classmethod
    def van(cls, beelden: Sequence[Kenmerken], vakken: int = VAKKEN) -> Rijen:
        """Put features of texts below each other; every text has at least one."""
        lengtes = [len(nummers) for nummers, _ in beelden]
        return cls(
            np.concatenate([nummers for nummers, _ in beelden]),
            np.concatenate([waarden for _, waarden in beelden]),
            np.concatenate([[0], np.cumsum(lengtes)]),
            vakken,
        )

    def maal(self, gewichten: Reeks) -> Reeks:
        """A number per text."""
        return np.add.reduceat(gewichten[self.nummers] * self.waarden, self.begin[:-1])

    def terug(self, per_tekst: Reeks) -> Reeks:
        """A number per feature."""
        gespreid = np.repeat(per_tekst, np.diff(self.begin)) * self.waarden
        return np.asarray(np.bincount(self.nummers, gespreid, minlength=self.vakken), dtype=np.float64)


def leer_woorden(rijen: Rijen, goed: Reeks, gewicht: Reeks) -> tuple[Reeks, float]:
    """Weights of the words for one outcome, and the constant."""
    return leer_logistisch(rijen.maal, rijen.terug, VAKKEN, goed, gewicht, STRAF_WOORDEN)


def leer_paren(paren: NDArray[np.float32], goed: Reeks, gewicht: Reeks) -> tuple[Reeks, float]:
    """Weights of the pairs of axes for one outcome, and the constant."""
    return leer_logistisch(
        lambda w: np.asarray(paren @ w.astype(np.float32), dtype=np.float64),
        lambda r: np.asarray(paren.T @ r.astype(np.float32), dtype=np.float64),
        paren.shape[1],
        goed,
        gewicht,
        STRAF_PAREN,
    )


def leer_logistisch(
    maal: Callable[[Reeks], Reeks],
    terug: Callable[[Reeks], Reeks],
    aantal: int,
    goed: Reeks,
    gewicht: Reeks,
    straf: float,
) -> tuple[Reeks, float]:
    """Logistic regression; ``goed`` is 0 or 1 per text, ``gewicht`` how much a text counts."""

    def doel(w: Reeks) -> tuple[float, Reeks]:
        score = maal(w[:-1]) + w[-1]
        verlies = np.logaddexp(0, score) - goed * score
        fout = gewicht * (1 / (1 + np.exp(-np.clip(score, -30, 30))) - goed)
        helling = np.concatenate([terug(fout) + straf * w[:-1], [fout.sum()]])
        return float(gewicht @ verlies + straf / 2 * (w[:-1] @ w[:-1])), helling

    w = lbfgs(doel, np.zeros(aantal + 1))
    return w[:-1], float(w[-1])


def lbfgs(doel: Doel, begin: Reeks, rondes: int = RONDES) -> Reeks:
    """Minimise a smooth function by limited-memory BFGS (Nocedal, 1980)."""
    w = begin
    waarde, helling = doel(w)
    stappen: list[tuple[Reeks, Reeks]] = []
    for _ in range(rondes):
        richting = _richting(helling, stappen)
        nieuw, waarde_nieuw, helling_nieuw = _stap(doel, w, waarde, helling, richting)
        verschil, bocht = nieuw - w, helling_nieuw - helling
        if verschil @ bocht > 1e-12:
            stappen = [*stappen, (verschil, bocht)][-_GEHEUGEN:]
        klaar = waarde - waarde_nieuw < 1e-6 * max(1.0, abs(waarde))
        w, waarde, helling = nieuw, waarde_nieuw, helling_nieuw
        if klaar:
            break
    return w


def _richting(helling: Reeks, stappen: Sequence[tuple[Reeks, Reeks]]) -> Reeks:
    """Downhill, corrected for the curves met before."""
    q = helling.copy()
    alphas = []
    for s, y in reversed(stappen):
        alpha = (s @ q) / (s @ y)
        q -= alpha * y
        alphas.append(alpha)
    if stappen:
        s, y = stappen[-1]
        q *= (s @ y) / (y @ y)
    else:
        q /= max(1.0, float(np.linalg.norm(helling)))
    for (s, y), alpha in zip(stappen, reversed(alphas), strict=True):
        q += (alpha - (y @ q) / (s @ y)) * s
    return -q


def _stap(doel: Doel, w: Reeks, waarde: float, helling: Reeks, richting: Reeks) -> tuple[Reeks, float, Reeks]:
    """The longest step of 1, 1/2, 1/4, ... that truly goes down."""
    maat, helt = 1.0, float(helling @ richting)
    for _ in range(20):
        nieuw = w + maat * richting
        waarde_nieuw, helling_nieuw = doel(nieuw)
        if waarde_nieuw <= waarde + 1e-4 * maat * helt:
            return nieuw, waarde_nieuw, helling_nieuw
        maat /= 2
    return w, waarde, helling
