"""The chat API keeps its promises on the real servers (``koppelvlak``: Chat)."""

from __future__ import annotations

import httpx
import pytest

from tests.ouder import Ouder

pytestmark = pytest.mark.stapel


@pytest.fixture
def ouder(web: httpx.Client) -> Ouder:
    """A parent who has just begun."""
    return Ouder(web)


def tot_naam(ouder: Ouder) -> None:
    """Begin the form and give consent."""
    ouder.start()
    ouder.kies("ja")
    assert ouder.veld == "contact.naam"


def test_een_gesprek_begint_met_een_begroeting_en_zonder_vraag(ouder: Ouder) -> None:
    assert ouder.antwoord.status_code == 201
    assert ouder.beurt["vraag"] is None
    knoppen = [knop["waarde"] for knop in ouder.beurt["berichten"][0]["knoppen"]]
    assert knoppen[:2] == ["start_gezinsplan", "ik_heb_een_vraag"]


def test_een_fout_geheim_antwoordt_als_een_gesprek_dat_niet_bestaat(ouder: Ouder, web: httpx.Client) -> None:
    vreemd, echt = f"/api/v1/gesprekken/{'x' * 22}", ouder.adres
    for geheim in ({}, {"Authorization": "Bearer verzonnen"}, {"Authorization": "Basic abc"}):
        antwoorden = [
            web.get(echt, headers=geheim),
            web.get(vreemd, headers=geheim),
            web.delete(echt, headers=geheim),
            web.post(f"{echt}/berichten", json={"tekst": "hoi"}, headers=geheim),
            web.post(f"{echt}/formulier", headers=geheim),
            web.get(f"{echt}/plan.pdf", headers=geheim),
        ]
        assert {antwoord.status_code for antwoord in antwoorden} == {404}
        assert len({antwoord.content for antwoord in antwoorden}) == 1


def test_het_geheim_van_een_ander_gesprek_opent_dit_niet(ouder: Ouder, web: httpx.Client) -> None:
    ander = Ouder(web)
    assert web.get(ouder.adres, headers=ander.kop).status_code == 404


def test_hetzelfde_bericht_twee_keer_telt_een_keer(ouder: Ouder) -> None:
    tot_naam(ouder)
    eerste = ouder.zeg("Fatima", sleutel="zelfde")
    tweede = ouder.zeg("Fatima", sleutel="zelfde")
    assert tweede == eerste
    assert ouder.veld == "contact.relatie"


def test_dezelfde_sleutel_met_een_ander_bericht_wordt_geweigerd(ouder: Ouder, web: httpx.Client) -> None:
    tot_naam(ouder)
    ouder.zeg("Fatima", sleutel="zelfde")
    kop = ouder.kop | {"Idempotency-Key": "zelfde"}
    antwoord = web.post(f"{ouder.adres}/berichten", json={"tekst": "Noor"}, headers=kop)
    assert antwoord.status_code == 409
    assert antwoord.headers["content-type"] == "application/problem+json"


def test_een_tweede_tabblad_overschrijft_niets_in_stilte(ouder: Ouder, web: httpx.Client) -> None:
    tot_naam(ouder)
    ouder.zeg("Fatima")
    oud = {"tekst": "Jan", "veld": "contact.naam"}
    antwoord = web.post(f"{ouder.adres}/berichten", json=oud, headers=ouder.kop)
    assert antwoord.status_code == 409
    assert "andere plek" in antwoord.json()["detail"]


def test_na_herladen_staat_het_hele_gesprek_er_nog(ouder: Ouder, web: httpx.Client) -> None:
    tot_naam(ouder)
    ouder.zeg("Fatima")
    beurt = web.get(ouder.adres, headers=ouder.kop).json()
    assert beurt["vraag"]["veld"] == "contact.relatie"
    assert "Fatima" in [b["tekst"] for b in beurt["berichten"] if b["van"] == "ouder"]


