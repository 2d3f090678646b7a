"""The sentences to learn from: cries, near misses and ordinary answers, each with its writer."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
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

SCHRIJVERS = {
    "ontwikkeling": "regelmaker",
    "apart_1": "regelmaker",
    "apart_2": "regelmaker",
    "apart_3": "regelmaker",
    "apart_4": "regelmaker",
    "training/training_eigen": "leermaker",
    "training/ander_1": "ander 1",
    "training/ander_2": "ander 2",
    "training/beurten": "ander 3",
    "training/ander_thuis": "ander 4",
    "training/ander_somber": "ander 5",
    "training/ander_nu": "ander 6",
    "training/ander_ouders": "ander 7",
    "training/ander_jeugd": "ander 8",
    "training/ander_slordig": "ander 9",
    "training/ander_verhalen": "ander 10",
    "training/ander_derde": "ander 11",
    "training/ander_omweg": "ander 12",
    "training/ander_lijn": "ander 13",
    "training/ander_toets": "ander 14",
    "training/ander_praatlijn": "ander 15",
    "training/ander_mentor": "ander 16",
    "training/ander_nacht": "ander 17",
    "training/ander_tussendoor": "ander 18",
    "training/ander_forum": "ander 19",
    "training/ander_pubers": "ander 20",
    "training/ander_tweeling": "ander 21",
    "training/ander_eenvoudig": "ander 22",
    "training/ander_situaties": "ander 23",
    "training/ander_gemeente": "ander 24",
    "training/ander_verstopt": "ander 25",
    "training/ander_feiten": "ander 26",
    "training/ander_omhaal": "ander 27",
    "training/ander_keuring": "ander 28",
    "training/ander_bijzin": "ander 29",
    "training/ander_omweg_2": "ander 30",
    "training/ander_bekentenis": "ander 31",
    "training/ander_lang": "ander 32",
    "training/ander_jongeren": "ander 33",
    "training/ander_anders_getypt": "ander 34",
    "training/ander_testers": "ander 35",
    "training/ander_macht": "ander 36",
    "training/ander_naast_formulier": "ander 37",
    "training/ander_niet_meer": "ander 38",
    "training/ander_nu_meteen": "ander 39",
    "training/ander_meestal": "ander 40",
    "training/ander_tien_mensen": "ander 41",
    "training/ander_kort": "ander 42",
    "training/ander_tijd": "ander 43",
    "training/ander_kinderlogica": "ander 44",
    "training/ander_volwassenen": "ander 45",
    "training/vals_alarm": "project",
}
"""Who wrote which file; "regelmaker" also made the rules, so the rules know those sentences."""


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
    alles = [v for naam, wie in SCHRIJVERS.items() for v in lees_bestand(map / f"{naam}.tsv", wie)]
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
