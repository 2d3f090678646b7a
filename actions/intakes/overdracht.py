"""Handing an intake over: to a colleague, or to another gemeente. Always by hand and with a reason.

This is the only way in which another gemeente ever gets to see an intake.
"""

from __future__ import annotations

from sqlmodel import Session, col, select

from actions.accounts.actor import Actor
from actions.accounts.modellen import Account, AccountRol
from actions.accounts.rollen import LEEST_INTAKES, gemeenten
from actions.accounts.sessies import mag_inloggen
from actions.intakes.eigenaar import eis_eigenaar, eis_lopend, eis_reden
from actions.intakes.gebeurtenissen import schrijf
from actions.intakes.modellen import Intake, Soort
from actions.intakes.statussen import IntakeStatus
from actions.intakes.teksten import fout
from actions.intakes.werkdagen import streefdatum
from actions.intakes.zoektermen import verhuis
from actions.klok import nu, vandaag
from actions.problemen import OngeldigeInvoer
from actions.team.tellen import tel_opgepakt


def draag_over(
    sessie: Session, actor: Actor, intake: Intake, *, naar: str, gemeente: str, reden: str
) -> None:
    """Give an intake to a colleague (``naar``, an e-mail address) or to another gemeente.

    Raises OngeldigeInvoer without a reason, or when not exactly one of the two is named and known.
    """
    eis_reden(reden)
    if bool(naar) == bool(gemeente):
        raise OngeldigeInvoer(fout("overdracht_aan_wie"), veld="naar")
    eis_lopend(intake)
    if intake.eigenaar_id is not None:
        eis_eigenaar(sessie, actor, intake)
    if naar:
        _aan_collega(sessie, actor, intake, naar, reden)
    else:
        _aan_gemeente(sessie, actor, intake, gemeente, reden)


def collegas(sessie: Session, gemeente: str) -> list[Account]:
    """Everyone who may work on an intake of this gemeente, by name."""
    rijen = sessie.exec(
        select(Account)
        .join(AccountRol)
        .where(AccountRol.gemeente == gemeente, col(AccountRol.rol).in_(LEEST_INTAKES))
        .order_by(Account.naam)
        .distinct()
    )
    return [account for account in rijen if mag_inloggen(account)]


def _aan_collega(sessie: Session, actor: Actor, intake: Intake, naar: str, reden: str) -> None:
    gezocht = naar.strip().casefold()
    collega = next((wie for wie in collegas(sessie, intake.gemeente) if wie.email == gezocht), None)
    if collega is None:
        raise OngeldigeInvoer(fout("collega_onbekend"), veld="naar")
    van = intake.status
    intake.eigenaar_id = collega.id
    if van is IntakeStatus.NIEUW:
        intake.status = IntakeStatus.IN_BEHANDELING
    tel_opgepakt(sessie, intake)
    schrijf(sessie, intake, actor, Soort.OVERDRACHT, van=van, reden=reden, aan=collega.id)


def _aan_gemeente(sessie: Session, actor: Actor, intake: Intake, gemeente: str, reden: str) -> None:
    if gemeente not in gemeenten() or gemeente == intake.gemeente:
        raise OngeldigeInvoer(fout("gemeente_onbekend"), veld="gemeente")
    van = intake.status
    intake.gemeente, intake.eigenaar_id, intake.status = gemeente, None, IntakeStatus.NIEUW
    verhuis(sessie, intake)
    # For the colleagues there it arrives today.
    intake.streefdatum = streefdatum(nu())
    if intake.gesprek_op is not None and intake.gesprek_op > vandaag():
        intake.gesprek_op = intake.plan_voor = None
    schrijf(sessie, intake, actor, Soort.OVERDRACHT, van=van, reden=reden, aan=gemeente)
