"""The decision of a turn: what was typed is an answer, a question, a command, or we ask."""

from __future__ import annotations

from typing import Any

import pytest

from actions.webhook.beslissing import Situatie, Soortbesluit, beslis
from forms.soorten import Ontleding, Soort

HEEL_GELEZEN = Ontleding(waarde=8, volledig=True)
DEELS_GELEZEN = Ontleding(waarde=8, rest="en hoe lang duurt het eigenlijk?")
NIET_GELEZEN = Ontleding(fout="datum_onbekend")


def situatie(soort: Soort, tekst: str, **rest: Any) -> Situatie:
    """A situation with a text that reads as an answer, unless told otherwise."""
    return Situatie(soort=soort, tekst=tekst, **({"ontleding": Ontleding(waarde=tekst)} | rest))


def test_een_vast_woord_gaat_voor_alles() -> None:
    besluit = beslis(
        situatie(Soort.TEKST, "sla maar over", opdracht="overslaan", intent="antwoord", zekerheid=0.9)
    )
    assert (besluit.soort, besluit.opdracht) == (Soortbesluit.OPDRACHT, "overslaan")


def test_een_heel_gelezen_antwoord_wint_van_de_intent() -> None:
    s = situatie(Soort.DATUM, "7", ontleding=HEEL_GELEZEN, intent="vraag_stellen", zekerheid=0.99)
    assert beslis(s).soort is Soortbesluit.ANTWOORD


def test_een_antwoord_met_een_vraag_erachter_is_beide() -> None:
    s = situatie(
        Soort.DATUM,
        "hij is 8 en hoe lang duurt het eigenlijk?",
        ontleding=DEELS_GELEZEN,
        vraagdeel="hoe lang duurt het eigenlijk?",
    )
    besluit = beslis(s)
    assert besluit.soort is Soortbesluit.ANTWOORD_EN_VRAAG
    assert besluit.vraag == "hoe lang duurt het eigenlijk?"


def test_een_getal_in_een_vraag_is_geen_antwoord() -> None:
    tekst = "moet ik 8 weken wachten?"
    s = situatie(Soort.DATUM, tekst, ontleding=DEELS_GELEZEN, vraagdeel=tekst, vraagzin=True)
    assert beslis(s).soort is Soortbesluit.VRAAG


@pytest.mark.parametrize(
    ("kennis", "intent", "verwacht"),
    [
        ("antwoord", "vraag_stellen", Soortbesluit.VRAAG),
        ("onbekend", "antwoord", Soortbesluit.ANTWOORD),
        ("keuze", "antwoord", Soortbesluit.TWIJFEL),
        ("antwoord", "antwoord", Soortbesluit.TWIJFEL),
        ("onbekend", "vraag_stellen", Soortbesluit.TWIJFEL),
    ],
)
def test_een_vraagzin_in_vrije_tekst(kennis: str, intent: str, verwacht: Soortbesluit) -> None:
    tekst = "Hoe krijg ik hem weer naar school?"
    s = situatie(
        Soort.TEKST, tekst, vraagzin=True, vraagdeel=tekst, kennis=kennis, intent=intent, zekerheid=0.8
    )
    assert beslis(s).soort is verwacht


def test_een_vraag_wordt_geen_naam() -> None:
    tekst = "waar is dit voor?"
    s = situatie(Soort.KORT, tekst, vraagzin=True, vraagdeel=tekst, intent="antwoord", zekerheid=0.9)
    assert beslis(s).soort is Soortbesluit.VRAAG


def test_een_verhaal_met_het_woord_stop_erin_is_een_antwoord() -> None:
    verhaal = "hij kan niet stoppen met schreeuwen als ik zeg dat de tablet uit moet en dan gaat hij gooien"
    s = situatie(Soort.TEKST, verhaal, intent="stop", zekerheid=0.95)
    assert beslis(s).soort is Soortbesluit.ANTWOORD


def test_onleesbaar_bij_een_gesloten_vraag_vraagt_opnieuw() -> None:
    s = situatie(
        Soort.DATUM, "ergens in het voorjaar", ontleding=NIET_GELEZEN, intent="antwoord", zekerheid=0.9
    )
    assert beslis(s).soort is Soortbesluit.ONDUIDELIJK


def test_dank_je_wel_bij_een_datum_is_een_gesprekje() -> None:
    s = situatie(Soort.DATUM, "dank je wel", ontleding=NIET_GELEZEN, intent="dank", zekerheid=0.9)
    assert beslis(s).soort is Soortbesluit.GESPREKJE


def test_een_kort_antwoord_dat_op_een_opdracht_lijkt_blijft_een_antwoord() -> None:
    s = situatie(Soort.TEKST, "niks op dit moment", intent="pauze", zekerheid=0.9)
    assert beslis(s).soort is Soortbesluit.ANTWOORD


def test_zeker_niet_willen_vertellen_is_overslaan_ook_in_vrije_tekst() -> None:
    s = situatie(Soort.TEKST, "daar heb ik het straks wel over", intent="bespreek_ik_liever", zekerheid=0.95)
    assert beslis(s).opdracht == "bespreek_ik_liever"
