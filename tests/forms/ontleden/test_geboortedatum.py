"""A birth date, in every way people write a date."""

import pytest

from .hulp import jaren, lees

VELD = "kinderen[0].geboortedatum"

MAART = "2016-03-12"
DATUMS = [
    ("12 maart 2016", MAART),
    ("twaalfde van de derde tweeduizend zestien", MAART),
    ("12e vd 3e 2016", MAART),
    ("twaalf maart, uit 2016", MAART),
    ("de laatste dag van februari in 2016", "2016-02-29"),
    ("12 Maart 2016", MAART),
    ("12maart2016", MAART),
    ("12-3-'16", MAART),
    ("12-3-’16", MAART),
    ("12-3-16", MAART),
    ("12-03-2016", MAART),
    ("12/03/2016", MAART),
    ("12/3/16", MAART),
    ("12.3.2016", MAART),
    ("12.03.16", MAART),
    ("12 - 3 - 2016", MAART),
    ("12 3 2016", MAART),
    ("12 3 16", MAART),
    ("2016-03-12", MAART),
    ("2016/03/12", MAART),
    ("12032016", MAART),
    ("20160312", MAART),
    ("12 mrt 16", MAART),
    ("12 mrt. 2016", MAART),
    ("12-mrt-2016", MAART),
    ("12 maart '16", MAART),
    ("twaalf maart 2016", MAART),
    ("twaalf maart tweeduizend zestien", MAART),
    ("twaalf maart tweeduizendzestien", MAART),
    ("twaalfde maart twintig zestien", MAART),
    ("12e maart 2016", MAART),
    ("de 12e van maart 2016", MAART),
    ("maart 12, 2016", MAART),
    ("zaterdag 12 maart 2016", MAART),
    ("hij is geboren op 12 maart 2016", MAART),
    ("hij is op 12 maart 2016 geboren", MAART),
    ("geboren 12-3-2016", MAART),
    ("geb. 12-3-16", MAART),
    ("geboortedatum: 12-03-2016", MAART),
    ("zijn verjaardag is 12 maart 2016", MAART),
    ("Daan is geboren op 12 maart 2016", MAART),
    ("12 maart 2016 hoor", MAART),
    ("Dat is 12-3-2016.", MAART),
    ("12 maart 2016, dus 10 jaar", MAART),
    ("12 maart 2016 (10 jaar)", MAART),
    ("3 mei 2017", "2017-05-03"),
    ("3-5-17", "2017-05-03"),
    ("1 januari 2009", "2009-01-01"),
    ("5 febr 2012", "2012-02-05"),
    ("29 februari 2016", "2016-02-29"),
    ("30 aug 2019", "2019-08-30"),
    ("7 sept 2011", "2011-09-07"),
    ("15 okt 2014", "2014-10-15"),
    ("31 dec 2025", "2025-12-31"),
    ("14 maart 2026", "2026-03-14"),
    ("eenentwintig juni 2013", "2013-06-21"),
    ("5 agustus 2015", "2015-08-05"),
    ("8 december 2004", "2004-12-08"),
    ("3 mei zeventien", "2017-05-03"),
    ("Eerste kerstdag 2013.", "2013-12-25"),
    ("op tweede kerstdag in 2015", "2015-12-26"),
    ("drie mei tweeduizent achtien", "2018-05-03"),
]


@pytest.mark.parametrize(("tekst", "waarde"), DATUMS)
def test_een_datum_wordt_begrepen(tekst, waarde):
    gelezen = lees(VELD, tekst)
    assert (gelezen.waarde, gelezen.fout) == (waarde, None)


@pytest.mark.parametrize("tekst", [tekst for tekst, _ in DATUMS])
def test_een_zin_met_alleen_een_datum_is_volledig(tekst):
    gelezen = lees(VELD, tekst)
    assert gelezen.volledig, gelezen.rest


@pytest.mark.parametrize(
    ("tekst", "fout"),
    [
        ("31 februari 2015", "datum_onbekend"),
        ("30-02-2016", "datum_onbekend"),
        ("29 februari 2015", "datum_onbekend"),
        ("31 april 2014", "datum_onbekend"),
        ("13-14-2015", "datum_onbekend"),
        ("0-0-2015", "datum_onbekend"),
        ("32-1-2015", "datum_onbekend"),
        ("mei 2016", "datum_onbekend"),
        ("2016", "datum_onbekend"),
        ("in 2016", "datum_onbekend"),
        ("geboren in 2016", "datum_onbekend"),
        ("hij is van 2015", "datum_onbekend"),
        ("3 mei", "datum_onbekend"),
        ("12-3", "datum_onbekend"),
        ("12 maart", "datum_onbekend"),
        ("zomer 2016", "datum_onbekend"),
        ("tweeduizend zestien", "datum_onbekend"),
        ("12-3-1016", "datum_onbekend"),
        ("12-3-2090", "datum_toekomst"),
        ("1 januari 2090", "datum_toekomst"),
        ("15 maart 2026", "datum_toekomst"),
        ("2027-01-01", "datum_toekomst"),
        ("12-3-1980", "te_oud"),
        ("3 mei 1999", "te_oud"),
        ("12-3-85", "te_oud"),
    ],
)
def test_een_datum_die_niet_kan_wordt_niet_bewaard(tekst, fout):
    gelezen = lees(VELD, tekst)
    assert (gelezen.waarde, gelezen.fout) == (None, fout)


def test_het_uur_van_geboorte_verandert_de_datum_niet():
    assert lees(VELD, "3 mei 2018 om kwart over vier 's nachts").waarde == "2018-05-03"
    assert lees(VELD, "dat vertel ik tegen iedereen, hij is acht").waarde["leeftijdJaren"] == 8


def test_een_kind_van_23_jaar_kan_nog_net():
    assert lees(VELD, "15 maart 2002").waarde == "2002-03-15"
    assert lees(VELD, "14 maart 2002").fout == "te_oud"


def test_een_datum_naast_een_vraag_laat_de_vraag_over():
    gelezen = lees(VELD, "12 maart 2016, waarom wilt u dat weten?")
    assert (gelezen.waarde, gelezen.volledig) == (MAART, False)
    assert gelezen.rest == "waarom wilt u dat weten?"


@pytest.mark.parametrize(
    "tekst",
    [
        "we zijn gescheiden op 3 mei 2017",
        "sinds 1-1-2020",
        "afspraak op 12 maart 2020",
        "Daan 3-5-2017 en Noor 4-6-2018",
        "zijn vader is overleden op 4 juni 2019",
        "is 12-3-2016 goed?",
    ],
)
def test_een_datum_over_iets_anders_is_geen_geboortedatum(tekst):
    assert lees(VELD, tekst).fout == "datum_onbekend"


def test_de_fout_toekomst_noemt_de_gelezen_datum():
    assert lees(VELD, "12-3-2090").details == {"datum": "2090-03-12"}


def test_een_datum_gaat_voor_een_leeftijd():
    assert lees(VELD, "hij is 8, geboren 3 mei 2017").waarde == "2017-05-03"
    assert lees(VELD, "hij is 8").waarde == jaren(8)
