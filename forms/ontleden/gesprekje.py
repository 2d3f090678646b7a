"""What somebody says to us that answers nothing: thanks, shame, ``ben je een computer?``."""

from __future__ import annotations

import re
from functools import cache

from forms.ontleden.tekst import normaliseer, plat
from forms.ontleden.woordenlijst import lees

LIJST = "woorden/gesprekjes"
MEESTE_WOORDEN = 14


def ontleed_gesprekje(tekst: str) -> str | None:
    """The small talk that a whole message is: ``dank``, ``wie_ben_je`` or ``emotie``; else None."""
    kaal = " ".join(re.findall(r"[\w'-]+", plat(normaliseer(tekst))))
    if not kaal or len(kaal.split()) > MEESTE_WOORDEN:
        return None
    return next((naam for naam, rij in _patronen() if any(patroon.search(kaal) for patroon in rij)), None)


@cache
def _patronen() -> tuple[tuple[str, tuple[re.Pattern[str], ...]], ...]:
    return tuple((naam, tuple(re.compile(str(p)) for p in rij)) for naam, rij in lees(LIJST).items())
