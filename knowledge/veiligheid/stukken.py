"""Cut a text into pieces small enough to judge alone.

A cry for help inside a long story drowns in it: one vector over everything sees school and football.
So a long text is judged as a whole and also sentence by sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

LANG = 25
"""A text of more words than this is also read per sentence."""

MEESTE_ZINNEN = 150
"""Sentences of one story that are judged alone; the rules read the rest too."""

_LANGE_ZIN = 32
_VENSTER = 24
_OVERLAP = 8
_KORTE_ZIN = 4
_WOORD = re.compile(r"\S+")
_EINDE = re.compile(r"[.!?;…][\"'”’)]*$")


class Stuk(NamedTuple):
    """A part of a text and where it stands in characters."""

    tekst: str
    begin: int
    eind: int


def stukken(tekst: str) -> list[Stuk]:
    """The whole text first, then its sentences when it is long."""
    woorden = [(m.start(), m.end()) for m in _WOORD.finditer(tekst)]
    if not woorden:
        return []
    heel = _stuk(tekst, woorden)
    if len(woorden) <= LANG:
        return [heel]
    delen = [deel for zin in _zinnen(tekst, woorden) for deel in _vensters(zin)]
    return [heel, *(_stuk(tekst, deel) for deel in delen[:MEESTE_ZINNEN])]


def _stuk(tekst: str, woorden: list[tuple[int, int]]) -> Stuk:
    begin, eind = woorden[0][0], woorden[-1][1]
    return Stuk(tekst[begin:eind], begin, eind)


def _zinnen(tekst: str, woorden: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Groups of words, one per sentence; a very short sentence stays with the one before it."""
    zinnen: list[list[tuple[int, int]]] = []
    zin: list[tuple[int, int]] = []
    for nummer, plek in enumerate(woorden):
        zin.append(plek)
        volgende = woorden[nummer + 1][0] if nummer + 1 < len(woorden) else len(tekst)
        if _EINDE.search(tekst[plek[0] : plek[1]]) or "\n" in tekst[plek[1] : volgende]:
            if len(zin) < _KORTE_ZIN and zinnen:
                zinnen[-1] += zin
            else:
                zinnen.append(zin)
            zin = []
    return [*zinnen, zin] if zin else zinnen


def _vensters(zin: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """A sentence that never ends is read through a window that slides."""
    if len(zin) <= _LANGE_ZIN:
        yield zin
        return
    for begin in range(0, len(zin), _VENSTER - _OVERLAP):
        yield zin[begin : begin + _VENSTER]
        if begin + _VENSTER >= len(zin):
            return
