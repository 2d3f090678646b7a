"""The log: one live region, one addition per turn, silent on reload."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.web.scherm import Scherm

pytestmark = pytest.mark.browser


def test_er_is_precies_een_log_voor_het_eerste_bericht(scherm: Scherm) -> None:
    scherm.open()
    expect(scherm.log).to_have_count(1)
    expect(scherm.log).to_have_attribute("aria-live", "polite")
    expect(scherm.log).to_be_empty()


def test_elke_beurt_van_de_assistent_is_een_toevoeging(scherm: Scherm) -> None:
    scherm.begin()
    scherm.tel_toevoegingen()
    scherm.zeg("naam")
    scherm.zeg("veiligheid")
    assert [klasse for klasse in scherm.toegevoegd() if klasse == "beurt"] == ["beurt", "beurt"]
    assert len(scherm.toegevoegd()) == 4


def test_herladen_houdt_het_gesprek_en_leest_niets_opnieuw_voor(scherm: Scherm) -> None:
    scherm.begin()
    scherm.zeg("Mijn zoon heet Bram")
    # The observer sits on the log of the new page before any script of ours has run.
    scherm.pagina.add_init_script(
        """document.addEventListener('readystatechange', () => {
          const log = document.querySelector('[role=log]');
          if (!log || window.toegevoegd) return;
          window.toegevoegd = [];
          new MutationObserver((lijst) => window.toegevoegd.push(...lijst.map((m) => m.addedNodes.length)))
            .observe(log, { childList: true, subtree: true });
        })"""
    )
    scherm.pagina.reload()
    expect(scherm.log).to_have_count(1)
    expect(scherm.log).to_contain_text("Mijn zoon heet Bram")
    expect(scherm.log).to_contain_text("Hoe heet uw kind?")
    assert scherm.toegevoegd() == []


def test_na_herladen_komt_een_beurt_gewoon_in_hetzelfde_log(scherm: Scherm) -> None:
    scherm.begin()
    scherm.pagina.reload()
    expect(scherm.knop("Ja, dat mag")).to_be_visible()
    scherm.tel_toevoegingen()
    scherm.zeg("naam")
    assert scherm.toegevoegd().count("beurt") == 1
    expect(scherm.log).to_have_count(1)


def test_snelle_antwoorden_staan_direct_na_hun_bericht(scherm: Scherm) -> None:
    scherm.begin()
    volgende = scherm.beurten.last.locator(".bericht").last.locator("xpath=following-sibling::*[1]")
    expect(volgende.get_by_role("button")).to_have_text(["Ja, dat mag", "Nee, liever niet"])


def test_oude_knoppen_verdwijnen_na_een_antwoord(scherm: Scherm) -> None:
    scherm.begin()
    scherm.knop("Ja, dat mag").click()
    expect(scherm.knop("Etten-Leur")).to_be_visible()
    expect(scherm.knop("Ja, dat mag")).to_have_count(0)


def test_het_gesprek_ontstaat_pas_bij_de_eerste_handeling(scherm: Scherm, staat: object) -> None:
    scherm.open()
    assert staat.gesprekken == {}  # type: ignore[attr-defined]
    scherm.knop("Gezinsplan invullen").click()
    expect(scherm.beurten).to_have_count(1)
    assert len(staat.gesprekken) == 1  # type: ignore[attr-defined]


def test_de_voortgang_staat_in_woorden_en_in_een_balk(scherm: Scherm) -> None:
    scherm.begin()
    scherm.zeg("naam")
    expect(scherm.pagina.get_by_text("Stap 3 van 11: Uw kinderen")).to_be_visible()
    balk = scherm.pagina.get_by_role("progressbar", name="Stap 3 van 11: Uw kinderen")
    expect(balk).to_have_attribute("value", "3")
