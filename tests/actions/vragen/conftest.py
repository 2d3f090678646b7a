"""A small live knowledge base, and the real de-identification with its lists built once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from actions.vragen import deduce_motor, melding, woordenlijst
from actions.vragen.schoonmaken import Schoonmaker
from tests.actions.kennis.conftest import bouwer, goud, kennis, leeg
from tests.werkplek import als, anoniem, sjabloon_map, werkplek

__all__ = ["als", "anoniem", "bouwer", "goud", "kennis", "leeg", "sjabloon_map", "werkplek"]

KLAARGEZET = Path(__file__).resolve().parents[3] / "var" / deduce_motor.MAP


@pytest.fixture(scope="session")
def lijstenmap(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The lists that the set-up built, else built here (some fifteen seconds)."""
    try:
        deduce_motor.laad(KLAARGEZET)
        woordenlijst.laad(KLAARGEZET)
    except (deduce_motor.NietGereed, FileNotFoundError):
        map_ = tmp_path_factory.mktemp("lijsten")
        woordenlijst.bouw(map_)
        deduce_motor.bouw(map_)
        return map_
    return KLAARGEZET


@pytest.fixture(scope="session")
def schoonmaker(lijstenmap: Path) -> Schoonmaker:
    """All rules with the real library."""
    return Schoonmaker(deduce_motor.laad(lijstenmap), woordenlijst.laad(lijstenmap))


@pytest.fixture(autouse=True)
def lege_wachtrij() -> Iterator[None]:
    """Nothing of another test waits."""
    melding.neem_alles()
    yield
    melding.neem_alles()
