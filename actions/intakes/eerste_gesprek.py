"""The first conversation: its day, and the term for the gezinsplan that starts there."""

from __future__ import annotations

from datetime import date, timedelta

from sqlmodel import Session

from actions.accounts.actor import Actor
from actions.intakes.eigenaar import eis_eigenaar, eis_lopend
from actions.intakes.gebeurtenissen import schrijf
from actions.intakes.modellen import Intake, Soort
from actions.intakes.statussen import IntakeStatus, mag_naar
from actions.intakes.teksten import fout
from actions.intakes.termijnen import plan_voor
from actions.intakes.werkdagen import hier
from actions.klok import vandaag
from actions.problemen import OngeldigeInvoer

_HOOGSTENS_VOORUIT = timedelta(days=365)


def plan_gesprek(sessie: Session, actor: Actor, intake: Intake, datum: str) -> None:
    """Set the day of the first conversation; another day later replaces it.

    Raises OngeldigeInvoer for a day before the intake arrived or more than a year ahead.
    """
    dag = _lees_dag(datum)
    if not hier(intake.ontvangen) <= dag <= vandaag() + _HOOGSTENS_VOORUIT:
        raise OngeldigeInvoer(fout("datum_kan_niet"), veld="datum")
    eis_lopend(intake)
    eis_eigenaar(sessie, actor, intake)
    van = intake.status
    if mag_naar(van, IntakeStatus.GESPREK_GEPLAND):
        intake.status = IntakeStatus.GESPREK_GEPLAND
    intake.gesprek_op, intake.plan_voor = dag, plan_voor(dag)
    schrijf(sessie, intake, actor, Soort.GESPREK, van=van)


def _lees_dag(tekst: str) -> date:
    try:
        return date.fromisoformat(tekst.strip())
    except ValueError as kapot:
        raise OngeldigeInvoer(fout("geen_datum"), veld="datum") from kapot
