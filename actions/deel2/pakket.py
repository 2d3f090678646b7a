"""What a receiver gets of an intake: the export as data and as PDF, and the little that a zaak shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session

from actions.deel2.modellen import Levering
from actions.intakes.beeld import maak_plan
from actions.intakes.inhoud import lees_versie
from actions.intakes.modellen import Intake
from actions.intakes.statussen import IntakeStatus
from actions.intakes.uitvoer import maak_document
from actions.intakes.werkdagen import hier
from actions.uitvoer.document import Document
from actions.uitvoer.pdf import maak_pdf
from actions.uitvoer.schema import als_uitvoer


@dataclass(frozen=True, slots=True)
class Pakket:
    """One version of an intake, ready to go.

    ``sleutel`` is the same at every try. ``dag`` is the day of the hand-over and ``ontvangen`` the moment
    at which the family sent it. ``plan`` is the export as JSON text; ``naam`` the name to ask for.
    """

    kenmerk: str
    versie: int
    sleutel: str
    gemeente: str
    dag: date
    ontvangen: datetime
    naam: str
    plan: str
    document: Document

    def pdf(self) -> bytes:
        """The plan as a PDF; the same bytes at every try. The compiler's error may hold an answer."""
        return maak_pdf(self.document)


def maak_pakket(sessie: Session, levering: Levering) -> Pakket:
    """Open the version that was handed over, whatever happened with the intake after it."""
    intake = sessie.get_one(Intake, levering.kenmerk)
    inhoud = lees_versie(sessie, intake, levering.versie)
    plan = maak_plan(sessie, intake, levering.versie)
    # Closing the intake meanwhile must not make another body of it.
    plan.status = IntakeStatus.OVERGEDRAGEN
    naam = inhoud.dossier.waarde("contact.naam")
    return Pakket(
        kenmerk=levering.kenmerk,
        versie=levering.versie,
        sleutel=levering.sleutel,
        gemeente=intake.gemeente,
        dag=hier(levering.gemaakt_op),
        ontvangen=inhoud.ontvangen,
        naam=naam if isinstance(naam, str) else "",
        plan=als_uitvoer(plan).model_dump_json(by_alias=True),
        document=maak_document(intake, inhoud),
    )
