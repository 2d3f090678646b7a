"""A knowledge entry and how a folder of entries is read.

One entry is one Markdown file with YAML front matter (see ``knowledge.formaat``). The body is the
answer for ouders, then ``## Meer weten`` and, where there is one, ``## Voor jeugdigen`` (the same answer
in je-form) and ``## Voor professionals``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

ITEMS_MAP = Path(__file__).parent / "items"
"""The entries that come with the project; they seed the live store."""


@dataclass(frozen=True, slots=True)
class Kennisitem:
    """One question with its curated answer, source and validity.

    ``varianten`` are the ways people ask it, ``paragraaf`` names one or more passages of the
    source (split by ``;``), ``geldig_tot`` is the last day on which it may be given as an answer.
    """

    id: str
    vraag: str
    varianten: tuple[str, ...]
    antwoord: str
    meer_weten: str
    bron: str
    paragraaf: str
    versie: str
    geldig_van: date
    geldig_tot: date
    doelgroep: tuple[str, ...]
    eigenaar: str
    herzien_op: date
    gerelateerd: tuple[str, ...] = ()
    jeugdigen: str = ""
    professionals: str = ""

    @property
    def paragrafen(self) -> tuple[str, ...]:
        """The cited passages, one name each."""
        return tuple(deel.strip() for deel in self.paragraaf.split(";") if deel.strip())

    @property
    def voor_jeugdige(self) -> str:
        """The answer for a jeugdige; the one for ouders when nobody wrote another."""
        return self.jeugdigen or self.antwoord

    def geldig_op(self, dag: date) -> bool:
        """Whether the answer may be given on ``dag`` (both ends included)."""
        return self.geldig_van <= dag <= self.geldig_tot

    def verlopen_op(self, dag: date) -> bool:
        """Whether the last valid day lies before ``dag``."""
        return dag > self.geldig_tot


def lees_item(pad: Path) -> Kennisitem:
    """Read one file. Raises ``FormaatFout`` (line and remedy in Dutch) when it is not an entry."""
    from knowledge.formaat import ontleed

    return ontleed(pad.read_bytes().decode("utf-8"))


def lees_map(map: Path = ITEMS_MAP) -> list[Kennisitem]:
    """Read every entry of a folder, in order of id."""
    return sorted((lees_item(pad) for pad in bestanden(map)), key=lambda item: item.id)


def bestanden(map: Path = ITEMS_MAP) -> Iterable[Path]:
    """The entry files of a folder, in order of name."""
    return sorted(map.glob("*.md"))
