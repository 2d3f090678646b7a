"""A text read a second time in usual spelling, and quoted as it was typed."""

from __future__ import annotations

import pytest

from knowledge.veiligheid import Lezer, beoordeel
from knowledge.veiligheid.soorten import Soort
from knowledge.veiligheid.spelling import in_gewone_spelling, woordenlijst


@pytest.mark.parametrize(
    ("getypt", "gewoon"),
    [
        ("kwil nie meer lveen", "ik wil niet meer leven"),
        ("mijn docter is weg", "mijn dochter is weg"),
        ("Daan en Fatima gaan naar De Regenboog", "Daan en Fatima gaan naar De Regenboog"),
        ("wij wonen in Zegge", "wij wonen in Zegge"),
    ],
)
def test_een_woord_krijgt_zijn_gewone_spelling(getypt: str, gewoon: str) -> None:
    assert in_gewone_spelling(getypt).tekst == gewoon


def test_een_gewoon_woord_wordt_nooit_een_ander() -> None:
    lijst = woordenlijst()
    assert [woord for woord in lijst.rang if lijst.gewoon_woord(woord) != woord] == []
    assert lijst.gewoon_woord("slaapt") == "slaapt"


@pytest.mark.parametrize("stuk", ["ik wil niet meer leven", "meer leven"])
def test_een_stuk_is_terug_te_vinden_zoals_het_getypt_is(stuk: str) -> None:
    getypt = "Hoi. kwil nie meer lveen. Doei"
    terug = in_gewone_spelling(getypt).zoals_getypt(stuk, getypt)
    assert terug == {"meer leven": "meer lveen"}.get(stuk, "kwil nie meer lveen")


def test_een_kreet_met_tikfouten_wordt_gehoord_en_staat_er_zoals_getypt(lezing_van: Lezer) -> None:
    getypt = "kwil nie meer lveen"
    oordeel = beoordeel(getypt, lezing_van)
    assert (oordeel.soort, oordeel.zin) == (Soort.SUICIDE, getypt)
