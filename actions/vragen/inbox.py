"""The inbox as an editor sees it: groups of questions, the biggest first, with their counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sqlmodel import Session

from actions.problemen import NietGevonden
from actions.vragen.bewaren import Vraag, per_groep, van_groep
from actions.vragen.groeperen import meest_eigen
from actions.vragen.modellen import Aanleiding


@dataclass(frozen=True, slots=True)
class Groep:
    """Questions with the same meaning; ``voorbeeld`` stands for them all."""

    id: int
    voorbeeld: str
    vragen: tuple[Vraag, ...]
    aanleidingen: Mapping[Aanleiding, int]
    gemeenten: Mapping[str, int]
    weken: Mapping[str, int]
    items: Mapping[str, int]

    @property
    def aantal(self) -> int:
        """How many questions."""
        return len(self.vragen)

    @property
    def teksten(self) -> tuple[str, ...]:
        """The different sentences, the most asked first."""
        return tuple(tekst for tekst, _ in Counter(vraag.tekst for vraag in self.vragen).most_common())


@dataclass(frozen=True, slots=True)
class Overzicht:
    """All groups, and how often per week and gemeente something had no answer."""

    groepen: tuple[Groep, ...]
    weken: tuple[str, ...]
    telling: Mapping[str, Mapping[str, int]]

    @property
    def aantal(self) -> int:
        """How many questions in all."""
        return sum(groep.aantal for groep in self.groepen)


def overzicht(
    werk: Session, *, gemeente: str | None = None, aanleiding: Aanleiding | None = None
) -> Overzicht:
    """The groups that hold a question that passes the filters; ``gemeente`` "" is "not known"."""
    alle = per_groep(werk)
    houd = {
        nummer: [v for v in vragen if gemeente in (None, v.gemeente) and aanleiding in (None, v.aanleiding)]
        for nummer, vragen in alle.items()
    }
    groepen = [maak_groep(nummer, vragen) for nummer, vragen in houd.items() if vragen]
    gehouden = [vraag for groep in groepen for vraag in groep.vragen]
    return Overzicht(
        groepen=tuple(sorted(groepen, key=lambda groep: (-groep.aantal, groep.voorbeeld))),
        weken=tuple(sorted({vraag.week for vraag in gehouden}, reverse=True)),
        telling=_tel_per_gemeente(gehouden),
    )


def toon_groep(werk: Session, nummer: int) -> Groep:
    """One group. Raises NietGevonden."""
    vragen = van_groep(werk, nummer)
    if not vragen:
        raise NietGevonden()
    return maak_groep(nummer, vragen)


def maak_groep(nummer: int, vragen: list[Vraag]) -> Groep:
    """A group of its questions."""
    return Groep(
        id=nummer,
        voorbeeld=vragen[meest_eigen([vraag.vector for vraag in vragen])].tekst,
        vragen=tuple(vragen),
        aanleidingen=Counter(vraag.aanleiding for vraag in vragen),
        gemeenten=Counter(vraag.gemeente for vraag in vragen),
        weken=Counter(vraag.week for vraag in vragen),
        items=Counter(vraag.item_id for vraag in vragen if vraag.item_id),
    )


def _tel_per_gemeente(vragen: list[Vraag]) -> dict[str, Counter[str]]:
    telling: dict[str, Counter[str]] = {}
    for vraag in vragen:
        telling.setdefault(vraag.gemeente, Counter())[vraag.week] += 1
    return telling
