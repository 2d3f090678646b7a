"""The cast of the queue, and a receiver on a port of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from actions.instellingen import instellingen
from tests.actions.deel2.ontvanger import GEHEIM, Ontvanger
from tests.werkplek import als, anoniem, sjabloon_map, werkplek

__all__ = ["als", "anoniem", "sjabloon_map", "werkplek"]

Zet = Callable[..., None]


@pytest.fixture
def zet(werkplek: Path, monkeypatch: pytest.MonkeyPatch) -> Zet:
    """``zet(soort="http", ...)``: other settings of the hand-over from here on."""

    def kies(**keuzes: str) -> None:
        for naam, waarde in keuzes.items():
            monkeypatch.setenv(f"GEZINSPLAN_OVERDRACHT_{naam.upper()}", waarde)
        instellingen.cache_clear()

    return kies


@pytest.fixture
def ontvanger(zet: Zet) -> Iterator[Ontvanger]:
    """The plain receiver, and settings that point at it."""
    with Ontvanger() as dienst:
        zet(soort="http", adres=f"{dienst.adres}/plannen", geheim=GEHEIM)
        yield dienst
