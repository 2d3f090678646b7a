"""No log line of Rasa holds what someone wrote, however things go wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bot.nep_webhook import Aanroep, NepWebhook, Reactie
from tests.bot.rasa_server import RasaServer, draaiend

MERK = "Zwartepoezengeheim"


def echo(aanroep: Aanroep) -> str:
    """The worst webhook: it repeats what was typed in its error."""
    return str(aanroep["tracker"]["latest_message"]["text"])


FOUTEN: dict[str, Callable[[Aanroep], Reactie]] = {
    "goed": lambda _: (200, {"events": [], "responses": []}),
    "500": lambda a: (500, {"error": echo(a)}),
    "400": lambda a: (400, {"action_name": a["next_action"], "error": echo(a)}),
    "geen json": lambda a: (200, echo(a).encode()),
    "onbekende gebeurtenis": lambda a: (200, {"events": [{"event": echo(a)}], "responses": []}),
    "verkeerde vorm": lambda a: (200, {"events": echo(a), "responses": [echo(a)]}),
    "onbekend slot": lambda a: (200, {"events": [{"event": "slot", "name": echo(a), "value": echo(a)}]}),
    "onbekend vervolg": lambda a: (200, {"events": [{"event": "followup", "name": echo(a)}]}),
}


def alles_mis(server: RasaServer, webhook: NepWebhook) -> None:
    """Every failure, inside and outside the form, with the mark in every place a text can be."""
    for doe in FOUTEN.values():
        webhook.opnieuw(doe)
        for veld in (None, "contact.naam", MERK):
            server.stuur(f"{MERK} is boos", veld, keuze=MERK, vector=MERK)
            server.stuur(f"/{MERK}", veld)
            server.stuur(f'/keuze{{"a": "{MERK}"}}', veld)
            server.stuur(f"/keuze{{{MERK}", veld)
    server.ruw({"sender": MERK, "message": {"a": MERK}, "metadata": MERK})
    server.http.post(f"/webhooks/gezinsplan/webhook?{MERK}=1", content=MERK.encode())
    server.http.get(f"/{MERK}")


def test_het_merk_staat_in_geen_enkele_regel(rasa: RasaServer, webhook: NepWebhook) -> None:
    alles_mis(rasa, webhook)
    assert MERK not in rasa.log.read_text(errors="replace")


@pytest.mark.parametrize("niveau", ["DEBUG"])
def test_ook_in_het_uitvoerigste_logboek_staat_geen_tekst(
    bot_data: Path, webhook_server: tuple[NepWebhook, str], tmp_path: Path, niveau: str
) -> None:
    webhook, adres = webhook_server
    log = tmp_path / "rasa.log"
    with draaiend(bot_data, adres, log, LOG_LEVEL=niveau, LOG_LEVEL_LIBRARIES=niveau) as server:
        alles_mis(server, webhook)
    regels = log.read_text(errors="replace")
    assert "rasa.core.processor" in regels  # it did log the turns
    assert MERK not in regels
