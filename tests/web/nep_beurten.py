"""The fixed turns of the fake chat API, chosen by a word."""

from __future__ import annotations

from typing import Any

Beurt = dict[str, Any]
_STATUS = [
    ("Overslaan", "overslaan"),
    ("Weet ik niet", "weet_ik_niet"),
    ("Bespreek ik liever", "bespreek_ik_liever"),
]


def zeg(tekst: str, soort: str = "tekst", knoppen: Any = (), kennis: Any = None) -> Beurt:
    """A message of the assistant."""
    paren = [{"titel": titel, "waarde": waarde} for titel, waarde in knoppen]
    return {"van": "assistent", "soort": soort, "tekst": tekst, "knoppen": paren, "kennis": kennis}


def vraag(veld: str, soort: str, opties: Any = (), **rest: Any) -> Beurt:
    """An open question."""
    paren = [{"titel": titel, "waarde": waarde} for titel, waarde in opties]
    vast = {
        "veld": veld,
        "soort": soort,
        "opties": paren,
        "verplicht": False,
        "waarom": "Zo begrijpt de jeugdprofessional u beter.",
        "wieLeest": "De jeugdprofessional van uw gemeente leest dit.",
        "huidig": None,
    }
    return vast | rest


def _beurt(
    berichten: list[Beurt], open_vraag: Beurt | None, stap: int = 3, titel: str = "Uw kinderen"
) -> Beurt:
    return {
        "berichten": berichten,
        "vraag": open_vraag,
        "voortgang": {"stap": stap, "van": 11, "titel": titel},
        "status": "open",
        "kenmerk": None,
        "hervatcode": None,
    }


BEGROETING = zeg(
    "Welkom. Ik ben de digitale assistent van de jeugdhulp in West-Brabant West.",
    knoppen=[("Gezinsplan invullen", "start_gezinsplan"), ("Ik heb een vraag", "ik_heb_een_vraag")],
)
_JA_NEE = [("Ja, dat mag", "ja"), ("Nee, liever niet", "nee")]
_ZORGEN = [
    ("Geld", "geld"),
    ("Wonen", "wonen"),
    ("Werk", "werk"),
    ("Relatie of scheiding", "relatie_of_scheiding"),
    ("Gezondheid van een ouder", "gezondheid_ouder"),
    ("Verlies of rouw", "verlies_of_rouw"),
    ("Geen van deze", "geen"),
]
_GEMEENTEN = [
    (naam, naam.lower().replace(" ", "-"))
    for naam in (
        "Bergen op Zoom",
        "Etten-Leur",
        "Halderberge",
        "Moerdijk",
        "Roosendaal",
        "Rucphen",
        "Zundert",
    )
]
_CIJFERS = [(str(cijfer), str(cijfer)) for cijfer in range(1, 11)]
_OVERZICHT = """Dit is uw gezinsplan. Lees het rustig na. Klopt alles? Dan kunt u het versturen.

2. Wie bent u
- Naam: Fatima Yilmaz
- Telefoon: 06 12 34 56 78

5. De hulpvraag
- In eigen woorden: Mijn zoon slaapt slecht: al maanden.

Hij wil ook niet meer naar school.
- Hoe zwaar het voelt: overgeslagen"""
_WIJZIG = [
    ("Verstuur mijn gezinsplan", "verstuur"),
    ("Wijzig: Naam", "wijzig:contact.naam"),
    ("Wijzig: Telefoon", "wijzig:contact.telefoon"),
    ("Wijzig: In eigen woorden", "wijzig:hulpvraag.eigen_woorden"),
    ("Wijzig: Hoe zwaar het voelt", "wijzig:hulpvraag.zwaarte"),
]
_KENNIS = {
    "id": "gezinsplan-wat-is",
    "bron": "Jeugdhulpcatalogus",
    "paragraaf": "Procedure toewijzing 1",
    "versie": "2025",
    "geldigTot": "2026-12-31",
}
_VEILIGHEID = """Wat u schrijft, klinkt alsof er gevaar is. U staat er niet alleen voor. Bel nu met een mens.

Politie, brandweer of ambulance: 112. Bij direct gevaar.
113 Zelfmoordpreventie: 113 of 0800-0113. Dag en nacht, gratis.
Veilig Thuis: 0800-2000. Dag en nacht, gratis, ook voor advies."""


def _naam() -> Beurt:
    return zeg("Hoe heet uw kind?\n\nAlleen de voornaam is genoeg.")


