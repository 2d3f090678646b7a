"""The gemeente, from any name of a place."""

import pytest

from forms.definitie import GEZINSPLAN
from forms.ontleden.woordenlijst import lees as lees_lijst

from .hulp import lees

PLAATSEN = {
    "bergen-op-zoom": [
        "Bergen op Zoom",
        "bergen-op-zoom",
        "Bergen",
        "BoZ",
        "bergen op zom",
        "Halsteren",
        "Lepelstraat",
        "wij wonen in Halsteren",
        "4611",
        "4661 AB",
    ],
    "etten-leur": ["Etten-Leur", "etten leur", "Ettenleur", "Etten", "ik woon in etten-leur", "4871"],
    "halderberge": [
        "Halderberge",
        "Bosschenhoofd",
        "boschenhoofd",
        "Hoeven",
        "in hoeven",
        "Oud Gastel",
        "oud-gastel",
        "Gastel",
        "Oudenbosch",
        "oudenbos",
        "Stampersgat",
    ],
    "moerdijk": [
        "Moerdijk",
        "gemeente Moerdijk",
        "Fijnaart",
        "fijnaard",
        "Heijningen",
        "Heiningen",
        "Helwijk",
        "Klundert",
        "de Klundert",
        "Langeweg",
        "Noordhoek",
        "Standdaarbuiten",
        "Standaardbuiten",
        "Willemstad",
        "Zevenbergen",
        "Zevenbergschen Hoek",
        "Zevenbergse Hoek",
        "zevenbergsehoek",
    ],
    "roosendaal": [
        "Roosendaal",
        "Rozendaal",
        "roosendal",
        "Rosendaal",
        "Heerle",
        "Moerstraten",
        "Nispen",
        "Wouw",
        "wij wonen in Wouw",
        "Wouwse Plantage",
        "Wouwse plantage",
        "wouw?",
        "Wouw, gemeente Roosendaal",
        "4702 AB",
        "Roosendaal, Noord-Brabant",
    ],
    "rucphen": [
        "Rucphen",
        "rukven",
        "Schijf",
        "Sint Willebrord",
        "St. Willebrord",
        "St Willebrord",
        "sint willebrod",
        "willebrord",
        "sint-willebrord",
        "'t Heike",
        "Sprundel",
        "Zegge",
        "uit Rucphen",
    ],
    "steenbergen": [
        "Steenbergen",
        "De Heen",
        "Dinteloord",
        "dinteloort",
        "Kruisland",
        "Nieuw-Vossemeer",
        "nieuw vossemeer",
        "Welberg",
        "Kruisland bij Steenbergen",
        "Steenbergen (Welberg)",
    ],
    "woensdrecht": [
        "Woensdrecht",
        "Hoogerheide",
        "hogerheide",
        "Huijbergen",
        "huibergen",
        "Ossendrecht",
        "Putte",
    ],
    "zundert": [
        "Zundert",
        "zundret",
        "Achtmaal",
        "Klein Zundert",
        "klein-zundert",
        "Rijsbergen",
        "Wernhout",
        "nee, ik bedoel Zundert",
        "niet Wouw maar Zundert",
        "4881",
    ],
}


@pytest.mark.parametrize(
    ("tekst", "gemeente"), [(t, gemeente) for gemeente, rij in PLAATSEN.items() for t in rij]
)
def test_een_plaats_hoort_bij_een_gemeente(tekst, gemeente):
    gelezen = lees("gemeente", tekst)
    assert (gelezen.waarde, gelezen.fout) == (gemeente, None)
    assert gelezen.volledig, gelezen.rest


@pytest.mark.parametrize(
    ("tekst", "plaats", "gemeente"),
    [
        ("Breda", "Breda", "Breda"),
        ("Prinsenbeek", "Prinsenbeek", "Breda"),
        ("we wonen in Breda", "Breda", "Breda"),
        ("Oosterhout", "Oosterhout", "Oosterhout"),
        ("Made", "Made", "Drimmelen"),
        ("Rijen", "Rijen", "Gilze en Rijen"),
        ("Tholen", "Tholen", "Tholen"),
        ("Oud-Vossemeer", "Oud-Vossemeer", "Tholen"),
        ("Sint Maartensdijk", "Sint-Maartensdijk", "Tholen"),
        ("Goes", "Goes", "Goes"),
        ("Heerlen", "Heerlen", "Heerlen"),
        ("Essen", "Essen", "Essen (België)"),
        ("Hoogstraten", "Hoogstraten", "Hoogstraten (België)"),
        ("Antwerpen", "Antwerpen", "Antwerpen (België)"),
        ("Den Bosch", "Den Bosch", "'s-Hertogenbosch"),
        ("Rotterdam", "Rotterdam", "Rotterdam"),
        ("amsterdm", "Amsterdam", "Amsterdam"),
        ("ik woon in Tilburg", "Tilburg", "Tilburg"),
    ],
)
def test_een_plaats_buiten_de_regio_wordt_genoemd(tekst, plaats, gemeente):
    gelezen = lees("gemeente", tekst)
    assert (gelezen.waarde, gelezen.fout) == (None, "gemeente_buiten_regio")
    assert gelezen.details == {"plaats": plaats, "gemeente": gemeente}


