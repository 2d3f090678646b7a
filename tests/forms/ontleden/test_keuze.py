"""One option, in own words."""

import pytest

from forms.definitie import GEZINSPLAN
from forms.ontleden import ontleed

from .hulp import VANDAAG, lees

KEUZES = {
    "contact.relatie": {
        "moeder": [
            "moeder",
            "Moeder!",
            "mama",
            "ma",
            "mam",
            "ik ben haar moeder",
            "ik ben de moeder",
            "zijn moeder",
            "de mama",
            "moedre",
            "meoder",
            "de eerste",
            "1",
            "optie 1",
        ],
        "vader": ["vader", "papa", "pa", "ik ben zijn papa", "de vader", "2", "nummer 2", "de tweede"],
        "verzorger": [
            "verzorger",
            "stiefmoeder",
            "stiefvader",
            "ik ben de stiefvader",
            "bonusmoeder",
            "oma, hij woont bij mij",
            "ik ben oma en voed hem op",
            "tante, ik zorg voor hem",
        ],
        "pleegouder": ["pleegouder", "pleegmoeder", "ik ben de pleegvader", "pleegouders", "pleegmama"],
        "jeugdige": [
            "jeugdige",
            "ik ben het zelf",
            "ik ben 16",
            "ik ben zestien jaar",
            "het gaat om mij",
            "voor mezelf",
            "ik ben de jongere",
            "ik zelf",
        ],
        "anders": [
            "anders",
            "oma",
            "ik ben haar oma",
            "opa",
            "tante",
            "de buurvrouw",
            "voogd",
            "de laatste",
            "6",
        ],
        None: [
            "ik",
            "7",
            "vaker",
            "moeder en vader",
            "mijn moeder is 3 jaar geleden overleden",
            "mijn zoon heeft hulp nodig",
            "wat bedoelt u?",
            "ja",
            "8",
            "wie moet ik kiezen",
            "geen idee",
            "modder",
        ],
    },
    "kinderen[0].woont_bij": {
        "beide_ouders": [
            "beide ouders",
            "bij papa en mama",
            "bij mij en mijn man",
            "bij ons allebei",
            "bij beide ouders",
            "mijn man en ik",
            "bij mijn ouders",
            "bij zijn vader en moeder",
        ],
        "moeder": ["moeder", "bij zijn moeder", "bij mama", "bij haar moeder in Wouw"],
        "vader": ["bij zijn vader", "papa", "bij vader"],
        "co_ouderschap": [
            "om de week",
            "co-ouderschap",
            "co ouderschap",
            "50/50",
            "de ene week bij mij en de andere week bij zijn vader",
            "week op week af",
            "half om half",
            "coouderschap",
        ],
        "pleeggezin": ["pleeggezin", "in een pleeggezin", "bij pleegouders"],
        "gezinshuis": ["gezinshuis", "hij woont in een gezinshuis"],
        "anders": ["bij oma", "bij opa en oma", "op kamers", "anders", "leefgroep", "begeleid wonen"],
        None: ["bij mij", "bij ons", "thuis", "gewoon thuis", "bij mijn ex", "waarom wilt u dat weten?"],
    },
    "gezag.situatie": {
        "samen": [
            "samen",
            "wij samen",
            "allebei",
            "mijn man en ik",
            "we zijn getrouwd",
            "beide ouders",
            "we zijn niet getrouwd maar hebben samen gezag",
        ],
        "gescheiden_samen_gezag": [
            "gescheiden maar samen gezag",
            "we zijn gescheiden en hebben allebei gezag",
            "mijn ex en ik",
            "uit elkaar, wel samen gezag",
            "ik en mijn ex",
        ],
        "een_ouder": [
            "alleen ik",
            "ik alleen",
            "alleen de moeder",
            "ik heb alleen het gezag",
            "ik heb het gezag alleen",
            "gescheiden, ik heb alleen het gezag",
            "eenhoofdig gezag",
            "zijn vader is overleden",
        ],
        "voogd_gi": ["een voogd", "voogd", "jeugdbescherming brabant", "de gi", "william schrikker"],
        "anders": ["anders"],
        None: [
            "gescheiden",
            "we zijn niet meer samen",
            "wat is gezag?",
            "ik snap de vraag niet",
            "uit elkaar",
        ],
    },
    "gezag.andere_ouder_weet": {
        "ja": ["ja", "ja hoor", "hij weet het", "is op de hoogte", "ja die weet het"],
        "nee": [
            "nee",
            "nog niet",
            "weet van niks",
            "hij weet het niet",
            "nee hij weet het niet",
            "we hebben geen contact",
        ],
        "liever_niet": ["liever niet", "nee liever niet", "hij mag het niet weten", "dat wil ik niet"],
        None: ["misschien", "moet dat?"],
    },
    "veiligheid.voelt_veilig": {
        "ja": ["ja", "jazeker", "heel veilig", "ja hoor heel veilig", "ik voel me veilig", "altijd"],
        "soms_niet": [
            "soms niet",
            "soms",
            "niet altijd",
            "meestal wel",
            "af en toe niet",
            "thuis niet altijd",
            "ja en nee",
        ],
        "nee": ["nee", "niet echt", "onveilig", "ik voel me niet veilig", "nee helemaal niet"],
        "zeg_ik_liever_niet": [
            "zeg ik liever niet",
            "liever niet",
            "dat wil ik niet zeggen",
            "gaat u niks aan",
        ],
        None: ["wie leest dit?", "wat bedoelt u met veilig"],
    },
    "verwijzer": {
        "zelf": ["zelf", "ik zelf", "eigen initiatief", "niemand", "via internet"],
        "huisarts": ["huisarts", "de dokter", "onze huisarts", "huisatrs", "via de huisarts", "poh"],
        "jeugdarts": ["jeugdarts", "ggd", "cjg", "consultatiebureau"],
        "school": ["school", "de juf", "intern begeleider", "via de intern begeleider van school", "mentor"],
        "kinderopvang": ["kinderopvang", "bso", "kdv"],
        "kinderarts": ["kinderarts", "het ziekenhuis"],
        "rechter_of_gi": ["rechter", "de kinderrechter", "veilig thuis", "gezinsvoogd"],
        "anders": ["anders", "een vriendin", "wijkteam", "mijn psycholoog"],
        None: ["school en de huisarts", "niet de huisarts", "hoe bedoelt u"],
    },
    "instemming.tweede_ouder": {
        "ja": ["ja", "ja hoor", "hij vindt het goed", "zij is akkoord", "stemt in"],
        "nog_vragen": [
            "nog vragen",
            "dat moet ik nog vragen",
            "nog niet besproken",
            "weet ik nog niet",
            "nog niet",
        ],
        "nee": ["nee", "hij wil het niet", "nee, hij werkt niet mee", "hij is tegen", "niet akkoord"],
        None: ["mwah", "moet dat ook?"],
    },
    "instemming.jeugdige[0]": {
        "ja": ["ja", "zij wil het graag", "hij wil het zelf", "ik stem in"],
        "nog_vragen": ["nog vragen", "ga ik nog vragen", "ik twijfel"],
        "nee": ["nee", "hij wil niet", "ze wil geen hulp", "weigert"],
    },
    "controle": {
        "verstuur": ["verstuur", "versturen", "alles klopt", "ja verstuur maar"],
        None: ["nee", "wijzig"],
    },
}

