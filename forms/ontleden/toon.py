"""What somebody feels who says no more than that: ``boos``, ``schaamte`` or, else, ``zorg``."""

from __future__ import annotations

import re
from functools import cache

from forms.ontleden.tekst import plat
from forms.ontleden.woordenlijst import lees

LIJST = "woorden/toon"
ZORG = "zorg"


def toon_van(tekst: str) -> str:
    """The feeling that the words tell; shame before anger, for "stom van mij" is about oneself."""
    kaal = plat(tekst)
    return next((toon for toon in ("schaamte", "boos") if _patroon(toon).search(kaal)), ZORG)


@cache
def _patroon(toon: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{deel})" for deel in lees(LIJST)[toon]))
