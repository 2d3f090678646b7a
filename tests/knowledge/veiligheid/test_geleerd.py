"""The learned layer: small, sparing with vectors, and it quotes what it heard."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from knowledge.veiligheid import Soort, beoordeel
from knowledge.veiligheid.geleerd import BESTAND, UITKOMSTEN, lees_model
from knowledge.veiligheid.inhoud import inhoud
from knowledge.veiligheid.oordeel import MEESTE_VECTOREN, Lezer
from knowledge.veiligheid.woorden import lees

HALVE_MEGABYTE = 500_000


class Teller:
    """A vector maker that remembers what it was asked; its vector means nothing."""

    def __init__(self) -> None:
        self.gevraagd: list[str] = []

    def __call__(self, tekst: str) -> NDArray[np.float32]:
        self.gevraagd.append(tekst)
        return lees_model().midden + np.float32(0.01)


def test_de_gewichten_zijn_klein_en_passen_bij_de_code() -> None:
    assert BESTAND.stat().st_size < HALVE_MEGABYTE
    model = lees_model()
    assert model.woorden.shape[1] == model.paren.shape[1] == len(UITKOMSTEN)
    assert model.drempels.met_regel <= model.drempels.gevaar
    assert model.drempels.zonder_vector_met_regel <= model.drempels.zonder_vector


@pytest.mark.parametrize(
    "antwoord",
    ["ja", "nee", "Daan", "12-03-2015", "0612345678", "Roosendaal", "moeder", "8 jaar", "jan@voorbeeld.nl"],
)
def test_een_kort_gewoon_antwoord_kost_geen_vector(antwoord: str) -> None:
    teller = Teller()
    assert beoordeel(antwoord, teller).soort is Soort.GEEN
    assert teller.gevraagd == []


def test_een_lang_verhaal_kost_een_begrensd_aantal_vectoren() -> None:
    teller = Teller()
    beoordeel("Papa slaat mij elke dag. Ik wil dood. Hij doet mij pijn in bed. " * 30, teller)
    assert 0 < len(teller.gevraagd) <= MEESTE_VECTOREN


def test_de_lezing_van_het_hele_bericht_wordt_letterlijk_gevraagd() -> None:
    teller = Teller()
    beoordeel("ik wil niet meer leven", teller)
    assert "ik wil niet meer leven" in teller.gevraagd


def test_dezelfde_woorden_geven_dezelfde_score_ook_met_hoofdletters() -> None:
    model, vervang = lees_model(), inhoud().vervang
    klein, groot = (model.goedkoop(lees(t, vervang)) for t in ("ik kan niet meer", "IK KAN NIET MEER!"))
    assert np.array_equal(klein, groot)


def test_zinnen_die_elk_heel_kalm_zijn_geven_samen_geen_alarm(lezing_van: Lezer) -> None:
    zinnen = (
        "Het is bij ons thuis te druk.",
        "Ilyas spijbelt en Aya doet 's nachts geen oog dicht.",
        "Mijn vrouw en ik komen aan de kleintjes niet toe.",
    )
    assert beoordeel("\n".join(zinnen), lezing_van).soort is Soort.GEEN
    erger = beoordeel("\n".join((*zinnen, "Gisteren heeft hij haar weer geslagen.")), lezing_van)
    assert erger.soort is Soort.GEWELD
