"""The speed patches change nothing but the speed."""

from __future__ import annotations

import json

import pytest

from tests.bot.rasa_server import draai


@pytest.fixture(scope="module")
def vergelijking() -> dict[str, object]:
    """The comparison, run in the Rasa environment."""
    gelezen: dict[str, object] = json.loads(
        next(r for r in draai("tests.bot.in_rasa.versnelling").splitlines() if r.startswith("{"))
    )
    return gelezen


def test_de_snelle_controle_oordeelt_als_die_van_rasa(vergelijking: dict[str, object]) -> None:
    assert vergelijking["verschil"] == []
    assert int(str(vergelijking["uitslagen"])) > 600
    assert 300 < int(str(vergelijking["geweigerd"])) < int(str(vergelijking["uitslagen"]))


def test_de_snelle_opzoeking_vindt_dezelfde_soort(vergelijking: dict[str, object]) -> None:
    assert vergelijking["anders"] == []
    assert int(str(vergelijking["namen"])) > 60


def test_de_versnelling_kan_aan_en_weer_uit(vergelijking: dict[str, object]) -> None:
    assert vergelijking["aan_en_uit"] is True
