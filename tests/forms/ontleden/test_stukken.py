"""The answer in one clause of a long message, and what must be asked again all the same."""

from __future__ import annotations

from functools import partial

import pytest

from forms.definitie import GEZINSPLAN
from forms.ontleden.stukken import uit_stukken

from .hulp import lees


def _waarde(veld: str, tekst: str) -> object:
    gelezen = uit_stukken(tekst, GEZINSPLAN.veld(veld).soort, partial(lees, veld))
    return gelezen.waarde if gelezen else None


@pytest.mark.parametrize(
    ("veld", "tekst", "waarde"),
    [
        ("contact.relatie", "mijn ex zou dit als vader doen, maar ik ben gewoon de moeder", "moeder"),
        ("gemeente", "ik werk in Breda, maar we wonen nu al zes jaar in Wouw", "roosendaal"),
        (
            "kinderen[0].woont_bij",
            "eerst zat hij een half jaar bij zijn vader, sinds de zomer woont hij in een pleeggezin",
            "pleeggezin",
        ),
        ("hulpvraag.zwaarte", "ik vind een cijfer geven altijd zo lastig, dus een 8", 8),
        ("kinderen[0].geboortedatum", "even op mijn arm kijken: 14-09-2017, echt waar", "2017-09-14"),
        (
            "veiligheid.voelt_veilig",
            "ik lach het altijd weg op het plein, maar nee, al maanden niet",
            "nee",
        ),
    ],
)
def test_het_laatste_stuk_dat_een_antwoord_is_telt(veld: str, tekst: str, waarde: object) -> None:
    assert _waarde(veld, tekst) == waarde


@pytest.mark.parametrize(
    ("veld", "tekst"),
    [
        ("hulpvraag.zwaarte", "voor mij een 8, voor mijn man een 5, zo gaat dat"),
        ("hulpvraag.zwaarte", "dat ligt toch wel tussen de 6 en 7"),
        ("contact.relatie", "ben je soms, de moeder?"),
        ("gezin.zorgen", "we hebben weinig geld, maar verder gaat het wel"),
        ("contact.relatie", "ik ben moeder"),
    ],
)
def test_wat_niet_eenduidig_is_wordt_niet_uit_een_stuk_gehaald(veld: str, tekst: str) -> None:
    assert _waarde(veld, tekst) is None


def test_het_hele_bericht_blijft_de_rest() -> None:
    tekst = "mijn ex zou dit als vader doen, maar ik ben gewoon de moeder"
    gelezen = uit_stukken(tekst, GEZINSPLAN.veld("contact.relatie").soort, partial(lees, "contact.relatie"))
    assert gelezen is not None
    assert (gelezen.volledig, gelezen.rest) == (False, tekst)
