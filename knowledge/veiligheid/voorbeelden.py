"""The sentences to learn from: cries, near misses and ordinary answers, each with its writer."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from knowledge.items import lees_map
from knowledge.veiligheid.oordeel import regeloordeel
from knowledge.veiligheid.soorten import Soort

HOOFDMAP = Path(__file__).parents[2]
ZINNEN = HOOFDMAP / "tests" / "knowledge" / "veiligheid"
_KENNIS = HOOFDMAP / "knowledge" / "items"
_BOT = HOOFDMAP / "bot" / "data"
_VERHALEN = HOOFDMAP / "tests" / "gezinnen" / "verhalen"
_BEURTEN = HOOFDMAP / "tests" / "beurten" / "eigen.tsv"
MOGELIJK_GEVAAR = ZINNEN / "mogelijk_gevaar.txt"
"""Turns of the form in which a reader might see danger, one per line: nobody learns them as harmless."""
_DEEL_KENNIS = 3
"""Of the questions of the knowledge base one in three is enough: they are all alike."""

_REGELMAKER = ("ontwikkeling", "apart_1", "apart_2", "apart_3", "apart_4")
"""Files of who made the rules as well, so the rules know those sentences."""
_PROJECT = ("vals_alarm",)


@cache
def schrijvers() -> Mapping[str, str]:
    """Who wrote which file: the rule maker, the project itself, or a writer with a file of their own."""
    training = sorted((ZINNEN / "training").glob("*.tsv"))
    eigen = {f"training/{pad.stem}": "project" if pad.stem in _PROJECT else pad.stem for pad in training}
    return dict.fromkeys(_REGELMAKER, "regelmaker") | eigen


@dataclass(frozen=True, slots=True)
class Voorbeeld:
    """One text with what it is: ``groep`` is kreet, bijna or gewoon, ``hoek`` the angle of writing."""

    tekst: str
    soort: Soort
    groep: str
    hoek: str
    schrijver: str

    @property
    def kreet(self) -> bool:
        """Whether somebody needs people at once."""
        return self.soort is not Soort.GEEN


def lees_bestand(pad: Path, schrijver: str = "") -> list[Voorbeeld]:
    """The rows of one file: tekst, soort, groep and perhaps hoek."""
    with pad.open(encoding="utf-8", newline="") as stroom:
        rijen = list(csv.DictReader(stroom, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Voorbeeld(rij["tekst"], Soort(rij["soort"]), rij["groep"], rij.get("hoek") or pad.stem, schrijver)
        for rij in rijen
    ]


def lees_alles(map: Path = ZINNEN, *, met_project: bool = True) -> list[Voorbeeld]:
    """Every file of the folder, and the questions, bot sentences, families and turns of the project.

    No text comes twice, and what a rule hears in the project's own sentences is left out: "ze krast
    in haar armen" is an answer there, and a cry as well.
    """
    alles = [v for naam, wie in schrijvers().items() for v in lees_bestand(map / f"{naam}.tsv", wie)]
    if met_project:
        eigen = (*_kennisvragen(), *_botzinnen(), *_gezinnen(), *_beurten())
        alles += [v for v in eigen if not regeloordeel(v.tekst).gevaar]
    return _zonder_dubbele(alles)


def lees_mogelijk_gevaar(bestand: Path = MOGELIJK_GEVAAR) -> frozenset[str]:
    """The texts of turns that are not known to be harmless, each with single spaces."""
    return frozenset(bestand.read_text(encoding="utf-8").splitlines())


def op_een_regel(tekst: str) -> str:
    """A text with single spaces and no line ends, as ``lees_mogelijk_gevaar`` has it."""
    return " ".join(tekst.split())


def _zonder_dubbele(alles: Sequence[Voorbeeld]) -> list[Voorbeeld]:
    """The first of each text, so that a cry is never harmless somewhere else."""
    eerste: dict[str, Voorbeeld] = {}
    for voorbeeld in alles:
        if voorbeeld.tekst.strip():
            eerste.setdefault(op_een_regel(voorbeeld.tekst.lower()), voorbeeld)
    return list(eerste.values())


def _kennisvragen() -> Iterator[Voorbeeld]:
    vragen = [tekst for item in lees_map(_KENNIS) for tekst in (item.vraag, *item.varianten)]
    for tekst in vragen[::_DEEL_KENNIS]:
        yield Voorbeeld(tekst, Soort.GEEN, "gewoon", "kennisvraag", "project")


def _botzinnen() -> Iterator[Voorbeeld]:
    """The example sentences of the bot; Rasa's marks around names are taken off."""
    for pad in sorted(_BOT.rglob("*.yml")):
        for deel in (yaml.safe_load(pad.read_text(encoding="utf-8")) or {}).get("nlu") or ():
            for regel in str(deel.get("examples", "")).splitlines():
                tekst = regel.strip().removeprefix("-").strip()
                if tekst and "[" not in tekst:
                    yield Voorbeeld(tekst, Soort.GEEN, "gewoon", "botzin", "project")


def _gezinnen() -> Iterator[Voorbeeld]:
    """What the families of the tests tell, but for those whose story is about danger."""
    for pad in sorted(_VERHALEN.glob("*.yaml")):
        verhaal = yaml.safe_load(pad.read_text(encoding="utf-8"))
        if not verhaal.get("signalen"):
            for regel in verhaal["verhaal"]:
                if "zegt" in regel:
                    yield Voorbeeld(str(regel["zegt"]), Soort.GEEN, "gewoon", "gezin", "project")


def _beurten() -> Iterator[Voorbeeld]:
    """The turns on which the decision in the form was made."""
    with _BEURTEN.open(encoding="utf-8", newline="") as stroom:
        for rij in csv.DictReader(stroom, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield Voorbeeld(rij["tekst"], Soort.GEEN, "gewoon", "beurt", "project")
