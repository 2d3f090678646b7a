"""Finds names that ``deduce`` misses: in small letters, unknown to its lists, or known from the draft."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from actions.vragen.lijsten import woorden
from actions.vragen.vlakken import Soort, Vlak


class Woorden(Protocol):
    """What is known about words in small letters (``woordenlijst.Woordenlijst`` fits)."""

    def is_voornaam(self, woord: str) -> bool:
        """Whether this can be a first name."""

    def is_functiewoord(self, woord: str) -> bool:
        """Whether this is a small word."""

    def is_gewoon(self, woord: str) -> bool:
        """Whether this is a common word."""

    def is_woord(self, woord: str) -> bool:
        """Whether this is any Dutch word."""


_WOORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_KORTST = 2
_LANGSTE_AFKORTING = 6
_ACHTER_NAAM = ("", "s", "'s", "’s", "tje", "ke")


def vind_namen(tekst: str, kent: Woorden) -> Iterator[Vlak]:
    """Words that are, or may well be, the name of a person. In doubt a word is taken out."""
    gevonden = list(_WOORD.finditer(tekst))
    schreeuwt, na_naam = tekst.isupper(), False
    for nummer, vondst in enumerate(gevonden):
        klein = vondst.group().lower()
        if na_naam and klein in woorden("voor_achternaam"):
            continue
        na_naam = (
            len(klein) >= _KORTST
            and not kent.is_functiewoord(klein)
            and (
                _aangewezen(gevonden, nummer, kent)
                or (kent.is_voornaam(klein) and not kent.is_gewoon(klein))
                or (
                    not kent.is_woord(klein)
                    and (na_naam or (not schreeuwt and _is_eigennaam(vondst.group())))
                )
            )
        )
        if na_naam:
            yield Vlak(*vondst.span(), Soort.NAAM)


def _aangewezen(gevonden: Sequence[re.Match[str]], nummer: int, kent: Woorden) -> bool:
    """Whether the words before say that this is a name: "hij heet", "mijn naam is", "mijn zoon"."""
    klein, *ervoor = (gevonden[plek].group().lower() for plek in range(nummer, max(-1, nummer - 3), -1))
    vorig, verder = [*ervoor, "", ""][:2]
    if vorig in woorden("persoon") and kent.is_voornaam(klein):
        return True
    genoemd = vorig in woorden("noemt") or (vorig in woorden("tussen") and verder in woorden("noemt"))
    return genoemd and klein not in woorden("tussen")


def vind_bekende(tekst: str, namen: Sequence[str]) -> Iterator[Vlak]:
    """Words of the draft: the first names, the school, who helped before."""
    for naam in namen:
        delen = "|".join(re.escape(naam + staart) for staart in _ACHTER_NAAM)
        yield from (
            Vlak(*vondst.span(), Soort.NAAM)
            for vondst in re.finditer(rf"(?<![^\W_])(?:{delen})(?![^\W_])", tekst, re.IGNORECASE)
        )


def _is_eigennaam(woord: str) -> bool:
    afkorting = woord.isupper() and len(woord) <= _LANGSTE_AFKORTING
    return woord[0].isupper() and not afkorting
