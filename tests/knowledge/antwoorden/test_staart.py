"""What the end of a text does: ask, command, or neither. Real weights; sentences that no set holds."""

from __future__ import annotations

import pytest

from knowledge.antwoorden.model import lees_model
from knowledge.antwoorden.staart import knip_vraag_af, laatste_staart, slotopdracht, staarten


def test_een_tekst_kan_op_elk_teken_en_voor_een_voegwoord_worden_geknipt() -> None:
    gevonden = [na for _, na in staarten("groep 5, dat gaat wel en hij wil niet meer")]
    assert gevonden == ["dat gaat wel en hij wil niet meer", "en hij wil niet meer"]
    assert [*staarten("ja hoor")] == []


@pytest.mark.parametrize(
    ("tekst", "staart"),
    [
        ("ja, dat is goed. bellen jullie mij dan", "bellen jullie mij dan"),
        ("op school en thuis gaat het mis", "en thuis gaat het mis"),
        ("moeder", ""),
    ],
)
def test_de_laatste_staart_staat_liefst_achter_een_teken(tekst: str, staart: str) -> None:
    assert laatste_staart(tekst) == staart


@pytest.mark.parametrize(
    ("tekst", "vraag"),
    [
        ("groep 4 van de Kameleon, krijgt de juf dit nou ook te lezen", "krijgt de juf dit nou ook te lezen"),
        ("Ria van Dorst, moet mijn tweede voornaam er ook in", "moet mijn tweede voornaam er ook in"),
        ("sinds de winter. is dat lang genoeg voor hulp", "is dat lang genoeg voor hulp"),
    ],
)
def test_wat_achter_een_antwoord_gevraagd_wordt_is_te_horen_zonder_vraagteken(tekst: str, vraag: str) -> None:
    geknipt = knip_vraag_af(tekst, lees_model())
    assert geknipt is not None
    assert geknipt[1] == vraag


@pytest.mark.parametrize(
    "tekst",
    [
        "hij is snel boos, gooit met zijn speelgoed en huilt dan",
        "mijn moeder past op, die woont om de hoek",
        "na het eten, dan liggen ze op bed",
    ],
)
def test_een_verhaal_dat_doorgaat_vraagt_niets(tekst: str) -> None:
    assert knip_vraag_af(tekst, lees_model()) is None


@pytest.mark.parametrize(
    ("tekst", "opdracht"),
    [
        ("de kleine is wakker en het eten brandt aan, ik ga vanavond wel verder", "pauze"),
        ("ik zit al een uur te typen en ik word er gek van, ik wil gewoon een mens spreken", "mens"),
        ("dat is al zo lang geleden, ik weet het echt niet meer", "weet_ik_niet"),
    ],
)
def test_een_lang_bericht_kan_in_een_opdracht_eindigen(tekst: str, opdracht: str) -> None:
    assert slotopdracht(tekst, lees_model()) == opdracht


def test_wie_vertelt_geeft_geen_opdracht() -> None:
    assert (
        slotopdracht("hij was vroeger zo vrolijk, nu zit hij de hele dag op zijn kamer", lees_model()) == ""
    )
