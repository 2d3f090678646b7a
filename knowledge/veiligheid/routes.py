"""The people to call, and the words around them: dated data with an owner, from content files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from knowledge.veiligheid.soorten import Soort

_HIER = Path(__file__).parent
MAX_OUDERDOM_DAGEN = 366
"""A route that nobody checked for longer than a year may no longer be right."""


@dataclass(frozen=True, slots=True)
class Route:
    """One line to call. ``telefoon`` is how people say it, ``bel`` the digits for tel: links."""

    naam: str
    telefoon: str
    adres: str
    wanneer: str
    bron: str
    gecontroleerd_op: date
    eigenaar: str
    bel: tuple[str, ...]
    open_van: int = 0
    open_tot: int = 24

    def is_open(self, moment: datetime) -> bool:
        """Whether somebody answers at ``moment`` (local Dutch time)."""
        return self.open_van <= moment.hour < self.open_tot

    def te_oud(self, vandaag: date) -> bool:
        """Whether the last check is more than a year ago."""
        return (vandaag - self.gecontroleerd_op).days > MAX_OUDERDOM_DAGEN


@lru_cache(maxsize=2)
def _yaml(naam: str) -> dict[str, Any]:
    """A content file beside this module."""
    inhoud: dict[str, Any] = yaml.safe_load((_HIER / f"{naam}.yaml").read_text(encoding="utf-8"))
    return inhoud


def routes(
    soort: Soort | str, *, jeugdige: bool = False, moment: datetime | None = None
) -> tuple[Route, ...]:
    """The lines for a kind of danger, the first one to call first; empty for ``geen``.

    With ``moment`` the lines that are closed then come last; they stay, for the morning after.
    """
    wie = "jeugdige" if jeugdige else "ouder"
    namen = _yaml("routes")["volgorde"].get(Soort(soort).value, {}).get(wie, ())
    lijnen = tuple(_route(naam, jeugdige) for naam in namen)
    if moment is None:
        return lijnen
    return tuple(sorted(lijnen, key=lambda lijn: not lijn.is_open(moment)))


def _route(naam: str, jeugdige: bool) -> Route:
    """One line of the file, in the form of address of the reader."""
    ruw = _yaml("routes")["lijnen"][naam]
    return Route(
        naam=ruw["naam"],
        telefoon=ruw["telefoon"],
        adres=ruw["adres"],
        wanneer=ruw["wanneer_je" if jeugdige else "wanneer_u"],
        bron=ruw["bron"],
        gecontroleerd_op=ruw["gecontroleerd_op"],
        eigenaar=ruw["eigenaar"],
        bel=tuple(ruw["bel"]),
        open_van=ruw.get("open_van", 0),
        open_tot=ruw.get("open_tot", 24),
    )


def bericht(soort: Soort | str, *, jeugdige: bool = False) -> str:
    """The words shown above the routes, with the way on; empty for ``geen``.

    Two paragraphs: what to do now, and that the form can go on afterwards.
    """
    teksten, vorm = _yaml("teksten"), "je" if jeugdige else "u"
    eigen = teksten.get(Soort(soort).value)
    return f"{eigen[vorm]}\n\n{teksten['daarna'][vorm]}" if eigen else ""
