"""Checks the chain of the audit log: an edit, a gap or a cut tail is found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sqlmodel import Session, col, select

from actions.audit.keten import BEGIN, koptekst, regeltekst
from actions.audit.modellen import AuditKop, AuditRegel
from actions.opslag.versleuteling import kluis

_PER_KEER = 1_000


class Breuk(StrEnum):
    """What is wrong with the chain."""

    GAT = "gat"
    VERANDERD = "veranderd"
    STAART = "staart"
    KOP = "kop"
    ANKER = "anker"


@dataclass(frozen=True, slots=True)
class Uitslag:
    """The outcome: ``aantal`` good lines, the last ``hash``, and the first fault at ``nummer``."""

    aantal: int
    hash: str
    breuk: Breuk | None = None
    nummer: int | None = None


def controleer(sessie: Session, anker: tuple[int, str] | None = None) -> Uitslag:
    """Walk the whole chain. ``anker`` is a number and hash that someone wrote down earlier.

    Only an anchor shows that the whole database was put back to an older state.
    """
    vorige, laatste = BEGIN, 0
    for regel in sessie.exec(select(AuditRegel).order_by(col(AuditRegel.nummer))).yield_per(_PER_KEER):
        if regel.nummer != laatste + 1:
            return Uitslag(laatste, vorige, Breuk.GAT, laatste + 1)
        if regel.hash not in kluis().vingerafdrukken(regeltekst(regel, vorige), "audit"):
            return Uitslag(laatste, vorige, Breuk.VERANDERD, regel.nummer)
        if anker and anker[0] == regel.nummer and anker[1] != regel.hash:
            return Uitslag(laatste, vorige, Breuk.ANKER, regel.nummer)
        vorige, laatste = regel.hash, regel.nummer
    if anker and anker[0] > laatste:
        return Uitslag(laatste, vorige, Breuk.STAART, laatste + 1)
    return _controleer_kop(sessie, laatste, vorige)


def _controleer_kop(sessie: Session, laatste: int, vorige: str) -> Uitslag:
    kop = sessie.get(AuditKop, 1)
    if kop is None:
        return Uitslag(laatste, vorige, Breuk.KOP if laatste else None)
    if kop.zegel not in kluis().vingerafdrukken(koptekst(kop), "auditkop"):
        return Uitslag(laatste, vorige, Breuk.KOP)
    if (kop.nummer, kop.hash) != (laatste, vorige):
        return Uitslag(laatste, vorige, Breuk.STAART, laatste + 1)
    return Uitslag(laatste, vorige)
