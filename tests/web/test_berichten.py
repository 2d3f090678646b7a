"""Every kind of message and question, as a person meets it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.web.nep_api import Staat
from tests.web.scherm import Scherm

pytestmark = pytest.mark.browser


def test_een_veiligheidsbericht_staat_eerst_en_heeft_nummers_om_te_bellen(scherm: Scherm) -> None:
    scherm.begin()
    scherm.zeg("veiligheid")
    eerste = scherm.beurten.last.locator(".bericht").first
    expect(eerste).to_have_attribute("data-soort", "veiligheid")
    adressen = eerste.get_by_role("link").evaluate_all("(lijst) => lijst.map((a) => a.getAttribute('href'))")
    assert adressen == ["tel:112", "tel:113", "tel:08000113", "tel:08002000"]


def test_na_een_veiligheidsbericht_kan_iemand_gewoon_verder(scherm: Scherm) -> None:
    scherm.begin()
    scherm.zeg("veiligheid")
    expect(scherm.beurten.last).to_contain_text("Hoe heet uw kind?")
    scherm.zeg("Noor")
    expect(scherm.eigen.last).to_contain_text("Noor")


def test_een_kennisantwoord_noemt_zijn_bron_en_wijst_naar_de_bladzijde(scherm: Scherm) -> None:
    scherm.begin()
    scherm.zeg("kennis")
    bericht = scherm.log.locator("[data-soort=antwoord]")
    expect(bericht).to_contain_text("Bron: Jeugdhulpcatalogus, Procedure toewijzing 1, versie 2025.")
    expect(bericht).to_contain_text("Geldig tot en met 31 december 2026.")
    expect(bericht.get_by_role("link")).to_have_attribute("href", "/vragen/gezinsplan-wat-is")


def test_na_een_antwoord_staan_verwante_vragen_en_of_het_hielp(scherm: Scherm, staat: Staat) -> None:
    scherm.begin()
    scherm.zeg("kennis")
    groep = scherm.beurten.last.get_by_role("group", name="Kies een antwoord")
    expect(groep.get_by_role("button")).to_have_text(
        ["Hoe lang is een gezinsplan geldig?", "Ja, dit helpt", "Nee, dit helpt niet"]
    )
    scherm.knop("Nee, dit helpt niet").click()
    expect(scherm.eigen.last).to_contain_text("Nee, dit helpt niet")
    assert staat.ontvangen[-1][2]["keuze"] == "geholpen:nee:gezinsplan-wat-is"
    expect(scherm.knop("Ja, dit helpt")).to_have_count(0)


def test_een_antwoord_in_een_andere_taal_heeft_die_taal_en_richting(scherm: Scherm) -> None:
    scherm.begin()
    scherm.zeg("arabisch")
    tekst = scherm.log.locator(".bericht [lang=ar]")
    expect(tekst).to_have_attribute("dir", "rtl")
    expect(tekst).to_contain_text("أنا برنامج كمبيوتر")
    expect(scherm.beurten.last.get_by_role("group")).to_have_attribute("lang", "ar")
    scherm.zeg("mens")
    expect(scherm.beurten.last.locator("[lang]")).to_have_count(0)


def test_meerkeuze_gaat_met_een_knop_als_een_antwoord(scherm: Scherm, staat: Staat) -> None:
    scherm.begin()
    scherm.zeg("meerkeuze")
    scherm.pagina.get_by_label("Geld").check()
    scherm.pagina.get_by_label("Wonen").check()
    scherm.knop("Klaar").click()
    expect(scherm.eigen.last).to_contain_text("Geld, Wonen")
    assert staat.ontvangen[-1][2]["keuze"] == "geld,wonen"


def test_meerkeuze_zonder_vinkje_stuurt_niets_en_zegt_wat_te_doen(scherm: Scherm, staat: Staat) -> None:
    scherm.begin()
    scherm.zeg("meerkeuze")
    scherm.knop("Klaar").click()
    expect(scherm.pagina.get_by_text("Kies eerst een antwoord.")).to_be_visible()
    assert len(staat.ontvangen) == 2


def test_geen_van_deze_haalt_de_andere_vinkjes_weg(scherm: Scherm) -> None:
    scherm.begin()
    scherm.zeg("meerkeuze")
    scherm.pagina.get_by_label("Geld").check()
    scherm.pagina.get_by_label("Geen van deze").check()
    expect(scherm.pagina.get_by_label("Geld")).not_to_be_checked()
    scherm.pagina.get_by_label("Wonen").check()
    expect(scherm.pagina.get_by_label("Geen van deze")).not_to_be_checked()


def test_een_schaal_heeft_tien_knoppen_en_daarna_overslaan(scherm: Scherm, staat: Staat) -> None:
    scherm.begin()
    scherm.zeg("schaal")
    groep = scherm.pagina.get_by_role("group", name="Kies één cijfer.")
    expect(groep.get_by_role("button")).to_have_text([str(cijfer) for cijfer in range(1, 11)])
    scherm.knop("7").click()
    expect(scherm.eigen.last).to_contain_text("7")
    assert staat.ontvangen[-1][2]["keuze"] == "7"


def test_de_samenvatting_heeft_bij_elk_antwoord_een_wijzigknop(scherm: Scherm, staat: Staat) -> None:
    scherm.begin()
    scherm.zeg("controle")
    namen = ["Naam", "Telefoon", "In eigen woorden", "Hoe zwaar het voelt"]
    for naam in namen:
        expect(scherm.knop(f"Wijzig: {naam}")).to_have_count(1)
    expect(scherm.log).to_contain_text("Hij wil ook niet meer naar school.")
    scherm.knop("Wijzig: Naam").click()
    expect(scherm.vak).to_have_value("Fatima Yilmaz")
    assert staat.ontvangen[-1][2]["keuze"] == "wijzig:contact.naam"


def test_wat_iemand_al_typte_gaat_voor_het_oude_antwoord(scherm: Scherm) -> None:
    scherm.begin()
    scherm.zeg("controle")
    scherm.vak.fill("half getypt")
    scherm.knop("Wijzig: Naam").click()
    expect(scherm.pagina.get_by_text("Stap 2 van 11")).to_be_visible()
    expect(scherm.vak).to_have_value("half getypt")


def test_bij_een_vraag_staat_waarom_en_wie_het_leest(scherm: Scherm) -> None:
    scherm.begin()
    scherm.pagina.get_by_text("Waarom vragen we dit?").click()
    expect(scherm.pagina.get_by_text("Zo begrijpt de jeugdprofessional u beter.")).to_be_visible()
    scherm.pagina.get_by_text("Wie leest dit?").click()
    expect(scherm.pagina.get_by_text("De jeugdprofessional van uw gemeente leest dit.")).to_be_visible()


def test_html_in_een_bericht_blijft_tekst(scherm: Scherm) -> None:
    scherm.begin()
    scherm.zeg('<img src=x onerror="window.gehackt = 1"><b>vet</b>')
    expect(scherm.eigen.last).to_contain_text("<b>vet</b>")
    assert scherm.log.locator("img, b").count() == 0
    assert scherm.js("window.gehackt") is None


def test_na_het_versturen_staan_kenmerk_en_pdf_klaar(scherm: Scherm) -> None:
    scherm.begin()
    scherm.zeg("verstuur")
    expect(scherm.pagina.locator(".klaar__kenmerk")).to_have_text("GP-7K3M-Q9WX")
    with scherm.pagina.expect_download() as wacht:
        scherm.knop("Bewaar uw gezinsplan (PDF)").click()
    assert wacht.value.suggested_filename == "gezinsplan-GP-7K3M-Q9WX.pdf"
    expect(scherm.pagina.get_by_text("De PDF staat bij uw downloads.")).to_be_visible()


def test_bij_pauze_staat_de_hervatcode_groot_met_een_kopieerknop(scherm: Scherm) -> None:
    scherm.pagina.context.grant_permissions(["clipboard-read", "clipboard-write"])
    scherm.begin()
    scherm.zeg("pauze")
    expect(scherm.pagina.locator(".klaar__code")).to_have_text("boom-fiets-lepel")
    scherm.knop("Kopieer de code").click()
    expect(scherm.pagina.get_by_text("De code is gekopieerd.")).to_be_visible()
    assert scherm.js("navigator.clipboard.readText()") == "boom-fiets-lepel"


def test_met_een_hervatcode_gaat_het_gesprek_verder(scherm: Scherm) -> None:
    scherm.open()
    scherm.knop("Verder met een hervatcode").click()
    scherm.pagina.get_by_label("Uw hervatcode").fill("boom-fiets-lepel")
    scherm.knop("Ga verder").click()
    expect(scherm.log).to_contain_text("Hoe heet uw kind?")
    expect(scherm.pagina.get_by_label("Uw hervatcode")).to_be_hidden()


def test_een_onbekende_hervatcode_krijgt_uitleg_bij_het_veld(scherm: Scherm) -> None:
    scherm.open()
    scherm.knop("Verder met een hervatcode").click()
    code = scherm.pagina.get_by_label("Uw hervatcode")
    code.fill("verkeerde-drie-woorden")
    scherm.knop("Ga verder").click()
    expect(code).to_have_attribute("aria-invalid", "true")
    expect(code).to_have_accessible_description(
        "Dat zijn de drie woorden die u eerder kreeg. Kijk of u de drie woorden goed overnam."
    )
    expect(code).to_have_value("verkeerde-drie-woorden")


def test_het_webformulier_is_een_keuze_in_het_menu(scherm: Scherm) -> None:
    scherm.begin()
    scherm.knop("Meer keuzes").click()
    scherm.knop("Verder in het webformulier").click()
    scherm.pagina.wait_for_url("**/formulier/*")


def test_een_telefoonvraag_geeft_het_juiste_toetsenbord(scherm: Scherm) -> None:
    scherm.begin()
    scherm.zeg("telefoon")
    expect(scherm.vak).to_have_attribute("inputmode", "tel")
    expect(scherm.vak).to_have_attribute("autocomplete", "tel")


def test_een_mobiel_nummer_is_van_het_gezin_en_geen_nummer_om_te_bellen(scherm: Scherm) -> None:
    scherm.begin()
    adressen = scherm.pagina.evaluate(
        """async (tekst) => {
            const { alineas } = await import("/static/gesprek/tekst.js");
            const links = alineas(tekst, { links: true }).querySelectorAll("a");
            return [...links].map((a) => a.getAttribute("href"));
        }""",
        "Typ het zo, 0612345678. Bel de regio: 0165 - 579 726, 088-111 2222 of 0800-2000. Bel 112.",
    )
    assert adressen == ["tel:0165579726", "tel:0881112222", "tel:08002000", "tel:112"]
