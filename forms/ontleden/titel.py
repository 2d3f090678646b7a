"""A title before a name: ``mevrouw Ingrid van Oers`` is Ingrid van Oers, ``mevrouw Goorden`` keeps it."""

from __future__ import annotations

import re
from functools import cache

from forms.ontleden.tekst import WOORD, plat
from forms.ontleden.woordenlijst import alternatief, woordgroep

LIJST = "woorden/namen"
KORTSTE_VOORNAAM = 2


def zonder_titel(naam: str) -> str:
    """The name without its title, when a first name stands in it; else the name as it is."""
    titel = _titel().match(plat(naam))
    kaal = naam[titel.end() :] if titel else naam
    voornaam, _, verder = kaal.partition(" ")
    return kaal if titel and verder and _is_voornaam(voornaam) and _is_achternaam(voornaam, verder) else naam


def voornaam_erachter(tekst: str) -> str | None:
    """``mevrouw Yilmaz. Fatima`` as Fatima Yilmaz; None when the text is not such a name."""
    titel = _titel().match(plat(tekst))
    past = _ACHTER.fullmatch(tekst, titel.end()) if titel else None
    return (
        f"{past.group('voor')} {past.group('achter')}" if past and _is_voornaam(past.group("voor")) else None
    )


_ACHTER = re.compile(r"(?P<achter>(?:[\w'-]+ )*[\w'-]{2,})[.,]\s+(?P<voor>[^\W\d_a-z][\w'-]+)\W*")


@cache
def _titel() -> re.Pattern[str]:
    return re.compile(rf"{alternatief(LIJST, 'titel')}\b\.?\s+")


def _is_voornaam(woord: str) -> bool:
    """Whether this can be a first name: not ``van``, no initial, not half of ``Jansen-de Vries``."""
    delen = WOORD.findall(plat(woord).replace("-", " "))
    tussen = woordgroep(LIJST, "tussenvoegsel")
    return len(woord.strip(".")) >= KORTSTE_VOORNAAM and "." not in woord and tussen.isdisjoint(delen)


def _is_achternaam(voornaam: str, verder: str) -> bool:
    """Whether what follows is one surname: written like the first name, and not a second person."""
    delen = verder.split()
    zelfde = delen[-1][:1].isupper() or voornaam.islower()
    return zelfde and woordgroep(LIJST, "titel", "en_nog_iemand").isdisjoint(plat(verder).split())
