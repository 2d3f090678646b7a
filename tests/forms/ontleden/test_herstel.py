"""An answer that repairs itself: its last version counts, and a consent is never repaired by accident."""

import pytest

from forms.definitie import GEZINSPLAN
from forms.ontleden import ontleed

from .hulp import VANDAAG, jaren, lees

DAAN, SEM = "kinderen[0].voornaam", "kinderen[1].voornaam"


@pytest.mark.parametrize(
    ("veld", "tekst", "waarde"),
    [
        ("contact.naam", "nee niet meneer, mevrouw Yilmaz. Fatima", "Fatima Yilmaz"),
        ("contact.naam", "ik bedoel Fatima Yilmaz", "Fatima Yilmaz"),
        ("contact.naam", "Pieter de Jong, ik bedoel Peter de Jong", "Peter de Jong"),
        ("contact.naam", "fatima yilmas, o nee yilmaz", "fatima yilmaz"),
        (DAAN, "hij heet eigenlijk Daniel maar iedereen zegt Daan, schrijf maar Daan op", "Daan"),
        (DAAN, "Dann... Daan bedoel ik", "Daan"),
        (DAAN, "noor nee wacht nora", "nora"),
        (DAAN, "Lotte, nee Lot", "Lot"),
        ("contact.relatie", "vader, nee wacht moeder natuurlijk", "moeder"),
        ("contact.relatie", "nie de moeder, de stiefvader", "verzorger"),
        ("contact.relatie", "papa. o nee dat klopt niet, pleegvader", "pleegouder"),
        ("contact.relatie", "vader, nee wacht moeder. sorry voor de verwarring", "moeder"),
        ("gemeente", "Wouw o nee sorry Rucphen", "rucphen"),
        ("contact.telefoon", "0612345677 sorry 0612345678", "+31612345678"),
        ("contact.telefoon", "0612345677 nee 0612345678 is het", "+31612345678"),
        ("contact.telefoon", "0612345687 nee wacht 0612345678, dikke vingers sorry", "+31612345678"),
        (DAAN.replace("voornaam", "geboortedatum"), "negen is ie... nee joh wat zeg ik, acht", jaren(8)),
        ("hulpvraag.zwaarte", "een 6, nee laat ik eerlijk zijn een 8", 8),
        ("hulpvraag.zwaarte", "vorige maand een negen, nu weer gezakt naar drie", 3),
        (DAAN, "ze heet eigenlijk Wilhelmina maar vul maar Mina in", "Mina"),
        (DAAN.replace("voornaam", "geboortedatum"), "11 februari 2021 sorry 2012", "2012-02-11"),
        (DAAN.replace("voornaam", "geboortedatum"), "3 april, nee mei, 2018", "2018-05-03"),
        ("contact.telefoon", "06 1234 5677 ik bedoel 06 1234 5678", "+31612345678"),
        ("contact.email", "jan@gmial.com sorry jan@gmail.com", "jan@gmail.com"),
        ("contact.voorkeur", "bellen, o wacht dan hoort hij het, doe maar mail", ["mailen"]),
        (DAAN.replace("voornaam", "geboortedatum"), "7, nee 8", jaren(8)),
        (DAAN.replace("voornaam", "geboortedatum"), "12-3-2016 oeps 13-3-2016", "2016-03-13"),
        (DAAN.replace("voornaam", "hulp_nodig"), "nee. oh wacht ja, die wel", True),
        ("kinderen.nog_een", "ja. sorry nee dat was het", False),
        ("hulpvraag.zwaarte", "9 o sorry verkeerd getypt 6", 6),
        ("gezin.zorgen", "geld. sorry, wonen bedoel ik", ["wonen"]),
        ("eerdere_hulp.gehad", "nee wacht jawel, vorig jaar", True),
        ("eerdere_hulp.gehad", "ja. o nee dat was mijn broer", False),
        ("verwijzer", "zelf. of nee de huisarts eigenlijk", "huisarts"),
        ("delen.met", "school en huisarts. nee wacht, alleen school", ["school"]),
        ("ondersteuning.gewenst", "clientondersteuner, toch maar niet", ["nee"]),
    ],
)
def test_wat_na_het_herstel_staat_is_het_antwoord(veld, tekst, waarde):
    assert lees(veld, tekst).waarde == waarde


