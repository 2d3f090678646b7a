"""Questions with the same meaning come together, others stay apart."""

from __future__ import annotations

import numpy as np
import pytest

from actions.kennis import motor
from actions.vragen.groeperen import Vector, eigen_deel, kies_groep, meest_eigen
from knowledge.items import lees_map

FIETS = [
    "vergoeden jullie een fiets voor mijn kind",
    "krijg ik geld voor een kinderfiets",
    "wie betaalt de fiets",
]
PASPOORT = ["hoe vraag ik een paspoort aan voor mijn kind", "nieuw paspoort kind aanvragen"]


@pytest.fixture(scope="module")
def gedeeld() -> Vector:
    """What questions about youth care share."""
    vectoren = motor.encoder().vectoren([item.vraag for item in lees_map()[:40]])
    return np.asarray(vectoren.mean(axis=0), dtype=np.float32)


def deel_in(zinnen: list[str], gedeeld: Vector) -> list[int]:
    """The group of each sentence when they come in one by one."""
    groepen: dict[int, list[Vector]] = {}
    uit = []
    for zin in zinnen:
        vector = motor.encoder().vector(zin)
        nummer = kies_groep(vector, groepen, gedeeld)
        nummer = len(groepen) if nummer is None else nummer
        groepen.setdefault(nummer, []).append(vector)
        uit.append(nummer)
    return uit


def test_dezelfde_vraag_in_andere_woorden_komt_in_dezelfde_groep(gedeeld: Vector) -> None:
    assert deel_in([FIETS[0], PASPOORT[0], FIETS[1], PASPOORT[1], FIETS[2]], gedeeld) == [0, 1, 0, 1, 0]


def test_een_vraag_over_iets_anders_begint_een_groep(gedeeld: Vector) -> None:
    zinnen = [
        "wat is een voucher",
        "mijn kind heeft luizen",
        "mag mijn ex bij het gesprek zijn",
        "waar is het zwembad",
    ]
    assert deel_in(zinnen, gedeeld) == [0, 1, 2, 3]


def test_zonder_groepen_begint_er_een() -> None:
    assert kies_groep(np.ones(3, dtype=np.float32), {}, np.zeros(3, dtype=np.float32)) is None


def test_een_vector_gelijk_aan_het_gedeelde_breekt_niets() -> None:
    gelijk = np.array([0.6, 0.8], dtype=np.float32)
    assert np.isfinite(eigen_deel([gelijk], gelijk)).all()
    assert kies_groep(gelijk, {1: [gelijk]}, gelijk) is None


def test_de_vraag_die_het_meest_op_de_andere_lijkt_staat_voor_de_groep() -> None:
    vectoren = [np.array(v, dtype=np.float32) for v in ([1, 0], [0.8, 0.6], [0.6, 0.8])]
    assert meest_eigen(vectoren) == 1
