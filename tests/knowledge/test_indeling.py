"""A few classes looked at closely get the scores they have among all."""

from __future__ import annotations

import numpy as np

from knowledge.indeling import Indeling
from knowledge.lexicaal import TfIdf

KLASSEN = np.array([0, 0, 2, 3, 3, 3])
DOCUMENTEN = [["fiets", "boot"], ["fiets"], ["boot", "kaas"], [], ["kaas", "kaas", "brood"], ["water"]]


def test_een_klasse_zonder_voorbeelden_heeft_een_leeg_blok() -> None:
    indeling = Indeling.van(KLASSEN, 4)
    assert indeling.tellingen.tolist() == [2, 0, 1, 3]
    assert indeling.gevuld.tolist() == [0, 2, 3]
    assert indeling.begin.tolist() == [0, 2, 3]
    assert indeling.blokken(np.array([1, 2])) == [slice(2, 2), slice(2, 3)]


def test_een_deel_telt_opnieuw_vanaf_nul() -> None:
    deel = Indeling.van(KLASSEN, 4).deel(np.array([0, 1, 3]))
    assert deel.grenzen.tolist() == [0, 2, 2, 5]


def test_een_blok_scoort_als_in_het_geheel() -> None:
    index = TfIdf(DOCUMENTEN)
    blokken = Indeling.van(KLASSEN, 4).blokken(np.array([0, 1, 3]))
    alles = index.scores(["kaas", "fiets", "onbekend"])
    enkele = index.scores(["kaas", "fiets", "onbekend"], blokken)
    assert np.allclose(enkele, np.concatenate([alles[blok] for blok in blokken]))
    assert alles[[0, 1, 4]].min() > 0
