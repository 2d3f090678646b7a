"""Writing and reading the history of an intake."""

from __future__ import annotations

from sqlmodel import Session, col, select

from actions.accounts.actor import Actor
from actions.accounts.modellen import Account
from actions.intakes.inhoud import versleutel_tekst
from actions.intakes.modellen import Intake, IntakeGebeurtenis, Soort
from actions.intakes.statussen import IntakeStatus
from actions.klok import nu


def schrijf(
    sessie: Session,
    intake: Intake,
    actor: Actor | None,
    soort: Soort,
    *,
    van: IntakeStatus,
    reden: str = "",
    aan: str | None = None,
) -> None:
    """Add a step to the history: from ``van`` to the status that the intake has now.

    Without an ``actor`` the family or the clock did it, which is not work of a professional.
    """
    intake.stand += 1
    intake.gewijzigd_op = nu()
    if actor is not None:
        intake.gewerkt_op = nu()
    sessie.add(
        IntakeGebeurtenis(
            kenmerk=intake.kenmerk,
            account_id=actor.account_id if actor else None,
            soort=soort,
            van=van,
            naar=intake.status,
            inhoud=versleutel_tekst(intake.kenmerk, soort, reden) if reden else None,
            aan=aan,
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
