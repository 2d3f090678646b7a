"""What the measuring programs give to the search, and what they count; no times."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from deploy.meten.kennis.bm25 import AlleenBm25
from deploy.meten.kennis.gemaakt import VARIANTEN, Nabootser, PerWoord, laad_gemaakt, maak_items
from deploy.meten.kennis.rangschik import rangschik
from deploy.meten.kennis.snelheid import BLOK, meet
from knowledge.bank import voorbeeldzinnen
from knowledge.encoder import Vector
from knowledge.items import Kennisitem, lees_map
from knowledge.taal import standaard_nlp
from knowledge.woorden import Woordmaker


class LetterEncoder:
    """Counts letters: cheap, and alike for sentences that are alike."""

    naam = "letters"
    dimensies = 26

    def vector(self, tekst: str) -> Vector:
        telling = np.array([tekst.lower().count(chr(97 + n)) + 0.1 for n in range(26)], dtype=np.float32)
        return np.asarray(telling / np.linalg.norm(telling), dtype=np.float32)

    def vectoren(self, teksten: Sequence[str]) -> Vector:
        return np.vstack([self.vector(tekst) for tekst in teksten])


@pytest.fixture(scope="module")
def items() -> list[Kennisitem]:
    return lees_map()[:4]


@pytest.fixture(scope="module")
def woordmaker() -> Woordmaker:
    return Woordmaker(standaard_nlp()[0])


def test_gemaakte_antwoorden_zijn_elke_keer_dezelfde_en_bestaan_uit_echte_woorden(
    items: list[Kennisitem],
) -> None:
    gemaakt = maak_items(items, 9)
    assert gemaakt == maak_items(items, 9)
    assert len({item.id for item in gemaakt}) == 9
    assert {len(item.varianten) for item in gemaakt} == {VARIANTEN}
    echt = {woord for item in items for zin in voorbeeldzinnen(item) for woord in zin.split()}
    assert {woord for item in gemaakt for zin in voorbeeldzinnen(item) for woord in zin.split()} <= echt


def test_alleen_de_vraag_krijgt_een_echte_vector() -> None:
    echt = LetterEncoder()
    nabootser = Nabootser(echt)
    gemaakt = nabootser.vectoren(["een", "twee"])
    assert gemaakt.shape == (2, 26)
    assert np.linalg.norm(gemaakt, axis=1) == pytest.approx(1.0, abs=1e-5)
    assert np.array_equal(gemaakt, Nabootser(echt).vectoren(["een", "twee"]))
    assert np.array_equal(nabootser.vector("een"), echt.vector("een"))


def test_woord_voor_woord_geeft_dezelfde_woorden(items: list[Kennisitem], woordmaker: Woordmaker) -> None:
    zin = "Hoe lang duurt het voordat de hulp begint?"
    assert PerWoord(woordmaker).beeld(zin) == woordmaker.beeld(zin)


def test_in_de_gemaakte_kennisbank_is_te_zoeken(items: list[Kennisitem], woordmaker: Woordmaker) -> None:
    gemaakt = maak_items(items, 800)  # so many that a quick look comes first and no teacher is trained
    bank = laad_gemaakt(gemaakt, LetterEncoder(), woordmaker)
    assert bank.zoek("Hoe lang duurt het voordat de hulp begint?").treffers


def test_bm25_vindt_de_eigen_voorbeeldvraag_en_niets_bij_onbekende_woorden(
    items: list[Kennisitem], woordmaker: Woordmaker
) -> None:
    bm25 = AlleenBm25(items, woordmaker)
    assert [bm25.zoek(item.vraag)[0] for item in items] == [item.id for item in items]
    assert bm25.zoek("qqqq zzzz") == []


def test_een_andere_taal_wordt_niet_gezocht(items: list[Kennisitem], woordmaker: Woordmaker) -> None:
    bank = laad_gemaakt(items, LetterEncoder(), woordmaker)
    vragen = ["How long do I have to wait for help?", items[0].vraag]
    uit = rangschik(bank, AlleenBm25(items, woordmaker), vragen)
    assert uit["ons"][0] == {"ids": [], "gegeven": False}
    assert uit["ons"][1]["ids"]
    assert uit["items"][items[0].id]["zinnen"] == list(voorbeeldzinnen(items[0]))


def test_elke_zoeker_krijgt_elke_vraag_en_de_eerste_van_een_blok_nog_een_keer() -> None:
    gezien: dict[str, list[str]] = {"a": [], "b": []}
    vragen = [str(nummer) for nummer in range(BLOK + 3)]
    tijden = meet({naam: lijst.append for naam, lijst in gezien.items()}, vragen)
    assert {naam: len(lijst) for naam, lijst in tijden.items()} == {"a": len(vragen), "b": len(vragen)}
    assert gezien["a"] == ["0", *vragen[:BLOK], str(BLOK), *vragen[BLOK:]]
    assert gezien["a"] == gezien["b"]
