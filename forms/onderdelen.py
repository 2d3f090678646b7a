"""The parts of the definition: a question (Veld), a repeated group (Groep) and a step (Stap)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from forms.soorten import Soort


@dataclass(frozen=True, slots=True)
class Veld:
    """One question.

    ``naam`` is the pattern (``kinderen[].voornaam``). ``sluit_rest_uit`` is the option that cannot
    stand beside another one. ``ontleder`` names a special reader. ``alleen_als`` and
    ``verplicht_als`` name a rule of ``forms.voorwaarden``. ``moet_ja``: only ja counts as a value.
    ``per`` names the list whose items each get this question. ``groep`` is the group it is part of.
    ``iets_erbij``: the question only asks for what there is to add, so that "nee verder niks" is no text.
    """

    naam: str
    soort: Soort
    verplicht: bool = False
    opties: tuple[str, ...] = ()
    sluit_rest_uit: str | None = None
    ontleder: str | None = None
    max_tekens: int = 200
    moet_ja: bool = False
    alleen_als: str | None = None
    verplicht_als: str | None = None
    per: str | None = None
    groep: str | None = None
    iets_erbij: bool = False


@dataclass(frozen=True, slots=True)
class Groep:
    """A group of questions that comes back for every item; ``nog_een`` asks for the next one."""

    naam: str
    nog_een: Veld
    velden: tuple[Veld, ...]
    minimaal: int
    maximaal: int
    alleen_als: str | None = None


Onderdeel: TypeAlias = Veld | Groep


@dataclass(frozen=True, slots=True)
class Stap:
    """One of the eleven steps; ``nummer`` counts from 1."""

    nummer: int
    id: str
    onderdelen: tuple[Onderdeel, ...]

    def velden(self) -> tuple[Veld, ...]:
        """All questions of this step in order, each ``nog_een`` after its group."""
        uit: list[Veld] = []
        for deel in self.onderdelen:
            uit.extend([deel] if isinstance(deel, Veld) else [*deel.velden, deel.nog_een])
        return tuple(uit)
