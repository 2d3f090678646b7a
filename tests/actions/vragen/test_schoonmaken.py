"""Nothing that points at a person is left in a stored question, and the question stays a question."""

from __future__ import annotations

import logging

import pytest

from actions.vragen.cijfers import is_bsn, vind_cijfers
from actions.vragen.schoonmaken import MEESTE_WOORDEN, Schoonmaker
from actions.vragen.vlakken import vervang


@pytest.mark.parametrize(
    ("tekst", "schoon"),
    [
        ("bel me op 0612345678", "bel me op [telefoon]"),
        ("mijn nummer is +31 6 12 34 56 78 of 0165-579726", "mijn nummer is [telefoon] of [telefoon]"),
        ("mail naar Fatima.el@voorbeeld.nl aub", "mail naar [e-mail] aub"),
        ("fatima (at) voorbeeld.nl is mijn adres", "[e-mail] is mijn adres"),
        ("zijn bsn is 123456782", "zijn bsn is [nummer]"),
        ("bsn 1234.56.782 klopt niet", "bsn [nummer] klopt niet"),
        ("op NL91 ABNA 0417 1643 00 graag", "op [nummer] graag"),
        ("wij wonen kloosterstraat 5b 4701AB", "wij wonen [adres] [adres]"),
        ("4701 ab is onze postcode", "[adres] is onze postcode"),
        ("geboren op 03-05-2016 dus 10", "geboren op [datum] dus 10"),
        ("hij is van 3 mei 2016", "hij is van [datum]"),
        ("kijk op www.facebook.com/fatima eens", "kijk op [link] eens"),
    ],
)
def test_cijfers_en_adressen_gaan_eruit(tekst: str, schoon: str) -> None:
    assert vervang(tekst, vind_cijfers(tekst)) == schoon


@pytest.mark.parametrize(
    "tekst",
    [
        "bel ik dan 112 of 113?",
        "moet ik 0800 2000 bellen",
        "in 2025 is hij 12 geworden",
        "wat kost profiel 3 in 2023",
        "hij is al weg 2 weken lang",
        "groep 8 en dan naar de havo 3",
        "binnen 6 weken of 5 werkdagen",
    ],
)
def test_gewone_getallen_blijven_staan(tekst: str) -> None:
    assert vervang(tekst, vind_cijfers(tekst)) in (tekst, tekst.replace("0800 2000", "[telefoon]"))


def test_alleen_een_getal_dat_de_elfproef_haalt_is_een_bsn() -> None:
    assert is_bsn("123456782")
    assert is_bsn("11122233" + "3") == is_bsn("111222333")
    assert not is_bsn("123456789")
    assert not is_bsn("000000000")
    assert not is_bsn("12345678a")


@pytest.mark.parametrize(
    ("tekst", "weg"),
    [
        ("Mijn zoon Daan de Vries heeft adhd", ["Daan", "Vries"]),
        ("mijn zoon daan wil niet naar school", ["daan"]),
        ("mijn dochter roos slaapt slecht", ["roos"]),
        ("mohammed heeft adhd waar kan hij heen", ["mohammed"]),
        ("ik ben fatima el amrani en zoek hulp", ["fatima", "amrani"]),
        ("hij heet jayden en is 8 jaar", ["jayden"]),
        ("mijn naam is xhevahire en ik heb een vraag", ["xhevahire"]),
        ("Onze Xhuljana is bang, wat nu", ["Xhuljana"]),
        ("mag ik dat zelf regelen? groetjes sanne", ["sanne"]),
        ("mvg Jan-Willem van der Berg", ["Jan-Willem", "Berg"]),
        ("wij wonen in Wouwse Plantage", ["Wouwse"]),
        ("krijgt Bas vervoer naar De Klimboom", ["Bas", "Klimboom"]),
    ],
)
def test_namen_gaan_eruit_ook_in_kleine_letters(schoonmaker: Schoonmaker, tekst: str, weg: list[str]) -> None:
    schoon = schoonmaker.maak_schoon(tekst) or ""
    assert [woord for woord in weg if woord.lower() in schoon.lower()] == []


@pytest.mark.parametrize(
    "tekst",
    [
        "mag mn ex zomaar nee zeggen",
        "juf zegt dat hij naar een psycholoog moet",
        "de dokter wil ons niet doorsturen",
        "Krijgt hij Ritalin via de GGZ?",
        "WAAR KAN IK HULP KRIJGEN VOOR MIJN ZOON",
        "Is Amarant gecontracteerd?",
        "wie betaalt het vervoer van een pleegkind",
        "kan ik dat overslaan want ik ken hem niet",
    ],
)
def test_een_gewone_vraag_blijft_heel(schoonmaker: Schoonmaker, tekst: str) -> None:
    assert schoonmaker.maak_schoon(tekst) == tekst


def test_namen_uit_het_gezinsplan_gaan_eruit_in_elke_vorm(schoonmaker: Schoonmaker) -> None:
    tekst = "kan wils moeder ook mee, en is wilke daar te jong voor? Toverbal zegt van niet"
    schoon = schoonmaker.maak_schoon(tekst, ("Wil", "Toverbal"))
    assert schoon == "kan [naam] moeder ook mee, en is [naam] daar te jong voor? [naam] zegt van niet"


def test_een_verhaal_wordt_niet_bewaard(schoonmaker: Schoonmaker) -> None:
    assert schoonmaker.maak_schoon("hij slaapt slecht " * MEESTE_WOORDEN) is None


@pytest.mark.parametrize("tekst", ["", "   ", "?!", "0612345678", "Fatima"])
def test_waar_geen_woord_overblijft_wordt_niets_bewaard(schoonmaker: Schoonmaker, tekst: str) -> None:
    assert schoonmaker.maak_schoon(tekst) is None


def test_de_bibliotheek_zet_het_logboek_niet_open(schoonmaker: Schoonmaker) -> None:
    """On import it would set the root logger to DEBUG: every library then logs what it is doing."""
    schoonmaker.maak_schoon("mijn zoon Daan")
    assert logging.getLogger().level > logging.DEBUG