@pytest.mark.parametrize(
    ("veld", "tekst", "waarde"),
    [
        ("gemeente", "vroeger Breda maar nu Roosendaal", "roosendaal"),
        ("gemeente", "verhuisd vanuit Zundert naar nispen", "roosendaal"),
        ("gemeente", "we woonden in Bergen op Zoom maar inmiddels in Steenbergen", "steenbergen"),
        ("contact.telefoon", "eerst 0612345677 maar nu 0687654321", "+31687654321"),
        ("contact.voorkeur", "eerst dacht ik mailen maar bel toch maar gewoon", ["bellen"]),
        (DAAN.replace("voornaam", "woont_bij"), "eerst bij zijn vader maar nu bij zijn moeder", "moeder"),
        (DAAN.replace("voornaam", "hulp_nodig"), "vorig jaar niet maar nu wel", True),
        ("gezag.andere_ouder_weet", "eerst niet, nu wel", "ja"),
        ("gezag.andere_ouder_weet", "vroeger wel, nu niet", "nee"),
        ("hulpvraag.zwaarte", "eerst een 9 maar sinds de vakantie eerder een 5", 5),
        ("hulpvraag.zwaarte", "7 maar vandaag een 9", 9),
        (
            "verwijzer",
            "school zei ga naar de huisarts maar uiteindelijk heeft de huisarts ons verwezen",
            "huisarts",
        ),
    ],
)
def test_wat_nu_geldt_gaat_voor_wat_eerst_was(veld, tekst, waarde):
    assert lees(veld, tekst).waarde == waarde


@pytest.mark.parametrize(
    ("veld", "tekst", "waarde"),
    [
        ("contact.veilig_contact", "nou eerst niet, maar nu ik apart woon mag het wel", True),
        ("contact.veilig_contact", "nee wacht, ja dat is prima", True),
        ("akkoord_privacy", "nee oh wacht verkeerd gelezen, ja akkoord", True),
        ("instemming.ouder", "ik twijfelde nog maar ja ik ga akkoord", True),
        ("instemming.tweede_ouder", "gisteren zei hij nee maar vandaag is het ja", "ja"),
        ("instemming.tweede_ouder", "eerst wilde ze niet, nu gaat ze akkoord", "ja"),
        ("instemming.jeugdige[1]", "ze wilde niet maar nu is ze akkoord", "ja"),
    ],
)
def test_een_duidelijke_ja_na_een_nee_is_toestemming(veld, tekst, waarde):
    assert lees(veld, tekst).waarde == waarde


@pytest.mark.parametrize(
    ("veld", "tekst", "waarde"),
    [
        ("contact.veilig_contact", "ja hoor. of nee doe toch maar niet", False),
        ("contact.veilig_contact", "ja. wacht nee", False),
        ("contact.veilig_contact", "ja, of nee, mijn ex luistert mee", False),
        ("contact.veilig_contact", "eerst wel maar nu niet meer", False),
        ("akkoord_privacy", "ja. of nee, laat maar", False),
        ("akkoord_privacy", "ja is goed, of nee toch niet", False),
        ("instemming.ouder", "ja. toch niet", False),
        ("instemming.tweede_ouder", "eerst was hij akkoord maar nu weigert hij", "nee"),
        ("instemming.tweede_ouder", "ja, of nee, dat moet ik nog vragen", "nog_vragen"),
    ],
)
def test_een_ja_die_iemand_terugneemt_is_geen_toestemming(veld, tekst, waarde):
    assert lees(veld, tekst).waarde == waarde


@pytest.mark.parametrize(
    ("veld", "tekst"),
    [
        ("akkoord_privacy", "ja of nee weet ik niet"),
        ("akkoord_privacy", "eerst wil ik overleggen maar het is goed"),
        ("instemming.ouder", "prima maar ik wil het eerst nog even lezen"),
        ("akkoord_privacy", "nee maar nou ja vooruit"),
        ("contact.veilig_contact", "nee, of misschien toch ja"),
        ("contact.veilig_contact", "liever niet, maar nu als het moet wel"),
        ("contact.veilig_contact", "ja prima. of nee, ik weet het niet"),
        ("contact.veilig_contact", "nee, sorry, ja alleen overdag"),
        ("contact.veilig_contact", "nee, misschien. wacht, ja mag wel hoor"),
        ("instemming.ouder", "eerst wil ik mijn advocaat spreken. o nee wacht, ja akkoord"),
        ("contact.veilig_contact", "nee, toch wel, als hij weg is"),
        ("contact.veilig_contact", "ja dat mag sorry u moet niks inspreken, mijn vader luistert mee"),
        ("instemming.ouder", "nee wil ik niet sorry ok"),
        ("instemming.ouder", "ja ik ga akkoord. nee wacht, eerst mijn advocaat"),
        ("instemming.tweede_ouder", "mijn ex zei nee maar ik ga akkoord"),
        ("instemming.jeugdige[1]", "ze zei nee maar ik wil het wel"),
    ],
)
def test_een_halve_ja_wordt_nooit_toestemming(veld, tekst):
    assert lees(veld, tekst).waarde not in (True, "ja")


