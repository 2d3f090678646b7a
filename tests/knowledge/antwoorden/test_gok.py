"""When a likely option is taken: only when it is sure, and nothing else is."""

from __future__ import annotations

import pytest

from knowledge.antwoorden.gok import gok, weersproken
from knowledge.antwoorden.model import GEEN


@pytest.mark.parametrize(
    ("kansen", "gekozen"),
    [
        ({"samen": 0.9, "anders": 0.2, GEEN: 0.1}, ("samen",)),
        ({"samen": 0.4, "anders": 0.2, GEEN: 0.1}, ()),
        ({"samen": 0.9, "anders": 0.2, GEEN: 0.6}, ()),
        ({"samen": 0.9, "anders": 0.95, GEEN: 0.1}, ("anders",)),
        ({GEEN: 0.1}, ()),
        ({}, ()),
    ],
)
def test_een_keuze_neemt_de_zekerste_optie(kansen: dict[str, float], gekozen: tuple[str, ...]) -> None:
    assert gok(kansen, meer=False) == gekozen


@pytest.mark.parametrize(
    ("kansen", "gekozen"),
    [
        ({"geld": 0.9, "wonen": 0.8, "werk": 0.1}, ("geld", "wonen")),
        ({"geld": 0.9, "wonen": 0.5, "werk": 0.1}, ()),
        ({"geld": 0.4, "wonen": 0.1}, ()),
    ],
)
def test_een_meerkeuze_raadt_niet_bij_een_optie_die_misschien_ook_geldt(
    kansen: dict[str, float], gekozen: tuple[str, ...]
) -> None:
    assert gok(kansen, meer=True) == gekozen


@pytest.mark.parametrize(
    ("kansen", "gelezen", "anders"),
    [
        ({"true": 0.96, "false": 0.01, GEEN: 0.0}, "false", True),
        ({"true": 0.96, "false": 0.01, GEEN: 0.0}, "true", False),
        ({"true": 0.7, "false": 0.1, GEEN: 0.0}, "false", False),
        ({"true": 0.98, "false": 0.63, GEEN: 0.0}, "false", False),
        ({"true": 0.1, "false": 0.1, GEEN: 0.97}, "true", False),
        ({}, "true", False),
    ],
)
def test_wat_zeker_iets_anders_is_weerspreekt_wat_gelezen_is(
    kansen: dict[str, float], gelezen: str, anders: bool
) -> None:
    assert weersproken(kansen, gelezen) is anders
