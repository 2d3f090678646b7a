"""Cries for help in the languages that parents also write here: plain patterns, no learned layer.

The learned layer knows Dutch, and English that parents mix with it. In the other languages it hears
little and sometimes alarms at a plain question for help, so there it keeps out.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

import yaml

from knowledge.veiligheid.soorten import ERNST, VEILIG, Oordeel
from knowledge.vreemdtalig import Vreemdetaal, herken

BESTAND = Path(__file__).parent / "andere_talen.yaml"
MEESTE_TEKENS = 300
"""Longest quote in characters."""
_GELIJK = str.maketrans({"ł": "l", "ı": "i", "’": "'", "ʼ": "'", "ة": "ه", "أ": "ا", "إ": "ا", "آ": "ا"})
_ZINSEINDE = re.compile(r"(?<=[.!?؟\n])\s+")
_CYRILLISCH = re.compile(r"[Ѐ-ӿ]")


def hoor(tekst: str) -> Oordeel:
    """What the patterns hear in a text; the most urgent kind first."""
    for zin in _ZINSEINDE.split(tekst):
        gevouwen = vouw(zin)
        if any(patroon.search(gevouwen) for patroon in _patronen("zwijg")):
            continue
        for soort in ERNST:
            if any(_treft(patroon, gevouwen) for patroon in _patronen(str(soort))):
                return Oordeel(soort, zin.strip()[:MEESTE_TEKENS], "andere_taal")
    return VEILIG


def is_andere_taal(tekst: str) -> bool:
    """Whether a text is surely in a language that the learned layer does not know."""
    return herken(tekst) not in (None, Vreemdetaal.ENGELS)


def vouw(tekst: str) -> str:
    """Lower case, without accents or vowel marks; Cyrillic keeps its letters with a sign above."""
    klein = tekst.casefold().translate(_GELIJK)
    if _CYRILLISCH.search(klein):
        return klein
    los = unicodedata.normalize("NFKD", klein)
    return "".join(teken for teken in los if not unicodedata.combining(teken)).translate(_GELIJK)


def _treft(patroon: re.Pattern[str], gevouwen: str) -> bool:
    """Whether a pattern holds somewhere without a denial right before it."""
    return any(not gevouwen[: hit.start()].endswith(_ontkenningen()) for hit in patroon.finditer(gevouwen))


@cache
def _inhoud() -> dict[str, list[str]]:
    gelezen: dict[str, list[str]] = yaml.safe_load(BESTAND.read_text(encoding="utf-8"))
    return gelezen


@cache
def _ontkenningen() -> tuple[str, ...]:
    return tuple(_inhoud()["niet"])


@cache
def _patronen(lijst: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(bron) for bron in _inhoud()[lijst])
