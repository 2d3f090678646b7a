"""What a message does when the form is not open."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from actions.gesprek.knoppen import MENU
from actions.gesprek.mens import contactregel
from actions.teksten import knoptitel
from actions.webhook import inlichten, opdrachten
from actions.webhook.beginnen import begin, begin_met_verhaal, ga_verder, start, vraag_code, wijs_codevak
from actions.webhook.beurt import Werkbeurt
from actions.webhook.binnenkomen import binnenkomst
from actions.webhook.eigen_antwoord import geef_eigen_antwoord
from actions.webhook.ingang import Ingang, beslis
from actions.webhook.kennisvraag import (
    aangeboden,
    beantwoord_vraag,
    kies_in_kennis,
    leg_keuze_voor,
    meld_buiten_bereik,
    zoek_in_kennis,
)
from actions.webhook.twijfel import opdrachten_of_twijfel, verwerk_wachtend
from actions.webhook.vasthouden import houd_vast
from actions.webhook.waardering import GEEN_VAN_DEZE, verwerk_oordeel, wijs_keuze_af
from forms.ontleden import ontleed_opdracht
from forms.ontleden.gesprekje import ontleed_gesprekje
from forms.ontleden.tekst import plat
from forms.ontleden.zinsvorm import splits_vraag

WOORDEN_VOOR_EEN_VRAAG = 6
"""A shorter text in front of a question is no story to keep."""
# Commands that only mean something at an open question.
_ALLEEN_IN_FORMULIER = frozenset(
    {"overslaan", "weet_ik_niet", "bespreek_ik_liever", "terug", "wijzigen", "correctie", "waarom"}
    | {"wie_leest", "pauze", "verstuur", "bevestigen", "ontkennen", "stop"}
)
_WIL_TERUG = re.compile(
    r"\b(?:wijzig\w*|verander\w*|verbeter\w*|aanpass\w*|pas .* aan|klopt niet|fout|vergeten|terug\w*"
    r"|nog niet klaar|intrek\w*|trek .* in|moet .* zijn|wat gebeurt er nu|en nu)\b"
)
"""What somebody says who wants to change a plan that was sent."""


def ontvang(werk: Werkbeurt) -> None:
    """Carry out what somebody typed while the form is not open."""
    if verwerk_wachtend(werk, "") or _typt_een_knop(werk):
        return
    if werk.gesprek.kenmerk and _WIL_TERUG.search(plat(werk.getypt.tekst)):
        start(werk)
        return
    ingang = beslis(binnenkomst(werk))
    _HANDELING[ingang](werk)
    werk.stand = werk.stand.met(laatst=ingang.value)


def _typt_een_knop(werk: Werkbeurt) -> bool:
    """Carry out a button whose words were typed. Returns False when they are no button's."""
    knoppen = {knoptitel(waarde): waarde for waarde in (*MENU, GEEN_VAN_DEZE)}
    knoppen |= {item.vraag: f"kennis:{item.id}" for item in aangeboden(werk)}
    getypt = _zonder_leestekens(werk.getypt.tekst)
    keuze = next((waarde for titel, waarde in knoppen.items() if _zonder_leestekens(titel) == getypt), None)
    if keuze is None:
        return False
    _MENUKEUZE.get(keuze, partial(kies_in_kennis, keuze=keuze))(werk)
    return True


def _zonder_leestekens(tekst: str) -> str:
    return plat(tekst).strip(" .!?")


def begroet(werk: Werkbeurt) -> None:
    """Greet with the menu."""
    werk.zeg("welkom_kort", knoppen=MENU)


def beantwoord(werk: Werkbeurt) -> None:
    """Answer the text as a question; a story in front of it is kept for the plan."""
    verteld = splits_vraag(werk.getypt.tekst).vertelling
    if len(verteld.split()) >= WOORDEN_VOOR_EEN_VRAAG and not werk.stand.bewaart_niets:
        houd_vast(werk)
    beantwoord_vraag(werk, werk.getypt.tekst)


def vertel_over_ons(werk: Werkbeurt) -> None:
    """Answer a question about this chat; what nobody wrote an answer to goes to the editors."""
    if geef_eigen_antwoord(werk, werk.getypt.tekst, na_zoeken=True) or zoek_in_kennis(werk):
        return
    meld_buiten_bereik(werk)
    werk.zeg("over_ons", contact=contactregel(werk.dossier), knoppen=MENU)


def nodig_uit(werk: Werkbeurt) -> None:
    """Invite a question."""
    werk.zeg("stel_uw_vraag")


def praat(werk: Werkbeurt) -> None:
    """Small talk: thanks, who are you, in which language."""
    inlichten.gesprekje(werk, ontleed_gesprekje(werk.getypt.tekst) or werk.verstaan.intent)


