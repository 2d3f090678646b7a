"""A later version of a plan: the family answered or corrected something after sending."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from sqlmodel import Session, col, delete

from actions.intakes.gebeurtenissen import schrijf
from actions.intakes.inhoud import (
    Inhoud,
    lees_inhoud,
    lees_signalen,
    lees_versie,
    maak_versie,
    versleutel_overzicht,
)
from actions.intakes.modellen import Intake, IntakeZoekterm, Soort
from actions.intakes.overzicht import maak_overzicht
from actions.intakes.zoektermen import zoekrijen
from actions.klok import nu
from forms.dossier import Dossier


def neem_aan(sessie: Session, intake: Intake, inhoud: Mapping[str, Any]) -> bool:
    """Keep what the family has now as the next version; False when nothing is different.

    A signal never goes away with a later version: who read it earlier must find it again.
    """
    was = lees_inhoud(sessie, intake)
    signalen = tuple(dict.fromkeys((*was.signalen, *lees_signalen(inhoud))))
    inhoud = {**inhoud, "signalen": [asdict(signaal) for signaal in signalen]}
    dossier = Dossier.van_json(inhoud["antwoorden"])
    if dict(was.dossier) == dict(dossier) and was.signalen == signalen:
        return False
    intake.versie += 1
    sessie.add(maak_versie(intake.kenmerk, intake.versie, nu(), inhoud))
    overzicht = maak_overzicht(dossier, signalen)
    intake.overzicht = versleutel_overzicht(intake.kenmerk, overzicht)
    intake.gezin_op = nu()
    sessie.exec(delete(IntakeZoekterm).where(col(IntakeZoekterm.kenmerk) == intake.kenmerk))
    sessie.add_all(zoekrijen(intake, overzicht))
    schrijf(sessie, intake, None, Soort.VERSIE, van=intake.status)
    return True


def vorige_versie(sessie: Session, intake: Intake) -> Inhoud | None:
    """The version before the newest; None when there is only one."""
    return lees_versie(sessie, intake, intake.versie - 1) if intake.versie > 1 else None
