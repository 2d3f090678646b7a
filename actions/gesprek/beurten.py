"""Turns: what was typed is on disk first, and the same turn is never applied twice."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import timedelta

from sqlalchemy import func
from sqlmodel import Session, col, select

from actions.gesprek.modellen import BerichtRij, BeurtRij
from actions.gesprek.schemas import Bericht, Beurt
from actions.opslag.versleuteling import kluis
from actions.problemen import Conflict

BEURT_BEWAREN = timedelta(hours=24)
"""As long as a page may still repeat a turn; the transcript keeps the words."""


@dataclass(frozen=True, slots=True)
class Getypt:
    """What came in: a text, or the value of a button with its title."""

    tekst: str
    keuze: str | None = None
    veiligheid: str | None = None


@dataclass(frozen=True, slots=True)
class Beurtstaat:
    """How far a turn got: new, applied (``besloten``), or finished with its reply."""

    is_nieuw: bool
    besloten: bool = False
    uitkomst: Beurt | None = None


def begin_beurt(sessie: Session, gesprek_id: str, beurt_id: str, getypt: Getypt) -> Beurtstaat:
    """Register a turn, or find how far it got before.

    Raises Conflict when the same id comes with another message.
    """
    eerder = sessie.get(BeurtRij, (gesprek_id, beurt_id))
    if eerder is None:
        invoer = kluis().versleutel(asdict(getypt), _context(gesprek_id, beurt_id, "invoer"))
        sessie.add(BeurtRij(gesprek_id=gesprek_id, id=beurt_id, invoer=invoer))
        return Beurtstaat(is_nieuw=True)
    _eis_hetzelfde(eerder, getypt)
    return Beurtstaat(is_nieuw=False, besloten=eerder.besloten, uitkomst=_uitkomst(eerder))


def lees_getypt(beurt: BeurtRij) -> Getypt:
    """What was typed in this turn."""
    return Getypt(**kluis().ontsleutel(beurt.invoer, _context(beurt.gesprek_id, beurt.id, "invoer")))


def eindig_beurt(sessie: Session, gesprek_id: str, beurt_id: str, uitkomst: Beurt) -> None:
    """Keep the reply of a turn for a repeated call."""
    beurt = sessie.get_one(BeurtRij, (gesprek_id, beurt_id))
    context = _context(gesprek_id, beurt_id, "uitkomst")
    beurt.uitkomst = kluis().versleutel(uitkomst.model_dump(), context)


def voeg_toe(sessie: Session, gesprek_id: str, berichten: list[Bericht]) -> None:
    """Append messages to the transcript."""
    hoogste = sessie.exec(
        select(func.max(BerichtRij.volgnummer)).where(BerichtRij.gesprek_id == gesprek_id)
    ).one()
    for volgnummer, bericht in enumerate(berichten, start=(hoogste or 0) + 1):
        inhoud = kluis().versleutel(bericht.model_dump(), f"bericht:{gesprek_id}:{volgnummer}")
        sessie.add(BerichtRij(gesprek_id=gesprek_id, volgnummer=volgnummer, inhoud=inhoud))


def transcript(sessie: Session, gesprek_id: str) -> list[Bericht]:
    """All messages of a conversation, oldest first."""
    rijen = sessie.exec(
        select(BerichtRij).where(BerichtRij.gesprek_id == gesprek_id).order_by(col(BerichtRij.volgnummer))
    )
    return [
        Bericht(**kluis().ontsleutel(rij.inhoud, f"bericht:{gesprek_id}:{rij.volgnummer}")) for rij in rijen
    ]


def _eis_hetzelfde(eerder: BeurtRij, getypt: Getypt) -> None:
    # The title of a button may have changed with the question; its value may not.
    was = lees_getypt(eerder)
    if was.keuze != getypt.keuze or (was.keuze is None and was.tekst != getypt.tekst):
        raise Conflict(code="sleutel_hergebruikt")


def _uitkomst(beurt: BeurtRij) -> Beurt | None:
    if beurt.uitkomst is None:
        return None
    return Beurt(**kluis().ontsleutel(beurt.uitkomst, _context(beurt.gesprek_id, beurt.id, "uitkomst")))


def _context(gesprek_id: str, beurt_id: str, deel: str) -> str:
    return f"beurt:{gesprek_id}:{beurt_id}:{deel}"
