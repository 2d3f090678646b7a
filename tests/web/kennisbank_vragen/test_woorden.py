"""The words of the inbox: short sentences, nothing passive, each text used."""

from __future__ import annotations

import re

from tests.web.test_inhoud import MEESTE_WOORDEN, teksten, zinnen
from web.inhoud_lezen import inhoud
from web.sjabloon import omgeving

SJABLOON = "kennisbank_vragen/lijst.html"


def test_zinnen_zijn_kort() -> None:
    woorden = teksten(inhoud("kennisbank_vragen"))
    assert [z for tekst in woorden for z in zinnen(tekst) if len(z.split()) > MEESTE_WOORDEN] == []


def test_er_is_geen_lijdende_vorm() -> None:
    lijdend = re.compile(r"\b(wordt|werd|werden)\b")
    assert [tekst for tekst in teksten(inhoud("kennisbank_vragen")) if lijdend.search(tekst)] == []


def test_elk_woord_van_een_groep_staat_op_de_bladzijde() -> None:
    bron = omgeving().loader
    assert bron is not None
    html = bron.get_source(omgeving(), SJABLOON)[0]
    los = {"keer", "een_keer"}
    assert [naam for naam in inhoud("kennisbank_vragen")["groep"] if f"groep.{naam}" not in html] == sorted(
        los, reverse=True
    )
