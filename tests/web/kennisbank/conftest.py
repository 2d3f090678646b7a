"""The editors, each in a browser of their own, beside a small knowledge base in a real database."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from httpx import Response

from actions.accounts.rollen import Rol
from actions.kennis import endpoints as kennis_api
from actions.kennis.levend import levend
from tests import fabriek
from tests.actions.kennis.conftest import bouwer, goud, kennis, leeg
from tests.actions.kennis.fabriek import RIES, item_van
from tests.web.werkplek.conftest import Bladeraar as Werkbladeraar
from tests.werkplek import MILA, als, anoniem, maak_paginas, sjabloon_map, werkplek
from web import kennisbank, paginas
from web.kennisbank.velden import uit_item

__all__ = ["als", "anoniem", "bouwer", "goud", "kennis", "leeg", "sjabloon_map", "werkplek"]

ITEM = "/kennisbank/items/fiets"
BEWERK = f"{ITEM}/bewerk"


def maak_redactie() -> FastAPI:
    """The editor, the public pages and the knowledge API, with the log-in pages."""
    app = maak_paginas()
    for router in (kennisbank.router, paginas.router, kennis_api.router):
        app.include_router(router)
    app.state.kennisbank = levend
    return app


class Bladeraar(Werkbladeraar):
    """A browser without JavaScript that fills in the form of an answer."""

    def __init__(self) -> None:
        super().__init__(maak_redactie())

    def vul_in(self, adres: str = BEWERK, doe: str = "bewaar", **anders: Any) -> dict[str, Any]:
        """The fields of the form at this address, as a browser would send them."""
        pagina = self.haal(adres).text
        basis = re.search(r'name="gebaseerd_op" value="(\d+)"', pagina)
        assert basis, f"op {adres} staat geen formulier"
        velden = asdict(uit_item(item_van("fiets")))
        return {**velden, "gebaseerd_op": basis[1], "teken": self.teken(adres), "doe": doe, **anders}

    def bewaar(self, doe: str = "bewaar", **anders: Any) -> Response:
        """Save the entry ``fiets`` with other values."""
        return self.client.post(BEWERK, data=self.vul_in(doe=doe, **anders))


Bladert = Callable[[str], Bladeraar]


@pytest.fixture
def redactie(kennis: Path) -> Path:
    """Four live answers, with Mila and Ries to edit them."""
    fabriek.maak_account(RIES, "Ries van Gils", (Rol.REDACTEUR, ""))
    return kennis


@pytest.fixture
def bezoeker(redactie: Path) -> Bladeraar:
    """Someone who did not log in."""
    return Bladeraar()


@pytest.fixture
def bladert(redactie: Path) -> Bladert:
    """``bladert(MILA)``: a browser in which this person is logged in."""
    return lambda email: Bladeraar().ingelogd_als(email)


@pytest.fixture
def mila(bladert: Bladert) -> Bladeraar:
    """The editor who writes."""
    return bladert(MILA)


@pytest.fixture
def ries(bladert: Bladert) -> Bladeraar:
    """The editor who reads along."""
    return bladert(RIES)
