"""The two servers with their commands: the app, and Rasa on loopback behind it."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from deploy.opzet.werkplek import Werkplek
from deploy.start.poorten import LOOPBACK
from deploy.start.toezicht import Dienst

ZUINIG = {
    "MALLOC_ARENA_MAX": "2",
    "OMP_NUM_THREADS": "1",
    "PYTHONUNBUFFERED": "1",
}
"""Small memory, and no threads that fight over the cores during a turn of a few milliseconds."""


@dataclass(frozen=True)
class Adressen:
    """Where the servers listen. Rasa is on loopback only."""

    host: str
    poort: int
    rasa_poort: int

    @property
    def app(self) -> str:
        """Address for a browser on this machine."""
        host = "localhost" if self.host in ("0.0.0.0", LOOPBACK, "::") else self.host
        return f"http://{host}:{self.poort}"

    @property
    def rasa(self) -> str:
        """Address at which the app finds Rasa."""
        return f"http://{LOOPBACK}:{self.rasa_poort}"

    @property
    def webhook(self) -> str:
        """Address at which Rasa finds the actions."""
        host = LOOPBACK if self.host in ("0.0.0.0", "::", "localhost") else self.host
        return f"http://{host}:{self.poort}/webhook"


def verbonden(adressen: Adressen, rasa_geheim: str, webhook_geheim: str) -> dict[str, str]:
    """The variables through which the two servers find and trust each other."""
    return {
        "GEZINSPLAN_HOST": adressen.host,
        "GEZINSPLAN_POORT": str(adressen.poort),
        "GEZINSPLAN_RASA_ADRES": adressen.rasa,
        "GEZINSPLAN_RASA_GEHEIM": rasa_geheim,
        "GEZINSPLAN_WEBHOOK_ADRES": adressen.webhook,
        "GEZINSPLAN_WEBHOOK_GEHEIM": webhook_geheim,
    }


def app(plek: Werkplek, adressen: Adressen, env: Mapping[str, str], logs: Path, proxy: str = "") -> Dienst:
    """Everything public: pages, chat, queue and the webhook. Addresses of visitors are not logged."""
    opdracht = [
        *(sys.executable, "-m", "uvicorn", "web.app:app"),
        *("--host", adressen.host, "--port", str(adressen.poort)),
        *("--no-access-log", "--no-server-header", "--timeout-graceful-shutdown", "3"),
        *(("--proxy-headers", "--forwarded-allow-ips", proxy) if proxy else ("--no-proxy-headers",)),
    ]
    return Dienst("app", opdracht, {**ZUINIG, **env}, plek.map, logs / "app.log")


def rasa(plek: Werkplek, adressen: Adressen, env: Mapping[str, str], logs: Path) -> Dienst:
    """Dialogue and intents. It keeps no state, so a restart loses nothing; its data are the model only."""
    opdracht = [*(str(plek.rasa_python), "-m", "bot.start", "serveer"), "--poort", str(adressen.rasa_poort)]
    eigen = {**env, "GEZINSPLAN_DATA_DIR": str(plek.var), "PYTHONUNBUFFERED": "1"}
    return Dienst("Rasa", opdracht, eigen, plek.map, logs / "rasa.log")
