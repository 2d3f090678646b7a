"""A turn in which two things stand: which of them is the answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.gesprek.concept import Stand
from actions.webhook import verwerken
from tests.beurten.in_geheugen import laat_verwerken, maak_beurt, sluit_af, speel, vector_van
from tests.beurten.situatie import FATIMA, dossier_tot


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


@pytest.mark.parametrize(
    ("bij", "tekst", "ander", "waarde"),
    [
        (
            "netwerk.wie",
            "mn schoonzus helpt halen. Noor zit trouwens niet op Norbertus maar op het JTC, dat staat fout",
            "kinderen[1].school",
            "het JTC",
        ),
        (
            "achtergrond.wat_gaat_goed",
            "op school gaat het prima. bij hoe zwaar moet trouwens een 9 staan",
            "hulpvraag.zwaarte",
            9,
        ),
    ],
)
def test_een_verhaal_voor_een_correctie_gaat_niet_verloren(
    bij: str, tekst: str, ander: str, waarde: object
) -> None:
    werk = laat_verwerken(bij, tekst)
    assert werk.dossier.waarde(bij) == tekst
    assert werk.dossier.waarde(ander) == waarde


@pytest.mark.parametrize(
    "tekst",
    [
        "Zomer zei ik hè? Het was eigenlijk al rond Pasen.",
        "Wij doen thuis... nee sorry, verwijzer moet de jeugdarts zijn",
    ],
)
def test_wie_nog_niets_gezegd_heeft_krijgt_de_vraag_opnieuw(tekst: str) -> None:
    werk = laat_verwerken("eigen_kracht.zelf", tekst)
    assert "eigen_kracht.zelf" not in werk.dossier


@pytest.mark.parametrize(
    ("bij", "tekst"),
    [
        ("kinderen[0].woont_bij", "ff vraagje: om het weekend bij papa is dat ook co-ouderschap?"),
        ("instemming.ouder", "Ja maar wat houdt dat dan in, instemmen, teken ik dan ergens voor?"),
        (
            "gezag.toelichting",
            "Oké. En als hij straks belt met zijn kant, schrijven jullie dat dan over mijn verhaal heen?",
        ),
        ("eerdere_hulp.items[0].wanneer", "bedoel je wanneer het begon of wanneer het klaar was"),
        ("delen.met", "Ja ja, delen, zo heet dat tegenwoordig. Vroeger heette dat roddelen."),
    ],
)
def test_een_vraag_of_verzuchting_verandert_niets(bij: str, tekst: str) -> None:
    genomen = speel(bij, tekst, FATIMA, vector=vector_van(tekst))
    assert genomen.gewijzigd == ()
