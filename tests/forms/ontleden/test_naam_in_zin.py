"""A name somewhere in a long message."""

from __future__ import annotations

import pytest

from .hulp import lees

NAAM, KIND = "contact.naam", "kinderen[0].voornaam"


@pytest.mark.parametrize(
    ("veld", "tekst", "naam"),
    [
        (NAAM, "mijn ex heet Van Dongen, maar sinds de scheiding heet ik weer Els Bol", "Els Bol"),
        (NAAM, "door mijn buurvrouw Annie Jansen op u gewezen, zelf heet ik Ria van Oers", "Ria van Oers"),
        (NAAM, "nou mijn zus Samira zou dit doen maar het ben ik nu zelf, Fatima Yilmaz", "Fatima Yilmaz"),
        (NAAM, "u mag noteren: Marijke Hopstaken, tante van de kinderen", "Marijke Hopstaken"),
        (NAAM, "met Jolanda de Kock spreekt u", "Jolanda de Kock"),
        (NAAM, "iris de bont 😊", "iris de bont"),
        (KIND, "iedereen noemt haar Lotje en oma zegt Poppie, maar bij jullie dus Charlotte.", "Charlotte"),
        (KIND, "haar broer noemt haar de heks, maar ze heet gewoon Yasmina", "Yasmina"),
        (KIND, "daan met dubbel a", "daan"),
        (KIND, "Het gaat om mijn zoon Thijs.", "Thijs"),
        (KIND, "en dan heb ik nog Lina", "Lina"),
        (KIND, "dan is er nog een zusje, Noor", "Noor"),
        (KIND, "onze jongste dochter Lotte", "Lotte"),
        (KIND, "en zijn broertje sem", "sem"),
    ],
)
def test_de_naam_wordt_gevonden(veld: str, tekst: str, naam: str) -> None:
    assert lees(veld, tekst).waarde == naam


@pytest.mark.parametrize(
    ("veld", "tekst"),
    [
        (NAAM, "dat wil ik liever niet zeggen op De Vlinder"),
        (NAAM, "mijn zoon zit op De Vlinder"),
        (KIND, "hij is heel druk op school De Vlinder"),
        (NAAM, "asdkjfh"),
        (NAAM, "zijn zus Noor"),
        (KIND, "het gaat om mijn zoon"),
        (KIND, "de oudste"),
        (KIND, "een jongen"),
    ],
)
def test_een_zin_zonder_naam_is_geen_naam(veld: str, tekst: str) -> None:
    assert lees(veld, tekst).waarde is None


def test_een_hele_naam_blijft_zoals_hij_is() -> None:
    assert lees(NAAM, "Fatima Yilmaz").waarde == "Fatima Yilmaz"
    assert lees(NAAM, "Willem-Jan de Rooij").waarde == "Willem-Jan de Rooij"
