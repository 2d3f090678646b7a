"""Editors and visitors beside the inbox, on a small live knowledge base."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from fastapi import FastAPI

from actions.kennis import endpoints as kennis_api
from actions.kennis.dienst import vector_van
from actions.kennis.levend import levend
from actions.opslag.database import lees_sessie, sessie
from actions.vragen.bewaren import bewaar
from actions.vragen.inbox import Groep, overzicht
from actions.vragen.melding import Melding
from actions.vragen.modellen import Aanleiding
from tests.actions.kennis.conftest import bouwer, goud, kennis, leeg
from tests.web.kennisbank.conftest import redactie
from tests.web.werkplek.conftest import Bladeraar
from tests.werkplek import MILA, als, anoniem, maak_paginas, sjabloon_map, werkplek
from web import kennisbank, kennisbank_vragen, paginas

__all__ = ["als", "anoniem", "bouwer", "goud", "kennis", "leeg", "redactie", "sjabloon_map", "werkplek"]

VRAGEN = "/kennisbank/vragen"
Bladert = Callable[[str], Bladeraar]


def maak_redactie() -> FastAPI:
    """The editor, the inbox, the public pages and the knowledge API."""
    app = maak_paginas()
    for router in (kennisbank_vragen.router, kennisbank.router, paginas.router, kennis_api.router):
        app.include_router(router)
    app.state.kennisbank = levend
    return app


def vul_inbox(*vragen: tuple[str, str], aanleiding: Aanleiding = Aanleiding.ONBEKEND) -> None:
    """Put stripped questions with their gemeente in the inbox."""
    rijen = [
        (Melding(tekst, aanleiding, gemeente=gemeente), tekst, vector_van(tekst))
        for tekst, gemeente in vragen
    ]
    gedeeld = np.mean([vector_van(item.vraag) for item in levend.items], axis=0).astype(np.float32)
    with sessie() as werk:
        bewaar(werk, rijen, gedeeld)


def groepen() -> tuple[Groep, ...]:
    """What is in the inbox now."""
    with lees_sessie() as werk:
        return overzicht(werk).groepen


@pytest.fixture
def bezoeker(redactie: Path) -> Bladeraar:
    """Someone who did not log in."""
    return Bladeraar(maak_redactie())


@pytest.fixture
def bladert(redactie: Path) -> Bladert:
    """``bladert(MILA)``: a browser in which this person is logged in."""
    return lambda email: Bladeraar(maak_redactie()).ingelogd_als(email)


@pytest.fixture
def mila(bladert: Bladert) -> Bladeraar:
    """An editor."""
    return bladert(MILA)
