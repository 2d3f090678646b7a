"""Account, second factor, log and accounts in a real browser: axe, 360 px, nothing that the CSP refuses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests import fabriek
from tests.tweede_factor import Telefoon
from tests.web.conftest import let_op
from tests.web.serveer import geserveerd
from tests.werkplek import FONS, NOOR, SANNE, maak_paginas

pytestmark = pytest.mark.browser


@pytest.fixture
def adres(werkplek: Path) -> Iterator[str]:
    """The pages on a free port."""
    with geserveerd(maak_paginas()) as adres:
        yield adres


@pytest.fixture(params=[(360, "dark"), (1280, "light")], ids=["smal", "breed"])
def pagina(request: pytest.FixtureRequest, chromium: Browser, adres: str) -> Iterator[Page]:
    """A screen of this width; a refused source or a script error fails the test."""
    breed, kleur = request.param
    context = chromium.new_context(
        viewport={"width": breed, "height": 800}, base_url=adres, color_scheme=kleur
    )
    scherm = context.new_page()
    mis = let_op(scherm, adres)
    yield scherm
    context.close()
    assert mis == []


def _keur(pagina: Page) -> None:
    """No axe finding, and nothing that has to be scrolled sideways."""
    gevonden = Axe().run(pagina)
    assert gevonden.violations_count == 0, gevonden.generate_report()
    assert pagina.evaluate("document.documentElement.scrollWidth <= innerWidth")


def _log_in(pagina: Page, email: str) -> None:
    pagina.goto("/inloggen")
    pagina.get_by_label("E-mailadres").fill(email)
    pagina.get_by_label("Wachtwoord").fill(fabriek.WACHTWOORD)
    pagina.get_by_role("button", name="Inloggen").click()


def test_van_instellen_tot_inloggen_met_een_code(pagina: Page) -> None:
    _log_in(pagina, SANNE)
    pagina.get_by_role("link", name="Ingelogd als Sanne Verbeek").click()
    _keur(pagina)
    pagina.get_by_role("link", name="Stel de tweede stap in").click()
    pagina.get_by_role("button", name="Begin").click()
    expect(pagina.get_by_role("img", name="QR-code")).to_be_visible()
    _keur(pagina)
    telefoon = Telefoon((pagina.locator(".sleutel").text_content() or "").replace(" ", ""))
    pagina.get_by_label("Code uit de app").fill(telefoon.code(-1))
    pagina.get_by_role("button", name="Zet de tweede stap aan").click()
    expect(pagina.locator(".herstelcodes li")).to_have_count(10)
    herstelcode = pagina.locator(".herstelcodes li").first.text_content() or ""
    _keur(pagina)
    pagina.get_by_role("link", name="Ik heb de codes bewaard").click()
    _keur(pagina)
    pagina.get_by_role("button", name="Log overal uit").click()
    _log_in(pagina, SANNE)
    expect(pagina.get_by_role("heading", name="Vul uw code in")).to_be_visible()
    _keur(pagina)
    pagina.get_by_label("Code of herstelcode").fill(herstelcode)
    pagina.get_by_role("button", name="Verder").click()
    expect(pagina).to_have_url(re.compile("/werkplek$"))


def test_het_logboek_en_de_accounts_zijn_voor_iedereen(pagina: Page) -> None:
    fabriek.zet_in_wachtrij()
    _log_in(pagina, FONS)
    expect(pagina.get_by_role("heading", name="Logboek", exact=True)).to_be_visible()
    pagina.get_by_role("button", name="Controleer het hele logboek").click()
    expect(pagina.get_by_role("status").filter(has_text="Het logboek klopt")).to_be_visible()
    pagina.get_by_label("Wat").select_option("inloggen")
    pagina.get_by_role("button", name="Toon", exact=True).click()
    expect(pagina.get_by_text("1 regel", exact=True)).to_be_visible()
    assert pagina.url.endswith("/inzage")
    _keur(pagina)
    pagina.context.clear_cookies()
    _log_in(pagina, NOOR)
    pagina.goto("/beheer/accounts")
    _keur(pagina)
    pagina.get_by_role("link", name="Kees Jochems").click()
    _keur(pagina)
