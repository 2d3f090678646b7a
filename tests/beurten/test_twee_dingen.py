"""A turn in which two things stand: which of them is the answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.gesprek.concept import Stand
from actions.webhook import verwerken
from tests.beurten.in_geheugen import maak_beurt, sluit_af, speel
from tests.beurten.situatie import dossier_tot


@pytest.fixture(autouse=True)
def _los(monkeypatch: pytest.MonkeyPatch) -> None:
    sluit_af(monkeypatch)


def test_een_heel_antwoord_voor_een_correctie_blijft_staan() -> None:
    tekst = "p@example.nl en doe bij gemeente maar Rucphen want Zundert klopt niet"
    werk = maak_beurt(dossier_tot("contact.email"), Stand(formulier=True), tekst)
    verwerken.verwerk(werk)
    assert werk.dossier.waarde("contact.email") == "p@example.nl"
    assert werk.dossier.waarde("gemeente") == "rucphen"


def test_wie_zichzelf_iets_afvraagt_kiest_niet_wat_hij_noemt() -> None:
    werk = maak_beurt(
        dossier_tot("contact.voorkeur"),
        Stand(formulier=True),
        "wie schrijft er nou nog brieven? bel me gewoon",
    )
    verwerken.verwerk(werk)
    assert werk.dossier.waarde("contact.voorkeur") == ["bellen"]


@pytest.mark.parametrize(
    ("bij", "tekst"),
    [
        ("instemming.tweede_ouder", "en als hij weigert, ligt de boel dan stil?"),
        (
            "kinderen[0].woont_bij",
            "als hij om het weekend naar zijn vader gaat, noemen jullie dat dan co-ouderschap?",
        ),
    ],
)
def test_een_voorwaarde_voor_een_vraag_is_geen_antwoord(bij: str, tekst: str) -> None:
    assert speel(bij, tekst).besluit == "vraag"


@pytest.mark.parametrize(
    ("bij", "tekst", "waarde"),
    [
        ("veiligheid.voelt_veilig", "nee, ik durf niet te slapen als hij er is", "nee"),
        ("gezin.zorgen", "veiligheid", ["veiligheid"]),
        ("eerdere_hulp.gehad", "nee, ik wil dood", None),
        ("hulpvraag.zwaarte", "10 ik wil niet meer leven", None),
        ("kinderen[0].voornaam", "Sem wil dood", None),
    ],
)
def test_een_antwoord_met_een_kreet_erin_blijft_een_antwoord(bij: str, tekst: str, waarde: object) -> None:
    """The way to people comes first in any case; what is stored beside it is never a guess."""
    werk = maak_beurt(dossier_tot(bij), Stand(formulier=True), tekst)
    werk.getypt = replace(werk.getypt, veiligheid="geweld")
    verwerken.verwerk(werk)
    assert werk.dossier.waarde(bij) == waarde
