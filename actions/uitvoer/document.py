"""The neutral shape of a gezinsplan deel 1 for every kind of export."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple


class DocumentRegel(NamedTuple):
    """One answer: ``status`` is ``beantwoord``, ``overgeslagen``, ``weet_ik_niet``,
    ``bespreek_ik_liever`` or ``open`` (not asked yet)."""

    label: str
    weergave: str
    status: str


@dataclass(frozen=True, slots=True)
class StapBlok:
    """One step of the form with its answers."""

    titel: str
    regels: tuple[DocumentRegel, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A finished or unfinished gezinsplan deel 1. ``kenmerk`` is ``""`` until it was sent.

    ``signalen`` are points for the jeugdprofessional; leave them out of the family's own copy.
    """

    titel: str
    kenmerk: str
    gemeente: str
    datum: date
    stappen: tuple[StapBlok, ...]
    signalen: tuple[str, ...] = ()
