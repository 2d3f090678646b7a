"""The parent's own copy: the plan as it is now, as a PDF."""

from __future__ import annotations

from actions.gesprek.concept import lees_dossier
from actions.gesprek.toegang import open_gesprek
from actions.klok import vandaag
from actions.opslag.database import lees_sessie
from actions.uitvoer.pdf import maak_pdf
from actions.uitvoer.samenstellen import document_van


def plan_pdf(gesprek_id: str, sleutel: str | None) -> bytes:
    """Draw the draft or the sent plan. Raises NietGevonden for who may not see it."""
    with lees_sessie() as werk:
        gesprek = open_gesprek(werk, gesprek_id, sleutel)
        dossier, kenmerk = lees_dossier(werk, gesprek.id), gesprek.kenmerk
    return maak_pdf(document_van(dossier, kenmerk=kenmerk, dag=vandaag()))
