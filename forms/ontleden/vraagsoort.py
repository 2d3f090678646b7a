"""What a question in a free text is about: us and the form, somebody's own life, or the rules of the help.

``Hoe krijg ik hem weer naar school?`` is what a parent comes for; ``hoe lang mag mijn verhaal zijn?``
waits for an answer from us.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from forms.ontleden.tekst import plat
from forms.ontleden.woordenlijst import lees

LIJST = "woorden/vraagsoort"


class Vraagsoort(StrEnum):
    """Who or what a question is about."""

    AAN_ONS = "aan_ons"
    BEIDE = "beide"
    LEVEN = "leven"
    REGELS = "regels"
    WENS = "wens"
    ONBEKEND = "onbekend"


def vraagsoort(vraag: str) -> Vraagsoort:
    """What this question is about; ``onbekend`` when the words do not tell."""
    kaal = " ".join(re.findall(r"[\w'-]+", plat(vraag)))
    past = {soort for soort in Vraagsoort if any(p.search(kaal) for p in _patronen().get(soort, ()))}
    if Vraagsoort.REGELS in past and Vraagsoort.LEVEN not in past:
        past.discard(Vraagsoort.BEIDE)
    for soort in (Vraagsoort.AAN_ONS, Vraagsoort.BEIDE, Vraagsoort.LEVEN, Vraagsoort.WENS, Vraagsoort.REGELS):
        if soort in past:
            return soort
    return Vraagsoort.ONBEKEND


@cache
def _patronen() -> dict[Vraagsoort, tuple[re.Pattern[str], ...]]:
    lijst = lees(LIJST)
    return {Vraagsoort(naam): tuple(re.compile(str(p)) for p in rij) for naam, rij in lijst.items()}
