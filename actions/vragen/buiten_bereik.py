"""Questions that editors put outside our scope: examples for the search of when to say nothing."""

from __future__ import annotations

from collections.abc import Iterable

from sqlmodel import Session, select

from actions.vragen.modellen import Buitenbereikzin
from actions.vragen.varianten import als_varianten

_LANGSTE = 400


def zinnen(werk: Session) -> list[str]:
    """Every sentence, in order of text."""
    return list(werk.exec(select(Buitenbereikzin.tekst).order_by(Buitenbereikzin.tekst)))


def als_zinnen(teksten: Iterable[str]) -> list[str]:
    """Stored questions as the sentences that stand here."""
    return list(dict.fromkeys(zin[:_LANGSTE] for zin in als_varianten(teksten)))


def voeg_toe(werk: Session, teksten: Iterable[str], door: str, terzijde: int | None = None) -> int:
    """Add questions whose sentence is not there yet; returns how many. ``terzijde``: what they belong to."""
    bekend = set(zinnen(werk))
    nieuw = [zin for zin in als_zinnen(teksten) if zin not in bekend]
    for zin in nieuw:
        werk.add(Buitenbereikzin(tekst=zin, door=door, terzijde_id=terzijde))
    werk.flush()
    return len(nieuw)
