"""Several options in running text."""

import pytest

from .hulp import lees

MEER = {
    "gezin.zorgen": [
        ("vooral geld en het wonen", ["geld", "wonen"]),
        ("geld wel, wonen ook niet", ["geld"]),
        ("geld,wonen", ["geld", "wonen"]),
        ("geld", ["geld"]),
        ("schulden", ["geld"]),
        ("geldzorgen", ["geld"]),
        ("financiële problemen", ["geld"]),
        ("we komen niet rond, te weinig geld", ["geld"]),
        ("gelt", ["geld"]),
        ("dakloos", ["wonen"]),
        ("huisvesting", ["wonen"]),
        ("huisvestign", ["wonen"]),
        ("te klein huis", ["wonen"]),
        ("ruzie met de buren", ["wonen"]),
        ("mijn baan kwijt", ["werk"]),
        ("geen werk", ["werk"]),
        ("burn-out", ["werk"]),
        ("scheiding", ["relatie_of_scheiding"]),
        ("ruzie met mijn ex", ["relatie_of_scheiding"]),
        ("vechtscheiding", ["relatie_of_scheiding"]),
        ("ik ben ziek", ["gezondheid_ouder"]),
        ("kanker", ["gezondheid_ouder"]),
        ("mama depressief", ["psychische_klachten_ouder"]),
        ("mijn vrouw heeft een depressie", ["psychische_klachten_ouder"]),
        ("drank", ["verslaving"]),
        ("mijn man drinkt", ["verslaving"]),
        ("schoolproblemen", ["school"]),
        ("pesten op school", ["school"]),
        ("huiselijk geweld", ["veiligheid"]),
        ("oma overleden", ["verlies_of_rouw"]),
        ("rouw", ["verlies_of_rouw"]),
        ("iets anders", ["anders"]),
        ("gelt en skool", ["geld", "school"]),
        ("geld en het wonen, en ik heb geen vast werk", ["geld", "wonen", "werk"]),
        ("geen", ["geen"]),
        ("nee", ["geen"]),
        ("niks", ["geen"]),
        ("nergens last van", ["geen"]),
        ("geen zorgen", ["geen"]),
        ("alles gaat goed", ["geen"]),
        ("geen geldzorgen, wel wonen", ["wonen"]),
        ("niks geld, de scheiding zit dwars", ["relatie_of_scheiding"]),
        ("geen zorgen maar wel schulden", ["geld"]),
        ("geld, nee", ["geld"]),
        ("geld, geen", ["geld"]),
        ("scheiding, werk en veiligheid", ["werk", "relatie_of_scheiding", "veiligheid"]),
        ("wonen en geld", ["geld", "wonen"]),
        ("mijn man drinkt en we hebben schulden", ["geld", "verslaving"]),
        ("1 en 3", ["geld", "werk"]),
        ("1, 2 en 7", ["geld", "wonen", "verslaving"]),
        ("de eerste en de tweede", ["geld", "wonen"]),
        ("niet geld maar school", ["school"]),
        ("geen geldzorgen", None),
        ("wat bedoelt u met zorgen?", None),
        ("mijn hond", None),
        ("weet ik niet", None),
        ("13", None),
    ],
    "contact.voorkeur": [
        ("bellen", ["bellen"]),
        ("bel me maar", ["bellen"]),
        ("appen", ["whatsapp_of_sms"]),
        ("appje", ["whatsapp_of_sms"]),
        ("WhatsApp", ["whatsapp_of_sms"]),
        ("bellen of appen", ["bellen", "whatsapp_of_sms"]),
        ("mail", ["mailen"]),
        ("per mail graag", ["mailen"]),
        ("per post", ["brief"]),
        ("niet bellen, liever appen", ["whatsapp_of_sms"]),
        ("maakt niet uit", ["bellen", "whatsapp_of_sms", "mailen", "brief"]),
        ("alles behalve bellen", ["whatsapp_of_sms", "mailen", "brief"]),
        ("niet bellen", None),
        ("kan ik ook bellen?", None),
    ],
    "delen.met": [
        ("school en huisarts", ["school", "huisarts"]),
        ("alleen de huisarts", ["huisarts"]),
        ("niemand", ["niemand"]),
        ("nee", ["niemand"]),
        ("liever niet", ["niemand"]),
        ("met niemand", ["niemand"]),
        ("school niet, huisarts wel", ["huisarts"]),
        ("huisarts wel, school niet", ["huisarts"]),
        ("niemand behalve de huisarts", ["huisarts"]),
        ("geen van die, behalve het expertteam", ["expertteam"]),
        ("iedereen", ["school", "huisarts", "eerdere_hulp", "expertteam"]),
        ("alles behalve school", ["huisarts", "eerdere_hulp", "expertteam"]),
        ("niet met school", None),
        ("school,niemand", ["school"]),
        ("wie is het expertteam?", None),
    ],
    "ondersteuning.gewenst": [
        ("nee", ["nee"]),
        ("nee dank u", ["nee"]),
        ("hoeft niet", ["nee"]),
        ("allebei", ["clientondersteuner", "vertrouwenspersoon"]),
        ("cliëntondersteuner graag", ["clientondersteuner"]),
        ("vertrouwenspersoon", ["vertrouwenspersoon"]),
        ("een vertrouwenspersoon lijkt me fijn", ["vertrouwenspersoon"]),
        ("clientondersteuner,vertrouwenspersoon", ["clientondersteuner", "vertrouwenspersoon"]),
        ("wat doet een vertrouwenspersoon?", None),
    ],
}


