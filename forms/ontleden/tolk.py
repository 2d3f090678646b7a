"""Which interpreter somebody needs: the language, out of its sentence."""

from __future__ import annotations

import re
from functools import cache

from forms.ontleden.rest import mislukt, rest_van
from forms.ontleden.tekst import WOORD, plat
from forms.ontleden.woordenlijst import lees, woordgroep
from forms.ontleden.zinsvorm import zonder_vragen
from forms.soorten import Ontleding

LIJST = "woorden/talen"
GEEN = "geen"
MEESTE_WOORDEN, KORT = 14, 7
"""A longer text holds more than a language: then a clause, or else the words themselves are the answer."""
_GRENS = re.compile(r"[,;.!?\n]+|\s(?:maar|mar|dus|want)\s")
_NOEMT_TOLK = re.compile(r"\btolk\w*\b|\b(?:iemand|graag) (?:die )?\w+ (?:spreekt|praat)\b")
_HEEFT_GEEN = re.compile(r"^\W*(?:nee|neen|niet nodig|hoeft niet|geen)\b|\btolk\w*\b|\bhoeft\b")
_RETORISCH = re.compile(r"\b(?:spreek|praat) ik\b(?=.*\b(?:of ?zo|soms|dan|zeker)\b)|\bdenk je dat ik\b")
_MOEITE = re.compile(
    r"\b(?:nederlands\w*|taal)\b.{0,25}\b(?:niet|slecht|beetje|weinig|moeilijk|lastig|matig)\b"
    r"|\b(?:niet|slecht|beetje|weinig|moeilijk|amper|nauwelijks)\b.{0,25}\bnederlands\b"
)
"""Who has trouble with Dutch does not say that none is needed."""


def ontleed_tolk(tekst: str) -> Ontleding | None:
    """The language of the interpreter, or ``geen``; None when the text says neither: its words count then.

    Error ``leeg``: somebody asks back in anger (``spreek ik chinees ofzo``).

    In a long message the last clause decides that is about an interpreter.
    """
    if _RETORISCH.search(plat(tekst)):
        return mislukt("leeg", tekst)
    heel = _lees(tekst)
    if heel is not None or len(WOORD.findall(plat(tekst))) <= KORT:
        return heel
    stukken = (stuk for stuk in reversed(_GRENS.split(zonder_vragen(tekst))) if _gaat_erover(stuk))
    gelezen = next((deel for stuk in stukken if (deel := _lees(stuk))), None)
    return Ontleding(waarde=gelezen.waarde, volledig=False, rest=tekst) if gelezen else None


def _lees(tekst: str) -> Ontleding | None:
    namen = _namen(tekst)
    talen = list(dict.fromkeys(_talen()[naam] for naam in namen if naam in _talen()))
    over = rest_van(tekst, [], _alles())
    if len(talen) == 1 and not _zegt_nee(namen):
        return Ontleding(waarde=talen[0], volledig=not over, rest=over)
    kaal = plat(tekst)
    if not talen and _zegt_nee(namen) and (not over or _HEEFT_GEEN.search(kaal)) and not _MOEITE.search(kaal):
        return Ontleding(waarde=GEEN, volledig=not over, rest=over)
    return None


def _gaat_erover(stuk: str) -> bool:
    """Whether a clause asks for an interpreter, or for none."""
    return over_een_tolk(stuk) or _NOEMT_TOLK.search(plat(stuk)) is not None


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
