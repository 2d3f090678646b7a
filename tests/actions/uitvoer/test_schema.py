"""The published JSON Schema: every export fits it, and what is wrong does not."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient
from jsonschema import Draft202012Validator, FormatChecker

from actions.intakes.ontvangst import ontvang
from actions.opslag.database import sessie
from actions.uitvoer.schema import PAD, VERSIE, maak_schema
from forms.definitie import GEZINSPLAN
from forms.kenmerk import nieuw_kenmerk
from forms.soorten import Status
from tests import fabriek
from tests.gezinnen.loper import VERHALEN, lees_verhaal
from tests.werkplek import KEES, SANNE, Client

API = "/api/v1/intakes"
GEZINNEN = sorted(naam.name for naam in VERHALEN.glob("*.yaml") if "komt_aan" in lees_verhaal(naam.name))
_ZONDER = {status.value for status in Status} - {Status.BEANTWOORD.value}
Stuk = Callable[[dict[str, Any]], None]


def _keurder(schema: dict[str, Any]) -> Draft202012Validator:
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker())


def _fouten(uitvoer: dict[str, Any]) -> list[str]:
    return [f"{fout.json_path}: {fout.message}" for fout in _keurder(maak_schema()).iter_errors(uitvoer)]


def _antwoord(pad: str, waarde: Any) -> dict[str, Any]:
    """What a story says that arrives; a status word stands for having no value."""
    if isinstance(waarde, str) and waarde in _ZONDER:
        return fabriek.antwoord(pad, None) | {"status": waarde}
    return fabriek.antwoord(pad, waarde)


def _gezin_in_wachtrij(verhaal: dict[str, Any]) -> str:
    antwoorden = {pad: _antwoord(pad, waarde) for pad, waarde in verhaal["komt_aan"].items()}
    inhoud = fabriek.inhoud() | {"gemeente": "roosendaal", "antwoorden": antwoorden}
    kenmerk = nieuw_kenmerk()
    with sessie() as werk:
        ontvang(werk, kenmerk=kenmerk, gesprek_id=kenmerk, inhoud=inhoud)
    return kenmerk


@pytest.mark.parametrize("naam", GEZINNEN)
def test_de_uitvoer_van_elk_gezin_past_in_het_schema(als: Client, naam: str) -> None:
    kenmerk = _gezin_in_wachtrij(lees_verhaal(naam))
    assert _fouten(als(SANNE).get(f"{API}/{kenmerk}.json").json()) == []


def test_er_zijn_genoeg_gezinnen_om_iets_te_bewijzen() -> None:
    assert len(GEZINNEN) >= 10


def test_de_uitvoer_noemt_het_schema_en_de_versie(als: Client) -> None:
    kenmerk = fabriek.zet_in_wachtrij(gemeente="zundert")
    uitvoer = als(KEES).get(f"{API}/{kenmerk}.json").json()
    assert uitvoer["$schema"] == maak_schema()["$id"]
    assert uitvoer["$schema"].endswith(PAD)
    assert uitvoer["schemaVersie"] == VERSIE
    assert _fouten(uitvoer) == []


def _weg(uitvoer: dict[str, Any]) -> None:
    del uitvoer["antwoorden"]["contact.naam"]


def _onbekende_vraag(uitvoer: dict[str, Any]) -> None:
    uitvoer["antwoorden"]["bsn"] = uitvoer["antwoorden"]["contact.naam"]


def _onbekende_keuze(uitvoer: dict[str, Any]) -> None:
    uitvoer["antwoorden"]["contact.relatie"]["waarde"] = "buurvrouw"


def _waarde_bij_overgeslagen(uitvoer: dict[str, Any]) -> None:
    uitvoer["antwoorden"]["contact.naam"]["status"] = "overgeslagen"


def _beantwoord_zonder_waarde(uitvoer: dict[str, Any]) -> None:
    uitvoer["antwoorden"]["contact.naam"]["waarde"] = None


def _kind_zonder_naam(uitvoer: dict[str, Any]) -> None:
    del uitvoer["antwoorden"]["kinderen"][0]["voornaam"]


def _notitie(uitvoer: dict[str, Any]) -> None:
    uitvoer["notities"] = []


def _tijd(uitvoer: dict[str, Any]) -> None:
    uitvoer["ontvangen"] = "gisteren"


@pytest.mark.parametrize(
    "maak_stuk",
    [
        _weg,
        _onbekende_vraag,
        _onbekende_keuze,
        _waarde_bij_overgeslagen,
        _beantwoord_zonder_waarde,
        _kind_zonder_naam,
        _notitie,
        _tijd,
    ],
)
def test_wat_niet_klopt_past_niet(als: Client, maak_stuk: Stuk) -> None:
    uitvoer = als(SANNE).get(f"{API}/{fabriek.zet_in_wachtrij()}.json").json()
    stuk = copy.deepcopy(uitvoer)
    maak_stuk(stuk)
    assert _fouten(uitvoer) == []
    assert _fouten(stuk)


def test_iedereen_leest_het_schema_zonder_in_te_loggen(anoniem: TestClient) -> None:
    antwoord = anoniem.get(PAD)
    assert antwoord.status_code == 200
    assert antwoord.headers["content-type"] == "application/schema+json"
    schema = antwoord.json()
    assert schema["$id"].endswith(PAD)
    assert schema["version"] == VERSIE
    _keurder(schema)


def test_elke_vraag_staat_met_haar_eigen_woorden_in_het_schema() -> None:
    antwoorden = maak_schema()["properties"]["antwoorden"]
    vragen = antwoorden["properties"] | {"instemming.jeugdige[]": _enige(antwoorden["patternProperties"])}
    for groep in GEZINSPLAN.groepen():
        velden = vragen.pop(groep.naam)["items"]["properties"]
        vragen |= {f"{groep.naam}[].{naam}": vraag for naam, vraag in velden.items()}
    gesprek = {groep.nog_een.naam for groep in GEZINSPLAN.groepen()} | {"controle"}
    assert set(vragen) == {veld.naam for veld in GEZINSPLAN.velden()} - gesprek
    assert [naam for naam, vraag in vragen.items() if not vraag["description"]] == []
    assert vragen["contact.naam"]["description"] == "Hoe heet u?"


def _enige(patronen: dict[str, Any]) -> dict[str, Any]:
    (vraag,) = patronen.values()
    assert isinstance(vraag, dict)
    return vraag
