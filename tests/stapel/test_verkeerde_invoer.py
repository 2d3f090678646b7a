"""Strange input gets a kind Dutch answer or a problem document: nothing lost, nothing executed, no 500."""

from __future__ import annotations

import httpx
import pytest

from tests.ouder import Ouder

pytestmark = pytest.mark.stapel

VREEMD = {
    "leeg": "",
    "spaties": "   \n ",
    "emoji": "😀👨‍👩‍👧",
    "rechts-naar-links": "\u202ettolrahc\u202c",
    "nul": "a\x00b",
    "herstart": "/restart",
    "intent": '/start_gezinsplan{"x": 1}',
    "html": "<script>alert(1)</script><b>vet</b>",
    "sjabloon": "{{ 7*7 }} {voornaam} %s ${x}",
    "sql": "'; DROP TABLE gesprek; --",
    "alleen leestekens": "?!...",
}


@pytest.fixture
def bij_hulpvraag(web: httpx.Client) -> Ouder:
    """A parent at the question of the family's name."""
    ouder = Ouder(web)
    ouder.start()
    ouder.kies("ja")
    return ouder


@pytest.mark.parametrize("soort", VREEMD)
def test_vreemde_tekst_geeft_een_gewoon_antwoord(soort: str, bij_hulpvraag: Ouder) -> None:
    bij_hulpvraag.zeg(VREEMD[soort])
    assert bij_hulpvraag.beurt["status"] == "open"
    assert bij_hulpvraag.veld in ("contact.naam", "contact.relatie")
    assert "49" not in bij_hulpvraag.teksten


def test_een_heel_lang_bericht_zegt_hoe_lang_het_mag_zijn(bij_hulpvraag: Ouder) -> None:
    bij_hulpvraag.zeg("woord " * 1_700)
    assert bij_hulpvraag.soorten[0] == "fout"
    assert bij_hulpvraag.veld == "contact.naam"


def test_een_veel_te_groot_bericht_wordt_geweigerd(bij_hulpvraag: Ouder, web: httpx.Client) -> None:
    for tekst, verwacht in (("a" * 30_000, 413), ("a" * 400_000, 413)):
        adres = f"{bij_hulpvraag.adres}/berichten"
        antwoord = web.post(adres, json={"tekst": tekst}, headers=bij_hulpvraag.kop)
        assert antwoord.status_code == verwacht
        assert antwoord.headers["content-type"] == "application/problem+json"


def test_geen_json_is_een_probleem_met_400(bij_hulpvraag: Ouder, web: httpx.Client) -> None:
    adres = f"{bij_hulpvraag.adres}/berichten"
    for inhoud in (b"geen json", b'{"tekst": 5}', b'["tekst"]'):
        kop = bij_hulpvraag.kop | {"Content-Type": "application/json"}
        antwoord = web.post(adres, content=inhoud, headers=kop)
        assert antwoord.status_code == 400, inhoud
        assert antwoord.headers["content-type"] == "application/problem+json"
        assert antwoord.headers["API-Version"]


def test_een_onmogelijke_leeftijd_en_datum_vragen_opnieuw(bij_hulpvraag: Ouder) -> None:
    ouder = bij_hulpvraag
    for antwoord in ("Fatima", "moeder", "Wouw", "0612345678"):
        ouder.zeg(antwoord)
    while ouder.veld != "kinderen[0].voornaam":
        ouder.kies("overslaan")
    ouder.zeg("Daan")
    for onmogelijk in ("12 maart 2090", "45", "31 februari 2016", "gisteren"):
        ouder.zeg(onmogelijk)
        assert ouder.veld == "kinderen[0].geboortedatum", onmogelijk
        assert "fout" in ouder.soorten


def test_een_telefoonnummer_met_letters_vraagt_opnieuw(bij_hulpvraag: Ouder) -> None:
    for antwoord in ("Fatima", "moeder", "Wouw"):
        bij_hulpvraag.zeg(antwoord)
    bij_hulpvraag.zeg("06-12ab5678")
    assert bij_hulpvraag.veld == "contact.telefoon"
    assert "fout" in bij_hulpvraag.soorten


def test_een_onbekende_knop_doet_niets(bij_hulpvraag: Ouder) -> None:
    for waarde in ("wijzig:contact.telefoon", "wijzig:__class__", "kennis:bestaat-niet", "onzin", "is_vraag"):
        bij_hulpvraag.kies(waarde)
        assert bij_hulpvraag.veld == "contact.naam", waarde
