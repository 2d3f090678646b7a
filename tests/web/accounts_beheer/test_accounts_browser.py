"""From a new account to one that is off, in a real browser: 360 px, axe, nothing that the CSP refuses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests import fabriek
from tests.web.conftest import let_op
from tests.web.serveer import geserveerd
from tests.werkplek import NOOR, maak_paginas

pytestmark = pytest.mark.browser
LOT = "lot@rucphen.example"
Opent = Callable[[], Page]


@pytest.fixture
def adres(werkplek: Path) -> Iterator[str]:
    """The pages on a free port."""
    with geserveerd(maak_paginas()) as adres:
        yield adres


@pytest.fixture(params=[(360, "dark"), (1280, "light")], ids=["smal", "breed"])
def opent(request: pytest.FixtureRequest, chromium: Browser, adres: str) -> Iterator[Opent]:
    """``opent()``: another person's browser; a refused source or a script error fails the test."""
    breed, kleur = request.param
    mis: list[list[str]] = []
    contexten = []

    def opent_() -> Page:
        context = chromium.new_context(
            viewport={"width": breed, "height": 800}, base_url=adres, color_scheme=kleur
        )
        contexten.append(context)
        scherm = context.new_page()
        mis.append(let_op(scherm, adres))
        return scherm

    yield opent_
    for context in contexten:
        context.close()
    assert [fout for lijst in mis for fout in lijst] == []


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


def _maak_account(noor: Page) -> str:
    """Make Lot's account by hand, with a mistake first; the code that the page shows once."""
    _log_in(noor, NOOR)
    noor.goto("/beheer/accounts")
    _keur(noor)
    noor.get_by_role("link", name="Nieuw account").click()
    noor.get_by_label("E-mailadres").fill(LOT)
    noor.get_by_label("Naam").fill("Lot de Wit")
    noor.get_by_role("button", name="Maak het account").click()
    expect(noor.get_by_text("Kies een rol.")).to_be_visible()
    expect(noor.get_by_label("E-mailadres")).to_have_value(LOT)
    _keur(noor)
    noor.get_by_role("group", name="Jeugdprofessional").get_by_label("Rucphen").check()
    noor.get_by_role("button", name="Maak het account").click()
    _keur(noor)
    return noor.locator(".uitnodigingscode").text_content() or ""


def test_van_een_nieuw_account_tot_een_account_dat_uit_staat(opent: Opent) -> None:
    hier, daar = (fabriek.zet_in_wachtrij(gemeente=plek) for plek in ("rucphen", "zundert"))
    noor, lot = opent(), opent()
    code = _maak_account(noor)

    lot.goto("/inloggen")
    lot.get_by_role("link", name="Ik heb een uitnodigingscode").click()
    lot.get_by_label("E-mailadres").fill(LOT)
    lot.get_by_label("Uitnodigingscode").fill(code.upper())
    lot.get_by_label("Nieuw wachtwoord", exact=True).fill(fabriek.WACHTWOORD)
    lot.get_by_label("Nieuw wachtwoord, nog een keer").fill(fabriek.WACHTWOORD)
    _keur(lot)
    lot.get_by_role("button", name="Bewaar het wachtwoord").click()
    expect(lot.get_by_role("status")).to_have_text("Uw wachtwoord is bewaard. Log nu in.")
    _keur(lot)
    _log_in(lot, LOT)
    expect(lot).to_have_url(re.compile("/werkplek$"))
    expect(lot.get_by_role("link", name=hier)).to_be_visible()
    expect(lot.get_by_text(daar)).to_have_count(0)
    expect(lot.get_by_role("link", name="Accounts")).to_have_count(0)
    lot.get_by_role("link", name=hier).click()
    lot.get_by_role("button", name="Ik pak dit op").click()

    noor.get_by_role("link", name="Ik heb de code doorgegeven").click()
    expect(noor.get_by_text("Er staat 1 gezinsplan op deze naam.")).to_be_visible()
    _keur(noor)
    noor.locator("#zet_uitreden").fill("Uit dienst")
    noor.get_by_role("button", name="Zet het account uit").click()
    expect(noor.get_by_role("status")).to_contain_text("Het account staat uit.")
    _keur(noor)

    lot.reload()
    expect(lot.get_by_text("U bent uitgelogd.")).to_be_visible()
    _log_in(lot, LOT)
    expect(lot.get_by_role("heading", name="Inloggen is niet gelukt")).to_be_visible()
