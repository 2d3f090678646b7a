"""Sending: once, with one key, by Enter or by button."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.web.nep_api import Staat
from tests.web.scherm import Scherm

pytestmark = pytest.mark.browser


def test_een_dubbelklik_op_een_knop_stuurt_een_keer(scherm: Scherm, staat: Staat) -> None:
    scherm.begin()
    scherm.knop("Ja, dat mag").dblclick()
    expect(scherm.knop("Etten-Leur")).to_be_visible()
    assert [inhoud for inhoud, _, _ in staat.ontvangen] == ["start_gezinsplan", "ja"]


def test_een_dubbelklik_op_verstuur_stuurt_een_keer(scherm: Scherm, staat: Staat) -> None:
    scherm.begin()
    scherm.vak.fill("naam")
    scherm.knop("Verstuur").dblclick()
    expect(scherm.eigen).to_have_count(2)
    assert [inhoud for inhoud, _, _ in staat.ontvangen].count("naam") == 1


def test_enter_verstuurt_en_shift_enter_geeft_een_regel(scherm: Scherm, staat: Staat) -> None:
    scherm.begin()
    scherm.vak.press_sequentially("regel een")
    scherm.vak.press("Shift+Enter")
    scherm.vak.press_sequentially("regel twee")
    assert len(staat.ontvangen) == 1
    scherm.vak.press("Enter")
    expect(scherm.eigen.last).to_contain_text("regel twee")
    assert staat.ontvangen[-1][0] == "regel een\nregel twee"


def test_een_leeg_vak_stuurt_niets(scherm: Scherm, staat: Staat) -> None:
    scherm.begin()
    scherm.vak.fill("   ")
    scherm.vak.press("Enter")
    scherm.zeg("naam")
    assert [inhoud for inhoud, _, _ in staat.ontvangen] == ["start_gezinsplan", "naam"]


def test_opnieuw_proberen_gebruikt_dezelfde_sleutel(scherm: Scherm, staat: Staat) -> None:
    scherm.begin()
    staat.stuk = [503]
    scherm.vak.fill("naam")
    scherm.vak.press("Enter")
    scherm.knop("Opnieuw proberen").click()
    expect(scherm.eigen).to_have_count(2)
    sleutels = staat.sleutels()[1:]
    assert len(sleutels) == 2
    assert len(set(sleutels)) == 1
    assert sleutels[0]


def test_een_verloren_antwoord_komt_na_opnieuw_een_keer_in_het_gesprek(scherm: Scherm, staat: Staat) -> None:
    scherm.begin()
    staat.stuk = [0]
    scherm.vak.fill("naam")
    scherm.vak.press("Enter")
    scherm.knop("Opnieuw proberen").click()
    expect(scherm.eigen).to_have_count(2)
    gesprek = next(iter(staat.gesprekken.values()))
    assert [b["tekst"] for b in gesprek["berichten"] if b["van"] == "ouder"].count("naam") == 1


def test_andere_woorden_na_een_storing_zijn_een_nieuw_bericht(scherm: Scherm, staat: Staat) -> None:
    scherm.begin()
    staat.stuk = [503]
    scherm.vak.fill("naam")
    scherm.vak.press("Enter")
    expect(scherm.knop("Opnieuw proberen")).to_be_visible()
    scherm.zeg("schaal")
    assert len(set(staat.sleutels())) == 3


def test_twee_berichten_hebben_elk_hun_eigen_sleutel(scherm: Scherm, staat: Staat) -> None:
    scherm.begin()
    scherm.zeg("naam")
    scherm.zeg("naam")
    assert len(set(staat.sleutels())) == 3


def test_het_bericht_noemt_de_vraag_die_op_het_scherm_stond(scherm: Scherm, staat: Staat) -> None:
    scherm.begin()
    scherm.zeg("naam")
    assert staat.ontvangen[-1][2]["veld"] == "akkoord_privacy"
