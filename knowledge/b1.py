"""Writing help at language level B1: long sentences, the passive, hard words and unexplained jargon.

It advises, it never refuses. Pure: text in, hints with their place in the text out. Words and advice
stand in ``inhoud/b1.yaml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from knowledge.b1_zinnen import Zin, zinnen

BESTAND = Path(__file__).parent / "inhoud" / "b1.yaml"
MEESTE_WOORDEN_IN_ZIN = 15
_WOORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ZWAK = re.compile(r"ge[a-zëïéè]{2,}(?:d|t)")
_ONSCHEIDBAAR = re.compile(r"(?:be|ver|ont|her)[a-zëïéè]{3,}(?:d|t)")
_BIJZIN = re.compile(
    r"[,;:()]|\b(?:en|maar|want|of|als|dat|omdat|zodat|die|wie|waar|voordat|nadat)\b", re.IGNORECASE
)


class Hintsoort(StrEnum):
    """What can be easier."""

    LANG = "lang"
    LIJDEND = "lijdend"
    MOEILIJK = "moeilijk"
    VAKWOORD = "vakwoord"


@dataclass(frozen=True, slots=True)
class Hint:
    """One piece of advice. ``tekst[begin:einde]`` is ``stuk``, the words it is about."""

    soort: Hintsoort
    begin: int
    einde: int
    stuk: str
    advies: str


@dataclass(frozen=True, slots=True)
class Leesbaarheid:
    """How a text reads: hints in reading order, number of words, and words of the longest sentence."""

    hints: tuple[Hint, ...]
    woorden: int
    langste_zin: int


@dataclass(frozen=True, slots=True)
class Woordenlijst:
    """The content file, ready to search with."""

    adviezen: Mapping[str, str]
    moeilijk: Mapping[str, str]
    vakwoorden: Mapping[str, tuple[str, ...]]
    worden: frozenset[str]
    deelwoord: re.Pattern[str]
    geen_deelwoord: frozenset[str]

    @property
    def zoek_moeilijk(self) -> re.Pattern[str]:
        """Finds a hard word or group of words."""
        return _zoeker(tuple(self.moeilijk))

    @property
    def zoek_vakwoord(self) -> re.Pattern[str]:
        """Finds jargon."""
        return _zoeker(tuple(self.vakwoorden))


@lru_cache(maxsize=1)
def woordenlijst() -> Woordenlijst:
    """The words of the content file."""
    ruw: dict[str, Any] = yaml.safe_load(BESTAND.read_text(encoding="utf-8"))
    voor = "|".join(sorted(ruw["voorvoegsels"], key=len, reverse=True))
    sterk = "|".join(sorted(ruw["deelwoorden"], key=len, reverse=True))
    return Woordenlijst(
        adviezen=ruw["adviezen"],
        moeilijk=ruw["moeilijk"],
        vakwoorden={woord: tuple(uitleg) for woord, uitleg in ruw["vakwoorden"].items()},
        worden=frozenset(ruw["worden"]),
        deelwoord=re.compile(f"(?:{voor})?(?:{sterk}|{_ZWAK.pattern})|{_ONSCHEIDBAAR.pattern}"),
        geen_deelwoord=frozenset(ruw["geen_deelwoord"]),
    )


def lees(tekst: str, verband: str = "") -> Leesbaarheid:
    """Read a text in Markdown and advise. Jargon may also be explained in ``verband``, read with it."""
    gevonden = [zin for zin in zinnen(tekst) if zin.woorden]
    hints = [hint for zin in gevonden for hint in _hints_van_zin(zin)]
    hints += [*_moeilijk(tekst), *_vakwoorden(tekst, verband)]
    return Leesbaarheid(
        hints=tuple(sorted(hints, key=lambda hint: (hint.begin, hint.einde))),
        woorden=len(tekst.split()),
        langste_zin=max((zin.woorden for zin in gevonden), default=0),
    )


def is_deelwoord(woord: str) -> bool:
    """Whether a lower-case word is a past participle."""
    lijst = woordenlijst()
    return woord not in lijst.geen_deelwoord and lijst.deelwoord.fullmatch(woord) is not None


def _hints_van_zin(zin: Zin) -> Iterator[Hint]:
    adviezen = woordenlijst().adviezen
    if zin.woorden > MEESTE_WOORDEN_IN_ZIN:
        advies = adviezen[Hintsoort.LANG].format(aantal=zin.woorden)
        yield Hint(Hintsoort.LANG, zin.begin, zin.begin + len(zin.tekst), zin.tekst, advies)
    for begin, einde in _lijdend(zin.tekst):
        stuk = zin.tekst[begin:einde]
        yield Hint(Hintsoort.LIJDEND, zin.begin + begin, zin.begin + einde, stuk, adviezen[Hintsoort.LIJDEND])


def _lijdend(zin: str) -> Iterator[tuple[int, int]]:
    """Places with a form of "worden" and a participle in one clause."""
    plek = 0
    for deel in [*_BIJZIN.finditer(zin), None]:
        einde = deel.start() if deel else len(zin)
        woorden = [(treffer[0].lower(), treffer.span()) for treffer in _WOORD.finditer(zin, plek, einde)]
        hulp = [span for woord, span in woorden if woord in woordenlijst().worden]
        hoofd = [span for woord, span in woorden if is_deelwoord(woord)]
        if hulp and hoofd:
            spans = [*hulp[:1], *hoofd[:1]]
            yield min(span[0] for span in spans), max(span[1] for span in spans)
        plek = deel.end() if deel else einde


def _moeilijk(tekst: str) -> Iterator[Hint]:
    lijst = woordenlijst()
    for treffer in lijst.zoek_moeilijk.finditer(tekst):
        voorstel = lijst.moeilijk[_sleutel(treffer[0])]
        advies = lijst.adviezen[Hintsoort.MOEILIJK].format(voorstel=voorstel)
        yield Hint(Hintsoort.MOEILIJK, *treffer.span(), treffer[0], advies)


def _vakwoorden(tekst: str, verband: str) -> Iterator[Hint]:
    """Jargon once per text, and only when no explanation stands anywhere around it."""
    lijst, plat, gezien = woordenlijst(), _sleutel(f"{tekst} {verband}"), set[str]()
    for treffer in lijst.zoek_vakwoord.finditer(tekst):
        woord = _sleutel(treffer[0])
        uitleg = lijst.vakwoorden[woord]
        if woord in gezien or any(zin in plat for zin in uitleg):
            continue
        gezien.add(woord)
        advies = lijst.adviezen[Hintsoort.VAKWOORD].format(voorstel=f"{treffer[0]}, {uitleg[0]}")
        yield Hint(Hintsoort.VAKWOORD, *treffer.span(), treffer[0], advies)


@lru_cache(maxsize=4)
def _zoeker(woorden: tuple[str, ...]) -> re.Pattern[str]:
    stukken = (re.escape(woord).replace(r"\ ", r"\s+") for woord in sorted(woorden, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(stukken)})(?![\w-])", re.IGNORECASE)


def _sleutel(tekst: str) -> str:
    return " ".join(tekst.lower().split())
