"""Read the pattern files once: concepts, rules, figures of speech and what softens a hit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from knowledge.veiligheid.patroon import Patroon, lees_patroon
from knowledge.veiligheid.soorten import Soort
from knowledge.veiligheid.woorden import gewoon
from knowledge.veiligheid.woordenboek import Woordenboek

MAP = Path(__file__).parent / "patronen"
"""Where the pattern files live; each says in its head what it holds."""


Groep: TypeAlias = tuple[str, tuple[Patroon, ...]]
"""An element made of several words, with its patterns."""

_ELEMENT = re.compile(r"<\w+>|\([^()<>&@]+\)|\w+[*~]?")


@dataclass(frozen=True, slots=True)
class Regel:
    """One rule: a hit of a pattern is danger of ``soort`` unless ``niet`` stands in its sentence."""

    naam: str
    soort: Soort
    patronen: tuple[Patroon, ...]
    niet: tuple[Patroon, ...] = ()
    ontkenbaar: bool = True
    verleden: bool = True


@dataclass(frozen=True, slots=True)
class Inhoud:
    """Everything the pattern files say, ready for use."""

    vervang: dict[str, tuple[str, ...]]
    woordenboek: Woordenboek
    keuzes: tuple[Groep, ...]
    begrippen: tuple[Groep, ...]
    figuurlijk: tuple[Patroon, ...]
    regels: tuple[Regel, ...]


def _yaml(naam: str) -> dict[str, Any]:
    """One pattern file as plain data."""
    inhoud: dict[str, Any] = yaml.safe_load((MAP / f"{naam}.yaml").read_text(encoding="utf-8"))
    return inhoud


def _regels() -> Iterator[Regel]:
    """The rules of the three kinds of danger."""
    for soort in (Soort.ACUUT, Soort.SUICIDE, Soort.GEWELD):
        for ruw in _yaml(soort.value)["regels"]:
            yield Regel(
                naam=ruw["naam"],
                soort=soort,
                patronen=_patronen(ruw["patronen"]),
                niet=_patronen(ruw.get("niet", ())),
                ontkenbaar=ruw.get("ontkenbaar", True),
                verleden=ruw.get("verleden", True),
            )


def _patronen(lijnen: Sequence[str]) -> tuple[Patroon, ...]:
    """Read several lines."""
    return tuple(lees_patroon(str(lijn)) for lijn in lijnen)


@lru_cache(maxsize=1)
def _vervang() -> dict[str, tuple[str, ...]]:
    """Slip or dialect word -> the common words."""
    return {str(k): tuple(str(v).split()) for k, v in _yaml("woorden")["vervang"].items()}


def _gewone_vorm(vorm: str) -> str:
    """A form as the words of a text will look: plain, and through the same list of slips."""
    teken = vorm[-1] if vorm[-1] in "*~" else ""
    kaal = gewoon(vorm.rstrip("*~"))
    if teken:
        return kaal + teken
    anders = _vervang().get(kaal, (kaal,))
    return anders[0] if len(anders) == 1 else kaal


def _leer_vormen(boek: Woordenboek, element: str) -> tuple[Patroon, ...]:
    """Teach the words that stand literally in a pattern; give back the choices of several words."""
    if element.startswith("<"):
        return ()
    vormen = element.strip("()").split("|") if element.startswith("(") else [element]
    for vorm in (v.strip() for v in vormen if " " not in v.strip()):
        boek.voeg_toe(_gewone_vorm(vorm), element)
    meer = _patronen([v for v in vormen if " " in v.strip()])
    for deel in {e for patroon in meer for e in patroon.elementen}:
        _leer_vormen(boek, deel)
    return meer


def _begrippen(boek: Woordenboek) -> Iterator[Groep]:
    """Teach single-word concepts to the dictionary; give back those of several words, in order."""
    for bestand in ("woorden", "personen", "demping"):
        for naam, vormen in _yaml(bestand)["begrippen"].items():
            for vorm in (str(v) for v in vormen if " " not in str(v) and "<" not in str(v)):
                boek.voeg_toe(_gewone_vorm(vorm), f"<{naam}>")
            meer = _patronen([v for v in map(str, vormen) if " " in v or "<" in v])
            if meer:
                yield f"<{naam}>", meer


@lru_cache(maxsize=1)
def inhoud() -> Inhoud:
    """The pattern files, read once; raises ``ValueError`` for a concept nobody defines."""
    boek = Woordenboek()
    begrippen = tuple(_begrippen(boek))
    figuurlijk = _patronen(_yaml("figuurlijk")["figuurlijk"])
    regels = tuple(_regels())
    alle = [p for _, ps in begrippen for p in ps] + list(figuurlijk)
    alle += [p for regel in regels for p in regel.patronen + regel.niet]
    elementen = {e for patroon in alle for e in patroon.elementen}
    keuzes = tuple((e, meer) for e in sorted(elementen) if (meer := _leer_vormen(boek, e)))
    _controleer(alle)
    return Inhoud(_vervang(), boek, keuzes, begrippen, figuurlijk, regels)


def _controleer(alle: Sequence[Patroon]) -> None:
    """Refuse a pattern that could silently never match: an unknown concept or a stray sign."""
    vreemd = {e for p in alle for e in p.elementen if not _ELEMENT.fullmatch(e)}
    if vreemd:
        raise ValueError(f"onleesbare delen in de patronen: {sorted(vreemd)}")
    bekend = {f"<{n}>" for b in ("woorden", "personen", "demping") for n in _yaml(b)["begrippen"]}
    gebruikt = {e for patroon in alle for e in patroon.elementen if e.startswith("<")}
    if gebruikt - bekend:
        raise ValueError(f"onbekende begrippen in de patronen: {sorted(gebruikt - bekend)}")
