"""What was learned of turns has the last word where no list knows the words: real weights, real vectors."""

from __future__ import annotations

import pytest

from actions.gesprek.concept import Stand
from actions.webhook import verwerken
from actions.webhook.herzien import geleerde_correctie
from forms.paden import sjabloon
from knowledge.antwoorden.model import GEEN
from tests.beurten.in_geheugen import laat_verwerken, maak_beurt, sluit_af, speel, vector_van
from tests.beurten.situatie import FATIMA, dossier_tot
from tests.beurten.uitkomst import Genomen


@pytest.fixture(autouse=True)
def _los(monkeypatch: pytest.MonkeyPatch) -> None:
    sluit_af(monkeypatch)


def _zeg(veld: str, tekst: str) -> Genomen:
    return speel(veld, tekst, FATIMA, vector=vector_van(tekst))


@pytest.mark.parametrize(
    ("veld", "tekst", "pad"),
    [
        (
            "achtergrond.wat_speelt",
            "het telefoonnummer dat ik gaf is van mijn oude toestel",
            "contact.telefoon",
        ),
        ("hulpvraag.zwaarte", "ik gaf net het verkeerde mailadres door", "contact.email"),
        ("netwerk.wie", "de vader weet het inmiddels wel, verander dat maar", "gezag.andere_ouder_weet"),
        (
            "verwachting.anders",
            "oh ja hij zit trouwens op de Vlinder en niet op de Linde",
            "kinderen[0].school",
        ),
    ],
)
def test_wat_een_eerder_antwoord_terugneemt_gaat_daarover(veld: str, tekst: str, pad: str) -> None:
    genomen = _zeg(veld, tekst)
    assert f"correctie:{pad}" in genomen.mogelijk
    assert veld not in genomen.gewijzigd


@pytest.mark.parametrize(
    ("veld", "tekst"),
    [
        (
            "achtergrond.wat_speelt",
            "Hij heeft een nieuw mobiel nummer en niemand mag het weten, dat geeft ruzie",
        ),
        ("verwachting.anders", "Op school moet het anders, hij zit nu op de verkeerde plek"),
        ("netwerk.wie", "mijn zus en de buurvrouw, niet mijn ex"),
        ("hulpvraag.sinds", "sinds hij op de nieuwe school zit"),
    ],
)
def test_een_antwoord_dat_erop_lijkt_blijft_het_antwoord(veld: str, tekst: str) -> None:
    genomen = _zeg(veld, tekst)
    assert genomen.besluit == "antwoord"
    assert genomen.waarde == tekst


@pytest.mark.parametrize(
    ("veld", "tekst", "soort"),
    [
        ("gezin.zorgen", "wat een rotvragen allemaal zeg", "gesprekje"),
        ("kinderen[0].geboortedatum", "sorry ik ben zo moe vandaag", "gesprekje"),
        ("gezag.toelichting", "ik wil liever met iemand bellen dan typen", "opdracht:bespreek_ik_liever"),
    ],
)
def test_wat_geen_antwoord_is_wordt_niet_opgeschreven(veld: str, tekst: str, soort: str) -> None:
    genomen = _zeg(veld, tekst)
    assert soort in genomen.mogelijk
    assert genomen.waarde is None


@pytest.mark.parametrize(
    ("tekst", "pad"),
    [
        ("dat van de voicemail inspreken moet ja zijn", "contact.veilig_contact"),
        ("dat van veilig voelen moet ja zijn", "veiligheid.voelt_veilig"),
    ],
)
def test_toestemming_en_veilig_worden_nooit_geraden_maar_opnieuw_gevraagd(tekst: str, pad: str) -> None:
    kansen = {GEEN: 0.0, sjabloon(pad): 0.9}
    werk = maak_beurt(dossier_tot("netwerk.wie", FATIMA), Stand(formulier=True), tekst)
    correctie = geleerde_correctie(werk, "netwerk.wie", tekst, kansen)
    assert correctie is not None
    assert (correctie.pad, correctie.waarde) == (pad, None)


def test_na_een_gok_bij_eigen_woorden_kan_de_tekst_nog_het_antwoord_worden() -> None:
    tekst = "goh jij bent snel zeg"
    werk = laat_verwerken("contact.bereikbaar", tekst)
    assert "contact.bereikbaar" not in werk.dossier
    assert werk.stand.wachtend is not None
    assert werk.stand.wachtend.inhoud == tekst


def test_wie_voor_zichzelf_invult_hoeft_zijn_naam_niet_nog_eens_te_typen() -> None:
    werk = maak_beurt(dossier_tot("contact.relatie", FATIMA), Stand(formulier=True), "het gaat over mijzelf")
    verwerken.verwerk(werk)
    assert werk.dossier.waarde("contact.relatie") == "jeugdige"
    assert werk.stand.vooraf["kinderen[0].voornaam"] == "Fatima"


@pytest.mark.parametrize(
    "tekst",
    [
        "hij slaat en schreeuwt de hele dag, ik weet het echt niet meer",
        "mijn man is vertrokken en de kinderen huilen veel, ik weet het niet meer",
        "we hebben ruzie met mijn ouders, daar praat ik liever niet over",
    ],
)
def test_een_verhaal_dat_in_een_zucht_eindigt_blijft_het_antwoord(tekst: str) -> None:
    assert _zeg("achtergrond.wat_speelt", tekst).waarde == tekst
