"""From a new account to one that is off, in a real browser: 360 px, axe, nothing that the CSP refuses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import fabriek
from tests.web.browser import keur, log_in, venster
from tests.werkplek import NOOR

pytestmark = pytest.mark.browser
LOT = "lot@rucphen.example"
Opent = Callable[[], Page]


@pytest.fixture(params=[(360, "dark"), (1280, "light")], ids=["smal", "breed"])
def opent(request: pytest.FixtureRequest, chromium: Browser, werkadres: str) -> Iterator[Opent]:
    """``opent()``: another person's window, narrow and wide."""
    with ExitStack() as open_:
        yield lambda: open_.enter_context(venster(chromium, werkadres, *request.param))


def _maak_account(noor: Page) -> str:
    """Make Lot's account by hand, with a mistake first; the code that the page shows once."""
    log_in(noor, NOOR)
    noor.goto("/beheer/accounts")
    keur(noor)
    noor.get_by_role("link", name="Nieuw account").click()
    noor.get_by_label("E-mailadres").fill(LOT)
    noor.get_by_label("Naam").fill("Lot de Wit")
    noor.get_by_role("button", name="Maak het account").click()
    expect(noor.get_by_text("Kies een rol.")).to_be_visible()
    expect(noor.get_by_label("E-mailadres")).to_have_value(LOT)
    keur(noor)
    noor.get_by_role("group", name="Jeugdprofessional").get_by_label("Rucphen").check()
    noor.get_by_role("button", name="Maak het account").click()
    keur(noor)
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
    keur(lot)
    lot.get_by_role("button", name="Bewaar het wachtwoord").click()
    expect(lot.get_by_role("status")).to_have_text("Uw wachtwoord is bewaard. Log nu in.")
    keur(lot)
    log_in(lot, LOT)
    expect(lot).to_have_url(re.compile("/werkplek$"))
    expect(lot.get_by_role("link", name=hier)).to_be_visible()
    expect(lot.get_by_text(daar)).to_have_count(0)
    expect(lot.get_by_role("link", name="Accounts")).to_have_count(0)
    lot.get_by_role("link", name=hier).click()
    lot.get_by_role("button", name="Ik pak dit op").click()

    noor.get_by_role("link", name="Ik heb de code doorgegeven").click()
    expect(noor.get_by_text("Er staat 1 gezinsplan op deze naam.")).to_be_visible()
    keur(noor)
    noor.locator("#zet_uitreden").fill("Uit dienst")
    noor.get_by_role("button", name="Zet het account uit").click()
    expect(noor.get_by_role("status")).to_contain_text("Het account staat uit.")
    keur(noor)

    lot.reload()
    expect(lot.get_by_text("U bent uitgelogd.")).to_be_visible()
    log_in(lot, LOT)
    expect(lot.get_by_role("heading", name="Inloggen is niet gelukt")).to_be_visible()
