"""Turns ``inhoud/definitie.yaml`` into the parts of the definition, after checking it."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from forms.inhoud_lezen import Inhoud, keur, lees_yaml
from forms.onderdelen import Groep, Onderdeel, Stap, Veld
from forms.soorten import Soort
from forms.voorwaarden import VERPLICHT_ALS, VOORWAARDEN

MAX_TEKENS = {Soort.TEKST: 5000, Soort.EMAIL: 254}
MAX_TEKENS_ANDERS = 200


def _bekend(regel: str | None, regels: Collection[str]) -> str | None:
    """Refuse a rule that does not exist."""
    if regel is not None and regel not in regels:
        raise ValueError(f"kies een regel uit: {', '.join(regels)}")
    return regel


AlleenAls = Annotated[str | None, AfterValidator(lambda regel: _bekend(regel, VOORWAARDEN))]
VerplichtAls = Annotated[str | None, AfterValidator(lambda regel: _bekend(regel, VERPLICHT_ALS))]


class VeldTabel(Inhoud):
    """A question as written in the file."""

    veld: str = Field(pattern=r"^[a-z_.]+(\[\](\.[a-z_]+)?)?$")
    soort: Soort
    verplicht: bool = False
    opties: tuple[str, ...] = ()
    sluit_rest_uit: str | None = None
    ontleder: str | None = None
    max_tekens: int | None = Field(default=None, gt=0)
    moet_ja: bool = False
    alleen_als: AlleenAls = None
    verplicht_als: VerplichtAls = None
    per: str | None = None
    iets_erbij: bool = False

    @model_validator(mode="after")
    def _opties_kloppen(self) -> VeldTabel:
        """Options belong to a choice, are all different and hold the excluding one."""
        keuze = self.soort in (Soort.KEUZE, Soort.MEERKEUZE)
        if keuze != bool(self.opties):
            raise ValueError("geef opties bij een keuze of meerkeuze, en alleen daar")
        if len(set(self.opties)) != len(self.opties):
            raise ValueError("noem elke optie een keer")
        if self.sluit_rest_uit is not None and self.sluit_rest_uit not in self.opties:
            raise ValueError("zet sluit_rest_uit ook bij de opties")
        return self

    def veld_van(self, groep: str | None = None) -> Veld:
        """The question with its limits filled in."""
        rest = self.model_dump(exclude={"veld", "max_tekens", "soort"})
        tekens = self.max_tekens or MAX_TEKENS.get(self.soort, MAX_TEKENS_ANDERS)
        return Veld(naam=self.veld, soort=self.soort, max_tekens=tekens, groep=groep, **rest)


class GroepTabel(Inhoud):
    """A repeated group as written in the file."""

    groep: str
    nog_een: str
    minimaal: int = Field(ge=0)
    maximaal: int = Field(gt=0)
    alleen_als: AlleenAls = None
    velden: tuple[VeldTabel, ...] = Field(min_length=1)

    def groep_van(self) -> Groep:
        """The group with its questions."""
        nog_een = Veld(naam=self.nog_een, soort=Soort.JA_NEE, verplicht=True, groep=self.groep)
        velden = tuple(veld.veld_van(self.groep) for veld in self.velden)
        return Groep(self.groep, nog_een, velden, self.minimaal, self.maximaal, self.alleen_als)


class StapTabel(Inhoud):
    """A step as written in the file."""

    id: str
    onderdelen: tuple[GroepTabel | VeldTabel, ...] = Field(min_length=1)


class DefinitieTabel(Inhoud):
    """The whole file."""

    stappen: tuple[StapTabel, ...] = Field(min_length=1)


def _onderdeel(tabel: GroepTabel | VeldTabel) -> Onderdeel:
    return tabel.groep_van() if isinstance(tabel, GroepTabel) else tabel.veld_van()


def lees_stappen(bestand: Path) -> tuple[Stap, ...]:
    """All steps in order. Raises InhoudFout when the file breaks a rule."""
    tabel = keur(DefinitieTabel, lees_yaml(bestand), bestand.name)
    return tuple(
        Stap(nummer, stap.id, tuple(_onderdeel(deel) for deel in stap.onderdelen))
        for nummer, stap in enumerate(tabel.stappen, start=1)
    )
