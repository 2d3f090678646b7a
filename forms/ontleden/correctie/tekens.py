"""How clearly a text says that something said before must be different."""

from __future__ import annotations

import re
from functools import cache

from forms.ontleden.tekst import plat
from forms.ontleden.woordenlijst import lees

LIJST = "woorden/correcties"
STERK, ZWAK = 2, 1
"""A strong sign is enough by itself; two weak ones count as one strong one."""

_STUKKEN = re.compile(r"[,;.!\n]+ ?| (?:maar|dus|want|en dus) ")


@cache
def patronen(soort: str) -> tuple[re.Pattern[str], ...]:
    """The compiled patterns of one list of signs, such as ``sterk`` or ``begin``."""
    return tuple(re.compile(str(patroon)) for patroon in lees(LIJST)[soort])


def sterkte(kaal: str) -> int:
    """How strongly a folded text takes something back; 0 is not at all."""
    if _staat_in("sterk", kaal):
        return STERK
    return sum(ZWAK for patroon in patronen("zwak") if patroon.search(kaal))


def begint_met_teken(kaal: str) -> bool:
    """Whether a folded text opens as somebody does who takes something back: ``sorry``, ``o wacht``."""
    return _staat_in("begin", kaal)


def gaat_over_antwoord(kaal: str) -> bool:
    """Whether a folded text surely speaks of an earlier answer: ``klopt niet``, ``ik bedoel``."""
    return _staat_in("antwoord", kaal)


def herroept(tekst: str) -> bool:
    """Whether somebody surely takes back an earlier answer, even if we cannot tell which one."""
    return _staat_in("herroept", plat(tekst))


def _staat_in(lijst: str, stuk: str) -> bool:
    return any(patroon.search(stuk) for patroon in patronen(lijst))


def over_het_oude(kaal: str) -> list[tuple[int, int]]:
    """Where a folded text only speaks of the old answer: ``, ik typte 14`` and ``dat was niet juist``."""
    uit, plek = [], 0
    grenzen = [*_STUKKEN.finditer(kaal)]
    for begin, eind in zip(
        [plek, *(g.end() for g in grenzen)], [*(g.start() for g in grenzen), len(kaal)], strict=True
    ):
        if _staat_in("oud", kaal[begin:eind]) and not _staat_in("of_het_kan", kaal[begin:eind]):
            uit.append((begin, eind))
    return uit
