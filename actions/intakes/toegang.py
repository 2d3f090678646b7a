"""The one way to fetch an intake."""

from __future__ import annotations

from sqlmodel import Session

from actions.accounts.actor import Actor
from actions.audit.handeling import NietVoorU
from actions.intakes.modellen import Intake
from actions.problemen import NietGevonden


def intake_for(sessie: Session, actor: Actor, kenmerk: str, *, om_te_wijzigen: bool = False) -> Intake:
    """The intake, for a jeugdprofessional or teamcoordinator of its gemeente.

    Raises NietGevonden when it does not exist and NietVoorU, which looks the same from outside, when
    it is another gemeente's. ``om_te_wijzigen`` keeps others waiting until this work is done.
    """
    intake = sessie.get(Intake, kenmerk, with_for_update=om_te_wijzigen)
    if intake is None:
        raise NietGevonden()
    if intake.gemeente not in actor.gemeenten:
        raise NietVoorU()
    return intake
