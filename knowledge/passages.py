"""Passages of the sources: what an entry cites, and a second way to find it.

A name such as ``Procedure toewijzing 1`` stands for that passage and all its parts, for example
``Procedure toewijzing 1 (Geldigheid gezinsplan)``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

BRONNEN_MAP = Path(__file__).parent / "bronnen"
WOORDEN_PER_STUK = 60
"""About one screenful: short enough for one meaning, long enough for a sentence vector."""


@dataclass(frozen=True)
class Bronnen:
    """All passages by name, in the order of the sources."""

    passages: Mapping[str, str]

    def namen(self, paragraaf: str) -> tuple[str, ...]:
        """The passage with this name and its parts; empty when the source has no such paragraph."""
        return tuple(n for n in self.passages if n == paragraaf or n.startswith(f"{paragraaf} ("))

    def tekst(self, paragraaf: str) -> str:
        """The text of a paragraph with its parts, empty when unknown."""
        return "\n".join(self.passages[naam] for naam in self.namen(paragraaf))

    @cached_property
    def stukken(self) -> tuple[tuple[str, str], ...]:
        """(name, piece) pairs of at most about ``WOORDEN_PER_STUK`` words, for the index."""
        return tuple((naam, stuk) for naam, tekst in self.passages.items() for stuk in _stukken(tekst))


def lees_bronnen(map: Path = BRONNEN_MAP) -> Bronnen:
    """Read every source file of a folder."""
    passages: dict[str, str] = {}
    for bestand in sorted(map.glob("*.md")):
        passages.update(_delen(bestand.read_text(encoding="utf-8")))
    return Bronnen(passages)


def _delen(tekst: str) -> Iterator[tuple[str, str]]:
    for deel in re.split(r"^## ", tekst, flags=re.MULTILINE)[1:]:
        naam, _, romp = deel.partition("\n")
        yield naam.strip(), romp.strip()


def _stukken(tekst: str) -> Iterator[str]:
    zinnen = re.split(r"(?<=[.;:])\s+|\n", tekst)
    stuk: list[str] = []
    for zin in zinnen:
        woorden = zin.split()
        if stuk and len(stuk) + len(woorden) > WOORDEN_PER_STUK:
            yield " ".join(stuk)
            stuk = []
        stuk += woorden
    if stuk:
        yield " ".join(stuk)
