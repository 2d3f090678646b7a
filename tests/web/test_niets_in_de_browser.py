"""No word of an answer stays in the browser: not in storage, address, history, cookies or title."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.web.scherm import Scherm

pytestmark = pytest.mark.browser

GEHEIM = "Merkteken Bram slaapt slecht"
ALLE_OPSLAG = """JSON.stringify([{...sessionStorage}, {...localStorage}, document.cookie, location.href,
  document.title, history.state, window.name])"""


def test_geen_woord_van_een_antwoord_in_opslag_of_adres(scherm: Scherm) -> None:
    scherm.begin()
    scherm.zeg(GEHEIM)
    scherm.vak.fill("Nog niet verstuurd, ook geheim")
    opslag = scherm.js(ALLE_OPSLAG)
    assert "Merkteken" not in opslag
    assert "geheim" not in opslag
    assert scherm.pagina.context.cookies() == []
    assert scherm.js("indexedDB.databases().then((lijst) => lijst.length)") == 0
    assert scherm.js("caches.keys().then((lijst) => lijst.length)") == 0


def test_alleen_het_gesprek_en_de_sleutel_worden_onthouden(scherm: Scherm) -> None:
    scherm.begin()
    assert sorted(scherm.js("Object.keys(sessionStorage)")) == ["gezinsplan.gesprek", "gezinsplan.sleutel"]
    assert scherm.js("localStorage.length") == 0


def test_antwoorden_gaan_nooit_in_een_adres_naar_de_server(scherm: Scherm) -> None:
    adressen: list[str] = []
    scherm.pagina.on("request", lambda verzoek: adressen.append(verzoek.url))
    scherm.begin()
    scherm.zeg(GEHEIM)
    assert not [adres for adres in adressen if "Merkteken" in adres or "sleutel" in adres]


def test_een_nieuw_tabblad_kent_het_gesprek_niet(scherm: Scherm) -> None:
    scherm.begin()
    scherm.zeg(GEHEIM)
    ander = scherm.pagina.context.new_page()
    ander.goto(f"{scherm.adres}/gesprek")
    expect(ander.get_by_role("button", name="Gezinsplan invullen")).to_be_visible()
    expect(ander.get_by_text(GEHEIM)).to_have_count(0)


def test_na_alles_wissen_is_het_tabblad_leeg(scherm: Scherm, staat: object) -> None:
    scherm.begin()
    scherm.zeg(GEHEIM)
    scherm.knop("Meer keuzes").click()
    scherm.knop("Alles wissen").click()
    scherm.knop("Ja, wis alles").click()
    expect(scherm.log).to_be_empty()
    expect(scherm.knop("Gezinsplan invullen")).to_be_visible()
    assert scherm.js("sessionStorage.length") == 0
    assert staat.gesprekken == {}  # type: ignore[attr-defined]
