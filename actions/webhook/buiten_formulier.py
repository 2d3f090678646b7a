"""What a message does when the form is not open, and sending at its end."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial

from actions.gesprek.mens import contactregel
from actions.gesprek.menu import MENU
from actions.gesprek.modellen import GesprekStatus
from actions.gesprek.schemas import Knop
from actions.gesprek.toegang import geef_hervatcode
from actions.indienen.versturen import NietKlaar, verstuur
from actions.kennis.dienst import kennisbank
from actions.teksten import knoptitel, zin
from actions.uitvoer.samenstellen import gemeentetitel
from actions.webhook import inlichten, opdrachten
from actions.webhook.beurt import Werkbeurt
from actions.webhook.eigen_antwoord import eigen_antwoord, geef_eigen_antwoord
from actions.webhook.ingang import Binnenkomst, Ingang, beslis
from actions.webhook.kennisvraag import (
    beantwoord_vraag,
    beslissing_over,
    kies_in_kennis,
    meld_buiten_bereik,
    zoek_in_kennis,
)
from actions.webhook.twijfel import opdrachten_of_twijfel, verwerk_wachtend
from actions.webhook.vasthouden import (
    houd_vast,
    onthoud_voorkennis,
    zeg_begrepen,
)
from actions.webhook.waardering import GEEN_VAN_DEZE, verwerk_oordeel, wijs_keuze_af
from forms.kenmerk import AANTAL_WOORDEN, normaliseer_hervatcode
from forms.ontleden import ontleed_opdracht
from forms.ontleden.gesprekje import ontleed_gesprekje, zegt_oke
from forms.ontleden.ja_nee import ontleed_ja_nee
from forms.ontleden.tekst import plat
from forms.ontleden.voorkennis import vind_voorkennis
from forms.ontleden.zinsvorm import is_vraagzin, splits_vraag
from knowledge.antwoorden.begin import kansen_van_begin

WOORDEN_OM_TE_BEWAREN, WOORDEN_VOOR_EEN_VRAAG = 3, 6
"""A shorter text is no story to write down; nor is a shorter one in front of a question."""
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
    items = map(kennisbank().item, werk.stand.gevraagd.aangeboden if werk.stand.gevraagd else ())
    knoppen = {knoptitel(waarde): waarde for waarde in (*MENU, GEEN_VAN_DEZE)}
    knoppen |= {item.vraag: f"kennis:{item.id}" for item in items if item}
    keuze = {plat(titel): waarde for titel, waarde in knoppen.items()}.get(
        plat(werk.getypt.tekst).strip(" .!")
    )
    if keuze is None:
        return False
    _MENUKEUZE.get(keuze, partial(kies_in_kennis, keuze=keuze))(werk)
    return True


def binnenkomst(werk: Werkbeurt) -> Binnenkomst:
    """What word lists, classifier, search and the learned reader say about the text of this turn."""
    tekst = werk.getypt.tekst
    ja_nee = ontleed_ja_nee(tekst)
    return Binnenkomst(
        tekst=tekst,
        intent=werk.verstaan.intent,
        zekerheid=werk.verstaan.zekerheid,
        oke=zegt_oke(tekst),
        code=len(tekst.replace("-", " ").split()) == AANTAL_WOORDEN
        and normaliseer_hervatcode(tekst) is not None,
        ja=bool(ja_nee.waarde) if ja_nee.gelukt and ja_nee.volledig else None,
        opdracht=ontleed_opdracht(tekst),
        gesprekje=ontleed_gesprekje(tekst),
        vraagzin=is_vraagzin(tekst),
        eigen=bool(eigen_antwoord(tekst)),
        kennis=beslissing_over(tekst),
        voorkennis=bool(vind_voorkennis(tekst, werk.dossier, "")),
        kansen=kansen_van_begin(tekst, werk.verstaan.vector),
    )


def _is_code(tekst: str) -> bool:
    """Whether a message is three words of the list, or holds them behind the word ``code``."""
    kaal = plat(tekst).replace("-", " ")
    alleen = len(kaal.split()) == AANTAL_WOORDEN
    return (alleen or "code" in kaal) and normaliseer_hervatcode(tekst.rpartition("code")[2]) is not None


def begroet(werk: Werkbeurt) -> None:
    """Greet with the menu."""
    werk.zeg("welkom_kort", knoppen=MENU)


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


def _open(werk: Werkbeurt, sleutel: str) -> None:
    if werk.gesprek.kenmerk:
        werk.zeg("al_verstuurd", kenmerk=werk.gesprek.kenmerk)
        return
    werk.zeg(sleutel)
    werk.gesprek.status = GesprekStatus.OPEN
    werk.stand = werk.stand.met(formulier=True, wachtend=None)


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


def vraag_code(werk: Werkbeurt) -> None:
    """Ask for the resume code; it goes into a box of its own, never into the conversation."""
    werk.zeg("vraag_hervatcode", knoppen=("hervatten", "mens"))


def wijs_codevak(werk: Werkbeurt) -> None:
    """A code among the messages: show where it belongs."""
    werk.zeg("code_herkend", knoppen=("hervatten",))


def ga_verder(werk: Werkbeurt) -> None:
    """Go on with the plan of this conversation, or ask for the code of another."""
    if werk.dossier or werk.gesprek.kenmerk:
        start(werk)
    else:
        vraag_code(werk)


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
        _vraag_welke(werk, gevraagd.aangeboden)
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


def _vraag_welke(werk: Werkbeurt, aangeboden: Sequence[str]) -> None:
    items = [item for item in map(kennisbank().item, aangeboden) if item]
    knoppen = [Knop(titel=item.vraag, waarde=f"kennis:{item.id}") for item in items]
    vast = [Knop(titel=knoptitel(waarde), waarde=waarde) for waarde in (GEEN_VAN_DEZE, "mens")]
    werk.toon(zin("kies_een_vraag", werk.dossier.aanspreekvorm), soort="keuze", knoppen=[*knoppen, *vast])


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
