"""When a part dies: never a false "bewaard", never an empty submission, and every confirmed answer stays."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from deploy.start.stapel import Stapel, tijdelijk
from tests.conftest import WACHTWOORD
from tests.ouder import Ouder

pytestmark = pytest.mark.stapel

NAMEN = ("Fatima", "Jan de Vries", "Oksana", "Mo", "Anne-Fleur")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data directory of a stack that we may break."""
    return tmp_path_factory.mktemp("breekbaar")


@pytest.fixture(scope="module")
def breekbaar(data: Path) -> Iterator[Stapel]:
    """A stack of its own, so that breaking it hurts no other test."""
    with tijdelijk(
        data, {"GEZINSPLAN_DEMO_WACHTWOORD": WACHTWOORD, "GEZINSPLAN_RASA_WACHTTIJD": "5"}
    ) as lopend:
        yield lopend


@pytest.fixture
def kapot_web(breekbaar: Stapel) -> Iterator[httpx.Client]:
    """A client of the stack that we may break."""
    with httpx.Client(base_url=breekbaar.adressen.app, timeout=30, trust_env=False) as client:
        yield client


def dood(stapel: Stapel, naam: str) -> None:
    """Kill one server the hard way."""
    pid = stapel.toezicht.pids()[naam]
    os.killpg(pid, signal.SIGKILL)
    os.waitpid(pid, os.WNOHANG)


def weer_op(stapel: Stapel) -> None:
    """Start again what died, and wait for the whole."""
    stapel.toezicht.kijk()
    stapel.wacht_tot_gereed()


def test_zonder_rasa_zegt_het_antwoord_wat_bewaard_is_en_hoe_het_verder_gaat(
    breekbaar: Stapel, kapot_web: httpx.Client
) -> None:
    ouder = Ouder.bij_de_naam(kapot_web)
    dood(breekbaar, "Rasa")
    ouder.zeg("Fatima", sleutel="naam")
    assert ouder.soorten[0] == "fout"
    assert "nog niet verwerkt" in ouder.beurt["berichten"][0]["tekst"]
    assert ouder.veld == "contact.naam"
    gezond = kapot_web.get("/gezondheid")
    assert gezond.status_code == 503
    assert gezond.json()["onderdelen"] == {"database": "ok", "rasa": "storing", "kennis": "ok"}
    assert kapot_web.get("/api/v1/kennis", params={"vraag": "Wat is een gezinsplan?"}).status_code == 200
    ouder.zeg("ik wil niet meer leven")
    assert ouder.soorten[0] == "veiligheid"
    weer_op(breekbaar)
    ouder.zeg("Fatima", sleutel="naam")
    assert ouder.veld == "contact.relatie"
    namen = [b["tekst"] for b in ouder.web.get(ouder.adres, headers=ouder.kop).json()["berichten"]]
    assert namen.count("Fatima") == 1


def test_elk_bevestigd_antwoord_overleeft_een_harde_val(breekbaar: Stapel, kapot_web: httpx.Client) -> None:
    worp = random.Random(7)
    for _ in range(3):
        ouder = Ouder.bij_de_naam(kapot_web)
        naam = worp.choice(NAMEN)
        ouder.zeg(naam)
        assert ouder.veld == "contact.relatie"
        dood(breekbaar, worp.choice(("app", "Rasa")))
        weer_op(breekbaar)
        beurt = kapot_web.get(ouder.adres, headers=ouder.kop).json()
        assert beurt["vraag"]["veld"] == "contact.relatie"
        ouder.beurt = beurt
        ouder.kies("terug")
        assert ouder.beurt["vraag"]["huidig"] == naam


def test_een_database_die_niet_schrijft_geeft_geen_vals_bewaard(
    breekbaar: Stapel, kapot_web: httpx.Client, data: Path
) -> None:
    ouder = Ouder.bij_de_naam(kapot_web)
    slot = sqlite3.connect(data / "gezinsplan.db", isolation_level=None)
    slot.execute("BEGIN EXCLUSIVE")
    try:
        adres = f"{ouder.adres}/berichten"
        antwoord = kapot_web.post(adres, json={"tekst": "Fatima"}, headers=ouder.kop)
    finally:
        slot.execute("ROLLBACK")
        slot.close()
    assert antwoord.status_code == 503
    assert antwoord.headers["content-type"] == "application/problem+json"
    ouder.beurt = kapot_web.get(ouder.adres, headers=ouder.kop).json()
    assert ouder.veld == "contact.naam"


def test_versturen_zonder_rasa_verstuurt_niets(breekbaar: Stapel, kapot_web: httpx.Client) -> None:
    ouder = Ouder.bij_de_naam(kapot_web)
    dood(breekbaar, "Rasa")
    ouder.kies("verstuur")
    assert ouder.beurt["status"] == "open"
    assert ouder.beurt["kenmerk"] is None
    weer_op(breekbaar)