GEVALLEN = [
    (veld, tekst, optie) for veld, per in KEUZES.items() for optie, rij in per.items() for tekst in rij
]


@pytest.mark.parametrize(("veld", "tekst", "optie"), GEVALLEN)
def test_een_keuze_in_eigen_woorden(veld, tekst, optie):
    gelezen = lees(veld, tekst)
    assert gelezen.waarde == optie
    assert gelezen.fout == (None if optie else "keuze_onbekend")


@pytest.mark.parametrize(
    ("relatie", "tekst", "optie"),
    [
        ("moeder", "bij mij", "moeder"),
        ("vader", "bij mij", "vader"),
        ("vader", "hij woont bij mij", "vader"),
        ("moeder", "alleen bij mij", "moeder"),
        ("pleegouder", "bij ons", "pleeggezin"),
        ("pleegouder", "bij mij", "pleeggezin"),
        ("moeder", "bij ons", None),
        ("moeder", "bij zijn vader", "vader"),
        ("verzorger", "bij mij", None),
        ("jeugdige", "bij mijn moeder", "moeder"),
        (None, "bij mij", None),
        ("moeder", "bij mij en bij zijn vader", None),
        (None, "bij mij en bij zijn vader", None),
        ("vader", "week om week bij zijn moeder en bij mij", "co_ouderschap"),
        ("pleegouder", "bij ons in het pleeggezin", "pleeggezin"),
        (None, "bij ons in het pleeggezin", "pleeggezin"),
        ("verzorger", "ergens anders, bij mij, zijn oma", "anders"),
    ],
)
def test_bij_mij_hangt_af_van_wie_schrijft(relatie, tekst, optie):
    assert lees("kinderen[0].woont_bij", tekst, relatie=relatie).waarde == optie


def test_elke_optie_en_elke_titel_leest_als_zichzelf():
    for veld in GEZINSPLAN.velden():
        titels = {optie: f"Titel van {optie}" for optie in veld.opties} if not veld.ontleder else {}
        for optie in veld.opties:
            for tekst in (optie, titels.get(optie, optie), optie.replace("_", " ").upper()):
                gelezen = ontleed(veld, tekst, vandaag=VANDAAG, titels=titels)
                assert gelezen.waarde in (optie, [optie]), (veld.naam, tekst)
                assert gelezen.volledig


def test_een_vraag_naast_de_keuze_blijft_over():
    gelezen = lees("contact.relatie", "ik ben moeder, wie leest dit?")
    assert (gelezen.waarde, gelezen.volledig, gelezen.rest) == ("moeder", False, "wie leest dit?")


@pytest.mark.parametrize(
    ("tekst", "waarde"),
    [
        ("hij zegt vast ja maar ik moet het nog vragen", "nog_vragen"),
        ("eer die ja zegt bevriest de hel", "nee"),
        ("ja hij is akkoord", "ja"),
    ],
)
def test_instemming_van_een_ander_is_niet_wat_iemand_verwacht(tekst: str, waarde: str) -> None:
    assert lees("instemming.tweede_ouder", tekst).waarde == waarde


@pytest.mark.parametrize("tekst", ["weet ik niet", "ik weet het niet", "weet het niet", "dat weet ik niet"])
def test_wie_het_zelf_niet_weet_zegt_niet_dat_de_ander_het_niet_weet(tekst):
    assert not lees("gezag.andere_ouder_weet", tekst).gelukt


@pytest.mark.parametrize(
    "tekst", ["hij weet het niet", "weet hij niet", "haar vader weet het nog niet", "die weet nergens van"]
)
def test_de_andere_ouder_die_het_niet_weet(tekst):
    assert lees("gezag.andere_ouder_weet", tekst).waarde == "nee"


@pytest.mark.parametrize("veld", ["veiligheid.voelt_veilig", "kinderen[0].hulp_nodig", "instemming.ouder"])
def test_ga_maar_door_is_geen_ja(veld):
    assert not lees(veld, "ga maar door").gelukt
