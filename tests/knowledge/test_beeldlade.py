"""The drawer of words and pieces: the same as reading the sentence, and read only once."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.beeldlade import Beeldlade
from knowledge.taal import standaard_nlp
from knowledge.woorden import Woordmaker, Zinsbeeld

ZINNEN = ["Wat is een gezinsplan?", "dislexie op sgool", "We wonen in Sint Willebrord.", ""]


@pytest.fixture(scope="module")
def woordmaker() -> Woordmaker:
    return Woordmaker(standaard_nlp()[0])


class Leest(Woordmaker):
    """Remembers what it was asked to read."""

    def __init__(self) -> None:
        super().__init__(standaard_nlp()[0])
        self.gelezen: list[str] = []

    def beeld(self, tekst: str) -> Zinsbeeld:
        self.gelezen.append(tekst)
        return super().beeld(tekst)


def test_uit_de_lade_komt_wat_de_zin_zelf_geeft(woordmaker: Woordmaker, tmp_path: Path) -> None:
    Beeldlade(woordmaker, tmp_path).beelden(ZINNEN)
    assert Beeldlade(woordmaker, tmp_path).beelden(ZINNEN) == [woordmaker.beeld(zin) for zin in ZINNEN]


def test_een_bekende_zin_wordt_niet_opnieuw_gelezen(tmp_path: Path) -> None:
    Beeldlade(Leest(), tmp_path).beelden(ZINNEN[:2])
    later = Leest()
    Beeldlade(later, tmp_path).beelden(ZINNEN)
    assert later.gelezen == ZINNEN[2:]


def test_een_andere_woordenlijst_krijgt_een_andere_lade(woordmaker: Woordmaker, tmp_path: Path) -> None:
    Beeldlade(woordmaker, tmp_path).beelden(ZINNEN)
    ander = Woordmaker(standaard_nlp()[0], {"gezinsplan": "plan"})
    assert Beeldlade(ander, tmp_path).beelden(ZINNEN) == [ander.beeld(zin) for zin in ZINNEN]


@pytest.mark.parametrize("inhoud", ["", "[]", "{", '{"a": 1}', '{"a": ["x"]}'])
def test_een_kapotte_lade_wordt_opnieuw_gevuld(inhoud: str, woordmaker: Woordmaker, tmp_path: Path) -> None:
    Beeldlade(woordmaker, tmp_path).beelden(ZINNEN)
    next(tmp_path.glob("beelden-*.json")).write_text(inhoud, encoding="utf-8")
    assert Beeldlade(woordmaker, tmp_path).beelden(ZINNEN) == [woordmaker.beeld(zin) for zin in ZINNEN]
