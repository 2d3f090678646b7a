"""A mark from 1 to 10."""

import pytest

from .hulp import lees

VELD = "hulpvraag.zwaarte"


@pytest.mark.parametrize(
    ("tekst", "cijfer"),
    [
        ("8", 8),
        ("achttttt", 8),
        ("acht", 8),
        ("Acht!", 8),
        ("een 8", 8),
        ("een dikke 8", 8),
        ("een dikke acht", 8),
        ("8/10", 8),
        ("8 / 10", 8),
        ("8 van de 10", 8),
        ("een 8 op 10", 8),
        ("8 uit 10", 8),
        ("een tien", 10),
        ("10", 10),
        ("tien", 10),
        ("1", 1),
        ("een 1", 1),
        ("een", 1),
        ("één", 1),
        ("zeven", 7),
        ("doe maar 7", 7),
        ("ik denk een 8", 8),
        ("8 denk ik", 8),
        ("ik geef het een 9", 9),
        ("voor mij voelt het als een 9", 9),
        ("op dit moment een 6", 6),
        ("zeker een 9", 9),
        ("op een schaal van 10 een 7", 7),
        ("op een schaal van 1 tot 10 een 7", 7),
        ("cijfer 5", 5),
        ("een kleine 6", 6),
        ("ruim een 7", 7),
        ("zou zeggen 8", 8),
        ("een 8 hoor", 8),
        ("8.", 8),
    ],
)
def test_een_cijfer_wordt_begrepen(tekst, cijfer):
    gelezen = lees(VELD, tekst)
    assert (gelezen.waarde, gelezen.fout) == (cijfer, None)
    assert gelezen.volledig, gelezen.rest


@pytest.mark.parametrize(
    ("tekst", "cijfer"),
    [
        ("een zesje", 6),
        ("'t is een zevenke", 7),
        ("nog geen twee hoor, eentje", 1),
        ("tussen de 7 en 8, laten we 8 zeggen", 8),
        ("bijna een 10, negen dus", 9),
        ("9 ik slaap er niet meer van", 9),
        ("doe maar het hoogste cijfer", 10),
        ("erger kan niet", 10),
        ("het laagste", 1),
    ],
)
def test_een_cijfer_in_een_verhaaltje_wordt_begrepen(tekst, cijfer):
    assert lees(VELD, tekst).waarde == cijfer


@pytest.mark.parametrize("tekst", ["niet het hoogste", "we hebben 3 kinderen", "al 3 keer in het ziekenhuis"])
def test_wat_geen_cijfer_op_de_schaal_is(tekst):
    assert lees(VELD, tekst).waarde is None


@pytest.mark.parametrize("tekst", ["0", "11", "elf", "100", "twaalf", "-3", "een 12", "20", "1000", "nul"])
def test_een_cijfer_buiten_de_schaal(tekst):
    assert lees(VELD, tekst).fout == "schaal_buiten"


@pytest.mark.parametrize(
    "tekst",
    [
        "heel zwaar",
        "zwaar",
        "7 a 8",
        "7 of 8",
        "7-8",
        "7/8",
        "tussen de 7 en 8",
        "8,5",
        "7.5",
        "acht en een half",
        "zesenhalf",
        "8½",
        "een acht min",
        "8-",
        "8+",
        "al 3 jaar zwaar",
        "3 kinderen",
        "8 uur per dag",
        "sinds 8 weken",
        "10 keer niks",
        "wat is een 10?",
        "is 8 veel?",
        "hoe zwaar is een 7",
        "niet echt een 8",
        "het is zwaar, we hebben 3 kinderen thuis",
        "meer dan 8",
        "een beetje",
        "gaat wel",
        "0612345678",
        "12-3-2016",
        "80%",
        "weet ik niet",
        "een hele zware tijd",
        "€ 8",
    ],
)
def test_zonder_een_heel_cijfer_vragen_we_het_nog_eens(tekst):
    gelezen = lees(VELD, tekst)
    assert (gelezen.waarde, gelezen.fout) == (None, "schaal_onbekend")


def test_een_uitleg_bij_het_cijfer_blijft_over():
    gelezen = lees(VELD, "een 9, want we slapen niet meer")
    assert (gelezen.waarde, gelezen.volledig) == (9, False)
    assert gelezen.rest == "we slapen niet meer"


def test_wie_de_knoop_doorhakt_geeft_een_cijfer():
    assert lees(VELD, "tussen de 6 en de 7, doe maar 7").waarde == 7


def test_een_vraag_bij_het_cijfer_blijft_over():
    gelezen = lees(VELD, "8 en wat gebeurt er dan mee?")
    assert (gelezen.waarde, gelezen.rest) == (8, "wat gebeurt er dan mee?")


@pytest.mark.parametrize(
    "tekst",
    [
        "eerst een 9 en nu een 7",
        "een 8 maar sinds 2 weken een 7",
        "was 9, inmiddels 7",
        "tegen de huisarts zei ik 5 maar dat was te laag, het is een 7",
        "vorig jaar een vier, maar na die week in oktober kom ik uit op een zeven",
    ],
)
def test_hoe_het_nu_is_telt(tekst):
    assert lees(VELD, tekst).waarde == 7
