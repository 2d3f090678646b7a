"""A parent who corrects in passing and tells much at once, on the real servers."""

from __future__ import annotations

import pytest

from tests.ouder import Ouder

pytestmark = pytest.mark.stapel


def huidig(ouder: Ouder, veld: str) -> object:
    """The stored answer of a question, by opening it to change it."""
    ouder.kies(f"wijzig:{veld}")
    assert ouder.veld == veld
    return ouder.beurt["vraag"]["huidig"]


def test_wat_te_vroeg_is_verteld_hoeft_alleen_bevestigd(bij_naam: Ouder) -> None:
    bij_naam.zeg("Ik ben Fatima uit Wouw, moeder van Daan van 8 en Noor van 14")
    for veld in ("contact.relatie", "gemeente"):
        assert bij_naam.veld == veld
        bij_naam.kies("klopt")
    bij_naam.zeg("0612345678")
    assert huidig(bij_naam, "contact.relatie") == "moeder"
    assert huidig(bij_naam, "gemeente") == "roosendaal"
    assert huidig(bij_naam, "contact.naam") == "Fatima"


def test_een_verbetering_in_woorden_verandert_dat_ene_antwoord(bij_naam: Ouder) -> None:
    bij_naam.zeg("Riet Jochems")
    bij_naam.kies("moeder")
    bij_naam.zeg("Rucphen")
    bij_naam.zeg("nee, ik bedoel Zundert")
    assert bij_naam.veld == "contact.telefoon"
    assert "Zundert" in bij_naam.teksten
    bij_naam.zeg("0612345678")
    bij_naam.zeg("ik ben haar oma trouwens")
    assert bij_naam.veld == "contact.email"
    bij_naam.zeg("mijn telefoon klopt niet")
    assert bij_naam.veld == "contact.telefoon"
    assert bij_naam.beurt["vraag"]["huidig"] == "+31612345678"
    bij_naam.zeg("0687654321")
    assert huidig(bij_naam, "gemeente") == "zundert"
    assert huidig(bij_naam, "contact.relatie") == "anders"
    assert huidig(bij_naam, "contact.telefoon") == "+31687654321"
