"""The small language of the pattern files, and finding its patterns in a row of words.

A sequence is a line of words: ``niet meer .2 leven``. ``.2`` allows two words in between, ``..``
three; ``dood*`` is a beginning, ``zelfmoord~`` allows one wrong letter, ``(a|b)`` is a choice and
``<wil>`` a concept. ``A & B @6`` means: both, in any order, within six words. Nothing ever crosses
the end of a sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Plek: TypeAlias = tuple[int, ...]
"""The positions of the words that a pattern used, in order."""

Vondsten: TypeAlias = Mapping[str, Sequence[Plek]]
"""Element of a pattern -> the places where it stands in the text."""

_STUK = re.compile(r"\([^)]*\)|<[^>]+>|\S+")
_VENSTER = 6
_ALLEDAAGSE_WOORDEN = """
    ik hij zij wij mij me hem haar ons de het een en niet meer geen nooit is zijn ben heb heeft had was wil
    ga gaat kan zou er aan van in op met voor naar bij dat als maar <ik> <wil> <persoon> <zelf>
    <slachtoffer> <seksdader> <maken> <dreigt> <denkt> <iets> <springen>
"""
_ALLEDAAGS = frozenset(_ALLEDAAGSE_WOORDEN.split())


@dataclass(frozen=True, slots=True)
class Reeks:
    """An ordered pattern: each element with the number of words allowed before it."""

    delen: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Patroon:
    """One or more sequences that stand within ``venster`` words of each other.

    ``elementen`` are all names it needs; ``sleutel`` is the one that ordinary texts hold least, so
    that most patterns are passed over with one look.
    """

    reeksen: tuple[Reeks, ...]
    venster: int
    elementen: frozenset[str]
    sleutel: str


def lees_patroon(regel: str) -> Patroon:
    """Read one line of a pattern file; raises ``ValueError`` for an empty or broken line."""
    tekst, _, venster = regel.partition("@")
    reeksen = tuple(_lees_reeks(deel) for deel in tekst.split("&"))
    elementen = [naam for reeks in reeksen for _, naam in reeks.delen]
    return Patroon(
        reeksen=reeksen,
        venster=int(venster) if venster.strip() else _VENSTER,
        elementen=frozenset(elementen),
        sleutel=min(elementen, key=_gewoonheid),
    )


def _gewoonheid(element: str) -> tuple[int, int]:
    """How likely an ordinary text holds an element: a guess, only used to skip patterns fast."""
    woorden = set(element.strip("()").split("|"))
    return len(woorden & _ALLEDAAGS) + 3 * (element in _ALLEDAAGS), len(woorden)


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
    if patroon.sleutel not in vondsten or not all(e in vondsten for e in patroon.elementen):
        return []
    plekken: list[Plek] | None = None
    for reeks in patroon.reeksen:
        groep = _zoek_reeks(reeks, vondsten, zinnen)
        plekken = groep if plekken is None else _verbind(plekken, groep, patroon.venster, zinnen)
        if not plekken:
            return []
    return plekken or []


def _zoek_reeks(reeks: Reeks, vondsten: Vondsten, zinnen: Sequence[int]) -> list[Plek]:
    """All places of one ordered sequence."""
    plekken: list[Plek] = list(vondsten[reeks.delen[0][1]])
    for ruimte, naam in reeks.delen[1:]:
        volgende = vondsten[naam]
        plekken = [
            plek + v
            for plek in plekken
            for v in _dichtbij(volgende, plek[-1] + 1, plek[-1] + ruimte + 1)
            if zinnen[v[0]] == zinnen[plek[-1]]
        ]
        if not plekken:
            return []
    return plekken


def _dichtbij(plekken: Sequence[Plek], vanaf: int, tot: int) -> Sequence[Plek]:
    """The places that begin between two positions, both included; ``plekken`` is sorted."""
    return plekken[bisect_left(plekken, (vanaf,)) : bisect_left(plekken, (tot + 1,))]


def _verbind(
    links: Iterable[Plek], rechts: Sequence[Plek], venster: int, zinnen: Sequence[int]
) -> list[Plek]:
    """Join each place with the nearest place of the other group, in any order."""
    samen: list[Plek] = []
    gesorteerd = sorted(rechts)
    for plek in links:
        buurt = _dichtbij(gesorteerd, plek[-1] - venster, plek[0] + venster)
        passend = [
            tuple(sorted(plek + ander))
            for ander in buurt
            if zinnen[plek[0]] == zinnen[ander[0]] and not set(plek) & set(ander)
        ]
        passend = [p for p in passend if p[-1] - p[0] <= venster]
        if passend:
            samen.append(min(passend, key=lambda p: p[-1] - p[0]))
    return samen
