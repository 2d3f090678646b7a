"""When the webhook fails, the turn fails: the gateway hears it, and no later action runs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.bot.nep_webhook import VALIDATIE, Aanroep, NepWebhook, Reactie, gewoon, klaar, slot, vervolg
from tests.bot.rasa_server import RasaServer, draaiend

SOORTEN: dict[str, Callable[[Aanroep], Reactie]] = {
    "500": lambda _: (500, {"error": "kapot"}),
    "400": lambda a: (400, {"action_name": a["next_action"], "error": "mislukt"}),
    "404": lambda _: (404, {}),
    "449": lambda _: (449, {}),
    "204": lambda _: (204, b""),
    "geen json": lambda _: (200, b"<html>"),
    "lijst": lambda _: (200, []),
    "verkeerde vorm": lambda _: (200, {"events": "geen lijst", "responses": []}),
    "onbekende gebeurtenis": lambda _: (200, {"events": [{"event": "bestaat_niet"}], "responses": []}),
}


@pytest.mark.parametrize("soort", SOORTEN)
@pytest.mark.parametrize("veld", [None, "contact.naam"])
def test_een_webhook_die_faalt_is_een_mislukte_beurt(
    rasa: RasaServer, webhook: NepWebhook, soort: str, veld: str | None
) -> None:
    webhook.opnieuw(SOORTEN[soort])
    antwoord = rasa.stuur("goedemorgen allemaal", veld)
    assert antwoord.status_code == 502
    assert antwoord.json() == {"fout": "webhook"}
    assert len(webhook.acties) == 1  # nothing else ran after the failure


@pytest.mark.parametrize("soort", SOORTEN)
def test_bij_een_fout_tijdens_het_starten_wordt_niets_verstuurd(
    rasa: RasaServer, webhook: NepWebhook, soort: str
) -> None:
    # Bare Rasa runs the submit rule with empty slots here.
    webhook.opnieuw(lambda a: SOORTEN[soort](a) if a["next_action"] == VALIDATIE else gewoon(a))
    assert rasa.stuur("ik wil het gezinsplan invullen").status_code == 502
    assert webhook.acties == ["action_starten", VALIDATIE]


def test_een_fout_in_het_uitstapje_is_een_mislukte_beurt(rasa: RasaServer, webhook: NepWebhook) -> None:
    def doe(aanroep: Aanroep) -> Reactie:
        if aanroep["next_action"] == VALIDATIE:
            return klaar(slot("requested_slot", "contact_naam"), vervolg("action_mens"))
        return 500, {}

    webhook.opnieuw(doe)
    assert rasa.stuur("mag ik iemand spreken", "contact.naam").status_code == 502


def test_een_vervolg_dat_niet_bestaat_is_een_mislukte_beurt(rasa: RasaServer, webhook: NepWebhook) -> None:
    webhook.opnieuw(lambda _: klaar(slot("requested_slot", "contact_naam"), vervolg("action_weg")))
    assert rasa.stuur("hallo", "contact.naam").status_code == 502


def test_een_actie_die_zichzelf_blijft_roepen_houdt_op_als_fout(
    rasa: RasaServer, webhook: NepWebhook
) -> None:
    webhook.opnieuw(lambda _: klaar(vervolg("action_mens")))
    assert rasa.stuur("ik wil een mens spreken").status_code == 502


def test_na_een_fout_werkt_de_volgende_beurt_gewoon(rasa: RasaServer, webhook: NepWebhook) -> None:
    webhook.opnieuw(SOORTEN["500"])
    assert rasa.stuur("hallo", "contact.naam").status_code == 502
    webhook.opnieuw()
    assert rasa.stuur("hallo", "contact.naam").status_code == 200


def test_een_webhook_die_uit_staat_is_een_mislukte_beurt_en_geen_stille_goede(
    bot_data: Path, tmp_path: Path
) -> None:
    with draaiend(bot_data, "http://127.0.0.1:9/webhook", tmp_path / "rasa.log") as alleen:
        for veld in (None, "contact.naam"):
            antwoord: Any = alleen.stuur("goedemorgen", veld)
            assert (antwoord.status_code, antwoord.json()) == (502, {"fout": "webhook"})
