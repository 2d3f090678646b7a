"""A person's window in a real browser: opened, logged in and looked over."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests import fabriek
from tests.web.conftest import let_op

Kleur = Literal["light", "dark"]


@contextmanager
def venster(chromium: Browser, adres: str, breed: int, kleur: Kleur = "light") -> Iterator[Page]:
    """A window of this width; a refused source or a script error fails the test."""
    context = chromium.new_context(
        viewport={"width": breed, "height": 800}, base_url=adres, color_scheme=kleur
    )
    pagina = context.new_page()
    mis = let_op(pagina, adres)
    try:
        yield pagina
    finally:
        context.close()
    assert not mis, mis


def log_in(pagina: Page, email: str, naar: str = "") -> None:
    """Fill in the log-in page; what comes next is for the test."""
    pagina.goto(f"/inloggen?naar={naar}")
    pagina.get_by_label("E-mailadres").fill(email)
    pagina.get_by_label("Wachtwoord").fill(fabriek.WACHTWOORD)
    pagina.get_by_role("button", name="Inloggen").click()


def keur(pagina: Page) -> None:
    """No axe finding, and nothing that has to be scrolled sideways."""
    gevonden = Axe().run(pagina)
    assert gevonden.violations_count == 0, gevonden.generate_report()
    assert pagina.evaluate("document.documentElement.scrollWidth <= innerWidth"), "breder dan het scherm"
