"""Questions that editors put outside our scope: examples for the search of when to say nothing."""

from __future__ import annotations

from collections.abc import Iterable

from sqlmodel import Session, select

from actions.vragen.modellen import Buitenbereikzin

_LANGSTE = 400


def zinnen(werk: Session) -> list[str]:
    """Every sentence, in order of text."""
    return list(werk.exec(select(Buitenbereikzin.tekst).order_by(Buitenbereikzin.tekst)))


def voeg_toe(werk: Session, teksten: Iterable[str], door: str) -> int:
    """Add sentences that are not there yet; returns how many."""
    bekend = set(zinnen(werk))
    nieuw = [tekst for tekst in dict.fromkeys(t[:_LANGSTE] for t in teksten) if tekst not in bekend]
    for tekst in nieuw:
        werk.add(Buitenbereikzin(tekst=tekst, door=door))
    werk.flush()
    return len(nieuw)
