"""The labelled answers to learn from: turns and answers of writers who each had an angle of their own."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from knowledge.antwoorden.model import GEEN

BEURTEN = Path(__file__).parents[2] / "tests" / "beurten"
GELABELD = ("gehaast", "verhalend", "anders_geschreven")
"""Files of answers with their options, without a family around them."""
SETS = ("eigen", "ander", "alledaags", "gesloten", "omwegen", "verbeteringen")
"""Turns: their answers to closed questions, and what was no answer there."""
_NIET_GELEERD = frozenset({"hulpvraag.zwaarte", "gemeente"})
"""A number or a place is read, never guessed."""
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
    return [*gelabeld, *beurten]


def _gelabeld(map_: Path, naam: str) -> Iterator[Voorbeeld]:
    for rij in _rijen(map_ / f"{naam}.tsv"):
        if rij["veld"] not in _NIET_GELEERD:
            opties = frozenset(optie.strip() for optie in rij["waarde"].split(","))
            yield Voorbeeld(rij["veld"], rij["tekst"], opties, naam)


def _beurten(map_: Path, naam: str) -> Iterator[Voorbeeld]:
    for rij in _rijen(map_ / f"{naam}.tsv"):
        if rij["beslissing"].startswith(_DUBBEL):
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


def _rijen(pad: Path) -> list[dict[str, str]]:
    with pad.open(encoding="utf-8", newline="") as stroom:
        return list(csv.DictReader(stroom, delimiter="\t", quoting=csv.QUOTE_NONE))
