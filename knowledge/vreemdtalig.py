"""Recognises a question in English, Polish, Ukrainian, Arabic or Turkish, and the text that answers it.

Script decides for Arabic and Cyrillic; for the others the small words that a sentence cannot do without,
against the small words of Dutch. Every unclear case counts as Dutch: a parent who makes spelling
mistakes must never be answered in a foreign language.

A library was weighed on our own 8,000 Dutch sentences: ``lingua`` (six languages) took twelve seconds and
150 MB to load and called 2.6 % of them foreign (0.3 % where it was 99 % sure, and then it missed 43 % of
the foreign ones).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import yaml

BESTAND = Path(__file__).parent / "inhoud" / "vreemdtalig.yaml"

_MEESTE_TEKENS = 1_000
_GENOEG_LETTERS = 3
_HELFT = 0.5
_DEEL_VAN_DE_ZIN = 0.4
_GENOEG_WOORDEN = 1.5
_TWIJFELWOORD = 0.5
_VERSCHIL = 1.2
"""How many times more evidence the other language needs than Dutch has."""
_WOORD = re.compile(r"[^\W\d_]+(?:['’`][^\W\d_]+)?")
_ZONDER_TEKEN = str.maketrans({"ł": "l", "ı": "i", "'": None, "’": None, "`": None})


class Vreemdetaal(StrEnum):
    """The languages that we answer in, by their code for the ``lang`` attribute."""

    ENGELS = "en"
    POOLS = "pl"
    OEKRAIENS = "uk"
    ARABISCH = "ar"
    TURKS = "tr"


@dataclass(frozen=True, slots=True)
class Taaltekst:
    """What we say in one language.

    ``tekst`` holds ``{contact}``; ``bel``, ``mail`` and ``of`` make that sentence; ``mens`` is the title
    of the button to a person.
    """

    richting: Literal["ltr", "rtl"]
    tekst: str
    bel: str
    mail: str
    of: str
    mens: str


@dataclass(frozen=True, slots=True)
class _Woorden:
    """``zeker`` are words of this language alone, ``twijfel`` exist in Dutch too."""

    zeker: frozenset[str]
    twijfel: frozenset[str]
    letters: frozenset[str]


def herken(tekst: str) -> Vreemdetaal | None:
    """The language of a text, or None for Dutch and for everything that is not clear."""
    schrift = _uit_schrift(tekst[:_MEESTE_TEKENS])
    if schrift:
        return schrift
    gevonden = _WOORD.findall(tekst[:_MEESTE_TEKENS].replace("İ", "i").lower())
    woorden = [(woord, vouw(woord)) for woord in gevonden]
    punten = {taal: _punten(woorden, lijst) for taal, lijst in _woordenlijsten().items()}
    beste = max(punten, key=lambda taal: punten[taal])
    return beste if _genoeg(punten[beste], woorden, _woordenlijsten()[beste]) else None


def antwoordtalen(tekst: str) -> tuple[Vreemdetaal, ...]:
    """The languages to answer a text in; none for Dutch.

    Cyrillic without a letter of Ukrainian may as well be Russian or Bulgarian. Then Ukrainian comes with
    English: of the languages that we have, one of them is the likeliest to be read.
    """
    taal = herken(tekst)
    if taal is None:
        return ()
    if taal is Vreemdetaal.OEKRAIENS and _eigen_letters(taal).isdisjoint(tekst.lower()):
        return (taal, Vreemdetaal.ENGELS)
    return (taal,)


def taaltekst(taal: Vreemdetaal) -> Taaltekst:
    """The texts of one language."""
    return Taaltekst(**_inhoud()["teksten"][taal.value])


def vouw(woord: str) -> str:
    """A word without accents and apostrophes: who types on a phone leaves them out."""
    kaal = unicodedata.normalize("NFD", woord.translate(_ZONDER_TEKEN))
    return "".join(teken for teken in kaal if not unicodedata.combining(teken))


def _uit_schrift(tekst: str) -> Vreemdetaal | None:
    letters = [teken for teken in tekst if teken.isalpha()]
    for taal, naam in ((Vreemdetaal.ARABISCH, "ARABIC"), (Vreemdetaal.OEKRAIENS, "CYRILLIC")):
        aantal = sum(1 for teken in letters if unicodedata.name(teken, "").startswith(naam))
        if aantal >= _GENOEG_LETTERS and aantal >= _HELFT * len(letters):
            return taal
    return None


def _punten(woorden: list[tuple[str, str]], lijst: _Woorden) -> float:
    """Sure words count whole; a shared word or a letter that Dutch lacks counts half, beside a sure one."""
    zeker = sum(1 for _, kaal in woorden if kaal in lijst.zeker)
    half = sum(1 for woord, kaal in woorden if kaal not in lijst.zeker and _past(woord, kaal, lijst))
    return zeker + _TWIJFELWOORD * half if zeker else 0.0


def _past(woord: str, kaal: str, lijst: _Woorden) -> bool:
    return kaal in lijst.twijfel or not lijst.letters.isdisjoint(woord)


def _genoeg(punten: float, woorden: list[tuple[str, str]], lijst: _Woorden) -> bool:
    if not punten:
        return False
    if len(woorden) <= 2:
        return all(kaal in lijst.zeker or _past(woord, kaal, lijst) for woord, kaal in woorden)
    eigen = lijst.zeker | lijst.twijfel
    nederlands = sum(1 for _, kaal in woorden if kaal in _nederlands() and kaal not in eigen)
    ruim = punten >= _GENOEG_WOORDEN and punten >= _DEEL_VAN_DE_ZIN * len(woorden)
    return ruim and punten > _VERSCHIL * nederlands


@lru_cache(maxsize=1)
def _inhoud() -> Mapping[str, Any]:
    inhoud: Mapping[str, Any] = yaml.safe_load(BESTAND.read_text(encoding="utf-8"))
    return inhoud


def _eigen_letters(taal: Vreemdetaal) -> frozenset[str]:
    return frozenset(_inhoud()["eigen_letters"][taal.value])


@lru_cache(maxsize=1)
def _nederlands() -> frozenset[str]:
    return frozenset(_inhoud()["nederlands"].split())


@lru_cache(maxsize=1)
def _woordenlijsten() -> Mapping[Vreemdetaal, _Woorden]:
    return {
        Vreemdetaal(taal): _Woorden(
            frozenset(lijst["zeker"].split()),
            frozenset(lijst["twijfel"].split()),
            frozenset(lijst.get("letters", "")),
        )
        for taal, lijst in _inhoud()["woorden"].items()
    }
