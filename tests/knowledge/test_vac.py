"""VAC JSON: the fields other municipalities read, and the same entry back."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from knowledge.items import lees_map
from knowledge.vac import naar_json, naar_vac, vac_uuid
from knowledge.vac_lezen import uit_json
from knowledge.vac_velden import VacFout
from tests.knowledge.fabriek import maak_item

BASIS = "https://hulp.example"
FIETS = maak_item("fiets", "Waar staat mijn fiets?", ["fiets kwijt", "fiets weg"], gerelateerd=("soep",))
SOEP = maak_item(
    "soep", "Is er soep?", ["soep"], professionals="Alleen voor koks.", jeugdigen="Er is soep voor jou."
)


def test_alle_eigen_items_komen_gelijk_terug() -> None:
    items = lees_map()
    assert [vac.item for vac in uit_json(naar_json(items, BASIS))] == items


def test_een_uitvoer_van_voor_de_je_vorm_is_nog_te_lezen() -> None:
    vac = naar_vac(SOEP, BASIS)
    del vac["gezinsplan"]["jeugdigen"]
    assert uit_json(json.dumps([vac]))[0].item == replace(SOEP, jeugdigen="")


def test_de_velden_heten_zoals_in_het_objecttype_vac() -> None:
    record = naar_vac(FIETS, BASIS)["record"]
    assert (record["startAt"], record["endAt"]) == ("2023-07-01", "2026-12-31")
    assert record["data"] == {
        "uuid": vac_uuid("fiets"),
        "url": f"{BASIS}/vragen/fiets",
        "vraag": "Waar staat mijn fiets?",
        "antwoord": "Het antwoord over fiets.",
        "toelichting": "Meer staat er niet.",
        "status": "actief",
        "doelgroep": "eu-burger",
        "afdelingen": [{"afdelingNaam": "ZI2T"}],
        "trefwoorden": [{"trefwoord": "fiets kwijt"}, {"trefwoord": "fiets weg"}],
        "gerelateerdeVACs": [{"VAC": f"{BASIS}/api/v2/objects/{vac_uuid('soep')}"}],
        "gerelateerdeProducten": [],
    }


@pytest.mark.parametrize(
    ("doelgroep", "vac"),
    [
        (("ouders",), "eu-burger"),
        (("professionals",), "eu-bedrijf"),
        (("jeugdigen", "professionals"), "eu-burger-bedrijf"),
    ],
)
def test_de_doelgroep_is_een_van_de_drie_woorden(doelgroep: tuple[str, ...], vac: str) -> None:
    item = maak_item("fiets", "Fiets?", ["a"], doelgroep=doelgroep)
    assert naar_vac(item, BASIS)["record"]["data"]["doelgroep"] == vac


@pytest.mark.parametrize(
    ("pad", "waarde", "veld"),
    [
        (("record", "data", "vraag"), None, "record.data.vraag"),
        (("record", "startAt"), "gisteren", "record.startAt"),
        (("record", "data", "trefwoorden"), "fiets", "record.data.trefwoorden"),
        (("record", "data", "afdelingen"), [], "record.data.afdelingen.0.afdelingNaam"),
        (("gezinsplan",), {}, "gezinsplan.id"),
    ],
)
def test_een_fout_noemt_de_hoeveelste_vac_en_het_veld(pad: tuple[str, ...], waarde: Any, veld: str) -> None:
    blad = json.loads(naar_json([SOEP, FIETS], BASIS))
    plek = blad["results"][1]
    for stap in pad[:-1]:
        plek = plek[stap]
    plek[pad[-1]] = waarde
    with pytest.raises(VacFout) as fout:
        uit_json(json.dumps(blad))
    assert (fout.value.nummer, fout.value.veld) == (2, veld)


@pytest.mark.parametrize("tekst", ["", "[]", "{}", '{"results": 3}', '{"results": ["x"]}'])
def test_wat_geen_vac_is_wordt_geweigerd(tekst: str) -> None:
    with pytest.raises(VacFout):
        uit_json(tekst)
