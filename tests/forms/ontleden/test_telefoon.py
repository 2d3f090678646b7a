"""Phone numbers, to one form."""

import pytest

from forms.ontleden import zegt_geen
from forms.soorten import Soort

from .hulp import lees

VELD = "contact.telefoon"
MOBIEL = "+31612345678"
NUMMERS = [
    ("0612345678", MOBIEL),
    ("O6 12 34 56 78", MOBIEL),
    ("nulzes twaalf vierendertig zesenvijftig achtenzeventig", MOBIEL),
    ("nul zes tweeëntwintig drieëndertig vierenveertig vijfenvijftig", "+31622334455"),
    ("06 12345678", MOBIEL),
    ("06-12345678", MOBIEL),
    ("06 - 12345678", MOBIEL),
    ("06 12 34 56 78", MOBIEL),
    ("06.12.34.56.78", MOBIEL),
    ("06/12345678", MOBIEL),
    ("(06) 12345678", MOBIEL),
    ("+31612345678", MOBIEL),
    ("+31 6 12345678", MOBIEL),
    ("+31 (0)6 1234 5678", MOBIEL),
    ("+31(0)612345678", MOBIEL),
    ("0031612345678", MOBIEL),
    ("0031 6 12345678", MOBIEL),
    ("31612345678", MOBIEL),
    ("6 12345678", MOBIEL),
    ("tel:0612345678", MOBIEL),
    ("tel. 06-12345678", MOBIEL),
    ("mijn nummer is 06-12345678 hoor", MOBIEL),
    ("Mijn telefoonnummer is 0612345678.", MOBIEL),
    ("je kunt me bellen op 0612345678", MOBIEL),
    ("0612345678 (mobiel)", MOBIEL),
    ("nul zes twaalf vierendertig zesenvijftig achtenzeventig", MOBIEL),
    ("nul zes 1 2 3 4 5 6 7 8", MOBIEL),
    ("06 98 76 54 32", "+31698765432"),
    ("0165123456", "+31165123456"),
    ("0165-123456", "+31165123456"),
    ("0165 12 34 56", "+31165123456"),
    ("(0165) 123456", "+31165123456"),
    ("0164 241234", "+31164241234"),
    ("076-5123456", "+31765123456"),
    ("+31 165 123456", "+31165123456"),
    ("0167 561234", "+31167561234"),
    ("+32 475 12 34 56", "+32475123456"),
    ("0032 475 12 34 56", "+32475123456"),
    ("+32 3 666 12 34", "+3236661234"),
    ("0471 23 45 67", "+32471234567"),
    ("+48 601 234 567", "+48601234567"),
    ("+49 30 123456", "+4930123456"),
    ("+380 50 123 4567", "+380501234567"),
]


@pytest.mark.parametrize(("tekst", "nummer"), NUMMERS)
def test_een_nummer_wordt_in_een_vorm_bewaard(tekst, nummer):
    gelezen = lees(VELD, tekst)
    assert (gelezen.waarde, gelezen.fout) == (nummer, None)
    assert gelezen.volledig, gelezen.rest


@pytest.mark.parametrize(
    "tekst",
    [
        "06-1234abcd",
        "0612345678a",
        "06l2345678",
        "12345",
        "061234567",
        "06123456789",
        "0600000000",
        "112",
        "113",
        "0900-1234567",
        "0800-2000",
        "0800 0432123",
        "ik heb geen telefoon",
        "bel me maar",
        "geen",
        "8",
        "12-3-2016",
        "12 maart 2016",
        "jan@gmail.com",
        "NL91ABNA0417164300",
        "mijn nummer",
        "+31",
        "000000000000",
        "99999999999999999999",
        "1234567890",
        "+999123456789",
        "weet ik niet",
        "06",
        "0165",
    ],
)
def test_een_onmogelijk_nummer_wordt_geweigerd(tekst):
    gelezen = lees(VELD, tekst)
    assert (gelezen.waarde, gelezen.fout) == (None, "telefoon_ongeldig")


@pytest.mark.parametrize(
    ("tekst", "rest"),
    [
        ("0612345678 of 0165123456", "of 0165123456"),
        ("06 1234 5678 / 0165 123456", "/ 0165 123456"),
        ("0612345678, wie belt mij dan?", "wie belt mij dan?"),
        ("0612345678 maar alleen na 18 uur", "alleen na 18 uur"),
    ],
)
def test_wat_bij_het_nummer_staat_blijft_over(tekst, rest):
    gelezen = lees(VELD, tekst)
    assert (gelezen.waarde, gelezen.volledig, gelezen.rest) == (MOBIEL, False, rest)


@pytest.mark.parametrize(
    "tekst",
    [
        "ik heb geen telefoon",
        "Geen telefoon.",
        "geen",
        "nee",
        "nee hoor",
        "heb ik niet",
        "heb ik nie",
        "ik heb helaas geen telefoon",
    ],
)
def test_wie_geen_telefoon_heeft_zegt_dat(tekst):
    assert zegt_geen(Soort.TELEFOON, tekst)


@pytest.mark.parametrize(
    "tekst",
    ["0612345678", "ik heb geen telefoon, bel mijn moeder", "geen idee", "", "geen telefoon, wel jan@x.nl"],
)
def test_een_ander_antwoord_zegt_niet_dat_er_geen_telefoon_is(tekst):
    assert not zegt_geen(Soort.TELEFOON, tekst)


def test_geen_e_mail_hoort_alleen_bij_die_vraag():
    assert zegt_geen(Soort.EMAIL, "ik heb geen e-mail")
    assert not zegt_geen(Soort.TELEFOON, "ik heb geen e-mail")
    assert not zegt_geen(Soort.KORT, "geen")


@pytest.mark.parametrize(
    "tekst",
    [
        "0687654321 is mijn oude nummer, het is 0612345678",
        "06 87 65 43 21, nee wacht dat is mijn oude, die van nu is 06 12 34 56 78",
    ],
)
def test_het_oude_nummer_telt_niet(tekst: str) -> None:
    assert lees("contact.telefoon", tekst).waarde == MOBIEL
