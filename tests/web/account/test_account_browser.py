"""Account, second factor, log and accounts in a real browser: axe, 360 px, nothing that the CSP refuses."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import fabriek
from tests.tweede_factor import Telefoon
from tests.web.browser import keur, log_in, venster
from tests.werkplek import FONS, NOOR, SANNE

pytestmark = pytest.mark.browser


@pytest.fixture(params=[(360, "dark"), (1280, "light")], ids=["smal", "breed"])
def pagina(request: pytest.FixtureRequest, chromium: Browser, werkadres: str) -> Iterator[Page]:
    """A window, narrow and wide."""
    with venster(chromium, werkadres, *request.param) as pagina:
        yield pagina


def test_van_instellen_tot_inloggen_met_een_code(pagina: Page) -> None:
    log_in(pagina, SANNE)
    pagina.get_by_role("link", name="Ingelogd als Sanne Verbeek").click()
    keur(pagina)
    pagina.get_by_role("link", name="Stel de tweede stap in").click()
    pagina.get_by_role("button", name="Begin").click()
    expect(pagina.get_by_role("img", name="QR-code")).to_be_visible()
    keur(pagina)
    telefoon = Telefoon((pagina.locator(".sleutel").text_content() or "").replace(" ", ""))
    pagina.get_by_label("Code uit de app").fill(telefoon.code(-1))
    pagina.get_by_role("button", name="Zet de tweede stap aan").click()
    expect(pagina.locator(".herstelcodes li")).to_have_count(10)
    herstelcode = pagina.locator(".herstelcodes li").first.text_content() or ""
    keur(pagina)
    pagina.get_by_role("link", name="Ik heb de codes bewaard").click()
    keur(pagina)
    pagina.get_by_role("button", name="Log overal uit").click()
    log_in(pagina, SANNE)
    expect(pagina.get_by_role("heading", name="Vul uw code in")).to_be_visible()
    keur(pagina)
    pagina.get_by_label("Code of herstelcode").fill(herstelcode)
    pagina.get_by_role("button", name="Verder").click()
    expect(pagina).to_have_url(re.compile("/werkplek$"))


def test_het_logboek_en_de_accounts_zijn_voor_iedereen(pagina: Page) -> None:
    fabriek.zet_in_wachtrij()
    log_in(pagina, FONS)
    expect(pagina.get_by_role("heading", name="Logboek", exact=True)).to_be_visible()
    pagina.get_by_role("button", name="Controleer het hele logboek").click()
    expect(pagina.get_by_role("status").filter(has_text="Het logboek klopt")).to_be_visible()
    pagina.get_by_label("Wat").select_option("inloggen")
    pagina.get_by_role("button", name="Toon", exact=True).click()
    expect(pagina.get_by_text("1 regel", exact=True)).to_be_visible()
    assert pagina.url.endswith("/inzage")
    keur(pagina)
    pagina.context.clear_cookies()
    log_in(pagina, NOOR)
    pagina.goto("/beheer/accounts")
    keur(pagina)
    pagina.get_by_role("link", name="Kees Jochems").click()
    keur(pagina)
