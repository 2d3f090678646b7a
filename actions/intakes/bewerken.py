"""The work on an intake: status and notes."""

from __future__ import annotations

from sqlmodel import Session

from actions.accounts.actor import Actor
from actions.deel2.klaarzetten import zet_klaar
from actions.intakes.eigenaar import eis_eigenaar
from actions.intakes.gebeurtenissen import schrijf
from actions.intakes.inhoud import versleutel_tekst
from actions.intakes.modellen import Intake, IntakeNotitie, Soort
from actions.intakes.statussen import IntakeStatus, mag_naar
from actions.intakes.teksten import fout, statustitel
from actions.klok import nu
from actions.problemen import Conflict, OngeldigeInvoer


def zet_status(
    sessie: Session, actor: Actor, intake: Intake, naar: IntakeStatus, reden: str, gezien: str = ""
) -> None:
    """Take one step; the same status again changes nothing.

    ``gezien`` is the status that the person had on screen: when it is another one now, nothing is
    changed. Raises Conflict, also for a step that is not allowed.
    """
    nu_is = intake.status
    if gezien and gezien != nu_is:
        raise Conflict(fout("ondertussen", van=statustitel(nu_is)))
    if naar is nu_is:
        return
    if not mag_naar(nu_is, naar):
        detail = fout("overgang", van=statustitel(nu_is), naar=statustitel(naar))
        raise Conflict(detail, code="overgang_mag_niet")
    if intake.eigenaar_id is None and nu_is is IntakeStatus.OVERGEDRAGEN:
        # Nobody owns it any more; closing it is only tidying up.
        _stap(sessie, actor, intake, naar, reden)
        return
    eis_eigenaar(sessie, actor, intake)
    if intake.status != naar:
        _stap(sessie, actor, intake, naar, reden)


def schrijf_notitie(sessie: Session, actor: Actor, intake: Intake, tekst: str) -> IntakeNotitie:
    """Add an internal note; any colleague of the gemeente may. It counts as work when it is the owner's."""
    notitie = IntakeNotitie(
        kenmerk=intake.kenmerk,
        account_id=actor.account_id,
        inhoud=versleutel_tekst(intake.kenmerk, Soort.NOTITIE, eis_tekst(tekst)),
    )
    sessie.add(notitie)
    if intake.eigenaar_id == actor.account_id:
        intake.gewerkt_op = nu()
    sessie.flush()
    return notitie


def _stap(sessie: Session, actor: Actor, intake: Intake, naar: IntakeStatus, reden: str) -> None:
    van = intake.status
    intake.status = naar
    schrijf(sessie, intake, actor, Soort.STATUS, van=van, reden=reden)
    if naar is IntakeStatus.OVERGEDRAGEN:
        zet_klaar(sessie, intake)


def eis_tekst(tekst: str) -> str:
    """Raises OngeldigeInvoer for an empty text."""
    if not tekst.strip():
        raise OngeldigeInvoer(fout("leeg"), veld="tekst")
    return tekst
