"""Rasa starts closed: on loopback, without its API, telemetry or TensorFlow, and not without secrets."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot import start
from deploy.opzet.werkplek import deze
from tests.bot.rasa_server import RasaServer, rasa_python


def test_de_server_luistert_alleen_op_deze_machine_en_zonder_api() -> None:
    opdracht = start.opdracht("serveer", 5005)
    assert opdracht[opdracht.index("--interface") + 1] == "127.0.0.1"
    assert "--enable-api" not in opdracht


def test_telemetrie_staat_uit_wat_de_omgeving_ook_zegt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RASA_TELEMETRY_ENABLED", "true")
    assert start.omgeving()["RASA_TELEMETRY_ENABLED"] == "false"


@pytest.mark.parametrize("ontbreekt", start.NODIG)
def test_zonder_geheim_of_adres_start_de_server_niet(ontbreekt: str) -> None:
    env = {**os.environ, **dict.fromkeys(start.NODIG, "x"), ontbreekt: ""}
    klaar = subprocess.run(
        [sys.executable, "-m", "bot.start", "serveer"],
        cwd=deze().map,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert klaar.returncode == 2
    assert ontbreekt in klaar.stderr


def test_zonder_omgeving_van_rasa_zegt_de_proef_wat_te_doen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEZINSPLAN_RASA_PYTHON", "bestaat/niet/python")
    with pytest.raises(FileNotFoundError, match="make test"):
        rasa_python()


def test_tensorflow_zit_niet_in_de_draaiende_server(rasa: RasaServer) -> None:
    rasa.stuur("hallo")
    kaart = Path(f"/proc/{rasa.pid}/maps").read_text()
    assert "sklearn" in kaart
    assert "tensorflow" not in kaart


def test_de_api_van_rasa_is_dicht(rasa: RasaServer) -> None:
    for pad in ("/status", "/version", "/conversations/gesprek-1/tracker", "/domain", "/model/parse"):
        assert rasa.http.get(pad).status_code == 404, pad
    assert rasa.http.post("/webhooks/rest/webhook", json={"sender": "x", "message": "x"}).status_code == 404
