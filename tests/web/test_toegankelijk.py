"""axe finds nothing, on a phone and a desktop, in light and dark; and the page fits 320 px."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.nep_api import Staat
from tests.web.scherm import Scherm
from web.bouw import MODULES

pytestmark = pytest.mark.browser

AXE = MODULES / "axe-core" / "axe.min.js"
REGELS = "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}"
PAGINAS = ["/", "/gesprek", "/gesprek?inbed=1", "/privacy", "/wat-wij-beloven", "/vragen", "/bestaat-niet"]
SOORTEN = ["meerkeuze", "schaal", "veiligheid", "kennis", "twijfel", "fout", "controle", "pauze", "verstuur"]

Kleur = Literal["light", "dark"]


def axe(pagina: Page, bron: Path = AXE) -> list[str]:
    """What axe finds: rule and place."""
    pagina.evaluate(bron.read_text(encoding="utf-8"))
    uitslag: list[dict[str, Any]] = pagina.evaluate(f"axe.run(document, {REGELS}).then((u) => u.violations)")
    return [f"{punt['id']}: {knoop['html'][:120]}" for punt in uitslag for knoop in punt["nodes"]]


@pytest.fixture(params=[(360, "light"), (1280, "dark")], ids=["telefoon-licht", "scherm-donker"])
def pagina(request: pytest.FixtureRequest, chromium: Browser, staat: Staat) -> Iterator[Page]:
    """A page in one size and colour scheme, without motion so that colours stand still."""
    breed, kleur = request.param
    context = chromium.new_context(
        viewport={"width": breed, "height": 800}, color_scheme=kleur, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("pad", PAGINAS)
def test_axe_vindt_niets_op_een_bladzijde(pagina: Page, adres: str, pad: str) -> None:
    pagina.goto(adres + pad)
    assert axe(pagina) == []


def test_axe_vindt_niets_bij_een_kennisantwoord(pagina: Page, adres: str) -> None:
    pagina.goto(f"{adres}/vragen")
    pagina.locator(".vragenlijst__link").first.click()
    assert axe(pagina) == []


def test_axe_vindt_niets_in_een_gesprek_met_alle_soorten_berichten(pagina: Page, adres: str) -> None:
    # So tall that no button is half behind the bar at the bottom: axe measures what is in sight.
    pagina.set_viewport_size({"width": pagina.viewport_size["width"], "height": 6000})
    scherm = Scherm(pagina, adres).begin()
    gevonden = {"begin": axe(pagina)}
    for soort in SOORTEN:
        scherm.zeg(soort)
        gevonden[soort] = axe(pagina)
    scherm.knop("Meer keuzes").click()
    gevonden["menu"] = axe(pagina)
    scherm.knop("Alles wissen").click()
    gevonden["venster"] = axe(pagina)
    assert {soort: punten for soort, punten in gevonden.items() if punten} == {}


def test_axe_vindt_niets_bij_een_storing(pagina: Page, adres: str, staat: Staat) -> None:
    scherm = Scherm(pagina, adres).begin()
    staat.stuk = [503]
    scherm.vak.fill("naam")
    scherm.vak.press("Enter")
    expect(scherm.knop("Opnieuw proberen")).to_be_visible()
    assert axe(pagina) == []


@pytest.mark.parametrize("pad", PAGINAS)
def test_niets_steekt_uit_op_320_pixels(chromium: Browser, adres: str, staat: Staat, pad: str) -> None:
    pagina = chromium.new_page(viewport={"width": 320, "height": 256})
    pagina.goto(adres + pad)
    breed = pagina.evaluate("document.documentElement.scrollWidth")
    pagina.close()
    assert breed <= 320


def test_het_gesprek_past_op_320_pixels_met_alle_berichten(
    chromium: Browser, adres: str, staat: Staat
) -> None:
    pagina = chromium.new_page(viewport={"width": 320, "height": 600})
    scherm = Scherm(pagina, adres).begin()
    te_breed = []
    for soort in SOORTEN:
        scherm.zeg(soort)
        if pagina.evaluate("document.documentElement.scrollWidth") > 320:
            te_breed.append(soort)
    pagina.close()
    assert te_breed == []


def test_bij_een_laag_scherm_plakt_er_niets_over_de_tekst(
    chromium: Browser, adres: str, staat: Staat
) -> None:
    pagina = chromium.new_page(viewport={"width": 320, "height": 256})
    Scherm(pagina, adres).begin()
    plek = pagina.evaluate("getComputedStyle(document.getElementById('schrijfbalk')).position")
    pagina.close()
    assert plek == "static"


def test_zonder_beweging_beweegt_er_niets(pagina: Page, adres: str) -> None:
    Scherm(pagina, adres).begin()
    assert pagina.evaluate("document.getAnimations().length") == 0


def test_elk_doel_is_groot_genoeg_voor_een_duim(pagina: Page, adres: str) -> None:
    Scherm(pagina, adres).begin()
    te_klein = pagina.evaluate(
        """[...document.querySelectorAll('button, summary, input')].filter((e) => e.offsetParent
          && e.getBoundingClientRect().height < 24).map((e) => e.textContent)"""
    )
    assert te_klein == []
