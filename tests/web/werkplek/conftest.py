"""The cast of the queue, each in a browser of their own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Self

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from httpx import Response

from tests import fabriek
from tests.web.serveer import geserveerd
from tests.werkplek import als, anoniem, maak_paginas, sjabloon_map, werkplek

__all__ = ["als", "anoniem", "sjabloon_map", "werkplek"]

_TEKEN = re.compile(r'name="teken" value="([^"]+)"')


class Bladeraar:
    """A browser without JavaScript: keeps cookies, and posts forms with the token of their page."""

    def __init__(self, app: FastAPI | None = None) -> None:
        app = app or maak_paginas()
        self.client = TestClient(app, follow_redirects=False, raise_server_exceptions=False)

    def haal(self, adres: str) -> Response:
        return self.client.get(adres)

    def teken(self, adres: str) -> str:
        gevonden = _TEKEN.search(self.haal(adres).text)
        assert gevonden, f"op {adres} staat geen formulier met een teken"
        return gevonden[1]

    def stuur(
        self, adres: str, *, vanaf: str = "", teken: str | None = None, **velden: str | list[str]
    ) -> Response:
        bewijs = self.teken(vanaf or adres) if teken is None else teken
        return self.client.post(adres, data={**velden, "teken": bewijs})

    def log_in(self, email: str, wachtwoord: str = fabriek.WACHTWOORD, **velden: str) -> Response:
        return self.stuur("/inloggen", email=email, wachtwoord=wachtwoord, **velden)

    def ingelogd_als(self, email: str) -> Self:
        """This browser, with this person logged in."""
        assert self.log_in(email).status_code == 303
        return self


@pytest.fixture
def bezoeker(werkplek: Path) -> Bladeraar:
    """Someone who did not log in."""
    return Bladeraar()


@pytest.fixture
def bladert(werkplek: Path) -> Callable[[str], Bladeraar]:
    """``bladert(SANNE)``: a browser in which this person is logged in."""
    return lambda email: Bladeraar().ingelogd_als(email)


@pytest.fixture
def werkadres(werkplek: Path) -> Iterator[str]:
    """The pages on a free port, for a real browser."""
    with geserveerd(maak_paginas()) as adres:
        yield adres
