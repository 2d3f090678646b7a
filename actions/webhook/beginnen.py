"""Opening the form, by a button or on somebody's word, and going on with it."""

from __future__ import annotations

from actions.gesprek.knoppen import MENU
from actions.gesprek.modellen import GesprekStatus
from actions.webhook import inlichten
from actions.webhook.beurt import Werkbeurt
from actions.webhook.vasthouden import houd_vast, onthoud_voorkennis, zeg_begrepen
from forms.ontleden.gesprekje import ontleed_gesprekje

WOORDEN_OM_TE_BEWAREN = 3
"""A shorter text is no story to write down."""


def start(werk: Werkbeurt) -> None:
    """Open the form at the first open question; a sent plan stays sent."""
    _open(werk, "start_verder" if werk.dossier else "start")


def begin(werk: Werkbeurt) -> None:
    """Begin on somebody's word, with what they tell about themselves in passing."""
    weet = onthoud_voorkennis(werk, "")
    start(werk)
    if weet and werk.stand.formulier:
        zeg_begrepen(werk, weet)


def begin_met_verhaal(werk: Werkbeurt) -> None:
    """Keep what was told and begin; whoever did not want us to keep anything is asked first."""
    if werk.gesprek.kenmerk:
        start(werk)
        return
    if werk.stand.bewaart_niets:
        werk.zeg("eerst_toestemming", knoppen=MENU)
        return
    if werk.dossier and houd_vast(werk):
        werk.zeg("gestopt_verhaal", knoppen=MENU)
        return
    if len(werk.getypt.tekst.split()) < WOORDEN_OM_TE_BEWAREN or not houd_vast(werk):
        begin(werk)
        return
    weet = onthoud_voorkennis(werk, "")
    if ontleed_gesprekje(werk.getypt.tekst) == "emotie":
        inlichten.gesprekje(werk, "emotie")
    _open(werk, "start_na_verhaal")
    if weet and werk.stand.formulier:
        zeg_begrepen(werk, weet)


def ga_verder(werk: Werkbeurt) -> None:
    """Go on with the plan of this conversation, or ask for the code of another."""
    if werk.dossier or werk.gesprek.kenmerk:
        start(werk)
    else:
        vraag_code(werk)


def vraag_code(werk: Werkbeurt) -> None:
    """Ask for the resume code; it goes into a box of its own, never into the conversation."""
    werk.zeg("vraag_hervatcode", knoppen=("hervatten", "mens"))


def wijs_codevak(werk: Werkbeurt) -> None:
    """A code among the messages: show where it belongs."""
    werk.zeg("code_herkend", knoppen=("hervatten",))


def _open(werk: Werkbeurt, sleutel: str) -> None:
    if werk.gesprek.kenmerk:
        werk.zeg("al_verstuurd", kenmerk=werk.gesprek.kenmerk)
        return
    werk.zeg(sleutel)
    werk.gesprek.status = GesprekStatus.OPEN
    werk.stand = werk.stand.met(formulier=True, wachtend=None)
