"""The first thing that somebody types, without a button, on the real servers."""

from __future__ import annotations

import httpx
import pytest

from tests.ouder import Ouder

pytestmark = pytest.mark.stapel
FATIMA = "Ik ben Fatima uit Wouw, moeder van Daan van 8 en Noor van 14, en het gaat niet goed thuis"


def test_wie_meteen_vertelt_hoeft_niets_twee_keer_te_zeggen(web: httpx.Client) -> None:
    ouder = Ouder(web)
    ouder.zeg(FATIMA)
    assert ouder.veld == "akkoord_privacy"
    assert "Fatima, moeder, Wouw, Daan (8), Noor (14)" in ouder.teksten
    ouder.zeg("ja")
    for veld in ("contact.naam", "contact.relatie", "gemeente"):
        assert ouder.veld == veld
        ouder.zeg("klopt")
    ouder.zeg("0612345678")
    ouder.kies("wijzig:contact.naam")
    assert ouder.beurt["vraag"]["huidig"] == "Fatima"


def test_dat_het_niet_goed_gaat_is_geen_nee_op_bewaren(web: httpx.Client) -> None:
    ouder = Ouder(web)
    ouder.start()
    ouder.zeg(FATIMA)
    assert ouder.veld == "akkoord_privacy"
    assert "Fatima, moeder, Wouw" in ouder.teksten


def test_een_jeugdige_leest_van_het_begin_af_je(web: httpx.Client) -> None:
    ouder = Ouder(web)
    ouder.zeg("ik ben 15 en thuis is het kut")
    assert "Mogen we je antwoorden bewaren" in ouder.teksten
    ouder.kies("ja")
    assert ouder.teksten.startswith("Hoe heet je")


@pytest.mark.parametrize("tekst", ["ja", "ok", "hoi ik ben de vader van Sem en wil beginnen"])
def test_beginnen_kan_in_gewone_woorden(web: httpx.Client, tekst: str) -> None:
    ouder = Ouder(web)
    ouder.zeg(tekst)
    assert ouder.veld == "akkoord_privacy"
    ouder.zeg("ja")
    assert ouder.veld == "contact.naam"


def test_ja_na_een_antwoord_gaat_over_dat_antwoord(web: httpx.Client) -> None:
    ouder = Ouder(web)
    ouder.zeg("wat is een gezinsplan?")
    assert ouder.soorten == ["antwoord"]
    ouder.zeg("ja")
    assert ouder.veld is None
    assert "Fijn om te horen" in ouder.teksten
    ouder.zeg("ja")
    assert ouder.veld == "akkoord_privacy"


@pytest.mark.parametrize(
    ("tekst", "zegt"),
    [
        ("nee", "Het hoeft niet nu"),
        ("stop", "Het hoeft niet nu"),
        ("wie leest wat ik schrijf?", "leest niemand mee"),
        ("hoe lang duurt het invullen", "ongeveer twintig minuten"),
        ("kost dit geld", "kosten niets"),
        ("wat kun jij", "uw eigen verhaal"),
        ("ik heb eigenlijk alleen een vraag", "Stel uw vraag"),
        ("help", "Is er nu gevaar? Bel dan 112"),
    ],
)
def test_wie_niet_begint_hoort_wat_er_kan(web: httpx.Client, tekst: str, zegt: str) -> None:
    ouder = Ouder(web)
    ouder.zeg(tekst)
    assert ouder.veld is None
    assert zegt in ouder.teksten


def test_na_een_kreet_staat_de_weg_verder_erbij(web: httpx.Client) -> None:
    ouder = Ouder(web)
    ouder.zeg("mijn man slaat mij")
    assert ouder.soorten[0] == "veiligheid"
    assert "start_gezinsplan" in [knop["waarde"] for knop in ouder.beurt["berichten"][-1]["knoppen"]]
    ouder.kies("start_gezinsplan")
    assert ouder.veld == "akkoord_privacy"
