"""What the browser tests share: the fake server and a page that listens for trouble."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from knowledge.items import lees_map
from tests.web.nep_api import Staat, maak_app
from tests.web.scherm import Scherm
from tests.web.serveer import geserveerd
from web.bouw import DERDEN, bouw


@pytest.fixture(scope="session")
def server() -> Iterator[tuple[str, Staat]]:
    """The pages with the fake API on a free port."""
    if not (DERDEN / "nlds.css").exists():
        bouw()
    staat = Staat()
    with geserveerd(maak_app(staat, lees_map()[:6])) as adres:
        yield adres, staat


@pytest.fixture
def adres(server: tuple[str, Staat]) -> str:
    """Where the fake server listens."""
    return server[0]


@pytest.fixture
def staat(server: tuple[str, Staat]) -> Staat:
    """The fake server's memory, empty at the start of each test."""
    leeg = Staat()
    server[1].__dict__.update(leeg.__dict__)
    return server[1]


@pytest.fixture
def scherm(chromium: Browser, adres: str, staat: Staat) -> Iterator[Scherm]:
    """The chat page on a phone; a script error or a request elsewhere fails the test."""
    context = chromium.new_context(viewport={"width": 360, "height": 740}, accept_downloads=True)
    pagina = context.new_page()
    mis = let_op(pagina, adres)
    yield Scherm(pagina, adres)
    context.close()
    assert mis == []


def let_op(pagina: Page, adres: str) -> list[str]:
    """Collect script errors, refused sources and requests to another site."""
    mis: list[str] = []

    def bij_console(bericht: Any) -> None:
        if "Content Security Policy" in bericht.text:
            mis.append(bericht.text)

    def bij_verzoek(verzoek: Any) -> None:
        if not verzoek.url.startswith((adres, "blob:", "data:")):
            mis.append(f"verzoek buiten de site: {verzoek.url}")

    pagina.on("pageerror", lambda fout: mis.append(str(fout)))
    pagina.on("console", bij_console)
    pagina.on("request", bij_verzoek)
    return mis
