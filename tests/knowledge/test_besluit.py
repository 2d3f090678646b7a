"""The decision is pure: chances in, decision out."""

from __future__ import annotations

import pytest

from knowledge.besluit import Beslissing, Drempels, aantal_keuzes, besluit

D = Drempels(antwoord=0.6, voorsprong=0.2, keuze=0.45, meedoen=0.06)


@pytest.mark.parametrize(
    ("kansen", "verwacht"),
    [
        ([], Beslissing.ONBEKEND),
        ([0.9, 0.05, 0.01], Beslissing.ANTWOORD),
        ([0.6], Beslissing.ANTWOORD),
        ([0.61, 0.38], Beslissing.ANTWOORD),
        ([0.59, 0.1, 0.1], Beslissing.KEUZE),
        ([0.3, 0.2, 0.1], Beslissing.KEUZE),
        ([0.3, 0.1, 0.04], Beslissing.ONBEKEND),
        ([0.1, 0.1, 0.1], Beslissing.ONBEKEND),
    ],
)
def test_de_kansen_bepalen_de_beslissing(kansen: list[float], verwacht: Beslissing) -> None:
    assert besluit(kansen, D) is verwacht


def test_een_te_kleine_voorsprong_geeft_een_keuze() -> None:
    assert besluit([0.6, 0.4], Drempels(antwoord=0.5, voorsprong=0.3, keuze=0.4)) is Beslissing.KEUZE


@pytest.mark.parametrize(
    ("kansen", "aantal"), [([0.4, 0.3, 0.2], 3), ([0.4, 0.3, 0.01], 2), ([0.5], 1), ([], 0)]
)
def test_er_zijn_twee_of_drie_keuzes(kansen: list[float], aantal: int) -> None:
    assert aantal_keuzes(kansen, D) == aantal
