"""The learned reading of a closed question: with the real encoder and the weights that ship."""

from __future__ import annotations

import pytest

from actions.kennis.motor import encoder
from actions.webhook.gok import raad_antwoord
from forms.soorten import Waarde
from tests.beurten.in_geheugen import sluit_af, speel, vector_van
from tests.beurten.situatie import FATIMA

GERADEN: tuple[tuple[str, str, Waarde], ...] = (
    (
        "gezag.situatie",
        "wij wonen apart maar beslissen nog altijd alles met zijn tweeen",
        "gescheiden_samen_gezag",
    ),
    (
        "kinderen[0].woont_bij",
        "de ene week slaapt hij hier en de andere week bij zijn vader",
        "co_ouderschap",
    ),
    ("verwijzer", "onze dokter vond dat we dit moesten doen", "huisarts"),
    ("eerdere_hulp.gehad", "nog nooit iets van hulp gehad in al die jaren", False),
)


@pytest.mark.parametrize(("pad", "tekst", "waarde"), GERADEN)
def test_een_antwoord_in_eigen_woorden_wordt_begrepen(pad: str, tekst: str, waarde: Waarde) -> None:
    geraden = raad_antwoord(pad, tekst, encoder().vector(tekst))
    assert geraden is not None
    assert geraden.waarde == waarde


@pytest.mark.parametrize(
    ("pad", "tekst"),
    [
        ("akkoord_privacy", "jazeker dat vind ik helemaal prima hoor"),
        ("contact.veilig_contact", "jullie kunnen me altijd gewoon bereiken"),
        ("instemming.ouder", "ik sta er helemaal achter"),
        ("instemming.tweede_ouder", "zijn vader staat er helemaal achter"),
        ("veiligheid.voelt_veilig", "we voelen ons hier allemaal op ons gemak"),
        ("gezag.situatie", "hoe lang duurt dit allemaal eigenlijk"),
        ("gezag.situatie", "we zijn nog met elkaar getrouwd " * 10),
    ],
)
def test_toestemming_veiligheid_en_verhalen_worden_niet_geraden(pad: str, tekst: str) -> None:
    assert raad_antwoord(pad, tekst, encoder().vector(tekst)) is None


def test_zonder_vector_wordt_niets_geraden() -> None:
    assert raad_antwoord("verwijzer", "onze dokter vond dat we dit moesten doen", None) is None


@pytest.mark.parametrize(
    ("bij", "tekst"),
    [
        (
            "akkoord_privacy",
            'mijn man roept altijd "nooit ergens ja op zeggen" maar die is hier niet, ik vind het goed',
        ),
        (
            "kinderen[0].hulp_nodig",
            "Hij zegt zelf 'ik heb niks nodig, laat me met rust', maar er moet echt iemand komen",
        ),
        (
            "akkoord_privacy",
            "Ja dat kennen we, bij de vorige instantie lag ook alles op straat. Schandalig was dat.",
        ),
        ("instemming.ouder", "Ja jongens, beetje zachter daar, ik kan mezelf niet horen denken! Excuus."),
        ("veiligheid.voelt_veilig", "nee hoor, wij voelen ons hier alle drie prima veilig"),
    ],
)
def test_een_woord_dat_iets_anders_zegt_dan_de_zin_wordt_niet_bewaard(
    monkeypatch: pytest.MonkeyPatch, bij: str, tekst: str
) -> None:
    sluit_af(monkeypatch)
    genomen = speel(bij, tekst, FATIMA, vector=vector_van(tekst))
    assert genomen.gewijzigd == ()


@pytest.mark.parametrize(
    ("bij", "tekst", "waarde"),
    [
        ("akkoord_privacy", "ja hoor, prima", True),
        ("akkoord_privacy", "ik zie geen reden om het niet goed te vinden", True),
        ("instemming.ouder", "ja ik ga akkoord met alles wat hier staat", True),
        ("veiligheid.voelt_veilig", "ja gelukkig wel", "ja"),
    ],
)
def test_een_gewoon_ja_wordt_niet_nog_eens_gevraagd(
    monkeypatch: pytest.MonkeyPatch, bij: str, tekst: str, waarde: Waarde
) -> None:
    sluit_af(monkeypatch)
    genomen = speel(bij, tekst, FATIMA, vector=vector_van(tekst))
    assert genomen.waarde == waarde