@pytest.mark.parametrize(
    "tekst",
    [
        "Xyzstad",
        "Vossemeer",
        "west-brabant",
        "ja",
        "weet ik niet",
        "bij mijn ouders",
        "we hoeven niet te kiezen",
        "hij woont in Breda en ik in Wouw",
        "Roosendaal of Rucphen",
        "waar valt Wouw onder?",
        "onder welke gemeente valt Wouw",
        "ik heb 4702 euro schuld",
        "9999",
        "Nederland",
        "de grootste",
        "in de buurt",
        "Bergen (Limburg)",
        "Rozendaal, Gelderland",
        "we verhuizen van Breda naar Zundert",
        "mijn ex is verhuisd van Wouw naar Zundert",
    ],
)
def test_bij_twijfel_over_de_gemeente_vragen_we_het_nog_eens(tekst):
    assert lees("gemeente", tekst).fout == "gemeente_onbekend"


def test_waar_het_kind_woont_gaat_voor_waar_iemand_werkt():
    gelezen = lees("gemeente", "hij woont bij zijn vader in Wouw, ik werk in Breda")
    assert (gelezen.waarde, gelezen.volledig) == ("roosendaal", False)


def test_een_vraag_naast_de_plaats_blijft_over():
    gelezen = lees("gemeente", "ik woon in Ossendrecht, wat kost het?")
    assert (gelezen.waarde, gelezen.volledig, gelezen.rest) == ("woensdrecht", False, "wat kost het?")


def test_elke_kern_en_elke_spelling_leidt_naar_haar_gemeente():
    for gemeente, gegevens in lees_lijst("plaatsen")["gemeenten"].items():
        for kern, spellingen in gegevens["kernen"].items():
            for naam in (kern, kern.upper(), *spellingen):
                assert lees("gemeente", str(naam)).waarde == gemeente, naam
        for code in gegevens["postcodes"]:
            assert lees("gemeente", f"{code} AB").waarde == gemeente


def test_de_lijst_kent_precies_de_negen_gemeenten_van_de_vraag():
    assert set(lees_lijst("plaatsen")["gemeenten"]) == set(GEZINSPLAN.veld("gemeente").opties)


def test_elke_plaats_buiten_de_regio_wordt_herkend():
    buiten = lees_lijst("plaatsen")["buiten"]
    assert sum(len(namen) for namen in buiten.values()) >= 250
    for gemeente, namen in buiten.items():
        for naam in namen:
            gelezen = lees("gemeente", naam)
            assert gelezen.fout == "gemeente_buiten_regio", naam
            assert gelezen.details["gemeente"] == gemeente, naam


@pytest.mark.parametrize(
    ("tekst", "gemeente"),
    [
        ("hij woont bij pa in Rucphen en ik woon in Zundert", "rucphen"),
        ("Ik woon zelf in Breda, maar Sem woont bij zijn moeder in Rijsbergen.", "zundert"),
        ("Steenbergen, en mijn ex in Bergen op Zoom", "steenbergen"),
    ],
)
def test_het_huis_van_het_kind_telt(tekst, gemeente):
    assert lees("gemeente", tekst).waarde == gemeente


@pytest.mark.parametrize(
    ("tekst", "gemeente"),
    [
        ("we zijn verhuisd van Tilburg naar een boerderijtje bij Achtmaal", "zundert"),
        ("vroeger woonden we in Breda, nu in een flatje in Zevenbergen", "moerdijk"),
        ("Wernhout, je kunt Limburg hier niet zien", "zundert"),
    ],
)
def test_waar_iemand_nu_woont_telt(tekst, gemeente):
    assert lees("gemeente", tekst).waarde == gemeente
