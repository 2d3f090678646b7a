"""A small knowledge base in a real database, with the editors around it and a gold set of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from actions.kennis import keurmeester, levend, motor
from actions.kennis.zaaien import zaai
from actions.opslag.database import sessie
from knowledge.goudset import Goud
from knowledge.herbouw import Herbouwer
from tests.actions.kennis.fabriek import BESTANDEN, maak_goud
from tests.werkplek import als, anoniem, sjabloon_map, werkplek

__all__ = ["als", "anoniem", "sjabloon_map", "werkplek"]


@pytest.fixture(scope="session")
def bouwer(tmp_path_factory: pytest.TempPathFactory) -> Herbouwer:
    """One builder for all tests: sentence vectors are computed once."""
    return Herbouwer(motor.encoder(), motor.taal()[0], tmp_path_factory.mktemp("lade"))


@pytest.fixture(scope="session")
def goud() -> Goud:
    """Four questions, so that a test can say which of them an edit breaks."""
    return maak_goud(motor.encoder())


@pytest.fixture
def leeg(werkplek: Path, bouwer: Herbouwer, goud: Goud, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A database without any entry."""
    monkeypatch.setattr(levend, "herbouwer", lambda: bouwer)
    monkeypatch.setattr(keurmeester, "goud", lambda: goud)
    levend.levend.vergeet()
    yield werkplek
    levend.levend.vergeet()


@pytest.fixture
def kennis(leeg: Path) -> Path:
    """The same with four entries, live."""
    with sessie() as werk:
        zaai(werk, BESTANDEN)
    levend.levend.bank()
    return leeg