def zeg_buiten_bereik(werk: Werkbeurt) -> None:
    """What seems out of scope is tried as a question first."""
    if not zoek_in_kennis(werk):
        meld_buiten_bereik(werk)
        inlichten.gesprekje(werk, "buiten_bereik")


def zeg_wat_kan(werk: Werkbeurt) -> None:
    """Nothing fits: say what we can do."""
    werk.zeg("onbekend", knoppen=("start_gezinsplan", "ik_heb_een_vraag", "mens"))


def bevestigd(werk: Werkbeurt) -> None:
    """A yes: to the answer that was given, to one of the questions that were offered, or to beginning."""
    gevraagd = werk.stand.gevraagd
    if gevraagd and gevraagd.antwoord:
        verwerk_oordeel(werk, f"ja:{gevraagd.antwoord}")
    elif gevraagd and gevraagd.aangeboden:
        leg_keuze_voor(werk, "kies_een_vraag")
    elif werk.stand.laatst in _JA_BEGINT:
        start(werk)
    else:
        begroet(werk)


def neem_ter_kennis(werk: Werkbeurt) -> None:
    """An ok: it begins the plan only right after we offered that, and else asks for nothing."""
    if werk.stand.laatst in _OKE_BEGINT and not werk.stand.gevraagd and not werk.dossier:
        start(werk)
    else:
        werk.zeg("prima", knoppen=MENU)


def geweigerd(werk: Werkbeurt) -> None:
    """A no: to the answer that was given, to all of what was offered, or to beginning."""
    gevraagd = werk.stand.gevraagd
    if gevraagd and gevraagd.antwoord:
        verwerk_oordeel(werk, f"nee:{gevraagd.antwoord}")
    elif gevraagd and gevraagd.aangeboden:
        wijs_keuze_af(werk)
    else:
        niet_nu(werk)


def niet_nu(werk: Werkbeurt) -> None:
    """Somebody does not want to begin: that is fine, and what there is to do stays in sight."""
    werk.zeg("niet_nu", knoppen=MENU)


def bedien(werk: Werkbeurt) -> None:
    """A fixed command without an open form; who has nothing yet begins again by beginning."""
    opdracht = ontleed_opdracht(werk.getypt.tekst) or werk.verstaan.intent
    if opdracht == "opnieuw_beginnen" and not werk.dossier:
        start(werk)
    else:
        _bedien(werk, opdracht)


def _bedien(werk: Werkbeurt, opdracht: str) -> None:
    if opdracht in _ALLEEN_IN_FORMULIER or not opdrachten.kent(opdracht):
        sleutel = "al_verstuurd" if werk.gesprek.kenmerk else "eerst_starten"
        werk.zeg(sleutel, kenmerk=werk.gesprek.kenmerk, knoppen=MENU)
    else:
        opdrachten.voer_uit(werk, opdracht)


def kies(werk: Werkbeurt) -> None:
    """A button without an open form: an entry, a waiting choice, or an old button."""
    keuze = werk.getypt.keuze or ""
    if not kies_in_kennis(werk, keuze) and not opdrachten_of_twijfel(werk, "", keuze):
        _bedien(werk, keuze)


_HANDELING: dict[Ingang, Callable[[Werkbeurt], None]] = {
    Ingang.START: begin,
    Ingang.VERHAAL: begin_met_verhaal,
    Ingang.VRAAG: beantwoord,
    Ingang.OVER_ONS: vertel_over_ons,
    Ingang.HERVAT: ga_verder,
    Ingang.MENS: inlichten.geef_mens,
    Ingang.GROET: begroet,
    Ingang.GESPREKJE: praat,
    Ingang.OPDRACHT: bedien,
    Ingang.BEVESTIGD: bevestigd,
    Ingang.GEWEIGERD: geweigerd,
    Ingang.NIET_NU: niet_nu,
    Ingang.NODIG_UIT: nodig_uit,
    Ingang.OKE: neem_ter_kennis,
    Ingang.CODE: wijs_codevak,
    Ingang.BUITEN_BEREIK: zeg_buiten_bereik,
    Ingang.ONBEKEND: zeg_wat_kan,
}
_MENUKEUZE: dict[str, Callable[[Werkbeurt], object]] = {
    "start_gezinsplan": start,
    "ik_heb_een_vraag": nodig_uit,
    "hervatten": vraag_code,
    "mens": inlichten.geef_mens,
}
_OKE_BEGINT = frozenset({"", Ingang.GROET})
_JA_BEGINT = _OKE_BEGINT | {
    *(Ingang.NIET_NU, Ingang.GEWEIGERD, Ingang.ONBEKEND, Ingang.OVER_ONS, Ingang.OKE, Ingang.BEVESTIGD),
    *(Ingang.VERHAAL, Ingang.BUITEN_BEREIK, Ingang.GESPREKJE),
}
"""After these a yes can only mean that somebody wants to begin; after a phone number it cannot."""
