"""Writing and reading the history of an intake."""

from __future__ import annotations

from sqlmodel import Session, col, select

from actions.accounts.actor import Actor
from actions.accounts.modellen import Account
from actions.intakes.inhoud import versleutel_tekst
from actions.intakes.modellen import Intake, IntakeGebeurtenis, Soort
from actions.intakes.statussen import IntakeStatus


def schrijf(
    sessie: Session, intake: Intake, actor: Actor, soort: Soort, *, van: IntakeStatus, reden: str = ""
) -> None:
    """Add a step to the history: from ``van`` to the status that the intake has now."""
    geheim = versleutel_tekst(intake.kenmerk, soort, reden) if reden else None
    sessie.add(
        IntakeGebeurtenis(
            kenmerk=intake.kenmerk,
            account_id=actor.account_id,
            soort=soort,
            van=van,
            naar=intake.status,
            inhoud=geheim,
        )
    )


def geschiedenis(sessie: Session, kenmerk: str) -> list[tuple[IntakeGebeurtenis, str]]:
    """All steps with the name of who took them, newest first."""
    rijen = sessie.exec(
        select(IntakeGebeurtenis, Account.naam)
        .join(Account, col(Account.id) == col(IntakeGebeurtenis.account_id), isouter=True)
        .where(IntakeGebeurtenis.kenmerk == kenmerk)
        .order_by(col(IntakeGebeurtenis.id).desc())
    )
    return [(rij, naam or "") for rij, naam in rijen]
