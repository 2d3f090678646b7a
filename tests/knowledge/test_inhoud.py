"""The answers: complete, short, in plain Dutch, and every number stands in the cited source."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from knowledge.items import Kennisitem, lees_map
from knowledge.passages import Bronnen, lees_bronnen

ITEMS = lees_map()
BRONNEN: Bronnen = lees_bronnen()
ONDERWERPEN = (Path(__file__).parent / "onderwerpen.txt").read_text(encoding="utf-8").split()
CONTACT = re.compile(r"0165 - 579 726|ZI2T|zi2t")
ALARMNUMMER = "112"
ADRES = re.compile(r"\S+@\S+|www\.\S+|\d{4} - \d{3} \d{3}")
MOTTO = "Handel alsof het je eigen kind is"
GETALWOORDEN = {
    "twee": "2", "drie": "3", "vier": "4", "vijf": "5", "zes": "6", "zeven": "7", "acht": "8", "negen": "9",
    "tien": "10", "elf": "11", "twaalf": "12",
}  # fmt: skip
PASSIEF = re.compile(r"\b(wordt|worden|werden?)\b[^.?!]*\b(ge\w{3,}(d|t|en)|(be|ver)\w{3,}(d|t))\b")


def zinnen(tekst: str) -> list[str]:
    return [zin for zin in re.split(r"(?<=[.?!])\s+", tekst) if zin]


def getallen(tekst: str) -> set[str]:
    kaal = CONTACT.sub("", tekst)
    cijfers = {re.sub(r"[.](?=\d{3})", "", getal) for getal in re.findall(r"\d+(?:[.,]\d+)*", kaal)}
    woorden = {GETALWOORDEN[w] for w in re.findall(r"[a-z]+", kaal.lower()) if w in GETALWOORDEN}
    return cijfers | woorden


def brontekst(item: Kennisitem) -> str:
    return "\n".join(BRONNEN.tekst(naam) for naam in item.paragrafen)


@pytest.mark.parametrize("id", ONDERWERPEN)
def test_elk_vast_onderwerp_heeft_een_item(id: str) -> None:
    assert id in {item.id for item in ITEMS}


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_elk_getal_staat_in_de_genoemde_paragraaf(item: Kennisitem) -> None:
    tekst = " ".join([item.antwoord, item.meer_weten, item.jeugdigen, item.professionals])
    opsommingen = set(re.findall(r"(?<=[.:?] )(\d)(?=\. [A-Z])", tekst))
    ontbreekt = getallen(tekst) - getallen(brontekst(item)) - opsommingen - {ALARMNUMMER}
    assert not ontbreekt


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_zinnen_zijn_kort_en_zonder_lijdende_vorm(item: Kennisitem) -> None:
    for zin in zinnen(f"{item.antwoord} {item.meer_weten} {item.jeugdigen}"):
        assert len([w for w in zin.split() if re.search(r"\w", w)]) <= 15, zin
        assert not PASSIEF.search(zin), zin


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_een_antwoord_spreekt_de_lezer_aan_met_u(item: Kennisitem) -> None:
    tekst = f"{item.antwoord} {item.meer_weten}".replace(MOTTO, "")
    assert not re.search(r"\b(je|jij|jouw)\b", tekst)


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_een_jeugdige_leest_hetzelfde_met_je(item: Kennisitem) -> None:
    assert bool(item.jeugdigen) is (item.doelgroep != ("professionals",))
    assert not re.search(r"\b(u|uw|uzelf)\b", item.jeugdigen, re.IGNORECASE)
    if item.jeugdigen:
        assert getallen(item.jeugdigen) == getallen(item.antwoord)
        assert set(ADRES.findall(item.jeugdigen)) == set(ADRES.findall(item.antwoord))


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_een_bedrag_noemt_zijn_jaar(item: Kennisitem) -> None:
    for tekst in (item.antwoord, item.jeugdigen, item.professionals):
        if re.search(r"\beuro\b|€", tekst):
            assert "2023" in tekst


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_een_item_heeft_genoeg_varianten(item: Kennisitem) -> None:
    assert len(item.varianten) >= 10


def test_contact_staat_in_de_bron() -> None:
    assert "info@zi2t.nl" in BRONNEN.tekst("Introductie")
    assert "0165 – 579 726" in BRONNEN.tekst("Introductie")


def test_de_test_op_getallen_ziet_een_verzonnen_getal() -> None:
    assert getallen("binnen 9 weken, of 1.236 euro, en 16,5 jaar") == {"9", "1236", "16,5"}
