"""When a text takes back an earlier answer, and what kind of text it is: only when the model is sure."""

from __future__ import annotations

import pytest

from knowledge.antwoorden.herzien import MISSCHIEN_TERUG, ZEKER_TERUG, herzien, neemt_terug
from knowledge.antwoorden.model import GEEN
from knowledge.antwoorden.soort import ZEKER_SOORT, is_beide, soort


def test_de_waarschijnlijkste_vraag_wordt_bedoeld() -> None:
    assert herzien({GEEN: 0.1, "gemeente": 0.4, "verwijzer": 0.6}) == "verwijzer"
    assert herzien({GEEN: 0.9, "gemeente": 0.2}) == "gemeente"
    assert herzien({}) == ""


@pytest.mark.parametrize(
    ("geen", "terug", "antwoord", "zeker"),
    [(0.0, 1.0, 0.0, True), (0.0, 1.0, 0.9, True), (0.05, 0.5, 0.9, False), (1.0, 0.0, 1.0, False)],
)
def test_drie_blikken_wegen_even_zwaar(geen: float, terug: float, antwoord: float, zeker: bool) -> None:
    kans = neemt_terug({GEEN: geen}, {"terug": terug, "antwoord": antwoord})
    assert (kans >= ZEKER_TERUG) is zeker


def test_zonder_iets_geleerds_wordt_niets_teruggenomen() -> None:
    assert neemt_terug({}, {}) == 0.0
    assert MISSCHIEN_TERUG < ZEKER_TERUG


@pytest.mark.parametrize(
    ("kansen", "geworden"),
    [
        ({"vraag": 0.9, "antwoord": 0.2}, "vraag"),
        ({"vraag": ZEKER_SOORT - 0.01, "antwoord": 0.2}, ""),
        ({"vraag": 0.8, "antwoord": 0.95}, "antwoord"),
        ({}, ""),
    ],
)
def test_een_soort_geldt_pas_als_zij_zeker_is(kansen: dict[str, float], geworden: str) -> None:
    assert soort(kansen) == geworden


def test_antwoord_en_vraag_zijn_beide_zeker() -> None:
    assert is_beide({"antwoord": 0.9, "vraag": 0.8})
    assert not is_beide({"antwoord": 0.9, "vraag": 0.3})
    assert not is_beide({"vraag": 0.9})
