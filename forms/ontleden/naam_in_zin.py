"""A name somewhere in a long message: ``mijn ex heet Van Dongen, maar ik heet weer Chantal Bol``."""

from __future__ import annotations

import re
from functools import cache

from forms.ontleden.tekst import plat
from forms.ontleden.woordenlijst import alternatief, woordgroep

LIJST = "woorden/namen"
MINSTE_WOORDEN = 4
"""A shorter text is a name or is none."""
_HOOFDLETTER = r"[^\W\d_a-zß-öø-ÿ][\w'’-]*"


def naam_in_zin(tekst: str, *, een_kind: bool) -> str | None:
    """The name behind the last words that announce one, or that ends the message; None when there is none.

    Only with capitals: in running text nothing else tells a name from a word. A parent says more than
    a first name.
    """
    if len(tekst.split()) < MINSTE_WOORDEN or tekst.isupper() or tekst.islower():
        return None
    hier = _kindernaam() if een_kind else _hele_naam()
    for aanloop in reversed(
        [*_aanloop("noemt_een_kind" if een_kind else "noemt_zich").finditer(plat(tekst))]
    ):
        if gevonden := hier.match(tekst, aanloop.end()):
            return gevonden.group("naam")
    slot = None if een_kind else _SLOT.search(tekst)
    gevonden = hier.fullmatch(tekst[slot.end() :].rstrip(" .!")) if slot else None
    return gevonden.group("naam") if gevonden else None


def is_eigennaam(naam: str) -> bool:
    """Whether every word has its capital, or only comes before one that has: ``Ria van Oers``."""
    tussen = woordgroep(LIJST, "tussenvoegsel")
    return all(deel[:1].isupper() or plat(deel) in tussen for deel in naam.split())


_SLOT = re.compile(r"[,.:;](?=[^,.:;]*$)")


@cache
def _aanloop(sleutel: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b{alternatief(LIJST, sleutel)}(?:[:,]|\b)\s*(?:(?:weer|gewoon|dus|nu|voluit)\b\s*)*"
    )


@cache
def _hele_naam() -> re.Pattern[str]:
    tussen = rf"(?:(?:{alternatief(LIJST, 'tussenvoegsel')}) )*"
    return re.compile(rf"\W*(?P<naam>{_HOOFDLETTER}(?: {tussen}{_HOOFDLETTER})+)")


@cache
def _kindernaam() -> re.Pattern[str]:
    return re.compile(rf"\W*(?P<naam>{_HOOFDLETTER})")
