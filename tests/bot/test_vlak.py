"""Turn 30 costs what turn 1 costs: Rasa carries nothing over."""

from __future__ import annotations

import json

from tests.bot.nep_webhook import NepWebhook
from tests.bot.rasa_server import RasaServer


def test_dertig_beurten_sturen_steeds_evenveel_naar_de_webhook(rasa: RasaServer, webhook: NepWebhook) -> None:
    for _ in range(30):
        assert rasa.stuur("Fatima", "contact.naam").status_code == 200
    aantallen = {len(aanroep["tracker"]["events"]) for aanroep in webhook.aanroepen}
    assert len(webhook.aanroepen) == 30
    assert len(aantallen) == 1


def test_een_eerdere_tekst_komt_in_geen_latere_beurt_terug(rasa: RasaServer, webhook: NepWebhook) -> None:
    rasa.stuur("mijn geheime verhaal", "hulpvraag.eigen_woorden")
    rasa.stuur("Sinds de zomer", "hulpvraag.sinds")
    assert "geheime verhaal" not in json.dumps(webhook.aanroepen[1])


def test_een_beurt_bewaart_geen_antwoord_in_een_slot(rasa: RasaServer, webhook: NepWebhook) -> None:
    rasa.stuur("Fatima", "contact.naam")
    gevuld = {n: w for n, w in webhook.aanroepen[0]["tracker"]["slots"].items() if w is not None}
    assert gevuld == {"requested_slot": "contact_naam"}
