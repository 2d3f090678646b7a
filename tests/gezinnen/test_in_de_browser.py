"""One family in a real browser: from the chat page to the page of the jeugdprofessional."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from deploy.start.stapel import Stapel
from tests.conftest import WACHTWOORD
from tests.gezinnen.loper import laat_vertellen, lees_verhaal
from tests.gezinnen.schermouder import Schermouder
from tests.web.conftest import let_op
from tests.web.scherm import Scherm
from web.inhoud_lezen import inhoud

pytestmark = [pytest.mark.stapel, pytest.mark.browser]

VERHAAL = "gescheiden_met_samen_gezag_in_klundert.yaml"
IN_DE_WACHTRIJ_MS = 30_000


@pytest.fixture
def adres(stapel: Stapel) -> str:
    """Where the real app listens."""
    return stapel.adressen.app


@pytest.fixture
def pagina(chromium: Browser, adres: str) -> Iterator[Page]:
    """The tab of the family; a script error or a request elsewhere fails the test."""
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    pagina = context.new_page()
    mis = let_op(pagina, adres)
    yield pagina
    context.close()
    assert mis == []


@pytest.fixture
def werkplek(chromium: Browser, adres: str) -> Iterator[Page]:
    """The queue page of Moerdijk, on another machine."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    pagina = context.new_page()
    mis = let_op(pagina, adres)
    pagina.goto(f"{adres}/inloggen")
    pagina.get_by_label("E-mailadres").fill("jp@moerdijk.example")
    pagina.get_by_label("Wachtwoord").fill(WACHTWOORD)
    pagina.get_by_role("button", name="Inloggen").click()
    expect(pagina.get_by_role("heading", name="Wachtrij")).to_be_visible()
    yield pagina
    context.close()
    assert mis == []


def test_een_gezin_vult_alles_in_en_de_jeugdprofessional_leest_het(
    pagina: Page, werkplek: Page, adres: str
) -> None:
    verhaal = lees_verhaal(VERHAAL)
    ouder = Schermouder(Scherm(pagina, adres))
    ouder.start()
    laat_vertellen(verhaal, ouder)
    kenmerk = pagina.locator(".klaar__kenmerk")
    expect(kenmerk).to_have_text(ouder.beurt["kenmerk"])

    open_intake(werkplek, adres, ouder.beurt["kenmerk"])
    expect(werkplek.get_by_role("heading", name="Gezinsplan van Marco van Opdorp")).to_be_visible()
    stappen = werkplek.get_by_role("region", name="Alle antwoorden")
    merken = inhoud("werkplek")["intake"]["statussen"]
    zonder = [waarde for waarde in verhaal["komt_aan"].values() if waarde in tuple(merken)]
    for veld, waarde in verhaal["komt_aan"].items():
        if waarde not in zonder:
            expect(stappen).to_contain_text(ouder.gezegd[veld])
    for merk, woord in merken.items():
        expect(stappen.get_by_text(woord, exact=True)).to_have_count(zonder.count(merk))


def open_intake(werkplek: Page, adres: str, kenmerk: str) -> None:
    """Open it from the queue; the outbox brings it a moment after sending."""
    regel = werkplek.get_by_role("link", name=kenmerk)
    for _ in range(IN_DE_WACHTRIJ_MS // 500):
        werkplek.goto(f"{adres}/werkplek")
        if regel.count():
            break
        werkplek.wait_for_timeout(500)
    regel.click()
