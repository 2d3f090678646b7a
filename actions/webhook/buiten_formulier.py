"""What a message does when the form is not open, and sending at its end."""

from __future__ import annotations

from actions.gesprek.modellen import GesprekStatus
from actions.gesprek.toegang import geef_hervatcode
from actions.indienen.versturen import NietKlaar, verstuur
from actions.uitvoer.samenstellen import gemeentetitel
from actions.webhook import inlichten, opdrachten
from actions.webhook.beurt import Werkbeurt
from actions.webhook.kennisvraag import (
    beantwoord_vraag,
    kies_in_kennis,
    meld_buiten_bereik,
    zoek_in_kennis,
)
from actions.webhook.twijfel import opdrachten_of_twijfel, verwerk_wachtend

_MENU = ("start_gezinsplan", "ik_heb_een_vraag", "hervatten", "mens")
# Commands that only mean something at an open question.
_ALLEEN_IN_FORMULIER = frozenset(
    {"overslaan", "weet_ik_niet", "bespreek_ik_liever", "terug", "wijzigen", "correctie", "waarom"}
    | {"wie_leest", "pauze", "verstuur", "bevestigen", "ontkennen", "stop"}
)


def begroet(werk: Werkbeurt) -> None:
    """Greet with the menu."""
    werk.zeg("welkom_kort", knoppen=_MENU)


def start(werk: Werkbeurt) -> None:
    """Open the form at the first open question; a sent plan stays sent."""
    if werk.gesprek.kenmerk:
        werk.zeg("al_verstuurd", kenmerk=werk.gesprek.kenmerk)
        return
    werk.zeg("start_verder" if werk.dossier else "start")
    werk.gesprek.status = GesprekStatus.OPEN
    werk.stand = werk.stand.met(formulier=True, wachtend=None)


def beantwoord(werk: Werkbeurt) -> None:
    """Answer the text as a question."""
    if werk.stand.formulier or not _wacht_af(werk):
        beantwoord_vraag(werk, werk.getypt.tekst)


def nodig_uit(werk: Werkbeurt) -> None:
    """Invite a question."""
    werk.zeg("stel_uw_vraag")


def vraag_code(werk: Werkbeurt) -> None:
    """Ask for the resume code."""
    werk.zeg("vraag_hervatcode")


def praat(werk: Werkbeurt) -> None:
    """Small talk: thanks, feelings, who are you. What seems out of scope is tried as a question first."""
    if werk.verstaan.intent == "buiten_bereik":
        if zoek_in_kennis(werk):
            return
        meld_buiten_bereik(werk)
    inlichten.gesprekje(werk, werk.verstaan.intent)


def zeg_wat_kan(werk: Werkbeurt) -> None:
    """Nothing fits: say what we can do."""
    werk.zeg("onbekend", knoppen=("start_gezinsplan", "ik_heb_een_vraag", "mens"))


def bedien(werk: Werkbeurt) -> None:
    """A command without an open form, unless the text answers what we asked."""
    if not _wacht_af(werk):
        _bedien(werk, werk.verstaan.intent)


def _bedien(werk: Werkbeurt, opdracht: str) -> None:
    if opdracht in _ALLEEN_IN_FORMULIER or not opdrachten.kent(opdracht):
        sleutel = "al_verstuurd" if werk.gesprek.kenmerk else "eerst_starten"
        werk.zeg(sleutel, kenmerk=werk.gesprek.kenmerk, knoppen=_MENU)
    else:
        opdrachten.voer_uit(werk, opdracht)


def kies(werk: Werkbeurt) -> None:
    """A button without an open form: an entry, a waiting choice, or an old button."""
    keuze = werk.getypt.keuze or ""
    if not kies_in_kennis(werk, keuze) and not opdrachten_of_twijfel(werk, "", keuze):
        _bedien(werk, keuze)


def verstuur_plan(werk: Werkbeurt) -> None:
    """Send the plan, or open the form at what is missing."""
    try:
        kenmerk = verstuur(werk.sessie, werk.gesprek, werk.dossier, werk.vandaag)
    except NietKlaar as fout:
        werk.stand = werk.stand.met(formulier=True, veld=fout.velden[0] if fout.velden else None)
        werk.zeg("nog_niet_klaar", soort="fout")
        return
    werk.stand = werk.stand.met(formulier=False, veld=None, wachtend=None)
    werk.hervatcode, _ = geef_hervatcode(werk.sessie, werk.gesprek.id, verstuurd=True)
    gemeente = gemeentetitel(str(werk.dossier.waarde("gemeente")))
    werk.zeg("verstuurd", gemeente=gemeente, kenmerk=kenmerk)
    werk.zeg("verstuurd_code", code=werk.hervatcode)


def _wacht_af(werk: Werkbeurt) -> bool:
    return werk.getypt.keuze is None and verwerk_wachtend(werk, "")
