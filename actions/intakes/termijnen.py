"""The terms after an intake was taken in hand: the gezinsplan, and going back to the queue.

Source of the eight weeks: Jeugdhulpcatalogus, Procedure 10.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from actions.instellingen import instellingen
from actions.intakes.modellen import Intake
from actions.intakes.statussen import LOPEND, IntakeStatus
from actions.intakes.werkdagen import hier, werkdag_op_of_voor, werkdagen_na, werkdagen_tot

PLANTERMIJN = timedelta(weeks=8)
"""From the first conversation until the gezinsplan is ready."""
WAARSCHUW_PLAN = 10
"""Working days before the end of that term from which we warn."""
WAARSCHUW_TERUGVAL = 3
"""Working days before an intake goes back by itself from which we warn."""
PLAN_LOOPT = (IntakeStatus.GESPREK_GEPLAND, IntakeStatus.OVERGEDRAGEN)
"""The statuses in which the gezinsplan still has to be finished."""


class Termijnsoort(StrEnum):
    """What a warning is about."""

    OPPAKKEN_VANDAAG = "oppakken_vandaag"
    OPPAKKEN_VOORBIJ = "oppakken_voorbij"
    PLAN_BIJNA = "plan_bijna"
    PLAN_VOORBIJ = "plan_voorbij"
    TERUGVAL_BIJNA = "terugval_bijna"


@dataclass(frozen=True, slots=True)
class Waarschuwing:
    """A term that asks for attention: what, the last day, and the working days that are left of it."""

    soort: Termijnsoort
    dag: date
    werkdagen: int


def plan_voor(gesprek_op: date) -> date:
    """The last working day on which the gezinsplan is in time."""
    return werkdag_op_of_voor(gesprek_op + PLANTERMIJN)


def terug_op(intake: Intake) -> date | None:
    """The day on which this intake goes back to the queue when its owner does nothing; None: it does not.

    A planned conversation is work: the count starts on its day.
    """
    if intake.eigenaar_id is None or intake.status not in LOPEND:
        return None
    begin = hier(intake.gewerkt_op)
    if intake.gesprek_op is not None:
        begin = max(begin, intake.gesprek_op)
    return werkdagen_na(begin, instellingen().terugval_werkdagen + 1)


def waarschuwingen(intake: Intake, vandaag: date) -> tuple[Waarschuwing, ...]:
    """Every term of this intake that presses today."""
    gevonden = (_oppakken(intake, vandaag), _plan(intake, vandaag), _terugval(intake, vandaag))
    return tuple(waarschuwing for waarschuwing in gevonden if waarschuwing)


def _oppakken(intake: Intake, vandaag: date) -> Waarschuwing | None:
    # The target is about being taken in hand: after that there is nothing to warn about.
    if intake.status is not IntakeStatus.NIEUW or intake.streefdatum > vandaag:
        return None
    vandaag_nog = intake.streefdatum == vandaag
    soort = Termijnsoort.OPPAKKEN_VANDAAG if vandaag_nog else Termijnsoort.OPPAKKEN_VOORBIJ
    return Waarschuwing(soort, intake.streefdatum, werkdagen_tot(vandaag, intake.streefdatum))


def _plan(intake: Intake, vandaag: date) -> Waarschuwing | None:
    dag = intake.plan_voor
    if dag is None or intake.status not in PLAN_LOOPT:
        return None
    over = werkdagen_tot(vandaag, dag)
    if dag < vandaag:
        return Waarschuwing(Termijnsoort.PLAN_VOORBIJ, dag, over)
    return Waarschuwing(Termijnsoort.PLAN_BIJNA, dag, over) if over <= WAARSCHUW_PLAN else None


def _terugval(intake: Intake, vandaag: date) -> Waarschuwing | None:
    dag = terug_op(intake)
    if dag is None:
        return None
    over = werkdagen_tot(vandaag, dag)
    return Waarschuwing(Termijnsoort.TERUGVAL_BIJNA, dag, over) if over <= WAARSCHUW_TERUGVAL else None
