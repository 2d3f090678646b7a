"""The bare Rasa bot: a three-slot form with its own action server, set up by the measurement itself."""

from __future__ import annotations

import shutil
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from deploy.opzet import merkteken
from deploy.opzet.opdracht import Loper
from deploy.opzet.werkplek import Werkplek
from deploy.start import poorten
from deploy.start.toezicht import Dienst, Toezicht
from deploy.teksten import tekst
from deploy.vingerafdruk import vingerafdruk

BRON = Path(__file__).with_name("stockbot")
STIL = {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3", "PYTHONUNBUFFERED": "1"}
LIMIET = 600.0


def zet_klaar(plek: Werkplek, loop: Loper) -> Path:
    """Copy and train the bare bot when its files or Rasa changed; returns its folder."""
    map_ = plek.var / "meten" / "stock"
    teken = map_ / "getraind.json"
    vinger = vingerafdruk(BRON, ["**/*"], vingerafdruk(plek.map, ["rasa.lock"]))
    if merkteken.is_actueel(teken, vinger):
        return map_
    shutil.rmtree(map_, ignore_errors=True)
    shutil.copytree(BRON, map_)
    loop([plek.rasa_python, "-m", "rasa", "train"], plek.logs / "meten-stock.log", cwd=map_, env=STIL)
    merkteken.zet(teken, vinger=vinger)
    return map_


@contextmanager
def draaiend(plek: Werkplek, map_: Path) -> Iterator[str]:
    """The bare bot with its action server; gives the address of its REST channel."""
    bot, acties = poorten.kies(0), poorten.kies(0)
    env = {**STIL, "STOCK_ACTIES": f"http://127.0.0.1:{acties}/webhook"}
    python, logs = str(plek.rasa_python), map_ / "log"
    diensten = [
        Dienst("acties", _acties(python, acties), env, map_, logs / "acties.log"),
        Dienst("stock", _bot(python, bot), env, map_, logs / "bot.log"),
    ]
    toezicht = Toezicht(diensten, lambda _zin: None)
    try:
        toezicht.start()
        _wacht(f"http://127.0.0.1:{bot}/status", toezicht)
        _wacht(f"http://127.0.0.1:{acties}/health", toezicht)
        yield f"http://127.0.0.1:{bot}"
    finally:
        toezicht.stop()


def _acties(python: str, poort: int) -> list[str]:
    return [python, "-m", "rasa_sdk", "--actions", "acties", "--port", str(poort)]


def _bot(python: str, poort: int) -> list[str]:
    bestanden = ("--endpoints", "endpoints.yml", "--credentials", "credentials.yml", "--enable-api")
    return [python, "-m", "rasa", "run", "--interface", "127.0.0.1", "--port", str(poort), *bestanden]


def _wacht(adres: str, toezicht: Toezicht) -> None:
    einde = time.monotonic() + LIMIET
    while time.monotonic() < einde:
        toezicht.kijk()
        try:
            with urllib.request.urlopen(adres, timeout=5):
                return
        except OSError:
            time.sleep(0.5)
    raise TimeoutError(tekst("niet_gereed", seconden=round(LIMIET), wat=adres))
