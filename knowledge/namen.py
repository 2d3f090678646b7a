"""First names: whoever it is about, the same words must be understood the same.

A sentence vector leans a little with every name ("Ilyas spijbelt", "Shanti spijbelt"): enough to tip a
decision now and then. So a first name is read as one and the same name, before anything is weighed.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

BESTAND = Path(__file__).parent / "inhoud" / "voornamen.txt"
"""First names as they are borne in the Netherlands, from the list of the library ``deduce`` and from 14
language groups that it misses; names that are also an ordinary word or a place of the region are left out."""

STAAT_VOOR = "Robin"
"""A name of boys and girls alike."""

_WOORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LETTERS = str.maketrans({"ł": "l", "ı": "i", "ø": "o", "đ": "d"})


def zonder_namen(tekst: str) -> str:
    """``tekst`` with every first name read as the same one; doing it twice changes nothing more."""
    return _WOORD.sub(_neutraal, tekst)


def is_voornaam(woord: str) -> bool:
    """Whether this is a first name and no ordinary word. ``Jan-Kees`` is one when both parts are."""
    return all(deel in _voornamen() for deel in _vouw(woord).split("-"))


def _neutraal(woord: re.Match[str]) -> str:
    return STAAT_VOOR if is_voornaam(woord[0]) else woord[0]


def _vouw(woord: str) -> str:
    """Small letters without accents."""
    kaal = woord.lower().translate(_LETTERS)
    if kaal.isascii():
        return kaal
    los = unicodedata.normalize("NFKD", kaal)
    return "".join(teken for teken in los if not unicodedata.combining(teken))


@lru_cache(maxsize=1)
def _voornamen() -> frozenset[str]:
    return frozenset(BESTAND.read_text(encoding="utf-8").split())
