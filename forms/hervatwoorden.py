"""The words of resume codes, and finding the word a person meant."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from forms.inhoud_lezen import MAP, InhoudFout

MINSTENS = 2048
"""Fewer words would give a code of less than 33 bits."""

_WOORD = re.compile(r"[a-z]{4,11}")
_ZELFDE_KLANK = (
    ("sch", "sg"),
    ("ij", "ei"),
    ("auw", "au"),
    ("ouw", "au"),
    ("ou", "au"),
    ("ch", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("qu", "kw"),
    ("x", "ks"),
    ("ck", "k"),
    ("c", "k"),
    ("y", "i"),
)


@lru_cache(maxsize=1)
def woorden() -> tuple[str, ...]:
    """All words, in the order of the file. Raises InhoudFout when the list breaks its rules."""
    lijst = tuple((MAP / "hervatwoorden.txt").read_text(encoding="utf-8").split())
    fout = [woord for woord in lijst if not _WOORD.fullmatch(woord)]
    if fout or len(set(lijst)) != len(lijst) or len(lijst) < MINSTENS:
        raise InhoudFout(
            f"hervatwoorden.txt: geef minstens {MINSTENS} verschillende woorden van 4 tot 11 letters; "
            f"verbeter: {', '.join(fout)}"
        )
    return lijst


def letters(tekst: str) -> str:
    """Lower case without accents; everything that is no letter becomes a space."""
    plat = unicodedata.normalize("NFKD", tekst.lower())
    plat = "".join(teken for teken in plat if not unicodedata.combining(teken))
    return re.sub(r"[^a-z]+", " ", plat).strip()


def klank(woord: str) -> str:
    """Roughly how a word sounds: words that sound alike over the phone get the same text."""
    for schrijfwijze, zelfde in _ZELFDE_KLANK:
        woord = woord.replace(schrijfwijze, zelfde)
    woord = re.sub(r"(.)\1+", r"\1", woord)
    woord = re.sub(r"d$", "t", re.sub(r"b$", "p", woord))
    return woord.replace("z", "s").replace("v", "f")


@lru_cache(maxsize=1)
def _per_klank() -> dict[str, str]:
    return {klank(woord): woord for woord in woorden()}


@lru_cache(maxsize=1)
def verzameling() -> frozenset[str]:
    """All words, for a quick look-up."""
    return frozenset(woorden())


def _buren(woord: str, keuzes: tuple[str, ...]) -> set[str]:
    """The choices that are one typo away (a letter more, less, other or swapped)."""
    gevonden = process.extract(woord, keuzes, scorer=OSA.distance, score_cutoff=1, limit=3)
    return {keuze for keuze, _, _ in gevonden}


def bedoeld_woord(woord: str) -> str | None:
    """The word of the list that was meant: itself, one that sounds alike, or the only one a typo away.

    None when no word comes near, or more than one: a wrong guess would open nothing, or worse.
    """
    if woord in verzameling():
        return woord
    if not 3 <= len(woord) <= 12:
        return None
    zelfde_klank = _per_klank().get(klank(woord))
    dichtbij = _buren(woord, woorden()) | ({zelfde_klank} if zelfde_klank else set())
    if not dichtbij:
        dichtbij = {_per_klank()[buur] for buur in _buren(klank(woord), tuple(_per_klank()))}
    return dichtbij.pop() if len(dichtbij) == 1 else None
