"""The decision: give the answer, offer a choice, or say honestly that we do not know. Pure.

The thresholds stand here and nowhere else. They were chosen on ``vragen_ontwikkeling.tsv`` and are
reported on another set (``python -m knowledge.meet``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Beslissing(StrEnum):
    """What to do with a question. ``veiligheid`` is set by the safety check, never by the search."""

    ANTWOORD = "antwoord"
    KEUZE = "keuze"
    ONBEKEND = "onbekend"
    VEILIGHEID = "veiligheid"


@dataclass(frozen=True, slots=True)
class Drempels:
    """Chances between 0 and 1."""

    antwoord: float = 0.75
    """From this chance of the best entry on, its answer is given."""
    voorsprong: float = 0.50
    """The best entry must be this much ahead of the second."""
    keuze: float = 0.45
    """From this chance of the best three together on, they are offered."""
    meedoen: float = 0.06
    """An entry with a smaller chance is not offered."""


DREMPELS = Drempels()
MEESTE_KEUZES = 3


def besluit(kansen: Sequence[float], drempels: Drempels = DREMPELS) -> Beslissing:
    """Decide on the chances of the entries, best first; what is left of 1 is "outside our scope"."""
    if not kansen:
        return Beslissing.ONBEKEND
    tweede = kansen[1] if len(kansen) > 1 else 0.0
    if kansen[0] >= drempels.antwoord and kansen[0] - tweede >= drempels.voorsprong:
        return Beslissing.ANTWOORD
    if sum(kansen[:MEESTE_KEUZES]) >= drempels.keuze:
        return Beslissing.KEUZE
    return Beslissing.ONBEKEND


def aantal_keuzes(kansen: Sequence[float], drempels: Drempels = DREMPELS) -> int:
    """How many entries to offer: two or three, the third only when it has a real chance."""
    derde = kansen[2] if len(kansen) > 2 else 0.0
    return min(len(kansen), MEESTE_KEUZES if derde >= drempels.meedoen else 2)
