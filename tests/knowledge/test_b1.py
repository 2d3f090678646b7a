"""Writing help: what it must see, and what it must leave alone."""

from __future__ import annotations

import pytest

from knowledge.b1 import Hintsoort, is_deelwoord, lees, woordenlijst
from knowledge.b1_zinnen import zinnen
from knowledge.items import lees_map


def soorten(tekst: str) -> list[tuple[str, str]]:
    """Kind and words of each hint."""
    return [(str(hint.soort), hint.stuk) for hint in lees(tekst).hints]


@pytest.mark.parametrize(
    ("tekst", "aantal"),
    [
        ("Bel ons. Wij helpen u!", [2, 3]),
        ("Kijk op www.zi2t.nl voor meer. Dank u.", [5, 2]),
        ("Dat kost € 1.236,50 per keer. Het is bijv. voor school.", [5, 5]),
        ("Dit bepaalt u. Daarna volgt de rest.", [3, 4]),
        ("- een punt\n- nog een punt", [2, 3]),
        ("## Kop\n\n1. eerst dit", [1, 2]),
        ("| kolom | kolom |\n|---|---|\n| 1 | 2 |", []),
        ("", []),
    ],
)
def test_zinnen_knippen(tekst: str, aantal: list[int]) -> None:
    assert [zin.woorden for zin in zinnen(tekst)] == aantal
    assert all(tekst[zin.begin :].startswith(zin.tekst) for zin in zinnen(tekst))


def test_een_zin_van_vijftien_woorden_mag_en_van_zestien_niet() -> None:
    assert soorten(" ".join(["woord"] * 15) + ".") == []
    lang = " ".join(["woord"] * 16) + "."
    assert soorten(lang) == [("lang", lang)]
    assert "16 woorden" in lees(lang).hints[0].advies


@pytest.mark.parametrize(
    "zin",
    [
        "De aanvraag wordt behandeld door de gemeente.",
        "Er wordt een plan gemaakt.",
        "U wordt binnen een week gebeld.",
        "Het plan werd toen afgewezen.",
        "Uw gegevens worden bewaard.",
        "Dan worden de kosten vergoed.",
        "Soms moet iets opgestuurd worden.",
        "De hulp wordt voortgezet.",
    ],
)
def test_de_lijdende_vorm_valt_op(zin: str) -> None:
    assert [soort for soort, _ in soorten(zin)].count("lijdend") == 1, zin


@pytest.mark.parametrize(
    "zin",
    [
        "Uw kind wordt 18 jaar.",
        "Het wordt bekend bij de gemeente.",
        "De school heeft het dossier gemaakt.",
        "U heeft een brief gekregen.",
        "Wordt uw kind boos, dan heeft u alles geprobeerd.",
        "Het gesprek met het gezin is bij u thuis.",
        "Wij worden er blij van.",
        "Het geld wordt minder.",
        "Word gerust boos.",
    ],
)
def test_wat_niet_lijdend_is_blijft_met_rust(zin: str) -> None:
    assert "lijdend" not in [soort for soort, _ in soorten(zin)], zin


@pytest.mark.parametrize("woord", ["gedaan", "afgewezen", "opgestuurd", "betaald", "verlengd", "aangeboden"])
def test_deelwoorden(woord: str) -> None:
    assert is_deelwoord(woord)


@pytest.mark.parametrize("woord", ["gezin", "gesprek", "gemeenten", "bericht", "besluit", "hulp", "gezicht"])
def test_geen_deelwoorden(woord: str) -> None:
    assert not is_deelwoord(woord)


@pytest.mark.parametrize(
    ("zin", "stuk", "voorstel"),
    [
        ("Indien u wilt, belt u.", "Indien", "als"),
        ("Dat gaat\nmet betrekking  tot school.", "met betrekking  tot", "over"),
        ("Dit is echter anders.", "echter", "maar"),
    ],
)
def test_een_moeilijk_woord_krijgt_een_voorstel(zin: str, stuk: str, voorstel: str) -> None:
    hint = lees(zin).hints[0]
    assert (hint.soort, hint.stuk, zin[hint.begin : hint.einde]) == (Hintsoort.MOEILIJK, stuk, stuk)
    assert voorstel in hint.advies


def test_alleen_hele_woorden_tellen() -> None:
    assert soorten("De mediator en de minstens mitsdien-procedure.") == []


def test_een_vakwoord_mag_als_de_uitleg_erbij_staat() -> None:
    assert soorten("Een arrangement is nodig. Het arrangement is gratis.") == [("vakwoord", "arrangement")]
    assert soorten("Een arrangement, de afspraak over de hulp, is nodig.") == []
    assert lees("Een arrangement is nodig.", "Een arrangement is de afspraak over de hulp.").hints == ()


def test_hints_staan_op_hun_plek_in_de_volgorde_van_lezen() -> None:
    tekst = "Indien het wordt gedaan.\n\n- Echter niet: " + "woord " * 16
    hints = lees(tekst).hints
    assert [str(hint.soort) for hint in hints] == ["moeilijk", "lijdend", "moeilijk", "lang"]
    assert all(tekst[hint.begin : hint.einde] == hint.stuk for hint in hints)


def test_woorden_tellen_zoals_de_controle() -> None:
    antwoord = "Een, twee – drie."
    assert lees(antwoord).woorden == len(antwoord.split()) == 4


def test_een_voorstel_is_zelf_niet_moeilijk() -> None:
    lijst = woordenlijst()
    fout = {w: v for w, v in lijst.moeilijk.items() if lijst.zoek_moeilijk.search(v)}
    assert fout == {}


def test_onze_eigen_antwoorden_geven_bijna_geen_tips() -> None:
    """The help must agree with good texts, or nobody listens to it. Jargon is counted apart."""
    items = lees_map()
    hints = [hint for item in items for hint in lees(f"{item.antwoord}\n\n{item.meer_weten}").hints]
    assert len([hint for hint in hints if hint.soort is not Hintsoort.VAKWOORD]) < len(items) / 5


@pytest.mark.parametrize("tekst", ["", " ", "\x00", "a" * 200_000, "wordt " * 20_000, "(" * 50_000])
def test_vreemde_tekst_doet_geen_kwaad(tekst: str) -> None:
    assert lees(tekst).woorden == len(tekst.split())
