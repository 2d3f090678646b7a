"""Reads the word lists of the parser from ``forms/inhoud``; each file is read once."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from forms.inhoud_lezen import MAP, lees_yaml
from forms.ontleden.tekst import plat


@cache
def lees(naam: str) -> dict[str, Any]:
    """Return the content of ``forms/inhoud/<naam>.yaml``.

    Raises InhoudFout when the file cannot be read: the parser cannot work without its words.
    """
    return dict(lees_yaml(MAP / f"{naam}.yaml"))


@cache
def woordgroep(naam: str, *sleutels: str) -> frozenset[str]:
    """Return the folded words of one or more lists of a file, together."""
    lijsten = lees(naam)
    return frozenset(plat(str(woord)) for sleutel in sleutels for woord in lijsten[sleutel])


@cache
def alternatief(naam: str, sleutel: str) -> str:
    """Return a list as one regular expression choice, longest word first."""
    keuzes = sorted(woordgroep(naam, sleutel), key=lambda woord: (-len(woord), woord))
    return "(?:" + "|".join(map(re.escape, keuzes)) + ")"


@cache
def maandnamen() -> dict[str, int]:
    """Every name of a month, with abbreviations and known misspellings, to its number."""
    lijst = lees("woorden/getallen")["maanden"]
    return {plat(naam): int(nummer) for nummer, namen in lijst.items() for naam in namen}


def schrijfwijze(woord: str) -> str:
    """The usual spelling of a folded word: ``nie`` is ``niet``, ``skool`` is ``school``."""
    return _schrijfwijzen().get(woord, woord)


@cache
def _schrijfwijzen() -> dict[str, str]:
    return {plat(str(kort)): plat(str(vol)) for kort, vol in lees("woorden/schrijfwijzen")["woorden"].items()}
