"""Counting right and wrong, with the interval that so few questions leave. Pure."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from deploy.meten.vragen import Klasse, Vraag

Z95 = 1.959964
"""Standard deviations on both sides that hold 95 %."""


@dataclass(frozen=True, slots=True)
class Zoekuitslag:
    """Ids best first. ``gegeven``: the first was given as the answer; None for who has no threshold."""

    ids: tuple[str, ...]
    gegeven: bool | None = None


@dataclass(frozen=True, slots=True)
class Aandeel:
    """``aantal`` of ``totaal``."""

    aantal: int
    totaal: int

    @property
    def deel(self) -> float:
        """Between 0 and 1; 0 of nothing is 0."""
        return self.aantal / self.totaal if self.totaal else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's 95 % interval, between 0 and 1; all is possible when nothing was counted."""
        if not self.totaal:
            return 0.0, 1.0
        n, zz = self.totaal, Z95**2
        midden = (self.deel + zz / (2 * n)) / (1 + zz / n)
        straal = Z95 / (1 + zz / n) * math.sqrt(self.deel * (1 - self.deel) / n + zz / (4 * n * n))
        return max(0.0, midden - straal), min(1.0, midden + straal)


@dataclass(frozen=True, slots=True)
class Telling:
    """What one search made of all questions; the last three are None without a threshold."""

    eerste: Aandeel
    in_drie: Aandeel
    fout_gegeven: Aandeel | None
    buiten_gegeven: Aandeel | None
    taal_gegeven: Aandeel | None


def tel(vragen: Sequence[Vraag], uitslagen: Sequence[Zoekuitslag]) -> Telling:
    """Compare answers with questions; both in the same order. Raises ValueError when one is missing."""
    paren = list(zip(vragen, uitslagen, strict=True))
    binnen = [(v, u) for v, u in paren if v.klasse is Klasse.IN_BEREIK]
    met_drempel = all(u.gegeven is not None for u in uitslagen)
    fout = [bool(u.gegeven) and not _raak(v, u, 1) for v, u in binnen]
    return Telling(
        eerste=_aandeel([_raak(v, u, 1) for v, u in binnen]),
        in_drie=_aandeel([_raak(v, u, 3) for v, u in binnen]),
        fout_gegeven=_aandeel(fout) if met_drempel else None,
        buiten_gegeven=_gegeven(paren, Klasse.BUITEN_BEREIK) if met_drempel else None,
        taal_gegeven=_gegeven(paren, Klasse.ANDERE_TAAL) if met_drempel else None,
    )


def _raak(vraag: Vraag, uitslag: Zoekuitslag, aantal: int) -> bool:
    return not vraag.juist.isdisjoint(uitslag.ids[:aantal])


def _gegeven(paren: Sequence[tuple[Vraag, Zoekuitslag]], klasse: Klasse) -> Aandeel:
    return _aandeel([bool(u.gegeven) for v, u in paren if v.klasse is klasse])


def _aandeel(waar: Sequence[bool]) -> Aandeel:
    return Aandeel(sum(waar), len(waar))
