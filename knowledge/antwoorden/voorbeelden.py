"""The labelled answers to learn from: turns and answers of writers who each had an angle of their own."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from knowledge.antwoorden.model import GEEN, SOORT_GESLOTEN, SOORT_VRIJ, STAART, TERUG, VRAAGT
from knowledge.antwoorden.staart import laatste_staart, staarten, zonder_vraagteken

BEURTEN = Path(__file__).parents[2] / "tests" / "beurten"
GELABELD = ("gehaast", "verhalend", "anders_geschreven")
"""Files of answers with their options, without a family around them."""
SETS = (
    *("eigen", "ander", "alledaags", "gesloten", "omwegen", "verbeteringen"),
    *("proef", "herziet", "eigen_taal", "spraakzaam", "dertien"),
    *("gesprekjes", "opdrachten", "vragen", "antwoorden", "gewoon", "breed", "kort"),
    *("stap_1_4", "stap_5_7", "stap_8_11", "veel_ineens"),
    *("opdrachten_2", "gesloten_2", "praatjes_2", "correcties_2"),
    *("gemengd_1", "gesloten_3", "praatjes_3", "correcties_3", "gemengd_2"),
    *("gemengd_3", "gesloten_4", "open_velden", "twaalf"),
)
"""Turns: their answers to closed questions, and what was no answer there."""
HERZIEN = ("verhaal", "bij_gesloten", "telefoon", "breedsprakig", "antwoord", "terugblik")
"""Files of texts that take back an earlier answer, and of answers that only sound like it."""
GEZINNEN = "gezinnen"
"""What the families and the made-up parents of the tests answer: answers, whatever they sound like."""
_NIET_GELEERD = frozenset({"hulpvraag.zwaarte", "gemeente"})
"""A number or a place is read, never guessed."""
DEFINITIE = Path(__file__).parents[2] / "forms" / "inhoud" / "definitie.yaml"
_SOORTEN = {
    **{"antwoord": "antwoord", "vraag": "vraag", "gesprekje": "gesprekje"},
    **{"correctie": "terug", "onduidelijk": "niets"},
}
_WOORD = re.compile(r"\w")
"""Without a letter or a number ("???") there is nothing to learn from."""
_DUBBEL = ("antwoord_en_", "twijfel")


@dataclass(frozen=True, slots=True)
class Voorbeeld:
    """A text at a question (a pattern), the options it means, or ``GEEN``, and who wrote it."""

    veld: str
    tekst: str
    uitkomsten: frozenset[str]
    schrijver: str


def lees_alles(map_: Path = BEURTEN) -> list[Voorbeeld]:
    """Every example of a question that is learned."""
    gelabeld = [voorbeeld for naam in GELABELD for voorbeeld in _gelabeld(map_ / "gelabeld", naam)]
    velden = {voorbeeld.veld for voorbeeld in gelabeld}
    beurten = [voorbeeld for naam in SETS for voorbeeld in _beurten(map_, naam) if voorbeeld.veld in velden]
    return [
        *gelabeld,
        *beurten,
        *lees_herzien(map_, gelabeld),
        *lees_soorten(map_, gelabeld),
        *lees_staarten(map_),
    ]


def lees_herzien(map_: Path, gelabeld: Sequence[Voorbeeld]) -> list[Voorbeeld]:
    """Which earlier answer a text takes back; a labelled answer takes back none."""
    niets = [replace(voorbeeld, veld=TERUG, uitkomsten=frozenset({GEEN})) for voorbeeld in gelabeld]
    return [*niets, *(_herzien(rij, naam) for naam, rij in lees_beurten(map_))]


def _herzien(rij: Mapping[str, str], naam: str) -> Voorbeeld:
    soort, _, pad = rij["beslissing"].partition(":")
    uitkomst = patroon(pad) if soort.endswith("correctie") else GEEN
    return Voorbeeld(TERUG, rij["tekst"], frozenset({uitkomst}), naam)


def lees_soorten(map_: Path, gelabeld: Sequence[Voorbeeld]) -> list[Voorbeeld]:
    """What each text is, at its own kind of question; where people would differ, it is not learned."""
    antwoord = frozenset({"antwoord"})
    antwoorden = [
        replace(v, veld=SOORT_GESLOTEN, uitkomsten=antwoord) for v in gelabeld if GEEN not in v.uitkomsten
    ]
    vrij = _vrije_vragen()
    beurten = [
        Voorbeeld(SOORT_VRIJ if patroon(rij["veld"]) in vrij else SOORT_GESLOTEN, rij["tekst"], soorten, naam)
        for naam, rij in lees_beurten(map_)
        if (soorten := _soorten(rij["beslissing"]))
    ]
    return [*antwoorden, *beurten]


def _soorten(beslissing: str) -> frozenset[str]:
    if beslissing.startswith("opdracht:"):
        return frozenset({beslissing})
    woorden = beslissing.partition(":")[0].split("_en_")
    return frozenset(_SOORTEN[woord] for woord in woorden if woord in _SOORTEN)


def lees_staarten(map_: Path) -> list[Voorbeeld]:
    """What asks, what commands and what does neither: the ends of texts, and whole questions and commands."""
    return [
        Voorbeeld(STAART, zonder_vraagteken(tekst), frozenset({uitkomst}), naam)
        for naam, rij in lees_beurten(map_)
        for tekst, uitkomst in _staarten(rij["tekst"], rij["beslissing"])
    ]


def _staarten(tekst: str, beslissing: str) -> Iterator[tuple[str, str]]:
    """Pieces of a turn with what they do."""
    slot = laatste_staart(tekst)
    if beslissing.startswith("antwoord_en_vraag"):
        yield from [(slot, VRAAGT)] if slot else []
    elif beslissing == "vraag":
        yield tekst, VRAAGT
    elif beslissing.startswith("opdracht:"):
        yield from ((stuk, beslissing) for stuk in (tekst, slot) if stuk)
    elif not beslissing.startswith(("twijfel", "onduidelijk")):
        yield from ((na, GEEN) for _, na in staarten(tekst) if "?" not in na)


def _vrije_vragen() -> frozenset[str]:
    """The questions for words of one's own, as the definition of the form has them."""
    definitie = yaml.safe_load(DEFINITIE.read_text(encoding="utf-8"))
    return frozenset(
        str(veld["veld"]) for veld in _velden(definitie) if veld.get("soort") in ("kort", "tekst")
    )


