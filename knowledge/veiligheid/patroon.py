"""The small language of the pattern files, and finding its patterns in a row of words.

A sequence is a line of words: ``niet meer .2 leven``. ``.2`` allows two words in between, ``..``
three; ``dood*`` is a beginning, ``zelfmoord~`` allows one wrong letter, ``(a|b)`` is a choice and
``<wil>`` a concept. ``A & B @6`` means: both, in any order, within six words. Nothing ever crosses
the end of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Plek: TypeAlias = tuple[int, ...]
"""The positions of the words that a pattern used, in order."""

Vondsten: TypeAlias = Mapping[str, Sequence[Plek]]
"""Element of a pattern -> the places where it stands in the text."""

_STUK = re.compile(r"\([^)]*\)|<[^>]+>|\S+")
_VENSTER = 6


@dataclass(frozen=True, slots=True)
class Reeks:
    """An ordered pattern: each element with the number of words allowed before it."""

    delen: tuple[tuple[int, str], ...]

    def elementen(self) -> tuple[str, ...]:
        """The names of the elements, for a quick look at what a text must hold."""
        return tuple(naam for _, naam in self.delen)


@dataclass(frozen=True, slots=True)
class Patroon:
    """One or more sequences that stand within ``venster`` words of each other."""

    reeksen: tuple[Reeks, ...]
    venster: int = _VENSTER

    def elementen(self) -> tuple[str, ...]:
        """The names of all elements."""
        return tuple(naam for reeks in self.reeksen for naam in reeks.elementen())


def lees_patroon(regel: str) -> Patroon:
    """Read one line of a pattern file; raises ``ValueError`` for an empty or broken line."""
    tekst, _, venster = regel.partition("@")
    reeksen = tuple(_lees_reeks(deel) for deel in tekst.split("&"))
    return Patroon(reeksen, int(venster) if venster.strip() else _VENSTER)


def _lees_reeks(tekst: str) -> Reeks:
    """Read one sequence."""
    delen: list[tuple[int, str]] = []
    ruimte = 0
    for stuk in _STUK.findall(tekst):
        if stuk.startswith("."):
            ruimte = 3 if stuk == ".." else int(stuk[1:])
            continue
        delen.append((ruimte, stuk))
        ruimte = 0
    if not delen:
        raise ValueError(f"leeg patroon: {tekst!r}")
    return Reeks(tuple(delen))


def zoek(patroon: Patroon, vondsten: Vondsten, zinnen: Sequence[int]) -> list[Plek]:
    """All places of ``patroon``; ``zinnen`` gives the sentence number of each word."""
    groepen = [_zoek_reeks(reeks, vondsten, zinnen) for reeks in patroon.reeksen]
    if not all(groepen):
        return []
    plekken = groepen[0]
    for groep in groepen[1:]:
        plekken = _verbind(plekken, groep, patroon.venster, zinnen)
    return plekken


def _zoek_reeks(reeks: Reeks, vondsten: Vondsten, zinnen: Sequence[int]) -> list[Plek]:
    """All places of one ordered sequence."""
    plekken: list[Plek] = list(vondsten.get(reeks.delen[0][1], ()))
    for ruimte, naam in reeks.delen[1:]:
        volgende = vondsten.get(naam, ())
        plekken = [p + v for p in plekken for v in volgende if _sluit_aan(p, v, ruimte, zinnen)]
        if not plekken:
            return []
    return plekken


def _sluit_aan(plek: Plek, volgende: Plek, ruimte: int, zinnen: Sequence[int]) -> bool:
    """Whether ``volgende`` follows ``plek`` with at most ``ruimte`` words in between."""
    afstand = volgende[0] - plek[-1]
    return 0 < afstand <= ruimte + 1 and zinnen[volgende[0]] == zinnen[plek[-1]]


def _verbind(
    links: Iterable[Plek], rechts: Sequence[Plek], venster: int, zinnen: Sequence[int]
) -> list[Plek]:
    """Join each place with the nearest place of the other group, in any order."""
    samen: list[Plek] = []
    for plek in links:
        passend = [
            tuple(sorted(plek + ander))
            for ander in rechts
            if zinnen[plek[0]] == zinnen[ander[0]] and not set(plek) & set(ander)
        ]
        passend = [p for p in passend if p[-1] - p[0] <= venster]
        if passend:
            samen.append(min(passend, key=lambda p: p[-1] - p[0]))
    return samen
