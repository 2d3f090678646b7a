"""What every test may use: the whole running stack and a real browser, each started once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from deploy.start.stapel import Stapel, tijdelijk
from tests.databanken import op_beide
from tests.werkplek import op_schijf, postgres

__all__ = ["op_schijf", "postgres"]

# A made-up example may be slow on a busy machine; how fast things are is for the bench.
settings.register_profile("zonder_klok", deadline=None)
settings.load_profile("zonder_klok")

WACHTWOORD = "proef-wachtwoord-9"
VLAGGEN = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """The tests of the queue and the accounts run on SQLite and on PostgreSQL."""
    op_beide(metafunc)


@pytest.fixture(scope="session")
def stapel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stapel]:
    """Both servers on free ports with an empty database, ready for a real conversation."""
    env = {
        "GEZINSPLAN_DEMO_WACHTWOORD": WACHTWOORD,
        "GEZINSPLAN_GESPREKKEN_PER_UUR": "100000",
        "GEZINSPLAN_BERICHTEN_PER_MINUUT": "100000",
    }
    with tijdelijk(tmp_path_factory.mktemp("stapel"), env) as lopend:
        yield lopend


@pytest.fixture(scope="session")
def web(stapel: Stapel) -> Iterator[httpx.Client]:
    """A client of the running app."""
    with httpx.Client(base_url=stapel.adressen.app, timeout=30, trust_env=False) as client:
        yield client


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A real browser: the one of the system, else the one that playwright brought.

    Only here: a second playwright in one process refuses to start.
    """
    pad = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with sync_playwright() as p:
        if pad is None and not Path(p.chromium.executable_path).exists():
            pytest.skip("Er is geen Chromium: installeer chromium of 'playwright install chromium'.")
        browser = p.chromium.launch(executable_path=pad, args=VLAGGEN)
        yield browser
        browser.close()
