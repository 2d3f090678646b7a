"""The channel: who may speak, what a turn does inside and outside the form, and what comes back."""

from __future__ import annotations

import base64
import struct
from typing import Any

import pytest

from tests.bot.nep_webhook import VALIDATIE, Aanroep, NepWebhook, Reactie, gewoon, klaar, slot, vervolg
from tests.bot.rasa_server import WEBHOOK_GEHEIM, RasaServer


def berichten(antwoord: Any) -> list[str]:
    """The texts of the reply."""
    return [bericht["tekst"] for bericht in antwoord.json()["berichten"]]


@pytest.mark.parametrize("geheim", [None, "", "fout", "geheim-van-de-proe", "é"])
def test_zonder_het_juiste_geheim_komt_niemand_binnen(
    rasa: RasaServer, webhook: NepWebhook, geheim: str | None
) -> None:
    ruw = geheim.encode() if geheim is not None else None
    koppen = {b"X-Gezinsplan-Geheim": ruw} if ruw is not None else {}
    antwoord = rasa.http.post("/webhooks/gezinsplan/webhook", json={"sender": "x"}, headers=koppen)
    assert antwoord.status_code == 403
    assert webhook.acties == []


STAND = {"stand": {"formulier": False, "veld": None}}


@pytest.mark.parametrize(
    "inhoud",
    [
        {"message": "hallo", "metadata": STAND},
        {"sender": "", "message": "hallo", "metadata": STAND},
        {"sender": 3, "message": "hallo", "metadata": STAND},
        {"sender": "g", "message": None, "metadata": STAND},
        {"sender": "g", "message": "hallo"},
        {"sender": "g", "message": "hallo", "metadata": {}},
        {"sender": "g", "message": "hallo", "metadata": {"stand": {"formulier": "ja", "veld": None}}},
        {"sender": "g", "message": "hallo", "metadata": {"stand": {"formulier": True, "veld": 4}}},
        ["lijst"],
    ],
)
def test_een_onvolledig_verzoek_is_een_400(rasa: RasaServer, webhook: NepWebhook, inhoud: Any) -> None:
    assert rasa.ruw(inhoud).status_code == 400
    assert webhook.acties == []


def test_een_veel_te_groot_verzoek_komt_niet_verder(rasa: RasaServer, webhook: NepWebhook) -> None:
    assert rasa.stuur("a" * 300_000).status_code == 413
    assert webhook.acties == []


def test_tienduizend_tekens_en_een_emoji_passen_wel(rasa: RasaServer, webhook: NepWebhook) -> None:
    assert rasa.stuur("🙂" * 10_000, "hulpvraag.eigen_woorden").status_code == 200
    assert webhook.acties == [VALIDATIE]


def test_buiten_het_formulier_kiezen_de_regels_de_actie(rasa: RasaServer, webhook: NepWebhook) -> None:
    antwoord = rasa.stuur("hallo")
    assert antwoord.status_code == 200
    assert berichten(antwoord) == ["action_begroeten"]
    assert antwoord.json()["intent"]["name"] == "groet"
    assert antwoord.json()["intent"]["confidence"] > 0.5
    assert webhook.geheimen == [WEBHOOK_GEHEIM]


def test_een_knop_buiten_het_formulier_is_een_keuze(rasa: RasaServer, webhook: NepWebhook) -> None:
    rasa.stuur("/keuze", keuze="start_gezinsplan")
    assert webhook.acties == ["action_keuze"]
    laatste = webhook.aanroepen[0]["tracker"]["latest_message"]
    assert laatste["metadata"]["keuze"] == "start_gezinsplan"


def test_de_stand_herstelt_het_formulier_en_de_open_vraag(rasa: RasaServer, webhook: NepWebhook) -> None:
    assert rasa.stuur("Daan", "kinderen[0].voornaam").status_code == 200
    tracker = webhook.aanroepen[0]["tracker"]
    assert webhook.acties == [VALIDATIE]
    assert tracker["active_loop"]["name"] == "gezinsplan_form"
    assert tracker["slots"]["requested_slot"] == "kinderen_voornaam"


@pytest.mark.parametrize(
    ("veld", "naam"),
    [
        ("kinderen.nog_een", "kinderen_nog_een"),
        ("eerdere_hulp.items[2].wat_hielp", "eerdere_hulp_items_wat_hielp"),
        ("instemming.jeugdige[1]", "instemming_jeugdige"),
        ("controle", "controle"),
    ],
)
def test_een_veld_wordt_zijn_slot(rasa: RasaServer, webhook: NepWebhook, veld: str, naam: str) -> None:
    rasa.stuur("ja", veld)
    assert webhook.aanroepen[0]["tracker"]["slots"]["requested_slot"] == naam


