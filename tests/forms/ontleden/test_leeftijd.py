"""An age instead of a birth date."""

import pytest

from .hulp import jaren, lees, maanden

VELD = "kinderen[0].geboortedatum"

LEEFTIJDEN = [
    ("7", jaren(7)),
    ("zeven", jaren(7)),
    ("Zeven.", jaren(7)),
    ("7 jaar", jaren(7)),
    ("7 jr", jaren(7)),
    ("7 jr.", jaren(7)),
    ("7j", jaren(7)),
    ("zeven jaar", jaren(7)),
    ("zeve", jaren(7)),
    ("acth", jaren(8)),
    ("hij is 8", jaren(8)),
    ("hij is 8 jaar oud", jaren(8)),
    ("Hij is acht jaar oud.", jaren(8)),
    ("ze is acht", jaren(8)),
    ("Daan is 8", jaren(8)),
    ("daan is nu 8 jaar", jaren(8)),
    ("mijn zoon van 8", jaren(8)),
    ("onze dochter is 8", jaren(8)),
    ("een jongen van 8", jaren(8)),
    ("een 8-jarige", jaren(8)),
    ("een meisje van acht jaar", jaren(8)),
    ("ik ben 16", jaren(16)),
    ("ik ben zestien jaar", jaren(16)),
    ("net vier geworden", jaren(4)),
    ("hij is net 4 geworden", jaren(4)),
    ("ze is pas vijf", jaren(5)),
    ("bijna 13", jaren(12)),
    ("hij is bijna 13", jaren(12)),
    ("bijna dertien jaar", jaren(12)),
    ("13 bijna", jaren(12)),
    ("haast 9", jaren(8)),
    ("ze wordt volgende maand 9", jaren(8)),
    ("volgende maand wordt ze 9", jaren(8)),
    ("hij wordt 9", jaren(8)),
    ("hij wordt in maart 9", jaren(8)),
    ("hij wordt over 2 weken 9", jaren(8)),
    ("binnenkort 9", jaren(8)),
    ("ze wordt morgen 9", jaren(8)),
    ("nog geen 9", jaren(8)),
    ("net geen 9", jaren(8)),
    ("hij wordt 12 april 9", jaren(8)),
    ("op 12 mei wordt hij 9", jaren(8)),
    ("hij wordt 18 volgend jaar", jaren(17)),
    ("hij is zo'n 8 jaar", jaren(8)),
    ("8 ofzo", jaren(8)),
    ("peuter van 2", jaren(2)),
    ("16, ik ben het zelf", jaren(16)),
    ("ze wordt vandaag 9", jaren(9)),
    ("8, bijna 9", jaren(8)),
    ("8 jaar en 11 maanden", jaren(8)),
    ("14 jaar en 3 maanden", jaren(14)),
    ("14 jaar, 3 maanden", jaren(14)),
    ("veertien jaar en drie maanden", jaren(14)),
    ("2,5 jaar", jaren(2)),
    ("2.5", jaren(2)),
    ("2½", jaren(2)),
    ("twee en een half", jaren(2)),
    ("twee jaar en een half", jaren(2)),
    ("tweeënhalf", jaren(2)),
    ("vierenhalf jaar", jaren(4)),
    ("ruim 6", jaren(6)),
    ("ongeveer 10", jaren(10)),
    ("een jaar of 10", jaren(10)),
    ("al 15", jaren(15)),
    ("eenentwintig", jaren(21)),
    ("23", jaren(23)),
    ("24 maanden", jaren(2)),
    ("30 maanden", jaren(2)),
    ("twee", jaren(2)),
    ("8 maanden", maanden(8)),
    ("acht maanden oud", maanden(8)),
    ("8 mnd", maanden(8)),
    ("8 mnd.", maanden(8)),
    ("ze is 8 maandjes", maanden(8)),
    ("18 maanden", maanden(18)),
    ("23 maanden", maanden(23)),
    ("anderhalf", maanden(18)),
    ("anderhalf jaar", maanden(18)),
    ("bijna anderhalf", maanden(17)),
    ("1,5 jaar", maanden(18)),
    ("een half jaar", maanden(6)),
    ("half jaar oud", maanden(6)),
    ("driekwart jaar", maanden(9)),
    ("een jaar", maanden(12)),
    ("1", maanden(12)),
    ("één", maanden(12)),
    ("ze is net één geworden", maanden(12)),
    ("1 jaar en 3 maanden", maanden(15)),
    ("bijna 2", maanden(23)),
    ("bijna 1", maanden(11)),
    ("bijna 8 maanden", maanden(7)),
    ("pasgeboren", maanden(0)),
    ("net geboren", maanden(0)),
    ("5 weken", maanden(1)),
    ("3 weken oud", maanden(0)),
    ("zes weken", maanden(1)),
    ("10 dagen", maanden(0)),
]


