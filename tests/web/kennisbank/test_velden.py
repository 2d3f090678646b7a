"""The form and the file are each other's inverse, and the preview draws what the chat draws."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date

import pytest

from knowledge.formaat import schrijf
from knowledge.items import bestanden
from knowledge.korte_naam import korte_naam
from knowledge.regels import Vondst
from tests.knowledge.fabriek import PROEF, maak_item
from web.kennisbank.chatbeeld import Blok, Stukje, blokken
from web.kennisbank.formulierbeeld import leeg
from web.kennisbank.velden import Velden, uit_formulier, uit_tekst
from web.kennisbank.veldfouten import Veldfout, veld_van_regel, veldfouten

ITEM = maak_item("fiets", "Waar staat mijn fiets?", ["fiets kwijt", "rijwiel"], gerelateerd=("lamp",))


def door_het_formulier(velden: Velden) -> Velden:
    """What comes back when a browser sends these fields; a text area sends its lines with CRLF."""
    waarden = {
        naam: [w.replace("\n", "\r\n") for w in (waarde if isinstance(waarde, tuple) else (waarde,))]
        for naam, waarde in asdict(velden).items()
    }
    return uit_formulier(velden.id, lambda naam: waarden.get(naam, []))


def test_elk_bestaand_antwoord_overleeft_het_formulier_byte_voor_byte() -> None:
    paden = list(bestanden())
    assert len(paden) > 50
    for pad in paden:
        tekst = pad.read_text(encoding="utf-8")
        assert door_het_formulier(uit_tekst(pad.stem, tekst)).als_tekst() == tekst, pad.name


@pytest.mark.parametrize(
    "anders",
    [
        {"geldig_tot": ""},
        {"geldig_tot": "morgen", "geldig_van": "2026-02-31"},
        {"antwoord": ""},
        {"vraag": "", "bron": "", "versie": "", "eigenaar": ""},
        {"varianten": "", "doelgroep": (), "paragrafen": (), "gerelateerd": ()},
        {"antwoord": "Eén.\n\n---\n\nTwee: 'drie' # vier", "vraag": "Ja: nee? #1"},
        {"antwoord": "", "meer_weten": "", "professionals": "Alleen dit."},
        {"meer_weten": "", "jeugdigen": "Jij kiest."},
        {"jeugdigen": "Jij kiest.", "professionals": "Vaktaal."},
    ],
)
def test_half_werk_komt_precies_zo_terug(anders: dict[str, str]) -> None:
    velden = replace(uit_tekst("fiets", PROEF), **anders)
    assert uit_tekst("fiets", velden.als_tekst()) == velden


def test_een_tekst_zonder_kop_staat_in_het_antwoord() -> None:
    assert uit_tekst("fiets", "zomaar een tekst").antwoord == "zomaar een tekst"


def test_geplakte_varianten_worden_nette_regels() -> None:
    velden = uit_formulier("x", lambda naam: ["- een\r\n\r\n•  twee   drie \n*vier"] * (naam == "varianten"))
    assert velden.varianten == "een\ntwee drie\nvier"


def test_een_nieuw_formulier_is_een_jaar_en_meer_geldig() -> None:
    assert (leeg(date(2026, 3, 1)).geldig_van, leeg(date(2026, 3, 1)).geldig_tot) == (
        "2026-03-01",
        "2027-12-31",
    )


@pytest.mark.parametrize(
    ("vraag", "naam"),
    [
        ("Wat is een pgb?", "wat-is-een-pgb"),
        ("Één café: ‘óók’ geopend?", "een-cafe-ook-geopend"),
        (
            "Hoe lang mag een vraag eigenlijk zijn voordat wij hem afkappen?",
            "hoe-lang-mag-een-vraag-eigenlijk-zijn",
        ),
        ("???", ""),
    ],
)
def test_een_korte_naam_volgt_uit_de_vraag(vraag: str, naam: str) -> None:
    assert korte_naam(vraag) == naam


@pytest.mark.parametrize(
    ("stuk", "veld"),
    [
        ("vraag: Waar", "vraag"),
        ("- lamp", "gerelateerd"),
        ("- rijwiel", "varianten"),
        ("paragraaf:", "paragrafen"),
        ("Het antwoord", "antwoord"),
        ("Meer staat", "meer_weten"),
        ("Jij kiest", "jeugdigen"),
        ("Vaktaal", "professionals"),
    ],
)
def test_een_regel_van_het_bestand_hoort_bij_een_veld(stuk: str, veld: str) -> None:
    tekst = schrijf(replace(ITEM, jeugdigen="Jij kiest.", professionals="Vaktaal."))
    regel = next(nummer for nummer, r in enumerate(tekst.split("\n"), start=1) if r.startswith(stuk))
    assert veld_van_regel(tekst, regel) == veld


def test_een_fout_noemt_de_vraag_en_niet_het_bestand() -> None:
    velden = uit_tekst("fiets", PROEF)
    vondst = Vondst("fiets.md", 5, "De variant 'fiets' staat ook in lamp.md.", "Laat hem bij één staan.")
    assert veldfouten(velden, PROEF, [vondst], {"lamp": "Wie maakt de lamp?"}) == [
        Veldfout("varianten", "De variant 'fiets' staat ook in ‘Wie maakt de lamp?’. Laat hem bij één staan.")
    ]


def test_het_voorbeeld_tekent_alineas_lijsten_en_links_zoals_de_chat() -> None:
    assert blokken("Bel 0165 – 579 726.\nOf kijk.\n\n- https://www.zi2t.nl/\n- 112") == [
        Blok(
            False,
            (
                (Stukje("Bel "), Stukje("0165 – 579 726", "tel:0165579726"), Stukje(".")),
                (Stukje("Of kijk."),),
            ),
        ),
        Blok(True, ((Stukje("zi2t.nl", "https://www.zi2t.nl/"),), (Stukje("112", "tel:112"),))),
    ]