def test_met_de_code_gaat_het_op_een_ander_apparaat_verder(ouder: Ouder, web: httpx.Client) -> None:
    tot_naam(ouder)
    ouder.zeg("Fatima")
    eerste = ouder.kies("pauze")["hervatcode"]
    tweede = ouder.kies("pauze")["hervatcode"]
    for code in (eerste, tweede, tweede.upper().replace("-", " ")):
        antwoord = web.post("/api/v1/gesprekken/hervat", json={"code": code})
        assert antwoord.status_code == 201
        assert antwoord.json()["vraag"]["veld"] == "contact.relatie"


def test_een_onbekende_code_opent_niets(web: httpx.Client) -> None:
    antwoord = web.post("/api/v1/gesprekken/hervat", json={"code": "niet een code"})
    assert antwoord.status_code == 404


def test_na_wissen_is_alles_weg(ouder: Ouder, web: httpx.Client) -> None:
    tot_naam(ouder)
    code = ouder.kies("pauze")["hervatcode"]
    assert web.delete(ouder.adres, headers=ouder.kop).status_code == 204
    assert web.get(ouder.adres, headers=ouder.kop).status_code == 404
    assert web.post("/api/v1/gesprekken/hervat", json={"code": code}).status_code == 404


def test_zonder_toestemming_bewaren_we_niets(ouder: Ouder, web: httpx.Client) -> None:
    ouder.start()
    ouder.kies("nee")
    assert ouder.veld is None
    ouder.start()
    assert ouder.veld == "akkoord_privacy"
    assert ouder.beurt["vraag"]["huidig"] is None


def test_overslaan_is_een_antwoord_maar_niet_bij_een_nodige_vraag(ouder: Ouder) -> None:
    tot_naam(ouder)
    ouder.kies("overslaan")
    assert ouder.veld == "contact.naam"
    ouder.zeg("sla maar over")
    assert ouder.veld == "contact.naam"


def test_terug_opent_de_vorige_vraag_met_haar_antwoord(ouder: Ouder) -> None:
    tot_naam(ouder)
    ouder.zeg("Fatima")
    ouder.kies("terug")
    assert ouder.veld == "contact.naam"
    assert ouder.beurt["vraag"]["huidig"] == "Fatima"
    ouder.zeg("Fatima El Amrani")
    assert ouder.veld == "contact.relatie"


def test_een_vraag_midden_in_het_formulier_krijgt_antwoord_en_de_vraag_blijft(ouder: Ouder) -> None:
    tot_naam(ouder)
    ouder.zeg("Hoe lang is een gezinsplan geldig?")
    bronnen = [b["kennis"]["id"] for b in ouder.beurt["berichten"] if b["kennis"]]
    assert bronnen == ["gezinsplan-geldigheid"]
    assert ouder.veld == "contact.naam"


def test_waarom_legt_de_vraag_uit(ouder: Ouder) -> None:
    tot_naam(ouder)
    waarom = ouder.beurt["vraag"]["waarom"]
    assert waarom in ouder.kies("waarom")["berichten"][0]["tekst"]
    assert ouder.veld == "contact.naam"


def test_stop_bewaart_en_zegt_dat_en_start_gaat_verder(ouder: Ouder) -> None:
    tot_naam(ouder)
    ouder.zeg("Fatima")
    beurt = ouder.kies("stop")
    assert beurt["status"] == "gestopt"
    assert beurt["hervatcode"]
    assert ouder.veld is None
    ouder.start()
    assert ouder.veld == "contact.relatie"


def test_alles_wissen_vraagt_eerst_en_wist_dan_ook_het_gesprek(ouder: Ouder, web: httpx.Client) -> None:
    tot_naam(ouder)
    ouder.zeg("Fatima")
    ouder.zeg("alles wissen")
    assert "keuze" in ouder.soorten
    assert ouder.veld == "contact.relatie"
    ouder.kies("bevestig")
    transcript = web.get(ouder.adres, headers=ouder.kop).json()
    assert all("Fatima" not in bericht["tekst"] for bericht in transcript["berichten"])


def test_een_roep_om_hulp_toont_eerst_mensen_en_dan_de_vraag(ouder: Ouder) -> None:
    tot_naam(ouder)
    ouder.zeg("ik wil niet meer leven")
    assert ouder.soorten[0] == "veiligheid"
    assert "113" in ouder.beurt["berichten"][0]["tekst"]
    assert ouder.veld == "contact.naam"
