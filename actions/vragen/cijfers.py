"""Finds phone numbers, BSN, IBAN, e-mail, postcodes, addresses and dates in a typed text.

These rules do not lean on capitals or spaces: people type on a phone, in a hurry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from actions.vragen.lijsten import woorden
from actions.vragen.vlakken import Soort, Vlak

_BSN_LENGTES = (8, 9)
_TELEFOON_VANAF = 8
_LETTERS = r"[^\W\d_]"
_MAAND = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|m(?:aa)?rt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|"
    r"okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_STRAAT = (
    r"(?:straat|str|laan|weg|plein|dreef|hof|kade|steeg|dijk|singel|pad|gracht|markt|park|baan|ring|"
    r"donk|akker|erf|wal|plantsoen|berg|veld|heide|bos|molen|kamp|poort|brink|vaart|haven|straatje)"
)
_PATRONEN: tuple[tuple[Soort, re.Pattern[str]], ...] = (
    (Soort.EMAIL, re.compile(r"[\w.+-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\s?\.\s?[\w-]+)*", re.I)),
    (Soort.LINK, re.compile(r"\b(?:https?://|www\.)\S+", re.I)),
    (Soort.NUMMER, re.compile(r"\b[a-z]{2}\s?\d{2}(?:[ .]?[a-z]{4})(?:[ .]?\d){7,14}\b", re.I)),
    (Soort.ADRES, re.compile(rf"\b{_LETTERS}{{2,}}{_STRAAT}\s+\d{{1,4}}\s?{_LETTERS}?\b", re.I)),
    (Soort.DATUM, re.compile(r"(?<!\d)\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?(?:19|20)?\d{2}(?!\d)")),
    (Soort.DATUM, re.compile(r"(?<!\d)(?:19|20)\d{2}-\d{1,2}-\d{1,2}(?!\d)")),
    (
        Soort.DATUM,
        re.compile(rf"(?<!\d)\d{{1,2}}\s?(?:ste|de|e)?\s+{_MAAND}(?:\.|\b)(?:\s+\d{{2,4}})?", re.I),
    ),
)
_POSTCODE = re.compile(r"(?<!\d)[1-9]\d{3}(?P<spatie>\s?)(?P<letters>[a-z]{2})\b", re.I)
_CIJFERS = re.compile(r"(?<![\d])(?:\+|00)?\d(?:[\s().\-–/]*\d){5,}")


def vind_cijfers(tekst: str) -> Iterator[Vlak]:
    """Everything in the text that points at a person by number, address or date."""
    for soort, patroon in _PATRONEN:
        yield from (Vlak(*vondst.span(), soort) for vondst in patroon.finditer(tekst))
    yield from (Vlak(*v.span(), Soort.ADRES) for v in _POSTCODE.finditer(tekst) if _is_postcode(v))
    yield from (Vlak(*v.span(), _soort_getal(v.group())) for v in _CIJFERS.finditer(tekst))


def is_bsn(cijfers: str) -> bool:
    """The eleven test: eight or nine digits that can be a burgerservicenummer."""
    if len(cijfers) not in _BSN_LENGTES or not cijfers.isdigit():
        return False
    gewichten = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    som = sum(g * int(c) for g, c in zip(gewichten, cijfers.zfill(9), strict=True))
    return som % 11 == 0 and int(cijfers) > 0


def _is_postcode(vondst: re.Match[str]) -> bool:
    """Whether it is one: in "2025 is hij jarig" a small word follows a year."""
    letters = vondst["letters"]
    return not (vondst["spatie"] and letters.islower() and letters in woorden("geen_postcode"))


def _soort_getal(getal: str) -> Soort:
    cijfers = re.sub(r"\D", "", getal)
    if is_bsn(cijfers) or len(cijfers) < _TELEFOON_VANAF:
        return Soort.NUMMER
    return Soort.TELEFOON
