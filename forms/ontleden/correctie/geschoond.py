"""A piece that may hold the new answer, without the words in it that still speak of the old one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from forms.ontleden.correctie.nieuw import schoon_op
from forms.ontleden.correctie.tekens import LIJST, patronen
from forms.ontleden.tekst import plat, woorden
from forms.ontleden.woordenlijst import lees, woordgroep

_GRENS = re.compile(r"[,;.!\n]+ ?| (?:maar|dus|want|en dus) ")
_ONTKEND_ACHTERAAN = re.compile(r"[, ]+(?:en )?(?:niet|nie|nit|geen|in plaats van|ipv) (?P<oud>[^,;.]+?)\W*$")


def zonder_het_oude(stuk: str, oud: Collection[str]) -> Iterator[str]:
    """Shorter readings of a piece, likeliest first: without the old answer, without what is said after it.

    ``oud`` are the words of the stored answer: ``De Lindeboom niet De Linde`` holds the new one before
    "niet", ``na 18 uur lukt niet, alleen dinsdagochtend`` after the comma.
    """
    for versie in _versies(stuk, oud):
        kort = schoon_op(_zonder_naschrift(versie)) if versie else ""
        if kort != stuk and zegt_iets(kort, oud):
            yield kort


def zegt_iets(waarde: str, oud: Collection[str] = ()) -> bool:
    """Whether a value holds more than the old one and words without meaning: ``anders``, ``he wacht``."""
    return not set(woorden(plat(waarde))) <= _lege_woorden().union(oud)


def _versies(stuk: str, oud: Collection[str]) -> Iterator[str]:
    """Clauses that set the new against the old, then those beside the old, the last first; or the piece."""
    zinnen = [stuk[begin:eind] for begin, eind in _zinnen(plat(stuk))]
    nieuw = [zin for zin in zinnen if not _noemt(plat(zin), oud)]
    yield from (_zonder_ontkend(zin, oud) for zin in zinnen)
    if len(nieuw) < len(zinnen):
        yield from reversed(nieuw)
    yield stuk


def _zonder_ontkend(zin: str, oud: Collection[str]) -> str:
    """What stands before a denied old answer at the end; empty when nothing is denied there."""
    vondst = _ONTKEND_ACHTERAAN.search(plat(zin))
    ontkend = vondst is not None and _noemt(vondst.group("oud"), oud)
    return zin[: vondst.start()] if vondst is not None and ontkend else ""


def _zinnen(kaal: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for grens in _GRENS.finditer(kaal):
        yield begin, grens.start()
        begin = grens.end()
    yield begin, len(kaal)


def _noemt(kaal: str, oud: Collection[str]) -> bool:
    return not set(oud).isdisjoint(woorden(kaal))


def _zonder_naschrift(stuk: str) -> str:
    """Without what is said about the new answer behind it: ``, dat past beter``."""
    plekken = [vondst.start() for patroon in patronen("naschrift") if (vondst := patroon.search(plat(stuk)))]
    return stuk[: min(plekken)] if plekken else stuk


@cache
def _lege_woorden() -> frozenset[str]:
    klein = woordgroep("woorden/vraagvorm", "onderwerp", "werkwoord", "aanloop", "voorzetsel", "bijzin")
    return klein | woordgroep("woorden/vulwoorden", "algemeen") | frozenset(lees(LIJST)["geen_waarde"])
