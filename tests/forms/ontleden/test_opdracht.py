"""Fixed commands: only when they are the whole message."""

import pytest

from forms.ontleden import ontleed_opdracht
from forms.ontleden.opdracht import LIJST
from forms.ontleden.woordenlijst import lees

OPDRACHTEN = {
    "overslaan": [
        "overslaan",
        "sla maar over",
        "Sla over!",
        "sla deze vraag over",
        "volgende vraag",
        "volgende",
        "skip",
        "skip deze maar",
        "ik wil dit niet invullen",
        "nvt",
        "n.v.t.",
        "mag ik deze overslaan?",
        "overslaam",
        "sla over a.u.b.",
    ],
    "weet_ik_niet": [
        "weet ik niet",
        "ik weet het niet",
        "geen idee",
        "kweenie",
        "Weet ik echt niet hoor",
        "geen flauw idee",
        "zou het niet weten",
        "weet_ik_niet",
        "dat weet ik niet precies",
        "weet ik nit",
    ],
    "bespreek_ik_liever": [
        "daar praat ik liever over met iemand",
        "dat bespreek ik liever",
        "liever in het gesprek",
        "bespreek ik liever",
        "dat vertel ik liever persoonlijk",
        "dat wil ik liever bespreken",
        "bespreek_ik_liever",
    ],
    "terug": [
        "terug",
        "vorige vraag",
        "ga terug",
        "een vraag terug",
        "kan ik terug?",
        "terug naar de vorige vraag",
    ],
    "pauze": [
        "pauze",
        "ik ga later verder",
        "ik wil even pauze",
        "later verder",
        "kan ik later verder gaan?",
        "ik kom later terug",
        "genoeg voor vandaag",
        "opslaan",
    ],
    "stop": ["stop", "ik wil stoppen", "ik stop ermee", "stoppen", "ik wil niet verder", "annuleren"],
    "waarom": [
        "waarom",
        "Waarom?",
        "waarom wilt u dat weten",
        "waarom wil je dat weten?",
        "waarom vraagt u dit",
        "waar is dit voor nodig?",
        "hoezo",
    ],
    "wie_leest": [
        "wie leest dit",
        "wie leest dit?",
        "wie kan dit lezen",
        "wie ziet mijn antwoorden?",
        "wie leest er mee",
    ],
    "opnieuw_beginnen": [
        "opnieuw beginnen",
        "ik wil opnieuw beginnen",
        "opnieuw",
        "van voren af aan",
        "reset",
    ],
    "alles_wissen": ["alles wissen", "wis alles", "verwijder mijn gegevens", "alles verwijderen graag"],
    "mens": [
        "ik wil een mens spreken",
        "mag ik iemand spreken?",
        "een medewerker",
        "kan ik iemand bellen",
        "ik praat liever met een mens",
        "bel mij",
    ],
    "voortgang": ["hoe ver ben ik?", "voortgang", "hoeveel vragen nog", "hoe lang duurt het nog?"],
    "samenvatting": ["samenvatting", "wat heb ik al ingevuld?", "laat mijn antwoorden zien", "overzicht"],
    "verstuur": ["verstuur", "verstuur maar", "versturen", "opsturen", "stuur het op"],
}


@pytest.mark.parametrize(
    ("tekst", "opdracht"), [(tekst, o) for o, rij in OPDRACHTEN.items() for tekst in rij]
)
def test_een_opdracht_wordt_herkend(tekst, opdracht):
    assert ontleed_opdracht(tekst) == opdracht


@pytest.mark.parametrize(
    "tekst",
    [
        "ik weet niet meer wat ik moet doen",
        "we stoppen met school",
        "hij stopt met school",
        "ik wil niet stoppen",
        "niet overslaan",
        "dat weet ik wel",
        "ik weet het wel",
        "ja",
        "nee",
        "niks",
        "geen",
        "niemand",
        "",
        "   ",
        "😀",
        "help",
        "waarom huilt hij zo vaak",
        "wie leest hem voor",
        "hij wil steeds terug naar zijn vader",
        "terug naar school",
        "een pauze op school helpt",
        "ik wil niemand spreken",
        "verder niks",
        "volgend jaar",
        "maar",
        "thuis",
        "dag",
        "ok",
        "gewoon",
        "begin",
        "hij slaat over",
        "hij slaat alles over",
        "zij weet het niet",
        "hij weet niet",
        "hoe lang duurt de wachtlijst",
        "hij heeft een samenvatting nodig",
        "versturen jullie dit naar school?",
        "pauzeren lukt hem niet",
        "stop met schreeuwen zeg ik dan",
        "ik weet niet of hij autisme heeft",
        "geen idee waarom hij zo boos is",
        "alles",
        "later wil hij kok worden",
        "een mens maakt fouten",
        "hij wil opnieuw beginnen op een andere school",
        "x" * 5000,
    ],
)
def test_een_opdracht_midden_in_een_verhaal_telt_niet(tekst):
    assert ontleed_opdracht(tekst) is None


def test_elke_zin_uit_de_lijst_leest_als_haar_opdracht():
    for opdracht, frasen in lees(LIJST).items():
        if opdracht not in ("beleefd", "betekenis"):
            for frase in frasen:
                assert ontleed_opdracht(str(frase)) == opdracht, frase


def test_geen_zin_staat_bij_twee_opdrachten():
    frasen = [str(f) for o, rij in lees(LIJST).items() if o not in ("beleefd", "betekenis") for f in rij]
    assert sorted(frasen) == sorted(set(frasen))
