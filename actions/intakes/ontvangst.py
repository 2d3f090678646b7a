"""An intake arrives in the queue. Arriving twice gives one intake."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, or_, select

from actions.audit.gebeurtenissen import Gebeurtenis, Resultaat
from actions.audit.keten import noteer
from actions.intakes.inhoud import Overzicht, lees_signalen, maak_versie, versleutel_overzicht
from actions.intakes.modellen import Intake, IntakeGebeurtenis, Soort
from actions.intakes.overzicht import maak_overzicht
from actions.intakes.statussen import IntakeStatus
from actions.intakes.werkdagen import streefdatum
from actions.intakes.zoektermen import zoekrijen
from actions.team.tellen import tel_ontvangst
from forms.dossier import Dossier

_SYSTEEM = "gezinsplan"


def ontvang(sessie: Session, *, kenmerk: str, gesprek_id: str, inhoud: Mapping[str, Any]) -> Intake:
    """Put a gezinsplan in the queue and return its intake.

    ``inhoud`` holds ``gemeente``, ``ontvangen`` (ISO 8601), ``signalen`` and ``antwoorden`` by
    concrete pad. The same kenmerk or conversation again gives the intake that is already there.
    """
    bekend = sessie.exec(
        select(Intake).where(or_(col(Intake.kenmerk) == kenmerk, col(Intake.gesprek_id) == gesprek_id))
    ).first()
    if bekend is not None:
        return bekend
    ontvangen = datetime.fromisoformat(inhoud["ontvangen"])
    dossier = Dossier.van_json(inhoud["antwoorden"])
    overzicht = maak_overzicht(dossier, lees_signalen(inhoud))
    intake = Intake(
        kenmerk=kenmerk,
        gesprek_id=gesprek_id,
        gemeente=inhoud["gemeente"],
        ontvangen=ontvangen,
        streefdatum=streefdatum(ontvangen),
        overzicht=versleutel_overzicht(kenmerk, overzicht),
    )
    sessie.add(intake)
    sessie.flush()
    _voeg_toe(sessie, intake, overzicht, inhoud)
    tel_ontvangst(sessie, intake, dossier)
    return intake


def _voeg_toe(sessie: Session, intake: Intake, overzicht: Overzicht, inhoud: Mapping[str, Any]) -> None:
    kenmerk = intake.kenmerk
    sessie.add(maak_versie(kenmerk, intake.versie, intake.ontvangen, inhoud))
    sessie.add_all(zoekrijen(intake, overzicht))
    sessie.add(
        IntakeGebeurtenis(
            kenmerk=kenmerk, soort=Soort.ONTVANGEN, naar=IntakeStatus.NIEUW, tijd=intake.ontvangen
        )
    )
    noteer(sessie, _SYSTEEM, Gebeurtenis.INTAKE_ONTVANGEN, kenmerk, Resultaat.GELUKT, "")
