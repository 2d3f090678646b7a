"""What every test may use: the whole running stack, started once."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from deploy.start.stapel import Stapel, tijdelijk

WACHTWOORD = "proef-wachtwoord-9"


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
