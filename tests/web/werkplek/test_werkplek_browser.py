"""The professional's pages in a real browser: axe, reflow at 360 px and a form without JavaScript."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests import fabriek
from tests.werkplek import SANNE, maak_paginas

pytestmark = pytest.mark.browser


@pytest.fixture
def werkadres(werkplek: Path) -> Iterator[str]:
    """The pages on a free port."""
    dienst = uvicorn.Server(uvicorn.Config(maak_paginas(), port=0, log_level="error", lifespan="off"))
    draad = threading.Thread(target=dienst.run, daemon=True)
    draad.start()
    while not dienst.started:
        time.sleep(0.02)
    yield f"http://localhost:{dienst.servers[0].sockets[0].getsockname()[1]}"
    dienst.should_exit = True
    draad.join(timeout=10)


@pytest.fixture(params=[360, 1280])
def pagina(request: pytest.FixtureRequest, chromium: Browser, werkadres: str) -> Iterator[Page]:
    """A screen of this width, at the log-in page."""
    context = chromium.new_context(
        viewport={"width": request.param, "height": 800}, base_url=werkadres, color_scheme="light"
    )
    scherm = context.new_page()
    scherm.goto("/inloggen")
    yield scherm
    context.close()


def _keur(pagina: Page) -> None:
    """No axe finding, and nothing that has to be scrolled sideways."""
    gevonden = Axe().run(pagina)
    assert gevonden.violations_count == 0, gevonden.generate_report()
    assert pagina.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_van_inloggen_tot_een_vraag_aan_het_gezin(pagina: Page) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    _keur(pagina)
    pagina.get_by_label("E-mailadres").fill(SANNE)
    pagina.get_by_label("Wachtwoord").fill(fabriek.WACHTWOORD)
    pagina.get_by_role("button", name="Inloggen").click()
    _keur(pagina)
    pagina.get_by_role("link", name=kenmerk).click()
    _keur(pagina)
    pagina.get_by_role("button", name="Ik pak dit op").click()
    pagina.get_by_text("Vraag aan het gezin", exact=True).first.click()
    pagina.get_by_label("Uw vraag").fill("Op welke school zit Yara?")
    _keur(pagina)
    pagina.get_by_role("button", name="Bewaar vraag").click()
    assert pagina.get_by_text("De vraag is bewaard.").is_visible()
    _keur(pagina)
    pagina.get_by_role("button", name="Uitloggen").click()
    assert pagina.get_by_text("U bent uitgelogd.").is_visible()
