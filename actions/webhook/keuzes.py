"""A pressed button inside the form: a command, a change, a choice that waited, or an option."""

from __future__ import annotations

from forms.teksten import vraagtekst

from actions.gesprek.vragen import CONTROLE
from actions.webhook import opdrachten
from actions.webhook.antwoorden import bewaar_antwoord, vraag_opnieuw
from actions.webhook.beurt import Werkbeurt
from actions.webhook.kennisvraag import beantwoord_item
from actions.webhook.twijfel import opdrachten_of_twijfel
from forms import reis
from forms.definitie import GEZINSPLAN
from forms.ontleden import ontleed
from forms.soorten import Soort

_WACHTKEUZES = frozenset({"is_antwoord", "is_vraag", "bevestig", "annuleer", "buiten_regio", "andere_plaats"})


def verwerk_keuze(beurt: Werkbeurt, pad: str, keuze: str) -> None:
    """Carry out the value of a button."""
    soort, _, rest = keuze.partition(":")
    if soort == "wijzig":
        wijzig(beurt, rest)
    elif soort == "kennis":
        beantwoord_item(beurt, rest)
    elif keuze in _WACHTKEUZES:
        if not opdrachten_of_twijfel(beurt, pad, keuze):
            beurt.zeg("verouderde_knop")
    elif _is_optie(beurt, pad, keuze):
        _kies_optie(beurt, pad, keuze)
    elif opdrachten.kent(keuze):
        opdrachten.voer_uit(beurt, keuze)
    else:
        _lees_als_tekst(beurt, pad, keuze)


def wijzig(beurt: Werkbeurt, pad: str) -> None:
    """Open an answered question again; its stored value stays until there is a new one."""
    if not GEZINSPLAN.kent(pad) or not reis.mag_naar(beurt.dossier, pad, beurt.vandaag):
        beurt.zeg("wijzig_onbekend")
        return
    beurt.stand = beurt.stand.met(veld=pad, pogingen=0, wachtend=None)


def _is_optie(beurt: Werkbeurt, pad: str, keuze: str) -> bool:
    if pad == CONTROLE:
        return False
    opties = vraagtekst(pad, beurt.dossier).opties
    delen = keuze.split(",") if GEZINSPLAN.veld(pad).soort is Soort.MEERKEUZE else [keuze]
    return bool(delen) and all(deel.strip() in opties for deel in delen)


def _kies_optie(beurt: Werkbeurt, pad: str, keuze: str) -> None:
    veld = GEZINSPLAN.veld(pad)
    if veld.soort is Soort.JA_NEE:
        bewaar_antwoord(beurt, pad, keuze == "ja", beurt.getypt.tekst)
    elif veld.soort is Soort.MEERKEUZE:
        _kies_meer(beurt, pad, [deel.strip() for deel in keuze.split(",")])
    elif veld.soort is Soort.SCHAAL:
        bewaar_antwoord(beurt, pad, int(keuze), beurt.getypt.tekst)
    else:
        bewaar_antwoord(beurt, pad, keuze, beurt.getypt.tekst)


def _kies_meer(beurt: Werkbeurt, pad: str, gekozen: list[str]) -> None:
    uitsluitend = GEZINSPLAN.veld(pad).sluit_rest_uit
    uniek = list(dict.fromkeys(gekozen))
    if uitsluitend in uniek and len(uniek) > 1:
        # "Geen" together with a worry: the worry is what the person took the trouble to tick.
        uniek.remove(uitsluitend)
    bewaar_antwoord(beurt, pad, list(uniek), beurt.getypt.tekst)


def _lees_als_tekst(beurt: Werkbeurt, pad: str, keuze: str) -> None:
    """A value that is no option: read it as if it was typed, or say that the button is old."""
    if pad == CONTROLE or GEZINSPLAN.veld(pad).soort in (Soort.KORT, Soort.TEKST):
        beurt.zeg("verouderde_knop")
        return
    titels = vraagtekst(pad, beurt.dossier).opties
    ontleding = ontleed(GEZINSPLAN.veld(pad), keuze, vandaag=beurt.vandaag, titels=titels)
    if ontleding.gelukt and ontleding.volledig:
        bewaar_antwoord(beurt, pad, ontleding.waarde, beurt.getypt.tekst)
    else:
        vraag_opnieuw(beurt, pad, ontleding)