def test_een_antwoord_in_het_formulier_kost_precies_een_aanroep(
    rasa: RasaServer, webhook: NepWebhook
) -> None:
    webhook.opnieuw(lambda _: klaar(slot("requested_slot", "contact_relatie"), tekst="bewaard"))
    assert berichten(rasa.stuur("Fatima", "contact.naam")) == ["bewaard"]
    assert webhook.acties == [VALIDATIE]


def test_een_uitstapje_wordt_gedaan_en_daarna_gaat_het_formulier_door(
    rasa: RasaServer, webhook: NepWebhook
) -> None:
    def doe(aanroep: Aanroep) -> Reactie:
        if aanroep["next_action"] == VALIDATIE:
            return klaar(slot("requested_slot", "contact_naam"), vervolg("action_kennisvraag"))
        return klaar(tekst="het antwoord uit de kennisbank")

    webhook.opnieuw(doe)
    antwoord = rasa.stuur("wat is een gezinsplan", "contact.naam")
    assert antwoord.status_code == 200
    assert berichten(antwoord) == ["het antwoord uit de kennisbank"]
    # The question comes back without a second validation of the same message by the webhook.
    assert webhook.acties == [VALIDATIE, "action_kennisvraag"]
    assert webhook.aanroepen[1]["tracker"]["active_loop"]["name"] == "gezinsplan_form"
    assert webhook.aanroepen[1]["tracker"]["slots"]["requested_slot"] == "contact_naam"


def test_een_klaar_formulier_wordt_verstuurd(rasa: RasaServer, webhook: NepWebhook) -> None:
    def doe(aanroep: Aanroep) -> Reactie:
        return klaar(slot("requested_slot", None)) if aanroep["next_action"] == VALIDATIE else gewoon(aanroep)

    webhook.opnieuw(doe)
    assert berichten(rasa.stuur("verstuur", "controle")) == ["action_versturen"]
    assert webhook.acties == [VALIDATIE, "action_versturen"]


def test_starten_opent_het_formulier_met_een_eerste_vraag(rasa: RasaServer, webhook: NepWebhook) -> None:
    assert rasa.stuur("ik wil het gezinsplan invullen").status_code == 200
    assert webhook.acties == ["action_starten", VALIDATIE]
    assert "action_versturen" not in webhook.acties


def test_een_meegestuurde_vector_is_de_vector_van_de_zin(rasa: RasaServer, webhook: NepWebhook) -> None:
    # A vector of another sentence decides: proof that Rasa does not compute its own.
    nul = base64.b64encode(struct.pack("<384f", *([0.0] * 384))).decode()
    gewone = rasa.stuur("goedemorgen").json()["intent"]
    vreemd = rasa.stuur("goedemorgen", vector=nul).json()["intent"]
    assert gewone != vreemd


@pytest.mark.parametrize(
    "vector", ["geen base64!", "AAAA", 12, "", base64.b64encode(b"\xff" * 1536).decode()]
)
def test_een_kapotte_vector_wordt_hier_uitgerekend(
    rasa: RasaServer, webhook: NepWebhook, vector: Any
) -> None:
    assert rasa.stuur("goedemorgen", vector=vector).json() == rasa.stuur("goedemorgen").json()


@pytest.mark.parametrize(
    "tekst", ["/restart", "/back", "/session_start", '/groet{"a":1}', "", "   ", "\u202e\x00", "<b>"]
)
def test_vreemde_tekst_in_het_formulier_gaat_gewoon_naar_de_webhook(
    rasa: RasaServer, webhook: NepWebhook, tekst: str
) -> None:
    # The gateway takes the slash off; should it ever slip through, no answer or state can get lost here.
    assert rasa.stuur(tekst, "contact.naam").status_code in (200, 502)
    assert "action_versturen" not in webhook.acties


def test_twee_gesprekken_tegelijk_zien_elkaars_stand_niet(rasa: RasaServer, webhook: NepWebhook) -> None:
    rasa.stuur("Daan", "kinderen[0].voornaam")
    rasa.stuur("hallo")
    assert webhook.aanroepen[1]["tracker"]["active_loop"] == {}
    assert webhook.aanroepen[1]["tracker"]["slots"]["requested_slot"] is None
