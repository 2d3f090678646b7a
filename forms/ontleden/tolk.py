"""Which interpreter somebody needs: the language, out of its sentence."""

from __future__ import annotations

from functools import cache

from forms.ontleden.rest import rest_van
from forms.ontleden.tekst import WOORD, plat
from forms.ontleden.woordenlijst import lees, woordgroep
from forms.ontleden.zinsvorm import zonder_vragen
from forms.soorten import Ontleding

LIJST = "woorden/talen"
MEESTE_WOORDEN = 14
"""A longer text holds more than a language: then the words themselves are the answer."""


def ontleed_tolk(tekst: str) -> Ontleding | None:
    """The language of the interpreter; None when the text names none, or two: then its words count."""
    namen = _namen(tekst)
    talen = list(dict.fromkeys(_talen()[naam] for naam in namen if naam in _talen()))
    if len(talen) != 1 or _zegt_nee(namen):
        return None
    over = rest_van(tekst, [], _alles())
    return Ontleding(waarde=talen[0], volledig=not over, rest=over)


def over_een_tolk(tekst: str) -> bool:
    """Whether every word is about needing an interpreter or not: ``niet nodig``, ``poolse tolk graag``."""
    namen = _namen(tekst)
    bekend = any(naam in _talen() for naam in namen) or _zegt_nee(namen)
    return bekend and not rest_van(tekst, [], _alles())


def _namen(tekst: str) -> list[str]:
    namen = WOORD.findall(plat(zonder_vragen(tekst)))
    return namen if len(namen) <= MEESTE_WOORDEN else []


def _zegt_nee(namen: list[str]) -> bool:
    return any(naam in woordgroep(LIJST, "nee", "nederlands") for naam in namen)


@cache
def _talen() -> dict[str, str]:
    """Every way to write a language, to its name."""
    return {
        plat(str(woord)): str(taal)
        for taal, woorden in lees(LIJST)["talen"].items()
        for woord in [taal, *woorden]
    }


@cache
def _alles() -> frozenset[str]:
    eigen = woordgroep(LIJST, "nee", "nederlands", "vul") | woordgroep("woorden/vulwoorden", "algemeen")
    return eigen | frozenset(_talen())
