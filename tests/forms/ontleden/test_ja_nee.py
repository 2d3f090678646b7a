"""Ja and nee, in all the ways people say it."""

import pytest

from .hulp import lees

VELD = "eerdere_hulp.gehad"
JA = [
    "jha",
    "jaa da mag",
    "da klopt",
    "tuurluk",
    "ja",
    "Ja.",
    "JA!!",
    "jaaaa",
    "jaja",
    "jazeker",
    "ja zeker",
    "jawel",
    "jawel hoor",
    "jawohl",
    "jep",
    "yep",
    "jup",
    "yes",
    "Yes!",
    "yeah",
    "tuurlijk",
    "natuurlijk",
    "ja natuurlijk",
    "vanzelfsprekend",
    "uiteraard",
    "absoluut",
    "zeker",
    "zeker weten",
    "zeker wel",
    "inderdaad",
    "klopt",
    "dat klopt",
    "ja dat klopt",
    "klopt helemaal",
    "ja hoor",
    "ja graag",
    "graag",
    "heel graag",
    "prima",
    "oke",
    "oké",
    "ok",
    "is goed",
    "dat is goed",
    "da's goed",
    "doe maar",
    "ja doe maar",
    "dat mag",
    "mag wel",
    "geen probleem",
    "geen bezwaar",
    "akkoord",
    "ik ga akkoord",
    "mee eens",
    "eigenlijk wel",
    "ik denk het wel",
    "denk van wel",
    "volgens mij wel",
    "wel hoor",
    "echt wel",
    "👍",
    "👍🏽",
    "✅",
    "ja 👍",
    "dat wil ik wel",
    "wil ik graag",
    "joa",
    "evet",
    "tak",
    "true",
    "ja dank u wel",
]
NEE = [
    "nee da hoeft nie",
    "egt nie",
    "neej",
    "nee",
    "Nee.",
    "NEE!",
    "neeeee",
    "neen",
    "neuh",
    "nope",
    "no",
    "nee hoor",
    "nee nooit",
    "niet echt",
    "echt niet",
    "nee niet echt",
    "absoluut niet",
    "zeker niet",
    "natuurlijk niet",
    "helemaal niet",
    "totaal niet",
    "liever niet",
    "nee liever niet",
    "nooit",
    "nog nooit",
    "nog niet",
    "nee nog niet",
    "nee dank u",
    "nee bedankt",
    "nee dank je wel",
    "klopt niet",
    "dat klopt niet",
    "ik denk het niet",
    "denk van niet",
    "volgens mij niet",
    "niet dat ik weet",
    "wil ik niet",
    "dat wil ik niet",
    "dat wil ik liever niet",
    "mag niet",
    "doe maar niet",
    "ik ga niet akkoord",
    "niet akkoord",
    "hoeft niet",
    "dat hoeft niet hoor",
    "niet nodig",
    "eigenlijk niet",
    "geen",
    "👎",
    "❌",
    "welnee",
    "nee joh",
    "nie",
    "hayır",
    "false",
    "helaas niet",
    "niet",
]
ONBEKEND = [
    "mwah",
    "misschien",
    "soms",
    "een beetje",
    "nou ja",
    "ja nee",
    "nee ja",
    "ja en nee",
    "wel en niet",
    "hangt ervan af",
    "weet niet",
    "weet ik niet",
    "geen idee",
    "ja?",
    "nee?",
    "mag dat?",
    "hoezo?",
    "hoezo",
    "wat bedoelt u",
    "nee dat klopt",
    "nee geen probleem",
    "oke maar wie leest dit",
    "oke, maar wie leest dit?",
    "❤️",
    "😀",
    "1",
    "abc",
    "natuurlijk wil ik dat niet",
    "mijn zoon slaapt slecht",
    "jan",
    "januari",
    "neef",
    "soms wel soms niet",
    "af en toe",
    "twijfel",
    "goed gaat het niet",
    "graag wil ik eerst weten wie dit leest",
    "prima school",
]


@pytest.mark.parametrize("tekst", JA)
def test_dit_is_ja(tekst):
    gelezen = lees(VELD, tekst)
    assert (gelezen.waarde, gelezen.volledig) == (True, True)


@pytest.mark.parametrize("tekst", NEE)
def test_dit_is_nee(tekst):
    gelezen = lees(VELD, tekst)
    assert (gelezen.waarde, gelezen.volledig) == (False, True)


@pytest.mark.parametrize("tekst", ONBEKEND)
def test_bij_twijfel_vragen_we_het_nog_eens(tekst):
    gelezen = lees(VELD, tekst)
    assert (gelezen.waarde, gelezen.fout) == (None, "ja_nee_onbekend")


