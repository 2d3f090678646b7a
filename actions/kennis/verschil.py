"""The difference between two texts, line by line, with the words that changed inside a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum


class Regelsoort(StrEnum):
    """What happened to a line."""

    GELIJK = "gelijk"
    WEG = "weg"
    BIJ = "bij"


@dataclass(frozen=True, slots=True)
class Woorddeel:
    """A piece of a line; ``anders`` when it is not in the other version."""

    tekst: str
    anders: bool


@dataclass(frozen=True, slots=True)
class Regel:
    """One line of the comparison. ``delen`` together are ``tekst``."""

    soort: Regelsoort
    tekst: str
    delen: tuple[Woorddeel, ...]


def verschil(oud: str, nieuw: str) -> list[Regel]:
    """Every line of both texts, in reading order: what went, what came, what stayed."""
    links, rechts = oud.splitlines(), nieuw.splitlines()
    uit: list[Regel] = []
    for soort, a, b, c, d in SequenceMatcher(None, links, rechts, autojunk=False).get_opcodes():
        if soort == "equal":
            uit += [_kaal(Regelsoort.GELIJK, tekst) for tekst in links[a:b]]
        else:
            uit += _vervangen(links[a:b], rechts[c:d])
    return uit


def _vervangen(weg: Sequence[str], bij: Sequence[str]) -> Iterator[Regel]:
    """Lines in pairs as far as they go, so that a changed word stands under the old one."""
    paren = min(len(weg), len(bij))
    for oud, nieuw in zip(weg[:paren], bij[:paren], strict=True):
        links, rechts = _woorddelen(oud, nieuw)
        yield Regel(Regelsoort.WEG, oud, links)
        yield Regel(Regelsoort.BIJ, nieuw, rechts)
    yield from (_geheel(Regelsoort.WEG, tekst) for tekst in weg[paren:])
    yield from (_geheel(Regelsoort.BIJ, tekst) for tekst in bij[paren:])


def _woorddelen(oud: str, nieuw: str) -> tuple[tuple[Woorddeel, ...], tuple[Woorddeel, ...]]:
    links, rechts = re.findall(r"\s+|\w+|[^\w\s]", oud), re.findall(r"\s+|\w+|[^\w\s]", nieuw)
    stappen = SequenceMatcher(None, links, rechts, autojunk=False).get_opcodes()
    van = tuple(Woorddeel("".join(links[a:b]), s != "equal") for s, a, b, _, _ in stappen if a < b)
    naar = tuple(Woorddeel("".join(rechts[c:d]), s != "equal") for s, _, _, c, d in stappen if c < d)
    return van, naar


def _kaal(soort: Regelsoort, tekst: str) -> Regel:
    return Regel(soort, tekst, (Woorddeel(tekst, False),))


def _geheel(soort: Regelsoort, tekst: str) -> Regel:
    return Regel(soort, tekst, (Woorddeel(tekst, True),))
