"""Putting an intake in the outbox, in the transaction in which it is handed over."""

from __future__ import annotations

from sqlmodel import Session, col, select

from actions.deel2.modellen import Levering
from actions.instellingen import instellingen
from actions.intakes.modellen import Intake
from actions.overdrachtkeuzes import Doel


def zet_klaar(sessie: Session, intake: Intake) -> None:
    """Let the worker bring this version to the receiver that the settings name; once."""
    doel = instellingen().overdracht_soort
    if doel is Doel.NONE:
        return
    al = select(Levering.id).where(
        Levering.kenmerk == intake.kenmerk, Levering.versie == intake.versie, Levering.doel == doel
    )
    if sessie.exec(al).first() is None:
        sessie.add(Levering(kenmerk=intake.kenmerk, versie=intake.versie, doel=doel))


def levering_van(sessie: Session, kenmerk: str) -> Levering | None:
    """The newest delivery of an intake; None when it never was to go anywhere."""
    return sessie.exec(
        select(Levering).where(Levering.kenmerk == kenmerk).order_by(col(Levering.id).desc())
    ).first()
