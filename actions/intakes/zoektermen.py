"""Searching on names that nobody can read in the database: keyed hashes of the beginnings of names.

Marks such as "has a signal" are kept in the same way, so that a stolen database does not show them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum

from sqlmodel import Session, col, update

from actions.intakes.inhoud import Overzicht
from actions.intakes.modellen import Intake, IntakeZoekterm
from actions.opslag.versleuteling import kluis

_KORTSTE = 2
_LANGSTE = 20
_GEEN_LETTER = re.compile(r"[\W_]+")


def woorden(tekst: str) -> list[str]:
    """The words of a name without capitals and accents, at least two letters long."""
    plat = unicodedata.normalize("NFKD", tekst.casefold())
    zonder = "".join(teken for teken in plat if not unicodedata.combining(teken))
    return [woord[:_LANGSTE] for woord in _GEEN_LETTER.split(zonder) if len(woord) >= _KORTSTE]


class Merk(StrEnum):
    """What the list can be filtered on beside a name; the sign keeps it apart from every word."""

    SIGNAAL = "#signaal"
    NIET_INSPREKEN = "#niet_inspreken"


def zoekrijen(intake: Intake, overzicht: Overzicht) -> list[IntakeZoekterm]:
    """Everything under which this intake is found."""
    return [
        IntakeZoekterm(term_hash=term, gemeente=intake.gemeente, kenmerk=intake.kenmerk)
        for term in zoekhashes(overzicht)
    ]


def verhuis(sessie: Session, intake: Intake) -> None:
    """The intake went to another gemeente: from now on it is found there and nowhere else."""
    eigen = col(IntakeZoekterm.kenmerk) == intake.kenmerk
    sessie.exec(update(IntakeZoekterm).where(eigen).values(gemeente=intake.gemeente))


def zoekhashes(overzicht: Overzicht) -> set[str]:
    """The hashes of every beginning of a name, and of the marks."""
    hashes = termen([overzicht.naam, *(naam for naam, _ in overzicht.kinderen)])
    if overzicht.signalen:
        hashes.add(vingerafdruk(Merk.SIGNAAL)[0])
    if overzicht.niet_inspreken:
        hashes.add(vingerafdruk(Merk.NIET_INSPREKEN)[0])
    return hashes


def termen(namen: Iterable[str]) -> set[str]:
    """Hashes under which an intake is found: every beginning of every word of its names."""
    beginnen = {
        woord[:lengte]
        for naam in namen
        for woord in woorden(naam)
        for lengte in range(_KORTSTE, len(woord) + 1)
    }
    return {vingerafdruk(begin)[0] for begin in beginnen}


def vingerafdruk(woord: str) -> list[str]:
    """The hashes of one word, one per key."""
    return kluis().vingerafdrukken(woord, "zoekterm")
