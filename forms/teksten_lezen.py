"""Reads the words of this room: questions, errors and general words, each in u-form and je-form."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from pydantic import Field

from forms.definitie import GEZINSPLAN
from forms.inhoud_lezen import MAP, Inhoud, InhoudFout, keur, lees_yaml
from forms.onderdelen import Veld
from forms.soorten import Aanspreekvorm, Soort

JA_NEE = ("ja", "nee")


class Vormen(Inhoud):
    """One text for an ouder and one for a jeugdige; ``volgend`` for later items of a list."""

    u: str = Field(min_length=1)
    je: str = Field(min_length=1)
    u_volgend: str | None = None
    je_volgend: str | None = None

    def kies(self, vorm: Aanspreekvorm, volgend: bool = False) -> str:
        """The text for this form of address."""
        if vorm is Aanspreekvorm.JE:
            return (self.je_volgend if volgend else None) or self.je
        return (self.u_volgend if volgend else None) or self.u


class Vraagvorm(Inhoud):
    """The texts of a question in one form of address."""

    vraag: str = Field(min_length=1)
    hulp: str = Field(min_length=1)
    waarom: str = Field(min_length=1)


class Afwijking(Inhoud):
    """What is different for the second and later items of a list."""

    vraag: str | None = None
    hulp: str | None = None
    waarom: str | None = None


class Vraagtabel(Inhoud):
    """Everything a question says, as written in the file."""

    label: str | Vormen
    lezer: str
    u: Vraagvorm
    je: Vraagvorm
    u_volgend: Afwijking = Afwijking()
    je_volgend: Afwijking = Afwijking()
    opties: dict[str, str | Vormen] = Field(default_factory=dict)
    fouten: dict[str, Vormen] = Field(default_factory=dict)

    def vorm(self, vorm: Aanspreekvorm, volgend: bool) -> Vraagvorm:
        """The texts for this form of address, for the first or a later item."""
        basis, anders = (self.je, self.je_volgend) if vorm is Aanspreekvorm.JE else (self.u, self.u_volgend)
        return basis.model_copy(update=anders.model_dump(exclude_none=True)) if volgend else basis


class Leeftijdwoorden(Inhoud):
    """How an age is shown; each text holds ``{aantal}`` and ``{datum}``."""

    jaar: str
    maand: str
    maanden: str


class Algemeen(Inhoud):
    """Words that come back in many places."""

    stappen: dict[str, Vormen]
    statussen: dict[str, str]
    ja_nee: dict[str, str]
    zonder_voornaam: str
    leeftijd: Leeftijdwoorden
    schaal: str
    groepen: dict[str, Vormen]
    maanden: tuple[str, ...] = Field(min_length=12, max_length=12)
    lezers: dict[str, Vormen]


@lru_cache(maxsize=1)
def algemeen() -> Algemeen:
    """The general words. Raises InhoudFout when a step or a group has no title."""
    woorden = keur(Algemeen, lees_yaml(MAP / "algemeen.yaml"), "algemeen.yaml")
    _zelfde("algemeen.yaml stappen", {stap.id for stap in GEZINSPLAN.stappen}, set(woorden.stappen))
    _zelfde("algemeen.yaml groepen", {groep.naam for groep in GEZINSPLAN.groepen()}, set(woorden.groepen))
    return woorden


@lru_cache(maxsize=1)
def fouten() -> dict[str, Vormen]:
    """The error texts by code."""
    tabel = lees_yaml(MAP / "fouten.yaml")
    return {code: keur(Vormen, vormen, f"fouten.yaml {code}") for code, vormen in tabel.items()}


@lru_cache(maxsize=1)
def vraagtabellen() -> dict[str, Vraagtabel]:
    """The texts of every question by field name. Raises InhoudFout when one is missing or too many."""
    tabellen: dict[str, Vraagtabel] = {}
    for bestand in sorted((MAP / "vragen").glob("*.yaml")):
        tabellen.update(_lees(bestand))
    _zelfde("map vragen", {veld.naam for veld in GEZINSPLAN.velden()}, set(tabellen))
    return tabellen


def _lees(bestand: Path) -> dict[str, Vraagtabel]:
    tabellen = {}
    for naam, inhoud in lees_yaml(bestand).items():
        tabel = keur(Vraagtabel, inhoud, f"{bestand.name} {naam}")
        _zelfde(f"{bestand.name} {naam} opties", _opties(GEZINSPLAN.veld(naam), tabel), set(tabel.opties))
        if tabel.lezer not in algemeen().lezers:
            raise InhoudFout(f"{bestand.name} {naam}: zet lezer {tabel.lezer} in algemeen.yaml")
        tabellen[naam] = tabel
    return tabellen


def _opties(veld: Veld, tabel: Vraagtabel) -> set[str]:
    """The options that must have a title; ja/nee may use the general words."""
    if veld.soort is Soort.JA_NEE:
        return set(JA_NEE) if tabel.opties else set()
    return set(veld.opties)


def _zelfde(plek: str, nodig: set[str], gevonden: set[str]) -> None:
    if nodig - gevonden:
        raise InhoudFout(f"{plek}: voeg toe: {', '.join(sorted(nodig - gevonden))}")
    if gevonden - nodig:
        raise InhoudFout(f"{plek}: haal weg: {', '.join(sorted(gevonden - nodig))}")
