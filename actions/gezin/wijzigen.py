"""A change by the family after sending: it reaches the professional in the same transaction."""

from __future__ import annotations

from sqlmodel import Session

from actions.audit.gebeurtenissen import Gebeurtenis, Resultaat
from actions.audit.keten import noteer
from actions.gesprek.beeld import Beeld, beeld_van
from actions.gesprek.concept import bewaar_stand
from actions.gesprek.modellen import Gesprek, GesprekStatus
from actions.indienen.versturen import intake_inhoud
from actions.intakes.inhoud import lees_inhoud
from actions.intakes.modellen import Intake
from actions.intakes.statussen import LOPEND
from actions.intakes.terugvragen import open_vragen, streep_af, te_beantwoorden
from actions.intakes.versies import neem_aan
from actions.post.opstellen import herzie
from forms import reis

GEZIN = "gezin"
"""The name of a family in the audit log: which one stands in the object, never a name."""


def lopende_intake(sessie: Session, kenmerk: str | None, *, om_te_wijzigen: bool = False) -> Intake | None:
    """The intake of a sent plan that still changes; None when it has not arrived or is finished."""
    intake = sessie.get(Intake, kenmerk, with_for_update=om_te_wijzigen) if kenmerk else None
    return intake if intake and intake.status in LOPEND else None


def mag_wijzigen(sessie: Session, beeld: Beeld, pad: str) -> bool:
    """Whether the family may answer this question again after sending."""
    return te_beantwoorden(beeld.dossier, pad) and lopende_intake(sessie, beeld.kenmerk) is not None


def geef_door(sessie: Session, gesprek: Gesprek) -> bool:
    """Bring a change to the professional; True when an answer changed.

    A cry for help of after sending goes along as well. A plan that now misses something it must have
    waits until the family filled that in.
    """
    intake = lopende_intake(sessie, gesprek.kenmerk, om_te_wijzigen=True)
    beeld = beeld_van(sessie, gesprek)
    if intake is None or not reis.klaar(beeld.dossier, beeld.dag):
        return False
    was = lees_inhoud(sessie, intake).dossier
    inhoud = intake_inhoud(sessie, gesprek.id, beeld.dossier, beeld.dag)
    if not neem_aan(sessie, intake, inhoud):
        return False
    streep_af(sessie, intake, beeld.dossier)
    herzie(sessie, intake.kenmerk, beeld.dossier, wacht=bool(open_vragen(sessie, intake.kenmerk)))
    noteer(sessie, GEZIN, Gebeurtenis.GEZIN_ANTWOORD, intake.kenmerk, Resultaat.GELUKT, "")
    return dict(was) != dict(lees_inhoud(sessie, intake).dossier)


def na_formulier(sessie: Session, gesprek: Gesprek) -> None:
    """After one question in the form: a sent plan stays sent, and the change goes to the professional."""
    gesprek.status = GesprekStatus.VERSTUURD
    sessie.flush()
    geef_door(sessie, gesprek)
    sluit_formulier(sessie, gesprek)


def sluit_formulier(sessie: Session, gesprek: Gesprek) -> None:
    """The chat has no open question any more."""
    stand = beeld_van(sessie, gesprek).stand
    bewaar_stand(gesprek, stand.met(formulier=False, veld=None, wachtend=None, terugvraag=None))
