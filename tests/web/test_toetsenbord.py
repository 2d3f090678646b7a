"""Everything with the keyboard alone, and the focus where someone expects it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.web.nep_api import Staat
from tests.web.scherm import Scherm

pytestmark = pytest.mark.browser


def test_escape_sluit_het_menu_en_geeft_de_focus_terug(scherm: Scherm) -> None:
    scherm.begin()
    knop = scherm.knop("Meer keuzes")
    knop.focus()
    knop.press("Enter")
    expect(knop).to_have_attribute("aria-expanded", "true")
    expect(scherm.knop("Overslaan")).to_be_focused()
    scherm.pagina.keyboard.press("Escape")
    expect(knop).to_be_focused()
    expect(knop).to_have_attribute("aria-expanded", "false")
    expect(scherm.knop("Alles wissen")).to_be_hidden()


def test_tab_uit_het_menu_sluit_het(scherm: Scherm) -> None:
    scherm.begin()
    scherm.knop("Meer keuzes").click()
    scherm.knop("Alles wissen").focus()
    scherm.pagina.keyboard.press("Tab")
    expect(scherm.knop("Een mens spreken")).to_be_focused()
    expect(scherm.knop("Overslaan")).to_be_hidden()


def test_escape_in_het_wisvenster_wist_niets_en_geeft_de_focus_terug(scherm: Scherm, staat: Staat) -> None:
    scherm.begin()
    scherm.knop("Meer keuzes").click()
    scherm.knop("Alles wissen").click()
    expect(scherm.pagina.get_by_role("dialog", name="Wilt u alles wissen?")).to_be_visible()
    scherm.pagina.keyboard.press("Escape")
    expect(scherm.knop("Meer keuzes")).to_be_focused()
    assert len(staat.gesprekken) == 1


def test_een_mens_is_twee_toetsen_van_het_schrijfvak(scherm: Scherm, staat: Staat) -> None:
    scherm.begin()
    scherm.vak.focus()
    scherm.pagina.keyboard.press("Shift+Tab")
    scherm.pagina.keyboard.press("Enter")
    expect(scherm.log.get_by_role("link", name="0165 – 579 726")).to_have_attribute("href", "tel:0165579726")
    assert staat.ontvangen[-1][2]["keuze"] == "mens"


def test_na_een_knop_staat_de_focus_op_het_volgende_antwoord(scherm: Scherm) -> None:
    scherm.begin()
    expect(scherm.knop("Ja, dat mag")).to_be_focused()
    scherm.pagina.keyboard.press("Enter")
    expect(scherm.knop("Bergen op Zoom")).to_be_focused()


def test_na_een_knop_met_een_open_vraag_staat_de_focus_in_het_vak(scherm: Scherm) -> None:
    scherm.begin()
    scherm.zeg("controle")
    scherm.knop("Wijzig: Naam").click()
    expect(scherm.vak).to_be_focused()


def test_wie_typt_houdt_de_focus_in_het_vak(scherm: Scherm) -> None:
    scherm.begin()
    scherm.zeg("meerkeuze")
    expect(scherm.vak).to_be_focused()


def test_meerkeuze_gaat_helemaal_met_het_toetsenbord(scherm: Scherm, staat: Staat) -> None:
    scherm.begin()
    scherm.zeg("meerkeuze")
    scherm.pagina.get_by_label("Geld").focus()
    scherm.pagina.keyboard.press("Space")
    scherm.pagina.keyboard.press("Enter")
    expect(scherm.eigen.last).to_contain_text("Geld")
    assert staat.ontvangen[-1][2]["keuze"] == "geld"


def test_escape_in_het_codeveld_gaat_terug_naar_het_schrijfvak(scherm: Scherm) -> None:
    scherm.open()
    scherm.knop("Verder met een hervatcode").click()
    expect(scherm.pagina.get_by_label("Uw hervatcode")).to_be_focused()
    scherm.pagina.keyboard.press("Escape")
    expect(scherm.vak).to_be_focused()
    expect(scherm.pagina.get_by_label("Uw hervatcode")).to_be_hidden()


def test_de_eerste_tab_springt_naar_de_inhoud(scherm: Scherm) -> None:
    scherm.open()
    scherm.pagina.keyboard.press("Tab")
    expect(scherm.pagina.get_by_role("link", name="Ga naar de inhoud")).to_be_focused()
    scherm.pagina.keyboard.press("Enter")
    expect(scherm.pagina.get_by_role("main")).to_be_focused()


def test_er_is_geen_val_voor_het_toetsenbord(scherm: Scherm) -> None:
    scherm.begin()
    scherm.vak.focus()
    for _ in range(8):
        scherm.pagina.keyboard.press("Tab")
    assert scherm.js("document.activeElement.closest('#schrijfbalk') === null")
