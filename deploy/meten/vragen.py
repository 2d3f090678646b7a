"""The questions that were kept apart: what nobody looked at while the search was made."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

KOP = ["vraag", "id", "soort", "klasse"]
GEEN = "-"


class Klasse(StrEnum):
    """What should happen with a question."""

    IN_BEREIK = "in_bereik"
    BUITEN_BEREIK = "buiten_bereik"
    ANDERE_TAAL = "andere_taal"


@dataclass(frozen=True, slots=True)
class Vraag:
    """``juist``: the entries that answer it; none outside our scope."""

    vraag: str
    juist: frozenset[str]
    klasse: Klasse


def lees(pad: Path) -> list[Vraag]:
    """Read a file with tabs and the header ``KOP``. Raises ValueError with the line that is wrong."""
    kop, *regels = pad.read_text(encoding="utf-8").splitlines()
    if kop.split("\t") != KOP:
        raise ValueError(f"{pad}:1: {kop!r}")
    return [_lees_regel(f"{pad}:{nummer}", regel) for nummer, regel in enumerate(regels, 2) if regel.strip()]


def _lees_regel(plek: str, regel: str) -> Vraag:
    cellen = [cel.strip() for cel in regel.split("\t")]
    if len(cellen) != len(KOP) or cellen[3] not in set(Klasse):
        raise ValueError(f"{plek}: {regel!r}")
    juist = frozenset() if cellen[1] == GEEN else frozenset(cellen[1].split("|"))
    vraag = Vraag(cellen[0], juist, Klasse(cellen[3]))
    if vraag.klasse is Klasse.IN_BEREIK and not juist:
        raise ValueError(f"{plek}: {regel!r}")
    return vraag
