"""The inbox in a real browser: axe, reflow at 360 px, and an action without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.browser import keur, log_in, venster
from tests.web.kennisbank_vragen.conftest import VRAGEN, groepen, maak_redactie, vul_inbox
from tests.web.serveer import geserveerd
from tests.werkplek import MILA

pytestmark = pytest.mark.browser


@pytest.fixture
def adres(redactie: Path) -> Iterator[str]:
    """The pages on a free port."""
    with geserveerd(maak_redactie()) as adres:
        yield adres


@pytest.fixture(params=[(360, "light"), (1280, "dark")], ids=["smal", "breed-donker"])
def pagina(request: pytest.FixtureRequest, chromium: Browser, adres: str) -> Iterator[Page]:
    """A window where Mila is logged in, narrow and wide."""
    with venster(chromium, adres, *request.param) as pagina:
        log_in(pagina, MILA)
        yield pagina


def test_mila_geeft_een_vraag_een_plek(pagina: Page) -> None:
    pagina.goto(VRAGEN)
    expect(pagina.get_by_text("Er zijn nu geen onbeantwoorde vragen.")).to_be_visible()
    keur(pagina)
    vul_inbox(("waar staat toch mijn fiets gebleven", "zundert"), ("waar is het zwembad", ""))
    pagina.get_by_role("link", name="Onbeantwoord").click()
    for samenvatting in pagina.locator("summary").all():
        if not samenvatting.evaluate("s => s.parentElement.open"):
            samenvatting.click()
    keur(pagina)
    kaart = pagina.get_by_role("region", name="waar staat toch mijn fiets gebleven")
    kaart.get_by_label("Bij welk antwoord horen ze?").select_option("fiets")
    kaart.get_by_role("button", name="Hoort hierbij").click()
    expect(pagina.get_by_role("status").first).to_contain_text("concept bij het antwoord")
    assert [groep.voorbeeld for groep in groepen()] == ["waar is het zwembad"]


def test_mila_zet_een_vraag_buiten_bereik_en_weer_terug(pagina: Page) -> None:
    vul_inbox(("waar is het zwembad", "zundert"))
    pagina.goto(VRAGEN)
    pagina.get_by_text("Wat doet u hiermee?").click()
    pagina.get_by_role("button", name="Buiten ons bereik").click()
    expect(pagina.get_by_text("De chat weet nu dat deze vragen niet bij ons horen.")).to_be_visible()
    pagina.get_by_role("link", name="Bekijk wat buiten ons bereik staat").click()
    expect(pagina.get_by_text("Mila Oomen deed dit op")).to_be_visible()
    keur(pagina)
    pagina.get_by_role("button", name="Zet terug").click()
    expect(pagina.get_by_text("Wat er nog is, staat weer in de lijst.")).to_be_visible()
    assert [groep.voorbeeld for groep in groepen()] == ["waar is het zwembad"]
