"""A command in a longer sentence, and the same words in a story."""

import pytest

from forms.ontleden.opdracht_in_zin import opdracht_in_zin

OPDRACHTEN = [
    ("mail heb ik niet, sla maar over", "overslaan"),
    ("daar heb ik niks over te zeggen, volgende vraag", "overslaan"),
    ("dat gaat jullie niks aan", "overslaan"),
    ("geen idee hoe dat zit", "weet_ik_niet"),
    ("ik zou het echt niet weten", "weet_ik_niet"),
    ("dat vertel ik liever in een gesprek", "bespreek_ik_liever"),
    ("dit wil ik liever onder vier ogen bespreken", "bespreek_ik_liever"),
    ("ho, ik wil nog even terug naar de vraag hiervoor", "terug"),
    ("ik moet nu weg, kan ik straks verder?", "pauze"),
    ("de baby huilt, bewaar het even", "pauze"),
    ("ik heb er geen zin meer in, ik kap ermee", "stop"),
    ("waarom wil je dat eigenlijk weten?", "waarom"),
    ("wie krijgt dit allemaal te zien?", "wie_leest"),
    ("ik wil graag helemaal opnieuw beginnen", "opnieuw_beginnen"),
    ("gooi alles maar weg wat ik heb ingevuld", "alles_wissen"),
    ("kan ik hierover niet gewoon met iemand praten?", "mens"),
    ("typen lukt niet, kan iemand mij bellen?", "mens"),
    ("hoeveel vragen krijg ik nog?", "voortgang"),
    ("hoeveel nog? ik heb zo een klant", "voortgang"),
    ("hoe lang gaat dit nog duren", "voortgang"),
    ("en wie krijgt dit straks onder ogen?", "wie_leest"),
    ("wie bij jullie leest mijn mening", "wie_leest"),
    ("mijn ex regelde dat toen, ik zou het echt niet weten", "weet_ik_niet"),
    ("moet ik nog veel vragen?", "voortgang"),
    ("hoever ben ik al", "voortgang"),
    ("even wachten er staat iemand aan de deur", "pauze"),
    ("momentje, moet ff het eten van het vuur halen", "pauze"),
    ("wacht ff baby huilt", "pauze"),
    ("wacht even, de bel gaat", "pauze"),
    ("laat dat vakje maar leeg", "overslaan"),
    ("kunt u samenvatten wat er al staat", "samenvatting"),
    ("laat eens zien wat ik tot nu toe heb ingevuld", "samenvatting"),
]
VERHALEN = [
    "wachten tot de baby slaapt",
    "wacht, hij is 9",
    "halverwege afgehaakt, mag ik dat opnieuw doen",
    "ik wil dat het stopt met die ruzies",
    "stoppen met schreeuwen, dat lukte een week",
    "terug naar zijn oude klas",
    "een jaartje of drie terug",
    "weet niet meer hoe ze heette, iemand van de GGZ",
    "ik weet niet meer wat ik met hem aan moet",
    "ik wil met iemand kunnen praten die mijn ouders niet zijn",
    "een mens die tijd heeft",
    "in de pauze, rond half een",
    "ja maar die is gestopt",
    "opnieuw beginnen met ons gezin",
    "hij slaat alles kort en klein",
    "telkens weer van voren af aan mijn verhaal moeten doen",
    "samen op een rijtje zetten wat er die week gebeurd was",
    "tussen 12 en 1 want dan heb ik pauze",
    "wij praten elke avond met hem",
]


@pytest.mark.parametrize(("tekst", "opdracht"), OPDRACHTEN)
def test_een_opdracht_in_een_zin_wordt_verstaan(tekst, opdracht):
    assert opdracht_in_zin(tekst) == opdracht


@pytest.mark.parametrize("tekst", VERHALEN)
def test_dezelfde_woorden_in_een_verhaal_zijn_geen_opdracht(tekst):
    assert opdracht_in_zin(tekst) is None


def test_een_lang_verhaal_geeft_nooit_een_opdracht():
    assert opdracht_in_zin("sla maar over " + "en hij sliep die nacht weer niet " * 5) is None
