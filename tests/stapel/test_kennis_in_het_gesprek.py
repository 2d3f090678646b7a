"""A question in the chat on the real servers: answer, related, feedback, another language."""

from __future__ import annotations

import httpx
import pytest

from tests.ouder import Ouder

pytestmark = pytest.mark.stapel

GELDIG = "Hoe lang is een gezinsplan geldig?"


@pytest.fixture
def ouder(web: httpx.Client) -> Ouder:
    """A parent who has just begun."""
    return Ouder(web)


def knoppen(ouder: Ouder, soort: str) -> list[str]:
    """The buttons with the messages of one kind."""
    return [knop["waarde"] for b in ouder.beurt["berichten"] if b["soort"] == soort for knop in b["knoppen"]]


@pytest.mark.parametrize("formulier", [False, True])
def test_een_antwoord_heeft_verwante_vragen_en_een_oordeel(ouder: Ouder, formulier: bool) -> None:
    if formulier:
        ouder.start()
        ouder.kies("ja")
    veld = ouder.veld
    ouder.zeg(GELDIG)
    aanwezig = knoppen(ouder, "antwoord")
    assert aanwezig[-2:] == ["geholpen:ja:gezinsplan-geldigheid", "geholpen:nee:gezinsplan-geldigheid"]
    assert len(aanwezig) <= 4
    ouder.kies("geholpen:nee:gezinsplan-geldigheid")
    assert "mens" in knoppen(ouder, "tekst")
    assert ouder.veld == veld


def test_een_verwante_vraag_geeft_haar_antwoord(ouder: Ouder) -> None:
    ouder.zeg(GELDIG)
    verwant = next(w for w in knoppen(ouder, "antwoord") if w.startswith("kennis:"))
    ouder.kies(verwant)
    bronnen = [b["kennis"]["id"] for b in ouder.beurt["berichten"] if b["kennis"]]
    assert bronnen == [verwant.removeprefix("kennis:")]


def test_na_herladen_staat_er_wat_er_op_de_knop_stond(ouder: Ouder, web: httpx.Client) -> None:
    ouder.zeg(GELDIG)
    ouder.kies("geholpen:ja:gezinsplan-geldigheid")
    berichten = web.get(ouder.adres, headers=ouder.kop).json()["berichten"]
    assert [b["tekst"] for b in berichten if b["van"] == "ouder"][-1] == "Ja, dit helpt"


@pytest.mark.parametrize(
    ("tekst", "taal"),
    [
        ("How long do I have to wait for help?", "en"),
        ("I don't speak Dutch", "en"),
        ("can you help me please", "en"),
        ("nie mówię po niderlandzku", "pl"),
        ("czy muszę płacić za pomoc", "pl"),
        ("Скільки треба чекати на допомогу?", "uk"),
        ("لا أتكلم الهولندية", "ar"),
        ("hollandaca bilmiyorum", "tr"),
        ("cocugum icin yardim almak istiyorum", "tr"),
    ],
)
def test_een_bericht_in_een_andere_taal_krijgt_antwoord_in_die_taal(
    ouder: Ouder, tekst: str, taal: str
) -> None:
    ouder.zeg(tekst)
    assert [b["taal"] for b in ouder.beurt["berichten"]] == [taal]
    assert "112" in ouder.teksten


def test_midden_in_het_formulier_blijft_de_vraag_na_een_andere_taal(ouder: Ouder) -> None:
    ouder.start()
    ouder.kies("ja")
    ouder.zeg("How long do I have to wait for help?")
    assert ouder.beurt["berichten"][0]["taal"] == "en"
    assert ouder.veld == "contact.naam"


@pytest.mark.parametrize("formulier", [False, True])
def test_hoe_lang_we_iets_bewaren_zegt_de_assistent_zelf(ouder: Ouder, formulier: bool) -> None:
    if formulier:
        ouder.start()
    veld = ouder.veld
    ouder.zeg("hoe lang bewaren jullie dit?")
    antwoord = next(b for b in ouder.beurt["berichten"] if b["soort"] == "antwoord")
    assert "na 30 dagen" in antwoord["tekst"]
    assert antwoord["kennis"] is None
    assert ouder.veld == veld
