"""The learned reading of a closed question: with the real encoder and the weights that ship."""

from __future__ import annotations

import pytest

from actions.kennis.motor import encoder
from actions.webhook.gok import raad_antwoord
from forms.soorten import Waarde

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