@pytest.mark.parametrize(
    ("veld", "tekst", "waarde"),
    [
        ("contact.naam", "Fatima, sorry dat ik zo laat ben", "Fatima"),
        ("contact.naam", "Peter Maas. Wacht, ik pak mijn bril", "Peter Maas"),
        ("contact.naam", "Els de Wacht", "Els de Wacht"),
        (DAAN, "hij heet daan. sorry de baby huilt", "daan"),
        (DAAN, "Sem. sorry en Lotte", "Sem"),
        (SEM, "Noor, sorry Daan is 9 geen 8", "Noor"),
        ("gemeente", "Oud Gastel, sorry voor de spelling", "halderberge"),
        ("contact.telefoon", "0612345678 sorry voor het wachten", "+31612345678"),
        ("contact.telefoon", "0612345678, sorry 24 uur per dag", "+31612345678"),
        ("contact.voorkeur", "bellen, sorry, appen mag ook", ["bellen", "whatsapp_of_sms"]),
        ("contact.voorkeur", "een appje. sorry de bel gaat", ["whatsapp_of_sms"]),
        ("contact.voorkeur", "eerst een appje maar daarna bellen", ["bellen", "whatsapp_of_sms"]),
        ("contact.veilig_contact", "kan geen kwaad nee, sorry hoor", True),
        ("contact.veilig_contact", "ja sorry dat ik zo laat reageer", True),
        ("akkoord_privacy", "ja, al deel ik liever niet alles", True),
        ("akkoord_privacy", "ja, ik heb eerst met mijn man overlegd en het is goed", True),
        ("hulpvraag.zwaarte", "een 7, sorry ik heb 3 kinderen om me heen", 7),
        ("hulpvraag.zwaarte", "8 maar sinds gisteren rustiger", 8),
        ("gezin.zorgen", "eerst mijn baan kwijt, nu geldzorgen", ["geld", "werk"]),
        ("gezin.zorgen", "geld, o wacht en school", ["geld", "school"]),
        ("eerdere_hulp.gehad", "vroeger wel, nu niet", True),
        ("veiligheid.voelt_veilig", "ja. wacht, daar zeg ik niks over", "zeg_ik_liever_niet"),
        ("delen.met", "school ja, huisarts nee, expertteam ja", ["school", "expertteam"]),
    ],
)
def test_een_teken_zonder_nieuwe_versie_verandert_niets(veld, tekst, waarde):
    assert lees(veld, tekst).waarde == waarde


@pytest.mark.parametrize(
    ("veld", "tekst"),
    [
        (DAAN.replace("voornaam", "geboortedatum"), "31 januari 2018, nee februari"),
        ("contact.telefoon", "0612345678, nee wacht, 0612345679 is van mijn man"),
        ("contact.relatie", "wat bedoel je met verzorger"),
        ("contact.veilig_contact", "ja prima. of nee, ik weet het niet"),
        ("gemeente", "we verhuizen volgende maand van Zundert naar Wouw"),
    ],
)
def test_een_half_herstel_wordt_nog_eens_gevraagd(veld, tekst):
    assert lees(veld, tekst).waarde is None


@pytest.mark.parametrize("veld", ["hulpvraag.eigen_woorden", "contact.bereikbaar", "hulpvraag.sinds"])
def test_eigen_woorden_blijven_staan_zoals_getypt(veld):
    tekst = "na 18 uur, nee wacht na 20 uur"
    assert ontleed(GEZINSPLAN.veld(veld), tekst, vandaag=VANDAAG).waarde == tekst


def test_een_lange_rij_tekens_wordt_rustig_gelezen():
    assert lees("hulpvraag.zwaarte", "sorry nee wacht 8 " * 100).waarde == 8