@pytest.mark.parametrize(
    ("veld", "tekst", "waarde"),
    [(veld, tekst, waarde) for veld, rij in MEER.items() for tekst, waarde in rij],
)
def test_meer_keuzes_in_lopende_tekst(veld, tekst, waarde):
    gelezen = lees(veld, tekst)
    assert gelezen.waarde == waarde
    assert gelezen.fout == (None if waarde else "keuze_onbekend")


@pytest.mark.parametrize(
    ("tekst", "volledig"),
    [
        ("vooral geld en het wonen", True),
        ("geen geldzorgen, wel wonen", True),
        ("geld en hoe lang duurt dit?", False),
        ("schulden omdat mijn zaak failliet ging door corona", False),
    ],
)
def test_volledig_is_eerlijk(tekst, volledig):
    assert lees("gezin.zorgen", tekst).volledig is volledig


@pytest.mark.parametrize(
    ("naam", "tekst", "keuze"),
    [
        ("contact.voorkeur", "app me maar, bellen lukt op m'n werk niet", ["whatsapp_of_sms"]),
        ("contact.voorkeur", "liever mailen, bellen kan ik overdag niet", ["mailen"]),
        ("contact.voorkeur", "app maar niet te laat", ["whatsapp_of_sms"]),
        ("contact.voorkeur", "bellen vind ik niet erg", ["bellen"]),
        ("delen.met", "school mag het niet weten, de huisarts wel", ["huisarts"]),
        ("delen.met", "huisarts wel, de school hoeft dit allemaal niet te weten", ["huisarts"]),
        ("delen.met", "school en de huisarts mogen alles weten", ["school", "huisarts"]),
        ("delen.met", "school, als het niet te veel is", ["school"]),
        ("delen.met", "huisarts ok, school nee", ["huisarts"]),
        ("delen.met", "school: nee, huisarts: ja", ["huisarts"]),
        ("delen.met", "de huisarts, en school pas later", ["huisarts"]),
        ("delen.met", "school daar heb ik slechte ervaringen mee, dus alleen huisarts", ["huisarts"]),
        ("contact.voorkeur", "bellen nee, mailen ja", ["mailen"]),
    ],
)
def test_wat_van_achteren_wordt_geweigerd_telt_niet_mee(naam: str, tekst: str, keuze: list[str]) -> None:
    """The school must never read a plan because its name stood in a refusal."""
    assert lees(naam, tekst).waarde == keuze


@pytest.mark.parametrize(
    "tekst", ["school mag het niet weten", "de school hoeft dit niet te weten", "school hoeft niks te weten"]
)
def test_alleen_een_weigering_is_nog_geen_keuze(tekst: str) -> None:
    assert lees("delen.met", tekst).waarde is None


@pytest.mark.parametrize(
    ("tekst", "mogen"),
    [
        (
            "Van mij mag iedereen op het lijstje het lezen, behalve school.",
            ["huisarts", "eerdere_hulp", "expertteam"],
        ),
        ("iedereen uit dat rijtje behalve de huisarts", ["school", "eerdere_hulp", "expertteam"]),
        ("iedereen mag, maar school niet", ["huisarts", "eerdere_hulp", "expertteam"]),
        ("mondje dicht tegen iedereen", None),
    ],
)
def test_wie_iemand_uitzondert_deelt_niet_met_die(tekst: str, mogen: list[str] | None) -> None:
    assert lees("delen.met", tekst).waarde == mogen
