"""Commands inside a longer sentence: ``mail heb ik niet, sla maar over``.

``ontleed_opdracht`` knows messages that are a command and nothing else. Here a piece of the message
is one. Two kinds: words that can only be meant for us, with any reason around them, and words that
only count when the whole message consists of them (``geen idee of zij het weet``).
"""

from __future__ import annotations

import re
from functools import cache

from forms.ontleden.opdracht import zonder_beleefd
from forms.ontleden.tekst import normaliseer, plat, woorden
from forms.ontleden.woordenlijst import lees, schrijfwijze, woordgroep

LIJST = "woorden/opdrachtzinnen"
MEESTE_WOORDEN = 22
"""A longer message is a story, whatever it says in passing."""

_GRENS = re.compile(r"[,;.!?\n]+| - ")


def opdracht_in_zin(tekst: str) -> str | None:
    """The command in a message, or None when there is none or more than one."""
    schoon = plat(normaliseer(tekst))
    if len(schoon.split()) > MEESTE_WOORDEN:
        return None
    stukken = [stuk for stuk in map(_plat, _GRENS.split(schoon)) if stuk]
    duidelijk = {naam for stuk in stukken for naam in _past("duidelijk", stuk)}
    if len(duidelijk) > 1:
        duidelijk = {_voorrang(duidelijk)}
    if duidelijk:
        return duidelijk.pop()
    alles = [_past("alleen", stuk) for stuk in stukken]
    samen = set.intersection(*map(set, alles)) if alles and all(alles) else set()
    return samen.pop() if len(samen) == 1 else None


def gaat_over_een_ander(tekst: str) -> bool:
    """Whether a text tells about somebody, so that a guess at a command is likely wrong."""
    return not woordgroep(LIJST, "over_een_ander").isdisjoint(woorden(plat(tekst)))


_VOORRANG = (
    "alles_wissen",
    "opnieuw_beginnen",
    "bespreek_ik_liever",
    "mens",
    "pauze",
    "stop",
    "samenvatting",
    "voortgang",
    "wie_leest",
    "waarom",
    "terug",
    "overslaan",
)


def _voorrang(gevonden: set[str]) -> str:
    """The one that matters most: erasing and stopping ask first, so a wrong guess costs nothing."""
    return next(naam for naam in _VOORRANG if naam in gevonden)


def _plat(stuk: str) -> str:
    return (
        " ".join(zonder_beleefd([schrijfwijze(woord) for woord in woorden(stuk.replace("-", " "))])) or stuk
    )


def _past(kracht: str, stuk: str) -> list[str]:
    return [naam for naam, rij in _patronen(kracht) if any(patroon.search(stuk) for patroon in rij)]


@cache
def _patronen(kracht: str) -> tuple[tuple[str, tuple[re.Pattern[str], ...]], ...]:
    lijst = lees(LIJST)[kracht]
    return tuple((naam, tuple(re.compile(str(patroon)) for patroon in rij)) for naam, rij in lijst.items())
