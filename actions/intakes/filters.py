"""What someone can ask of the list: filters, order, search and page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

PER_PAGINA = 25
MIJ = "mij"
NIEMAND = "niemand"
LOPENDE = "lopend"
"""A filter on status that takes everything that still needs work."""


class Volgorde(StrEnum):
    """How the list is ordered; nothing in an intake itself moves it up."""

    NIEUWSTE = "nieuwste"
    OUDSTE = "oudste"
    STREEFDATUM = "streefdatum"
    GEWIJZIGD = "gewijzigd"


class Termijn(StrEnum):
    """A filter on what presses."""

    OPPAKKEN_VOORBIJ = "oppakken_voorbij"
    OPPAKKEN_VANDAAG = "oppakken_vandaag"
    ANTWOORD = "antwoord"
    PLAN_BIJNA = "plan_bijna"
    PLAN_VOORBIJ = "plan_voorbij"


class Signaalfilter(StrEnum):
    """A filter on what a reader must not miss; it never changes the order."""

    SIGNAAL = "signaal"
    NIET_INSPREKEN = "niet_inspreken"


@dataclass(frozen=True, slots=True)
class Filters:
    """What someone asked for; an empty text is no filter. ``pagina`` counts from 1."""

    gemeente: str = ""
    status: str = ""
    toegewezen_aan: str = ""
    zoek: str = ""
    pagina: int = 1
    volgorde: Volgorde = Volgorde.NIEUWSTE
    signaal: str = ""
    termijn: str = ""