@pytest.mark.parametrize(("tekst", "waarde"), LEEFTIJDEN)
def test_een_leeftijd_wordt_begrepen(tekst, waarde):
    gelezen = lees(VELD, tekst)
    assert (gelezen.waarde, gelezen.fout) == (waarde, None)


@pytest.mark.parametrize("tekst", [tekst for tekst, _ in LEEFTIJDEN])
def test_een_zin_met_alleen_een_leeftijd_is_volledig(tekst):
    gelezen = lees(VELD, tekst)
    assert gelezen.volledig, gelezen.rest


@pytest.mark.parametrize("tekst", ["24", "45", "hij is 45", "vijfenveertig", "ik ben 38 jaar", "99", "120"])
def test_boven_de_23_jaar_is_te_oud(tekst):
    assert lees(VELD, tekst).fout == "te_oud"


@pytest.mark.parametrize(
    "tekst",
    [
        "bel me na 8 uur",
        "na 8 uur",
        "om 8",
        "om 8:30",
        "8.30 uur",
        "06-12345678",
        "0612345678",
        "06 12 34 56 78",
        "bel me op 0612345678",
        "in groep 4",
        "hij zit in groep 4",
        "groep 7/8",
        "klas 2",
        "al 3 jaar gescheiden",
        "wij zijn 3 jaar gescheiden",
        "sinds 2 jaar",
        "3 jaar geleden",
        "we wachten al 8 maanden",
        "hij zit 2 jaar op de wachtlijst",
        "we hebben 3 kinderen",
        "ik heb 2 zoons en 3 dochters",
        "hoeveel kost dat, 7 euro?",
        "kost dat 7 euro",
        "€ 7",
        "7 euro",
        "8?",
        "is 8 te jong?",
        "moet hij 12 zijn?",
        "7 of 8",
        "7 a 8",
        "7-8",
        "tussen 8 en 9",
        "Noor is 14 en Daan is 8",
        "-5",
        "jan7@gmail.com",
        "4702 AB",
        "huisnummer 8",
        "2 keer per week",
        "8 uur",
        "acht uur",
        "een lieve jongen",
        "een druk kind",
        "hij",
        "weet ik niet",
        "geen idee",
        "puber",
        "nog jong",
        "hoe oud mag hij zijn?",
        "hij is een drukke jongen met 2 diagnoses en 3 hulpverleners",
        "50%",
        "over 2 weken",
        "hij is al een jaar of 3 in behandeling",
        "wij zijn 15 jaar samen",
        "als hij 8 is mag dat dan?",
        "15 of 16 weet ik niet precies",
        "ik heb een zoon van 8 en een dochter van 6",
        "niet 8",
        "999999999999999999999",
    ],
)
def test_een_getal_over_iets_anders_is_geen_leeftijd(tekst):
    gelezen = lees(VELD, tekst)
    assert (gelezen.waarde, gelezen.fout) == (None, "datum_onbekend")


@pytest.mark.parametrize(
    ("tekst", "waarde", "rest"),
    [
        ("hij is 8 en hoe lang duurt het eigenlijk?", jaren(8), "hoe lang duurt het eigenlijk?"),
        ("hij is 8 hoe lang duurt het", jaren(8), "hoe lang duurt het"),
        ("8. Wie leest dit?", jaren(8), "Wie leest dit?"),
        ("hij zit in groep 4 en is 8", jaren(8), "hij zit in groep 4"),
        ("8, en mijn telefoon is 0612345678", jaren(8), "mijn telefoon is 0612345678"),
        ("zeven, hij heet Daan", jaren(7), "hij heet Daan"),
        ("Ik ben 38, Daan is 8", jaren(8), "Ik ben 38"),
        ("mijn man is 45, hij is 8", jaren(8), "mijn man is 45"),
        ("hij is 8 en we zijn al 3 jaar gescheiden", jaren(8), "we zijn al 3 jaar gescheiden"),
    ],
)
def test_wat_niet_bij_de_leeftijd_hoort_blijft_over(tekst, waarde, rest):
    gelezen = lees(VELD, tekst)
    assert (gelezen.waarde, gelezen.volledig, gelezen.rest) == (waarde, False, rest)


@pytest.mark.parametrize("tekst", ["sorry zij is 9 niet 8", "niet 8 maar 9", "9, niet 8", "nee, 9"])
def test_een_verbeterde_leeftijd_telt(tekst):
    assert lees(VELD, tekst).waarde == jaren(9)
