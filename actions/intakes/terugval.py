"""Back to the queue by itself: an intake that its owner does not touch must not wait unseen."""

from __future__ import annotations

from datetime import timedelta

from sqlmodel import Session, col, select

from actions.audit.gebeurtenissen import Gebeurtenis, Resultaat
from actions.audit.keten import noteer
from actions.instellingen import instellingen
from actions.intakes.eigenaar import laat_los
from actions.intakes.gebeurtenissen import schrijf
from actions.intakes.modellen import Intake, Soort
from actions.intakes.statussen import LOPEND
from actions.intakes.termijnen import terug_op
from actions.klok import nu, vandaag
from actions.opslag.database import lees_sessie, sessie

PAUZE_S = 600.0
"""Seconds between two rounds."""
_SYSTEEM = "gezinsplan"


def breng_terug() -> int:
    """Put back every intake whose owner did nothing for the set number of working days; returns how many."""
    return sum(_breng_terug(kenmerk) for kenmerk in _misschien())


def _misschien() -> list[str]:
    """Those that are old enough by the calendar; working days are counted one by one."""
    grens = nu() - timedelta(days=instellingen().terugval_werkdagen)
    with lees_sessie() as werk:
        vraag = select(Intake.kenmerk).where(
            col(Intake.eigenaar_id).is_not(None),
            col(Intake.status).in_(LOPEND),
            col(Intake.gewerkt_op) < grens,
        )
        return list(werk.exec(vraag))


def _breng_terug(kenmerk: str) -> bool:
    with sessie() as werk:
        intake = werk.get(Intake, kenmerk, with_for_update=True)
        dag = terug_op(intake) if intake else None
        if intake is None or dag is None or dag > vandaag():
            return False
        _laat_los(werk, intake)
        return True


def _laat_los(werk: Session, intake: Intake) -> None:
    van = intake.status
    laat_los(intake)
    schrijf(werk, intake, None, Soort.TERUGVAL, van=van)
    noteer(werk, _SYSTEEM, Gebeurtenis.INTAKE_TERUGVAL, intake.kenmerk, Resultaat.GELUKT, "")
