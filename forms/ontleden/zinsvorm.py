"""The form of a sentence: is it a question, and where does one sentence end.

A parent often asks without a question mark ("moet mijn ex ook tekenen"), and often answers and
asks in one breath ("hij is 8 en hoe lang duurt het"). Both are recognised by word order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from forms.ontleden.tekst import WOORD, plat
from forms.ontleden.woordenlijst import lees, maandnamen, woordgroep

LIJST = "woorden/vraagvorm"
_EINDE = re.compile(r"(?<=[.!?…])[\"')\]]*\s+|\n+")
_LAATSTE_WOORD = re.compile(r"([\w.]+)\.[\"')\]]*\s*$")


@dataclass(frozen=True, slots=True)
class Deel:
    """A piece of a message: from ``begin`` to ``eind``, and whether it asks something."""

    begin: int
    eind: int
    is_vraag: bool


def splits_zinnen(tekst: str) -> list[str]:
    """Split a text in sentences, keeping their punctuation; abbreviations do not end a sentence."""
    return [tekst[begin:eind].strip() for begin, eind in _zinnen(tekst) if tekst[begin:eind].strip()]


def is_vraagzin(tekst: str) -> bool:
    """Whether any sentence of the text asks something, with or without a question mark."""
    return any(_is_vraag(plat(zin)) for zin in splits_zinnen(tekst))


def delen(tekst: str) -> list[Deel]:
    """Cut a text in pieces that tell and pieces that ask; the pieces cover every sentence."""
    uit: list[Deel] = []
    for begin, eind in _zinnen(tekst):
        zin = plat(tekst[begin:eind])
        knip = _knip(zin)
        if knip is None:
            uit.append(Deel(begin, eind, _is_vraag(zin)))
        else:
            uit += [Deel(begin, begin + knip, False), Deel(begin + knip, eind, True)]
    return uit


def zonder_vragen(tekst: str) -> str:
    """Return the text with its questions blanked out, at the same length."""
    uit = list(tekst)
    for deel in delen(tekst):
        if deel.is_vraag:
            uit[deel.begin : deel.eind] = " " * (deel.eind - deel.begin)
    return "".join(uit)


def _zinnen(tekst: str) -> list[tuple[int, int]]:
    grenzen, begin = [], 0
    for einde in _EINDE.finditer(tekst):
        woord = _LAATSTE_WOORD.search(tekst[begin : einde.start()][-24:])
        if woord and "\n" not in einde.group() and _geen_einde(plat(woord.group(1)), tekst[einde.end() :]):
            continue
        grenzen.append((begin, einde.end()))
        begin = einde.end()
    return [*grenzen, (begin, len(tekst))] if begin < len(tekst) else grenzen


def _geen_einde(woord: str, erna: str) -> bool:
    """An abbreviation, an initial ("J. de Vries") or a day number ("12. maart")."""
    if woord.isdigit():
        volgend = WOORD.match(plat(erna[:20]))
        return volgend is not None and volgend.group() in maandnamen()
    return woord in woordgroep(LIJST, "afkortingen") or (len(woord) == 1 and woord.isalpha())


def _is_vraag(zin: str) -> bool:
    return "?" in zin or _opent_vraag(WOORD.findall(zin)) or any(w in zin for w in lees(LIJST)["indirect"])


@cache
def _paren() -> frozenset[str]:
    return woordgroep(LIJST, "geen_vraag")


def _opent_vraag(namen: list[str]) -> bool:
    """Whether these words have the order of a question."""
    aanloop = woordgroep(LIJST, "aanloop")
    start = next((plek for plek, woord in enumerate(namen[:4]) if woord not in aanloop), None)
    return start is not None and _vraagvolgorde(namen[start:])


def _vraagvolgorde(namen: list[str]) -> bool:
    eerste = namen[0]
    tweede = namen[1] if len(namen) > 1 else ""
    if eerste in woordgroep(LIJST, "altijd"):
        return tweede not in woordgroep(LIJST, "onderwerp")
    if eerste in woordgroep(LIJST, "meestal"):
        return _na_vraagwoord(namen)
    if eerste not in woordgroep(LIJST, "werkwoord") or tweede not in woordgroep(LIJST, "vraag_onderwerp"):
        return False
    return f"{eerste} {tweede}" not in _paren() and namen[-1] not in woordgroep(LIJST, "vertellend")


def _na_vraagwoord(namen: list[str]) -> bool:
    """``wat kost dat`` and ``hoe lang duurt het`` ask; ``wat ik merk`` does not."""
    if len(namen) == 1:
        return namen[0] in ("hoe", "wat", "wie")
    onderwerp = woordgroep(LIJST, "onderwerp")
    if namen[0] == "hoe" and namen[1] in ("lang", "vaak", "veel", "snel") and len(namen) > 2:
        return namen[2] not in onderwerp
    return namen[1] not in onderwerp


def _knip(zin: str) -> int | None:
    """Where, inside one sentence, the telling stops and the asking starts."""
    plekken = list(WOORD.finditer(zin))
    namen = [plek.group() for plek in plekken]
    if _opent_vraag(namen):
        return None
    for nummer in range(1, len(namen)):
        if namen[nummer] not in _kan_vragen():
            continue
        los = "," in zin[plekken[nummer - 1].end() : plekken[nummer].start()]
        if _begint_vraag(namen, nummer, los, "?" in zin):
            return plekken[nummer].start()
    return None


def _begint_vraag(namen: list[str], nummer: int, los: bool, vraagteken: bool) -> bool:
    """Whether a question starts at this word of a sentence that starts as a statement.

    Without a question mark a verb only asks as ``moet`` or ``mag``, after a comma or ``en``: in
    ``volgende maand wordt ze 9`` and ``als hij boos is, gaat hij weg`` the same order tells.
    """
    if namen[nummer - 1] in woordgroep(LIJST, "geen_knip_na") or not _vraagvolgorde(namen[nummer:]):
        return False
    if vraagteken or namen[nummer] not in woordgroep(LIJST, "werkwoord"):
        return True
    if namen[nummer] not in woordgroep(LIJST, "vragend_werkwoord") or namen[0] in woordgroep(LIJST, "bijzin"):
        return False
    return los or namen[nummer - 1] in woordgroep(LIJST, "aanloop")


@cache
def _kan_vragen() -> frozenset[str]:
    return woordgroep(LIJST, "altijd", "meestal", "werkwoord")
