"""Names, as people introduce themselves."""

import pytest

from .hulp import lees

VOORNAMEN = [
    "Daan",
    "Sanne",
    "Jan-Willem",
    "Fatima",
    "Mohammed",
    "Yusuf",
    "Ayşe",
    "Can",
    "Khadija",
    "Agnieszka",
    "Żaneta",
    "Łukasz",
    "Oksana",
    "Олена",
    "Winston",
    "Shanelva",
    "D'Angelo",
    "Bo",
    "Ö",
    "Noor",
    "An",
    "Jo",
    "Mees",
    "Wil",
    "Noël",
    "Zoë",
    "Li",
]


@pytest.mark.parametrize("naam", VOORNAMEN)
@pytest.mark.parametrize(
    "zin",
    [
        "{}",
        "{}.",
        "hij heet {}",
        "Mijn dochter heet {}.",
        "onze oudste heet {}",
        "{} heet hij",
        "zijn naam is {}",
        "dat is {}",
    ],
)
def test_elke_voornaam_wordt_gelijk_gelezen(naam, zin):
    gelezen = lees("kinderen[0].voornaam", zin.format(naam))
    assert (gelezen.waarde, gelezen.volledig, gelezen.fout) == (naam, True, None)


@pytest.mark.parametrize(
    ("tekst", "naam"),
    [
        ("Fatima", "Fatima"),
        ("Ik heet Fatima", "Fatima"),
        ("ik heet fatima hoor", "fatima"),
        ("mijn naam is Jan de Vries", "Jan de Vries"),
        ("Mijn naam is Fatima El Amrani.", "Fatima El Amrani"),
        ("ik ben Sanne", "Sanne"),
        ("Hallo, ik ben Sanne.", "Sanne"),
        ("Fatima heet ik", "Fatima"),
        ("naam: Jan de Boer", "Jan de Boer"),
        ("Met Fatima", "Fatima"),
        ("J. de Vries", "J. de Vries"),
        ("A.B. van der Berg-Jansen", "A.B. van der Berg-Jansen"),
        ("mevrouw van den Berg", "mevrouw van den Berg"),
        ("Jan en Marie de Vries", "Jan en Marie de Vries"),
        ("Wil de Boer", "Wil de Boer"),
        ("Can Yılmaz", "Can Yılmaz"),
        ("Anne-Marie d'Hondt", "Anne-Marie d'Hondt"),
        ("Oksana Коваленко", "Oksana Коваленко"),
        ("u spreekt met Kees", "Kees"),
        ("noem me maar Jo", "Jo"),
    ],
)
def test_een_naam_wordt_uit_de_zin_gehaald(tekst, naam):
    gelezen = lees("contact.naam", tekst)
    assert (gelezen.waarde, gelezen.volledig) == (naam, True)


@pytest.mark.parametrize(
    ("veld", "tekst", "naam", "rest"),
    [
        ("contact.naam", "ik ben Fatima en ik ben de moeder van Daan", "Fatima", "ik ben de moeder van Daan"),
        ("contact.naam", "Fatima, moeder van Daan", "Fatima", "moeder van Daan"),
        ("contact.naam", "Ik ben Fatima. Wie leest dit?", "Fatima", "Wie leest dit?"),
        ("contact.naam", "Jan, 0612345678", "Jan", "0612345678"),
        ("kinderen[0].voornaam", "Daan en Noor", "Daan", "Noor"),
        ("kinderen[0].voornaam", "Daan van 8", "Daan", "van 8"),
        ("kinderen[0].voornaam", "Daan, 8 jaar", "Daan", "8 jaar"),
        ("kinderen[0].voornaam", "Daan is 8", "Daan", "is 8"),
        ("kinderen[0].voornaam", "Daan (8)", "Daan", "8"),
    ],
)
def test_wat_bij_de_naam_staat_blijft_over(veld, tekst, naam, rest):
    gelezen = lees(veld, tekst)
    assert (gelezen.waarde, gelezen.volledig, gelezen.rest) == (naam, False, rest)


@pytest.mark.parametrize(
    "tekst",
    [
        "wie leest dit?",
        "waarom moet ik dat zeggen",
        "ik wil liever geen naam geven",
        "dat zeg ik liever niet",
        "ja",
        "nee",
        "ok",
        "hallo",
        "moeder",
        "ik ben de moeder van Daan",
        "😀",
        "123",
        "!!!",
        "jan@x.nl",
        "mag ik eerst weten wat het kost?",
        "liever anoniem",
        "kan ik dit ook later doen",
        "het gaat niet goed met mijn zoon",
        "0612345678",
        "<script>alert(1)</script>",
        "/restart",
        "niks",
    ],
)
def test_een_zin_of_vraag_is_geen_naam(tekst):
    assert lees("contact.naam", tekst).fout == "verplicht"


def test_een_te_lange_naam_wordt_geweigerd():
    gelezen = lees("contact.naam", "a" * 101)
    assert (gelezen.fout, gelezen.details) == ("te_lang", {"maximaal": "100"})


@pytest.mark.parametrize(
    ("tekst", "naam"),
    [
        ("mevrouw Ingrid van Oers", "Ingrid van Oers"),
        ("u spreekt met mevrouw Ingrid van Oers", "Ingrid van Oers"),
        ("dhr. Jan Jansen", "Jan Jansen"),
        ("de heer Piet Konings", "Piet Konings"),
        ("Mw Anne-Marie van Dongen", "Anne-Marie van Dongen"),
        ("mevrouw fatima yilmaz", "fatima yilmaz"),
        ("mevrouw Yilmaz. Fatima", "Fatima Yilmaz"),
        ("mevr. El Amrani, Samira", "Samira El Amrani"),
    ],
)
def test_met_een_voornaam_valt_de_titel_weg(tekst, naam):
    gelezen = lees("contact.naam", tekst)
    assert (gelezen.waarde, gelezen.volledig) == (naam, True)


@pytest.mark.parametrize(
    "naam",
    [
        "mevrouw Goorden",
        "mevrouw El Amrani",
        "meneer van der Velden",
        "mevrouw Jansen-de Vries",
        "dhr. P. Verhagen",
        "Mevrouw Jansen en meneer de Vries",
        "de Heer van Loon",
    ],
)
def test_zonder_voornaam_blijft_de_titel_staan(naam):
    assert lees("contact.naam", naam).waarde == naam


@pytest.mark.parametrize(
    ("tekst", "naam"),
    [
        ("dan hebben we nog onze kleine Zoë", "Zoë"),
        ("naar mijn vader vernoemd. Mohammed heet hij.", "Mohammed"),
    ],
)
def test_een_voornaam_achteraan_in_een_zin(tekst, naam):
    assert lees("kinderen[0].voornaam", tekst).waarde == naam