@pytest.mark.parametrize(
    ("tekst", "waarde", "rest"),
    [
        ("ja, maar alleen overdag", True, "alleen overdag"),
        ("ja van het CJG", True, "van het CJG"),
        ("nee, dat was mijn andere zoon", False, "dat was mijn andere zoon"),
        ("nee we doen alles zelf", False, "we doen alles zelf"),
        ("klopt, twee jaar geleden", True, "twee jaar geleden"),
        ("ja wat kost het", True, "wat kost het"),
        ("ja hoor, en hoe lang duurt dit?", True, "hoe lang duurt dit?"),
    ],
)
def test_een_verhaal_achter_ja_of_nee_blijft_over(tekst, waarde, rest):
    gelezen = lees(VELD, tekst)
    assert (gelezen.waarde, gelezen.volledig, gelezen.rest) == (waarde, False, rest)


@pytest.mark.parametrize(
    ("veld", "tekst", "waarde"),
    [
        ("kinderen.nog_een", "dat was het", False),
        ("kinderen.nog_een", "dit zijn ze allemaal", False),
        ("kinderen.nog_een", "nee, geen kind meer", False),
        ("kinderen.nog_een", "geen andere kinderen", False),
        ("kinderen.nog_een", "alleen hij", False),
        ("kinderen.nog_een", "nog een", True),
        ("kinderen.nog_een", "ja nog een dochter", True),
        ("kinderen.nog_een", "ik heb nog een dochter van 4", True),
        ("eerdere_hulp.gehad", "we hebben nooit hulp gehad", False),
        ("eerdere_hulp.gehad", "dit is de eerste keer", False),
        ("eerdere_hulp.gehad", "we hebben eerder hulp gehad", True),
        ("eerdere_hulp.gehad", "al jaren", True),
        ("eerdere_hulp.nog_een", "dat was alles", False),
        ("eerdere_hulp.nog_een", "verder niks", False),
        ("contact.veilig_contact", "liever geen bericht", False),
        ("contact.veilig_contact", "niet inspreken", False),
        ("contact.veilig_contact", "u mag inspreken", True),
        ("kinderen[0].hulp_nodig", "hij heeft hulp nodig", True),
        ("kinderen[0].hulp_nodig", "zij heeft geen hulp nodig", False),
        ("kinderen[0].hulp_nodig", "met haar gaat het goed", False),
        ("kinderen[0].hulp_nodig", "om hem gaat het", True),
        ("akkoord_privacy", "ik geef toestemming", True),
        ("akkoord_privacy", "ik geef geen toestemming", False),
        ("instemming.ouder", "ik stem in", True),
        ("instemming.ouder", "ik stem niet in", False),
    ],
)
def test_een_zin_die_bij_de_vraag_past(veld, tekst, waarde):
    assert lees(veld, tekst).waarde is waarde


def test_een_vraag_over_privacy_is_geen_toestemming():
    for tekst in (
        "wat betekent akkoord?",
        "oke en wie leest dit dan?",
        "moet ik akkoord gaan",
        "is dat goed?",
    ):
        assert lees("akkoord_privacy", tekst).waarde is None


@pytest.mark.parametrize("tekst", ["ja maar niet inspreken", "mijn ex kan mee lezen"])
def test_een_bericht_dat_een_ander_kan_horen_is_niet_veilig(tekst: str) -> None:
    assert lees("contact.veilig_contact", tekst).waarde is False


@pytest.mark.parametrize(
    ("veld", "tekst", "waarde"),
    [
        ("akkoord_privacy", "jullie mogen niks opschrijven", False),
        ("akkoord_privacy", "daar heb ik niks op tegen hoor", True),
        ("akkoord_privacy", "prima, ik heb het van boven tot onder doorgelezen", True),
        ("akkoord_privacy", "prima, als mijn man het maar niet leest", None),
        ("akkoord_privacy", "natuurlijk niet", False),
        ("instemming.ouder", "tuurlijk anders zat ik hier niet een uur te typen", True),
        ("akkoord_privacy", "ik zie geen reden om het niet goed te vinden", True),
        ("akkoord_privacy", "niet dat ik erom sta te springen maar het mag", True),
        ("akkoord_privacy", "ik heb er niks op tegen maar mijn man wel", None),
        ("contact.veilig_contact", "er luistert hier niemand mee, doe maar", True),
        ("contact.veilig_contact", "hij luistert mee", False),
        ("kinderen[1].hulp_nodig", "zij net zo goed als haar broer", True),
        ("kinderen[1].hulp_nodig", "Noor redt zich uitstekend, voor haar vragen wij niets aan", False),
        ("akkoord_privacy", "ja hoor ga maar gwn door", True),
        ("akkoord_privacy", "is goed, ik heb niks te verbergen", True),
        ("akkoord_privacy", "mn man zegt doe het niet maar ik zeg gewoon ja", True),
        ("instemming.ouder", "ik geef mijn toestemming pas als ik iemand gesproken heb", None),
        ("kinderen[0].hulp_nodig", "met haar gaat het prima, dus voor haar niet", False),
    ],
)
def test_wat_ja_lijkt_en_nee_is(veld: str, tekst: str, waarde: bool | None) -> None:
    assert lees(veld, tekst).waarde is waarde