def _velden(deel: Any) -> Iterator[Mapping[str, Any]]:
    """Every question in a part of the definition, however deep."""
    if isinstance(deel, Mapping):
        if "veld" in deel:
            yield deel
        for onderdeel in deel.values():
            yield from _velden(onderdeel)
    elif isinstance(deel, list):
        for onderdeel in deel:
            yield from _velden(onderdeel)


def lees_beurten(map_: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """The turns of every set, with its name, and what the families of the tests answer."""
    for plek, namen in ((map_, SETS), (map_ / "herzien", HERZIEN)):
        for naam in namen:
            yield from ((naam, rij) for rij in lees_rijen(plek / f"{naam}.tsv"))
    for veld, tekst in sorted({*_gezinnen(map_.parent), *_verzonnen(map_.parent)}):
        yield GEZINNEN, {"veld": veld, "tekst": tekst, "beslissing": "antwoord"}


def _gezinnen(map_: Path) -> Iterator[tuple[str, str]]:
    """What is told where a story of the tests holds the words as the answer."""
    for pad in sorted((map_ / "gezinnen" / "verhalen").glob("*.yaml")):
        verhaal = yaml.safe_load(pad.read_text(encoding="utf-8"))
        woorden = {str(woord) for woord in (verhaal.get("komt_aan") or {}).values()}
        for regel in verhaal["verhaal"]:
            if str(regel.get("zegt", "")) in woorden:
                yield str(regel["bij"]), str(regel["zegt"])


def _verzonnen(map_: Path) -> Iterator[tuple[str, str]]:
    """The answers of the made-up parents."""
    zinnen = yaml.safe_load((map_ / "toeval" / "zinnen.yaml").read_text(encoding="utf-8"))
    for veld, antwoorden in zinnen["antwoorden"].items():
        yield from ((str(veld), str(antwoord[0])) for antwoord in antwoorden)


def _gelabeld(map_: Path, naam: str) -> Iterator[Voorbeeld]:
    for rij in lees_rijen(map_ / f"{naam}.tsv"):
        if rij["veld"] not in _NIET_GELEERD:
            opties = frozenset(optie.strip() for optie in rij["waarde"].split(","))
            yield Voorbeeld(rij["veld"], rij["tekst"], opties, naam)


def _beurten(map_: Path, naam: str) -> Iterator[Voorbeeld]:
    for rij in lees_rijen(map_ / f"{naam}.tsv"):
        onbekend = rij["beslissing"] == "antwoord" and not rij["waarde"]
        if onbekend or rij["beslissing"].startswith(_DUBBEL):
            continue
        antwoord = rij["beslissing"] == "antwoord"
        opties = _opties(json.loads(rij["waarde"])) if antwoord else frozenset({GEEN})
        yield Voorbeeld(patroon(rij["veld"]), rij["tekst"], opties, naam)


def patroon(pad: str) -> str:
    """``kinderen[1].woont_bij`` as ``kinderen[].woont_bij``."""
    return re.sub(r"\[\d+\]", "[]", pad)


def _opties(waarde: object) -> frozenset[str]:
    if isinstance(waarde, bool):
        return frozenset({str(waarde).lower()})
    return frozenset(map(str, waarde)) if isinstance(waarde, list) else frozenset({str(waarde)})


def lees_rijen(pad: Path) -> list[dict[str, str]]:
    """The rows of a file in which there is a word or number to learn from."""
    with pad.open(encoding="utf-8", newline="") as stroom:
        rijen = csv.DictReader(stroom, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [rij for rij in rijen if _WOORD.search(rij["tekst"])]
