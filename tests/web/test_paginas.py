"""The public pages, without a browser: they work without JavaScript and say what they must."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from knowledge.items import lees_map
from tests.web.nep_api import Staat, maak_app

ITEMS = [item for item in lees_map() if item.id in ("gezinsplan-wat-is", "gezinsplan-deel-1")]
PAGINAS = ["/", "/gesprek", "/privacy", "/wat-wij-beloven", "/vragen", "/vragen/gezinsplan-wat-is", "/weg"]


@pytest.fixture
def web() -> TestClient:
    """A visitor with a browser."""
    return TestClient(
        maak_app(Staat(), ITEMS), headers={"Accept": "text/html"}, raise_server_exceptions=False
    )


@pytest.mark.parametrize("pad", PAGINAS)
def test_elke_bladzijde_is_nederlands_met_een_kop_een_sprong_en_contact(web: TestClient, pad: str) -> None:
    html = web.get(pad).text
    assert '<html lang="nl"' in html
    assert html.count("<h1") == 1
    assert 'href="#inhoud"' in html
    assert "tel:0165579726" in html
    assert 'href="/privacy"' in html


@pytest.mark.parametrize("pad", PAGINAS)
def test_geen_bladzijde_heeft_script_of_stijl_in_de_tekst(web: TestClient, pad: str) -> None:
    html = web.get(pad).text
    assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", html)
    assert all("src=" in script for script in re.findall(r"<script[^>]*>", html))


@pytest.mark.parametrize("pad", PAGINAS)
def test_alles_komt_van_onze_eigen_site(web: TestClient, pad: str) -> None:
    adressen = re.findall(r'(?:src|href)="(https?:[^"]+)"', web.get(pad).text)
    assert adressen == []


def test_elk_genoemd_bestand_bestaat_en_blijft_een_jaar(web: TestClient) -> None:
    adressen = set(re.findall(r'"(/static/[^"]+)"', web.get("/gesprek").text + web.get("/").text))
    assert adressen
    for adres in adressen:
        antwoord = web.get(adres)
        assert antwoord.status_code == 200, adres
        assert "immutable" in antwoord.headers["cache-control"]


def test_een_bestand_met_een_oud_nummer_wordt_niet_lang_bewaard(web: TestClient) -> None:
    assert web.get("/static/v-oud/css/basis.css").headers["cache-control"] == "no-cache"
    assert web.get("/static/css/basis.css").headers["cache-control"] == "no-cache"


def test_de_start_heeft_een_duidelijke_knop(web: TestClient) -> None:
    html = web.get("/").text
    assert html.count("utrecht-button--primary-action") == 1
    assert "Begin met uw gezinsplan" in html


def test_zonder_javascript_wijst_de_chat_naar_het_formulier_en_de_telefoon(web: TestClient) -> None:
    html = web.get("/gesprek").text
    zonder = html[html.index("<noscript>") : html.index("</noscript>")]
    assert 'href="/formulier"' in zonder
    assert "tel:0165579726" in zonder


def test_ingebed_heeft_de_chat_geen_kop_en_geen_menu(web: TestClient) -> None:
    assert "hoofdmenu" in web.get("/gesprek").text
    html = web.get("/gesprek?inbed=1").text
    assert "hoofdmenu" not in html
    assert 'href="/privacy" target="_blank" rel="noopener"' in html


def test_een_vraag_heeft_antwoord_bron_en_geldigheid(web: TestClient) -> None:
    html = web.get("/vragen/gezinsplan-wat-is").text
    assert "Wat is een gezinsplan?" in html
    assert "Jeugdhulpcatalogus" in html
    assert "<time datetime=" in html


def test_zoeken_gaat_zonder_javascript_en_zonder_woorden_in_het_adres(web: TestClient) -> None:
    antwoord = web.post("/vragen", data={"vraag": "Wat staat er in het gezinsplan?"})
    assert "Dit past bij uw vraag" in antwoord.text
    assert antwoord.url.query == b""
    assert 'method="post"' in antwoord.text


def test_een_onbekende_vraag_krijgt_geen_antwoord_maar_een_telefoonnummer(web: TestClient) -> None:
    html = web.post("/vragen", data={"vraag": "Wat kost een brood?"}).text
    assert "Dat weten we niet zeker" in html


def test_een_noodkreet_in_het_zoekvak_toont_eerst_mensen(web: TestClient) -> None:
    html = web.post("/vragen", data={"vraag": "Ik wil dood"}).text
    assert html.index("Deze mensen helpen u nu") < html.index("Alle vragen</h2>")
    assert 'href="tel:113"' in html


def test_gezochte_woorden_komen_als_tekst_terug(web: TestClient) -> None:
    html = web.post("/vragen", data={"vraag": '"><script>alert(1)</script>'}).text
    assert "<script>alert" not in html


@pytest.mark.parametrize(("pad", "status"), [("/weg", 404), ("/vragen/weg", 404), ("/stuk", 500)])
def test_een_fout_geeft_een_vriendelijke_bladzijde(web: TestClient, pad: str, status: int) -> None:
    antwoord = web.get(pad)
    assert antwoord.status_code == status
    assert "Naar de startbladzijde" in antwoord.text
    assert "Traceback" not in antwoord.text


def test_een_programma_krijgt_een_probleemdocument(web: TestClient) -> None:
    antwoord = web.get("/api/v1/bestaat-niet")
    assert antwoord.headers["content-type"] == "application/problem+json"


def test_een_verlopen_antwoord_zegt_dat_het_misschien_niet_klopt(
    web: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge.items.Kennisitem.verlopen_op", lambda self, dag: True)
    assert "misschien niet meer juist" in web.get("/vragen/gezinsplan-wat-is").text
