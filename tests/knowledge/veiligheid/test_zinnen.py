"""The safety check on written sentences: cries for help, near misses and ordinary answers."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from knowledge.veiligheid import Soort, beoordeel

_HIER = Path(__file__).parent


def _zinnen(bestand: str) -> list[dict[str, str]]:
    """The rows of one set: tekst, soort, groep (kreet, bijna, gewoon)."""
    with (_HIER / f"{bestand}.tsv").open(encoding="utf-8") as stroom:
        return list(csv.DictReader(stroom, delimiter="\t", quoting=csv.QUOTE_NONE))


def _gemist(bestand: str) -> list[str]:
    """The cries that were not heard."""
    return [r["tekst"] for r in _zinnen(bestand) if r["soort"] != "geen" and not beoordeel(r["tekst"]).gevaar]


def _vals(bestand: str, groep: str) -> list[str]:
    """The sentences of a harmless group that triggered."""
    return [r["tekst"] for r in _zinnen(bestand) if r["groep"] == groep and beoordeel(r["tekst"]).gevaar]


_SETS = ("ontwikkeling", "apart_1", "apart_2", "apart_3", "apart_4")


def test_er_zijn_genoeg_zinnen_van_elke_groep() -> None:
    rijen = [rij for bestand in _SETS for rij in _zinnen(bestand)]
    per_groep = {groep: sum(r["groep"] == groep for r in rijen) for groep in ("kreet", "bijna", "gewoon")}
    assert per_groep["kreet"] >= 300
    assert per_groep["bijna"] >= 200
    assert per_groep["gewoon"] >= 200


@pytest.mark.parametrize("bestand", _SETS)
def test_minstens_98_procent_van_de_kreten_wordt_gehoord(bestand: str) -> None:
    kreten = [r for r in _zinnen(bestand) if r["soort"] != "geen"]
    assert len(_gemist(bestand)) <= 0.02 * len(kreten) + 1, _gemist(bestand)


@pytest.mark.parametrize("bestand", _SETS)
def test_hooguit_4_procent_van_de_bijna_kreten_geeft_vals_alarm(bestand: str) -> None:
    bijna = [r for r in _zinnen(bestand) if r["groep"] == "bijna"]
    assert len(_vals(bestand, "bijna")) <= 0.04 * len(bijna), _vals(bestand, "bijna")


@pytest.mark.parametrize("bestand", _SETS)
def test_geen_gewoon_antwoord_geeft_alarm(bestand: str) -> None:
    assert _vals(bestand, "gewoon") == []


@pytest.mark.parametrize("bestand", _SETS)
def test_hoofdletters_en_leestekens_veranderen_het_oordeel_niet(bestand: str) -> None:
    for rij in _zinnen(bestand):
        kaal = rij["tekst"].rstrip(".!? ")
        assert beoordeel(kaal.upper()).soort == beoordeel(kaal).soort, rij["tekst"]


@pytest.mark.parametrize("naam", ["Daan", "Fatima", "Mehmet", "Zofia", "Oleksandr", "Shanti", "Youssef"])
def test_de_naam_verandert_het_oordeel_niet(naam: str) -> None:
    assert beoordeel(f"{naam} zegt dat hij dood wil").soort is Soort.SUICIDE
    assert beoordeel(f"{naam} wordt thuis geslagen").soort is Soort.GEWELD
    assert beoordeel(f"{naam} heeft een mes en bedreigt ons").soort is Soort.ACUUT
    assert beoordeel(f"{naam} slaat zijn zusje").soort is Soort.GEEN
    assert beoordeel(f"{naam} is doodmoe van school").soort is Soort.GEEN
