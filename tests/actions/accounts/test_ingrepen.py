"""What a beheerder does to an account, from the command line: with a reason, and in the audit log."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from actions.accounts import __main__ as opdracht
from actions.accounts.ingrepen import Ingreep, lees_ingrepen
from actions.accounts.modellen import Account
from actions.accounts.pogingen import HOOGSTENS_PER_ACCOUNT
from actions.intakes import dienst
from actions.intakes.modellen import Intake
from actions.opslag.database import engine, lees_sessie
from tests import fabriek
from tests.tweede_factor import account_id, geef_telefoon
from tests.werkplek import NOOR, SANNE, Client, actor, auditregels

pytestmark = pytest.mark.usefixtures("werkplek")
GEGEVENS = {"email": SANNE, "wachtwoord": fabriek.WACHTWOORD}
REDEN = "Telefoon kwijt, gebeld vanaf het bekende nummer"


def _ingrepen() -> list[Ingreep]:
    with lees_sessie() as werk:
        return lees_ingrepen(werk, account_id(SANNE))


def test_een_tweede_factor_gaat_eraf_met_een_reden(als: Client, anoniem: TestClient) -> None:
    sanne = als(SANNE)
    geef_telefoon(SANNE)
    assert opdracht.main(["tweede-factor-weg", SANNE.upper(), *REDEN.split()]) == 0
    assert sanne.get("/api/v1/sessies/mij").status_code == 401, "elke sessie is voorbij"
    assert anoniem.post("/api/v1/sessies", json=GEGEVENS).status_code == 201
    assert [(stap.door, stap.wat, stap.reden) for stap in _ingrepen()] == [
        ("opdrachtregel", "tweede_factor_gewist", REDEN)
    ]
    regel = ("opdrachtregel", "tweede_factor_gewist", account_id(SANNE), "gelukt")
    assert regel in auditregels()


def test_zonder_reden_gebeurt_er_niets(anoniem: TestClient, capsys: pytest.CaptureFixture[str]) -> None:
    geef_telefoon(SANNE)
    assert opdracht.main(["tweede-factor-weg", SANNE, "  "]) == 1
    assert "De reden ontbreekt" in capsys.readouterr().err
    assert anoniem.post("/api/v1/sessies", json=GEGEVENS).json()["veld"] == "code"
    assert auditregels()[0][3] == "ongeldig"
    assert _ingrepen() == []


def test_de_reden_staat_niet_leesbaar_in_de_database(werkplek: Path) -> None:
    opdracht.main(["ontgrendel", SANNE, REDEN])
    engine().dispose()
    assert not any(REDEN.encode() in pad.read_bytes() for pad in werkplek.glob("gezinsplan.db*"))


def test_ontgrendelen_laat_iemand_meteen_weer_proberen(anoniem: TestClient) -> None:
    for _ in range(HOOGSTENS_PER_ACCOUNT):
        anoniem.post("/api/v1/sessies", json=GEGEVENS | {"wachtwoord": "fout"})
    assert anoniem.post("/api/v1/sessies", json=GEGEVENS).status_code == 429
    assert opdracht.main(["ontgrendel", SANNE, REDEN]) == 0
    assert anoniem.post("/api/v1/sessies", json=GEGEVENS).status_code == 201


def test_koppelen_geeft_het_account_aan_een_werkaccount(anoniem: TestClient) -> None:
    assert opdracht.main(["koppel", SANNE, "https://id.example", "abc-123"]) == 0
    with lees_sessie() as werk:
        account = werk.get_one(Account, account_id(SANNE))
    assert (account.uitgever, account.sub) == ("https://id.example", "abc-123")
    assert anoniem.post("/api/v1/sessies", json=GEGEVENS).status_code == 401, "geen wachtwoord meer"


def test_een_account_gaat_uit_en_weer_aan_en_de_plannen_gaan_terug(als: Client, anoniem: TestClient) -> None:
    sanne, kenmerk = als(SANNE), fabriek.zet_in_wachtrij()
    dienst.claim(actor(SANNE), kenmerk)
    assert opdracht.main(["uit", SANNE, "Uit", "dienst"]) == 0
    assert sanne.get("/api/v1/sessies/mij").status_code == 401, "elke sessie is voorbij"
    assert anoniem.post("/api/v1/sessies", json=GEGEVENS).status_code == 401
    with lees_sessie() as werk:
        assert werk.get_one(Intake, kenmerk).eigenaar_id is None
    assert opdracht.main(["aan", SANNE, "Terug"]) == 0
    assert anoniem.post("/api/v1/sessies", json=GEGEVENS).status_code == 201
    assert {(stap.door, stap.wat, stap.reden) for stap in _ingrepen()} == {
        ("opdrachtregel", "account_uit", "Uit dienst"),
        ("opdrachtregel", "account_aan", "Terug"),
    }
    assert {
        ("opdrachtregel", "account_uit", account_id(SANNE), "gelukt"),
        ("opdrachtregel", "intake_vrijgave", kenmerk, "gelukt"),
        ("opdrachtregel", "account_aan", account_id(SANNE), "gelukt"),
    } <= set(auditregels())


def test_de_laatste_beheerder_gaat_ook_van_de_opdrachtregel_niet_uit(
    anoniem: TestClient, capsys: pytest.CaptureFixture[str]
) -> None:
    assert opdracht.main(["uit", NOOR, "Vakantie"]) == 1
    assert "Dit is de laatste beheerder" in capsys.readouterr().err
    assert anoniem.post("/api/v1/sessies", json=GEGEVENS | {"email": NOOR}).status_code == 201
    assert ("opdrachtregel", "account_uit", account_id(NOOR), "conflict") in auditregels()


@pytest.mark.parametrize(
    "woorden",
    [
        ["ontgrendel"],
        ["uit", SANNE],
        ["aan", SANNE],
        ["ontgrendel", "wie@nergens.example", "x"],
        ["koppel", SANNE, "https://id.example"],
        ["koppel", SANNE, "a", "b", "c"],
    ],
)
def test_een_halve_opdracht_verandert_niets(woorden: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert opdracht.main(woorden) == 1
    assert capsys.readouterr().err
    assert _ingrepen() == []
