"""Reference numbers and resume codes: made to be said over the phone."""

from __future__ import annotations

import re
import secrets
from itertools import combinations

from forms.hervatwoorden import bedoeld_woord, letters, verzameling, woorden

ALFABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Letters and digits that cannot be confused: no 0 and O, no 1 and I."""

AANTAL_WOORDEN = 3
_LANGSTE = 80
_KENMERK = re.compile(rf"GP([{ALFABET}]{{4}})([{ALFABET}]{{4}})")


def nieuw_kenmerk() -> str:
    """A new reference number ``GP-`` and twice four characters (40 random bits)."""
    tekens = "".join(secrets.choice(ALFABET) for _ in range(8))
    return f"GP-{tekens[:4]}-{tekens[4:]}"


def normaliseer_kenmerk(tekst: str) -> str | None:
    """``gp 7k2m 9xqt`` as ``GP-7K2M-9XQT``; None when it is no reference number."""
    gevonden = _KENMERK.fullmatch(re.sub(r"[^0-9A-Z]", "", tekst.upper()))
    return f"GP-{gevonden[1]}-{gevonden[2]}" if gevonden else None


def nieuwe_hervatcode() -> str:
    """A new resume code of three different common words (33 random bits): ``molen-wortel-kikker``."""
    gekozen: list[str] = []
    while len(gekozen) < AANTAL_WOORDEN:
        woord = secrets.choice(woorden())
        if woord not in gekozen:
            gekozen.append(woord)
    return "-".join(gekozen)


def _geknipt(aaneen: str) -> list[str]:
    """The only way to cut a text into three words of the list; empty when there is none or more."""
    knippen = [
        [aaneen[:een], aaneen[een:twee], aaneen[twee:]]
        for een, twee in combinations(range(1, len(aaneen)), 2)
        if aaneen[:een] in verzameling()
        and aaneen[een:twee] in verzameling()
        and aaneen[twee:] in verzameling()
    ]
    return knippen[0] if len(knippen) == 1 else []


def normaliseer_hervatcode(tekst: str) -> str | None:
    """The resume code a person meant; None when that is not certain.

    Capitals, accents, spaces, commas and hyphens do not matter, nor do other words around it. Each
    word may have one typo, or be spelled as it sounds, when only one word of the list comes near.
    """
    delen = letters(tekst[: 10 * _LANGSTE]).split()
    if len(delen) == AANTAL_WOORDEN:
        bedoeld = [bedoeld_woord(deel) for deel in delen]
        if all(bedoeld):
            return "-".join(filter(None, bedoeld))
    aaneen = "".join(delen)
    geknipt = _geknipt(aaneen) if len(aaneen) <= _LANGSTE else []
    bekend = [deel for deel in delen if deel in verzameling()]
    return "-".join(geknipt or bekend) if geknipt or len(bekend) == AANTAL_WOORDEN else None
