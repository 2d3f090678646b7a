"""Storing an answer to the open question: the way every answer takes."""

from __future__ import annotations

from actions.gesprek.concept import RELATIE, Stand, Wachtend
from actions.gesprek.knoppen import vaste_knoppen
from actions.gesprek.lezen import soort_van
from actions.gesprek.mens import contactregel
from actions.gesprek.modellen import GesprekStatus
from actions.gesprek.signalen import ONVEILIG, VOELT_VEILIG, meld_onveilig
from actions.gesprek.toegang import vergeet_hervatcodes
from actions.gesprek.vragen import CONTROLE, overzicht
from actions.klok import nu
from actions.teksten import zin
from actions.webhook.beurt import Werkbeurt
from actions.webhook.vasthouden import houd_verhaal_vast
from forms import reis
from forms.antwoorden import OngeldigAntwoord
from forms.definitie import GEZINSPLAN
from forms.dossier import JEUGDIGE, Dossier
from forms.soorten import Antwoord, Kanaal, Ontleding, Status, Waarde
from forms.teksten import fouttekst, vraagtekst

_POGINGEN_VOOR_HULP = 2
EERSTE_VOORNAAM = "kinderen[0].voornaam"
BUITEN_REGIO = "gemeente_buiten_regio"


def bewaar_antwoord(beurt: Werkbeurt, pad: str, waarde: Waarde, letterlijk: str) -> None:
    """Store an answer and move on to the next question."""
    try:
        _leg_vast(beurt, pad, Antwoord(waarde, letterlijk, Status.BEANTWOORD, Kanaal.CHAT, nu()))
    except OngeldigAntwoord as fout:
        vraag_opnieuw(beurt, pad, Ontleding(fout=fout.code))
        return
    if pad == "akkoord_privacy":
        beurt.stand = beurt.stand.met(bewaart_niets=False)
    if pad == RELATIE and waarde == JEUGDIGE:
        _onthoud_eigen_voornaam(beurt)
    if pad == "akkoord_privacy" and waarde is False:
        weiger_privacy(beurt)
    if pad == VOELT_VEILIG and waarde in ONVEILIG:
        beurt.berichten.insert(0, meld_onveilig(beurt.sessie, beurt.gesprek.id, letterlijk, beurt.dossier))


def _onthoud_eigen_voornaam(beurt: Werkbeurt) -> None:
    """Who fills in for itself is the first child: the name that was just said is offered there."""
    naam = beurt.dossier.waarde("contact.naam")
    if isinstance(naam, str) and EERSTE_VOORNAAM not in beurt.dossier:
        vooraf = {EERSTE_VOORNAAM: naam.split()[0]} | beurt.stand.vooraf
        beurt.stand = beurt.stand.met(vooraf=vooraf)


def bewaar_status(beurt: Werkbeurt, pad: str, status: Status, sleutel: str = "") -> None:
    """Store that the person skips the question, does not know, or would rather talk about it.

    ``sleutel`` is what we say to it, when it is not the text of that status.
    """
    if pad == CONTROLE or reis.is_verplicht(beurt.dossier, pad):
        beurt.toon(fouttekst("verplicht", pad, beurt.dossier), soort="fout")
        return
    beurt.zeg(sleutel or status.value)
    _leg_vast(beurt, pad, Antwoord(None, beurt.getypt.tekst, status, Kanaal.CHAT, nu()))


def vraag_opnieuw(beurt: Werkbeurt, pad: str, ontleding: Ontleding) -> None:
    """The text does not fit the question: say why and what to do, and help after two tries."""
    if ontleding.fout == BUITEN_REGIO and ontleding.details.get("gemeente"):
        _meld_buiten_regio(beurt, ontleding.details)
        return
    if houd_verhaal_vast(beurt, pad):
        return
    code = ontleding.fout or "leeg"
    beurt.toon(fouttekst(code, pad, beurt.dossier, ontleding.details), soort="fout")
    pogingen = beurt.stand.pogingen + 1
    beurt.stand = beurt.stand.met(pogingen=pogingen)
    if pogingen >= _POGINGEN_VOOR_HULP:
        _help_verder(beurt, pad)


def _help_verder(beurt: Werkbeurt, pad: str) -> None:
    """After two tries: an example, and the ways out."""
    opties = list(vraagtekst(pad, beurt.dossier).opties.values())
    voorbeeld = zin(
        f"voorbeeld_{soort_van(pad)}", beurt.dossier.aanspreekvorm, optie=opties[0] if opties else ""
    )
    if reis.is_verplicht(beurt.dossier, pad):
        beurt.zeg("na_twee_pogingen_verplicht", knoppen=("mens",), voorbeeld=voorbeeld)
    else:
        beurt.zeg("na_twee_pogingen", knoppen=("overslaan", "mens"), voorbeeld=voorbeeld)


def weiger_privacy(beurt: Werkbeurt) -> None:
    """Without consent nothing is stored; the questions and the phone stay open."""
    beurt.dossier = Dossier({})
    beurt.stand = Stand(bewaart_niets=True)
    beurt.zeg("privacy_nee", contact=contactregel(), knoppen=("ik_heb_een_vraag", "mens"))


def laat_niets_achter(beurt: Werkbeurt) -> None:
    """Stop, and erase every answer, word and resume code of this conversation."""
    beurt.dossier = Dossier({})
    beurt.stand = Stand()
    beurt.gesprek.status = GesprekStatus.GESTOPT
    vergeet_hervatcodes(beurt.sessie, beurt.gesprek.id)
    beurt.wis_transcript = True


def stop_buiten_regio(beurt: Werkbeurt, gemeente: str) -> None:
    """The family lives elsewhere: point to the own gemeente and keep nothing."""
    laat_niets_achter(beurt)
    beurt.zeg("buiten_regio_klaar", gemeente=gemeente, knoppen=("ik_heb_een_vraag",))


def _leg_vast(beurt: Werkbeurt, pad: str, antwoord: Antwoord) -> None:
    vorige_stap = GEZINSPLAN.stap_van(pad).nummer
    was_wijziging = beurt.stand.veld is not None
    beurt.dossier = reis.beantwoord(beurt.dossier, pad, antwoord)
    vooraf = {bij: tekst for bij, tekst in beurt.stand.vooraf.items() if bij != pad}
    beurt.stand = beurt.stand.met(veld=None, pogingen=0, wachtend=None, vooraf=vooraf)
    volgende = reis.volgende_vraag(beurt.dossier, beurt.vandaag)
    if was_wijziging:
        beurt.zeg("geschiedenis_gewijzigd")
    elif reis.voortgang(beurt.dossier, volgende).stap > vorige_stap > 1 and volgende != CONTROLE:
        _vat_stap_samen(beurt, vorige_stap)


def _vat_stap_samen(beurt: Werkbeurt, stap: int) -> None:
    kop = zin("stap_klaar", beurt.dossier.aanspreekvorm, stap=stap)
    tekst = f"{kop}\n\n{overzicht(beurt.dossier, beurt.vandaag, stap=stap)}"
    beurt.toon(tekst, soort="samenvatting")


def _meld_buiten_regio(beurt: Werkbeurt, details: dict[str, str]) -> None:
    vorm = beurt.dossier.aanspreekvorm
    knoppen = vaste_knoppen(("buiten_regio", "andere_plaats"))
    beurt.toon(zin("buiten_regio_bevestig", vorm, **details), soort="keuze", knoppen=knoppen)
    beurt.stand = beurt.stand.met(wachtend=Wachtend("plaats", details["gemeente"]))
