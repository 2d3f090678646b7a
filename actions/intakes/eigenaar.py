"""Taking an intake in hand and letting it go. Two at once: one wins, the other sees who."""

from __future__ import annotations

from sqlmodel import Session, col, update

from actions.accounts.actor import Actor
from actions.accounts.modellen import Account
from actions.accounts.rollen import Rol
from actions.intakes.gebeurtenissen import schrijf
from actions.intakes.modellen import Intake, Soort
from actions.intakes.statussen import LOPEND, IntakeStatus
from actions.intakes.teksten import fout, statustitel
from actions.problemen import Conflict, OngeldigeInvoer
from actions.team.tellen import tel_opgepakt


def claim(sessie: Session, actor: Actor, intake: Intake) -> None:
    """Make this person the owner; a second time changes nothing. Raises Conflict for the loser."""
    if intake.eigenaar_id == actor.account_id:
        return
    eis_lopend(intake)
    # The condition is in the statement itself: only one of two can be the one that changes the row.
    gelukt = sessie.exec(
        update(Intake)
        .where(col(Intake.kenmerk) == intake.kenmerk, col(Intake.eigenaar_id).is_(None))
        .values(eigenaar_id=actor.account_id)
    )
    sessie.refresh(intake)
    if gelukt.rowcount != 1:
        raise _al_van(sessie, intake)
    tel_opgepakt(sessie, intake)  # reads first: what changes below then goes in one statement
    van = intake.status
    if van is IntakeStatus.NIEUW:
        intake.status = IntakeStatus.IN_BEHANDELING
    schrijf(sessie, intake, actor, Soort.CLAIM, van=van)


def geef_vrij(sessie: Session, actor: Actor, intake: Intake, reden: str) -> None:
    """Put an intake back for everyone of the team. Raises Conflict, and OngeldigeInvoer without a reason."""
    eis_reden(reden)
    if intake.eigenaar_id is None:
        raise Conflict(fout("niet_geclaimd"), code="overgang_mag_niet")
    eis_lopend(intake)
    eis_eigenaar(sessie, actor, intake)
    van = intake.status
    laat_los(intake)
    schrijf(sessie, intake, actor, Soort.VRIJGAVE, van=van, reden=reden)


def laat_los(intake: Intake) -> None:
    """Nobody has it any more; what was only in hand is new again."""
    intake.eigenaar_id = None
    if intake.status is IntakeStatus.IN_BEHANDELING:
        intake.status = IntakeStatus.NIEUW


def eis_reden(reden: str) -> None:
    """Raises OngeldigeInvoer without a reason."""
    if not reden.strip():
        raise OngeldigeInvoer(fout("reden_nodig"), veld="reden")


def eis_eigenaar(sessie: Session, actor: Actor, intake: Intake) -> None:
    """Who acts, owns: an intake of nobody becomes this person's.

    Raises Conflict when it is a colleague's; the teamcoordinator of the gemeente may step in.
    """
    if intake.eigenaar_id is None:
        claim(sessie, actor, intake)
    elif intake.eigenaar_id != actor.account_id and not actor.heeft_in(Rol.TEAMCOORDINATOR, intake.gemeente):
        raise _al_van(sessie, intake)


def eis_lopend(intake: Intake) -> None:
    """Raises Conflict when this intake is finished."""
    if intake.status not in LOPEND:
        raise Conflict(fout("klaar", van=statustitel(intake.status)), code="overgang_mag_niet")


def _al_van(sessie: Session, intake: Intake) -> Conflict:
    eigenaar = sessie.get(Account, intake.eigenaar_id) if intake.eigenaar_id else None
    if eigenaar is None:
        return Conflict()
    detail = fout("al_in_behandeling", naam=eigenaar.naam)
    return Conflict(detail, code="al_in_behandeling", toegewezenAan=eigenaar.email)
