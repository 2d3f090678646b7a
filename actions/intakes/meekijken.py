"""Whether something changed in the queue since a moment: only that, and how much. No content."""

from __future__ import annotations

from dataclasses import dataclass

from sqlmodel import Session, col, func, or_, select

from actions.intakes.modellen import Intake, IntakeGebeurtenis, Soort


@dataclass(frozen=True, slots=True)
class Nieuws:
    """What happened after one step of the history: ``laatste`` is the newest step there is."""

    laatste: int
    nieuw: int = 0
    veranderd: int = 0


def laatste_stap(sessie: Session) -> int:
    """The newest step of the whole history."""
    return sessie.exec(select(func.max(IntakeGebeurtenis.id))).one() or 0


def nieuws_sinds(sessie: Session, gemeenten: tuple[str, ...], stap: int) -> Nieuws:
    """What happened after ``stap`` in these gemeenten, also an intake that went to another one.

    Looking at the newest step first makes a round in which nothing happened nearly free.
    """
    laatste = laatste_stap(sessie)
    if laatste <= stap:
        return Nieuws(laatste)
    raakt = or_(col(Intake.gemeente).in_(gemeenten), col(IntakeGebeurtenis.soort) == Soort.OVERDRACHT)
    rijen = sessie.exec(
        select(IntakeGebeurtenis.soort, func.count())
        .join(Intake, col(Intake.kenmerk) == col(IntakeGebeurtenis.kenmerk))
        .where(col(IntakeGebeurtenis.id) > stap, raakt)
        .group_by(col(IntakeGebeurtenis.soort))
    )
    per_soort = dict(rijen.all())
    nieuw = per_soort.pop(Soort.ONTVANGEN.value, 0)
    return Nieuws(laatste, nieuw, sum(per_soort.values()))
