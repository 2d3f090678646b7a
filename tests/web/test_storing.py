"""When something fails: the words stay, the page says what was saved, a person is near."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.web.nep_api import Staat
from tests.web.scherm import Scherm

pytestmark = pytest.mark.browser

VERHAAL = "Mijn dochter durft niet meer naar school.\nAl drie weken."


def stuur(scherm: Scherm, tekst: str) -> None:
    scherm.vak.fill(tekst)
    scherm.vak.press("Enter")


@pytest.mark.parametrize("status", [500, 503, 429, 400, 409, 413])
def test_niet_verstuurde_tekst_blijft_in_het_vak(scherm: Scherm, staat: Staat, status: int) -> None:
    scherm.begin()
    staat.stuk = [status]
    stuur(scherm, VERHAAL)
    expect(scherm.pagina.get_by_role("alert")).to_contain_text("Uw laatste bericht is nog niet verwerkt.")
    expect(scherm.vak).to_have_value(VERHAAL)
    expect(scherm.vak).to_be_editable()
    expect(scherm.eigen).to_have_count(1)


def test_zonder_verbinding_zegt_de_bladzijde_wat_binnen_is(scherm: Scherm) -> None:
    scherm.begin()
    scherm.pagina.route("**/berichten", lambda route: route.abort())
    stuur(scherm, VERHAAL)
    melding = scherm.pagina.get_by_role("alert")
    expect(melding).to_contain_text("Wat u eerder verstuurde, is binnen.")
    expect(melding.get_by_role("link", name="Bel 0165")).to_have_attribute("href", "tel:0165579726")
    expect(scherm.vak).to_have_value(VERHAAL)


def test_opnieuw_proberen_stuurt_wat_er_nu_in_het_vak_staat(scherm: Scherm, staat: Staat) -> None:
    scherm.begin()
    staat.stuk = [503]
    stuur(scherm, "naam")
    expect(scherm.knop("Opnieuw proberen")).to_be_visible()
    scherm.vak.fill("schaal")
    scherm.knop("Opnieuw proberen").click()
    expect(scherm.knop("7")).to_be_visible()
    assert staat.ontvangen[-1][0] == "schaal"
    expect(scherm.vak).to_have_value("")


def test_een_mislukte_keuze_kan_opnieuw(scherm: Scherm, staat: Staat) -> None:
    scherm.begin()
    staat.stuk = [503]
    scherm.knop("Ja, dat mag").click()
    scherm.knop("Opnieuw proberen").click()
    expect(scherm.knop("Etten-Leur")).to_be_visible()
    expect(scherm.pagina.locator("#melding")).to_be_empty()


def test_een_verdwenen_gesprek_laat_de_tekst_staan(scherm: Scherm, staat: Staat) -> None:
    scherm.begin()
    staat.gesprekken.clear()
    stuur(scherm, VERHAAL)
    expect(scherm.pagina.get_by_role("alert")).to_contain_text("Dit gesprek bestaat niet meer")
    scherm.knop("Begin opnieuw").click()
    expect(scherm.knop("Gezinsplan invullen")).to_be_visible()
    expect(scherm.vak).to_have_value(VERHAAL)


def test_bij_herladen_van_een_verdwenen_gesprek_kan_iemand_opnieuw_beginnen(
    scherm: Scherm, staat: Staat
) -> None:
    scherm.begin()
    staat.gesprekken.clear()
    scherm.pagina.reload()
    expect(scherm.pagina.get_by_role("alert")).to_contain_text("Dit gesprek bestaat niet meer")
    scherm.knop("Gezinsplan invullen").click()
    expect(scherm.knop("Ja, dat mag")).to_be_visible()


def test_een_tweede_tabblad_laadt_de_laatste_stand(scherm: Scherm, staat: Staat) -> None:
    scherm.begin()
    staat.stuk = [409]
    stuur(scherm, VERHAAL)
    scherm.knop("Laad het gesprek opnieuw").click()
    expect(scherm.knop("Ja, dat mag")).to_be_visible()
    expect(scherm.vak).to_have_value(VERHAAL)


def test_offline_staat_er_een_rustige_melding(scherm: Scherm) -> None:
    scherm.begin()
    scherm.pagina.context.set_offline(True)
    expect(scherm.pagina.get_by_role("alert")).to_contain_text("U bent offline.")
    scherm.pagina.context.set_offline(False)
    expect(scherm.pagina.locator("#melding")).to_be_empty()


def test_een_pdf_die_mislukt_zegt_dat_het_plan_wel_is_verstuurd(scherm: Scherm) -> None:
    scherm.begin()
    scherm.zeg("verstuur")
    scherm.pagina.route("**/plan.pdf", lambda route: route.fulfill(status=503, body="{}"))
    scherm.knop("Bewaar uw gezinsplan (PDF)").click()
    expect(scherm.pagina.get_by_text("Uw gezinsplan is wel verstuurd.")).to_be_visible()
