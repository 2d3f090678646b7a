"""Dutch numbers, in digits and in words.

``text2num`` does the arithmetic; here we find the words in a running text and skip the numbers
that are about something else, such as a phone number, a time or an amount of money.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from text_to_num import text2num

from forms.ontleden.woordenlijst import alternatief, lees

LIJST = "woorden/getallen"
_CIJFERS = re.compile(r"[0-9]+")
# Folding a text took the dots away: "tweeëntwintig".
_TREMA = re.compile(r"\b(twee|drie)en(?=[a-z])")
_KLEIN = re.compile(r"(?:tje|ke|je)$")
_RUIS = re.compile(
    r"(?:\+|(?<![0-9]))(?:[0-9][ \-./()]{0,2}){9,}"  # a phone number
    r"|(?<![0-9])0[0-9]{1,3}[ -][0-9]{2,}(?:[ -]?[0-9]+)*"
    r"|€ ?[0-9]+(?:[.,][0-9-]+)?"
    r"|(?<![0-9])[0-9]{1,2}[:.][0-9]{2}(?![0-9])(?: ?(?:uur|u)\b)?"
    r"|\S+@\S+"
    r"|\b[0-9]{4} ?[a-z]{2}\b"
)


@cache
def woord_patroon() -> str:
    """A regular expression for one number word, such as ``zeven`` or ``achtentwintig``."""
    delen = alternatief(LIJST, "delen")
    varianten = "|".join(sorted(lees(LIJST)["varianten"], key=len, reverse=True))
    return rf"(?:{varianten}|{delen}(?:(?:en)?{delen})*)"


@cache
def getal_patroon() -> str:
    """A regular expression for a number of at most three digits, or a number word."""
    return rf"(?:(?<![0-9])[0-9]{{1,3}}(?![0-9])|\b{woord_patroon()}\b)"


@lru_cache(maxsize=2048)
def getal(tekst: str) -> int | None:
    """The value of ``tekst`` (``7``, ``zeven``, ``acht en twintig``), or None."""
    schoon = tekst.strip()
    if _CIJFERS.fullmatch(schoon):
        return int(schoon) if len(schoon) < 10 else None
    try:
        return int(text2num(" ".join(map(_gewoon, schoon.split())), "nl"))
    except (ValueError, OverflowError):
        return None


def _gewoon(woord: str) -> str:
    """The number in ``zesje`` and ``zevenke``, and of a spelling that we know."""
    bekend = lees(LIJST)["varianten"]
    kaal = _KLEIN.sub("", woord)
    return _TREMA.sub(r"\1ën", str(bekend.get(woord) or bekend.get(kaal) or kaal))


@cache
def rangen() -> dict[str, int]:
    """Ordinals by word: ``derde`` is 3."""
    return dict(lees(LIJST)["rang"])


def zonder_ruis(plat_tekst: str) -> str:
    """Blank out numbers that are a phone number, a time, money, a postcode or an address."""
    return _RUIS.sub(lambda vondst: " " * len(vondst.group()), plat_tekst)
