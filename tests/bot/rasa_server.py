"""The real Rasa server for the tests: its interpreter, its model and the running process."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from deploy import vingerafdruk
from deploy.opzet import merkteken
from deploy.opzet.werkplek import deze

GEHEIM = "geheim-van-de-proef"
WEBHOOK_GEHEIM = "geheim-van-de-webhook"
_GEDULD = 240.0


def rasa_python() -> Path:
    """The interpreter of the Rasa environment. Raises FileNotFoundError with the way out."""
    pad = Path(os.environ.get("GEZINSPLAN_RASA_PYTHON") or deze().rasa_python)
    if not pad.exists():
        raise FileNotFoundError(
            f"De omgeving van Rasa ontbreekt ({pad}). Draai 'make test', of zet GEZINSPLAN_RASA_PYTHON."
        )
    return pad


def data_map(tijdelijk: Path) -> Path:
    """A data directory with a model of the present data: the one of the set-up, else trained here."""
    plek = deze()
    actueel = merkteken.is_actueel(plek.staat / "training.json", vingerafdruk.van_training(plek.map))
    if actueel and plek.model.exists():
        return plek.var
    draai("bot.start", "train", GEZINSPLAN_DATA_DIR=str(tijdelijk))
    return tijdelijk


def draai(module: str, *argumenten: str, **env: str) -> str:
    """Run a module in the Rasa environment; its output. Raises CalledProcessError."""
    opdracht = [str(rasa_python()), "-m", module, *argumenten]
    omgeving = {**os.environ, **env}
    klaar = subprocess.run(
        opdracht, cwd=deze().map, env=omgeving, capture_output=True, text=True, check=False, timeout=900
    )
    if klaar.returncode:
        raise AssertionError(f"{' '.join(opdracht)}: {klaar.stdout[-3000:]}{klaar.stderr[-3000:]}")
    return klaar.stdout + klaar.stderr


@dataclass
class RasaServer:
    """A running server with the log that it writes."""

    poort: int
    pid: int
    log: Path
    http: httpx.Client

    def stuur(self, tekst: str, veld: str | None = None, **meer: Any) -> httpx.Response:
        """One turn; with ``veld`` inside the form at that question."""
        stand = {"formulier": veld is not None, "veld": veld}
        metadata = {"stand": stand, "vector": None, "beurt": "b1", "keuze": None, **meer}
        return self.ruw({"sender": "gesprek-1", "message": tekst, "metadata": metadata})

    def ruw(self, inhoud: Any, geheim: str | None = GEHEIM) -> httpx.Response:
        """A request just like this."""
        koppen = {"X-Gezinsplan-Geheim": geheim} if geheim is not None else {}
        return self.http.post("/webhooks/gezinsplan/webhook", json=inhoud, headers=koppen)


@contextmanager
def draaiend(data: Path, webhook: str, log: Path, **env: str) -> Iterator[RasaServer]:
    """A ready server that is stopped afterwards."""
    poort = _vrije_poort()
    omgeving = {
        **os.environ,
        "GEZINSPLAN_DATA_DIR": str(data),
        "GEZINSPLAN_RASA_GEHEIM": GEHEIM,
        "GEZINSPLAN_WEBHOOK_GEHEIM": WEBHOOK_GEHEIM,
        "GEZINSPLAN_WEBHOOK_ADRES": webhook,
        **env,
    }
    opdracht = [str(rasa_python()), "-m", "bot.start", "serveer", "--poort", str(poort)]
    with (
        log.open("wb") as uit,
        httpx.Client(base_url=f"http://127.0.0.1:{poort}", timeout=60, trust_env=False) as http,
    ):
        proces = subprocess.Popen(
            opdracht, cwd=deze().map, env=omgeving, stdout=uit, stderr=subprocess.STDOUT
        )
        try:
            server = RasaServer(poort, proces.pid, log, http)
            _wacht(proces, server)
            yield server
        finally:
            _stop(proces)


def _wacht(proces: subprocess.Popen[bytes], server: RasaServer) -> None:
    eind = time.monotonic() + _GEDULD
    while time.monotonic() < eind:
        if proces.poll() is not None:
            raise AssertionError(
                f"Rasa stopte bij het starten: {server.log.read_text(errors='replace')[-2000:]}"
            )
        try:
            server.http.get("/")
        except httpx.TransportError:
            time.sleep(0.3)
            continue
        return
    raise AssertionError("Rasa was niet op tijd klaar.")


def _stop(proces: subprocess.Popen[bytes]) -> None:
    proces.terminate()
    try:
        proces.wait(timeout=30)
    except subprocess.TimeoutExpired:
        proces.kill()
        proces.wait()


def _vrije_poort() -> int:
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        poort: int = proef.getsockname()[1]
        return poort
