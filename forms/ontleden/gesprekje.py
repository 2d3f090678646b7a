"""What somebody says to us that answers nothing: thanks, shame, ``ben je een computer?``."""

from __future__ import annotations

import re
from functools import cache

from forms.ontleden.opdracht_in_zin import gaat_over_een_ander
from forms.ontleden.tekst import normaliseer, plat, woorden
from forms.ontleden.woordenlijst import lees, woordgroep

LIJST = "woorden/gesprekjes"
DANK = "dank"
_DANKWOORDEN, _OKEWOORDEN = "dankwoorden", "oke_woorden"
_DUIM = re.compile(r"^[\U0001F44C-\U0001F44D\U0001F64F\U0001F3FB-\U0001F3FF\uFE0F\s]+$")
MEESTE_WOORDEN = 14


def ontleed_gesprekje(tekst: str) -> str | None:
    """The small talk that a whole message is: ``dank``, ``wie_ben_je`` or ``emotie``; else None."""
    kaal = " ".join(re.findall(r"[\w'-]+", plat(normaliseer(tekst))))
    if not kaal or len(kaal.split()) > MEESTE_WOORDEN:
        return None
    return next((naam for naam, rij in _patronen() if any(patroon.search(kaal) for patroon in rij)), None)


def vertelt_zelf_iets(tekst: str) -> bool:
    """Whether words of thanks or praise hold something of the person's own: ``fijn dat het thuis rustig is``.

    Praise of us (``lief dat u zo doorvraagt``) is no news about the family, whatever verb is in it.
    """
    kaal = plat(normaliseer(tekst))
    rest = kaal if gaat_over_een_ander(kaal) else _AAN_ONS.sub(" ", kaal)
    return not set(woorden(rest)) <= woordgroep(LIJST, _DANKWOORDEN)


def zegt_oke(tekst: str) -> bool:
    """Whether a message only takes note of what was said: ``ok``, ``prima, dank u``, a thumb; no ``ja``."""
    kaal = plat(normaliseer(tekst))
    namen = woorden(kaal)
    return bool(_DUIM.match(tekst)) or (bool(namen) and set(namen) <= woordgroep(LIJST, _OKEWOORDEN))


_AAN_ONS = re.compile(r"\b(?:dat|hoe) (?:je|jij|jullie|u)\b[^,;.!?]*")


@cache
def _patronen() -> tuple[tuple[str, tuple[re.Pattern[str], ...]], ...]:
    return tuple(
        (naam, tuple(re.compile(str(p)) for p in rij))
        for naam, rij in lees(LIJST).items()
        if naam not in (_DANKWOORDEN, _OKEWOORDEN)
    )