BEURTEN: dict[str, Beurt] = {
    "start_gezinsplan": _beurt(
        [
            zeg("Fijn dat u begint. Ik stel steeds één vraag."),
            zeg("Mogen we uw antwoorden bewaren?", knoppen=_JA_NEE),
        ],
        vraag("akkoord_privacy", "ja_nee", _JA_NEE, verplicht=True),
        1,
        "Vooraf",
    ),
    "ja": _beurt(
        [zeg("Waar woont het kind?", knoppen=_GEMEENTEN)],
        vraag("gemeente", "keuze", _GEMEENTEN),
        2,
        "Wie bent u",
    ),
    "naam": _beurt([_naam()], vraag("kinderen[0].voornaam", "kort", verplicht=True)),
    "telefoon": _beurt([zeg("Wat is uw telefoonnummer?")], vraag("contact.telefoon", "telefoon")),
    "meerkeuze": _beurt(
        [zeg("Waar maakt u zich nog meer zorgen over?", knoppen=_ZORGEN + _STATUS)],
        vraag("gezin.zorgen", "meerkeuze", _ZORGEN),
        6,
        "Achtergrond",
    ),
    "schaal": _beurt(
        [zeg("Hoe zwaar voelt dit voor u, van 1 tot 10?", knoppen=_CIJFERS + _STATUS)],
        vraag("hulpvraag.zwaarte", "schaal", _CIJFERS),
        5,
        "De hulpvraag",
    ),
    "veiligheid": _beurt([zeg(_VEILIGHEID, "veiligheid"), _naam()], vraag("kinderen[0].voornaam", "kort")),
    "kennis": _beurt(
        [
            zeg(
                "Een gezinsplan is het plan van uw gezin. Daarin staat wat er speelt.",
                "antwoord",
                [
                    ("Hoe lang is een gezinsplan geldig?", "kennis:gezinsplan-geldigheid"),
                    ("Ja, dit helpt", "geholpen:ja:gezinsplan-wat-is"),
                    ("Nee, dit helpt niet", "geholpen:nee:gezinsplan-wat-is"),
                ],
                kennis=_KENNIS,
            ),
            _naam(),
        ],
        vraag("kinderen[0].voornaam", "kort"),
    ),
    "arabisch": _beurt(
        [
            zeg("أنا برنامج كمبيوتر. أفهم اللغة الهولندية فقط.", knoppen=[("أريد التحدث مع شخص", "mens")])
            | {"taal": "ar"}
        ],
        None,
    ),
    "twijfel": _beurt(
        [
            zeg(
                "Is dit uw antwoord of een vraag aan mij?",
                "keuze",
                [("Dit is mijn antwoord", "is_antwoord"), ("Dit is een vraag", "is_vraag")],
            )
        ],
        vraag("hulpvraag.eigen_woorden", "tekst"),
    ),
    "fout": _beurt(
        [zeg("Die datum ligt in de toekomst. Schrijf een datum die al is geweest.", "fout"), _naam()],
        vraag("kinderen[0].geboortedatum", "datum"),
    ),
    "mens": _beurt(
        [zeg("U kunt een mens spreken. Bel het ZI2T op 0165 – 579 726. Is er nu gevaar? Bel dan 112.")], None
    ),
    "controle": _beurt(
        [zeg(_OVERZICHT, "samenvatting", _WIJZIG)],
        vraag("controle", "keuze", _WIJZIG, verplicht=True),
        11,
        "Controle",
    ),
    "wijzig:contact.naam": _beurt(
        [zeg("Hoe heet u?")], vraag("contact.naam", "kort", huidig="Fatima Yilmaz"), 2, "Wie bent u"
    ),
    "verstuur": _beurt(
        [zeg("Uw gezinsplan is verstuurd naar uw gemeente. Uw kenmerk is GP-7K3M-Q9WX.")],
        None,
        11,
        "Controle",
    )
    | {"status": "verstuurd", "kenmerk": "GP-7K3M-Q9WX"},
    "pauze": _beurt(
        [zeg("Alles is bewaard. Uw hervatcode is boom-fiets-lepel.")], vraag("contact.naam", "kort")
    )
    | {"hervatcode": "boom-fiets-lepel"},
}


def beurt_bij(woord: str) -> Beurt:
    """The turn that this word chooses; any other text gets the question for a name."""
    return BEURTEN.get(woord.strip(), BEURTEN["naam"])
