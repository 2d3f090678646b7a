"""A pressed button inside the form: a command, a change, a choice that waited, or an option."""

from __future__ import annotations

from actions.gesprek.lezen import VRIJE_SOORTEN, lees_opties, soort_van
from actions.gesprek.vragen import CONTROLE
from actions.webhook import opdrachten
from actions.webhook.antwoorden import bewaar_antwoord, vraag_opnieuw
from actions.webhook.beurt import Werkbeurt
from actions.webhook.kennisvraag import kies_in_kennis
from actions.webhook.twijfel import opdrachten_of_twijfel
from actions.webhook.vooraf import KLOPT, neem_vooraf
from forms import reis
from forms.definitie import GEZINSPLAN
from forms.soorten import Waarde

_WACHTKEUZES = frozenset({"is_antwoord", "is_vraag", "bevestig", "annuleer", "buiten_regio", "andere_plaats"})


def verwerk_keuze(beurt: Werkbeurt, pad: str, keuze: str) -> None:
    """Carry out the value of a button."""
    soort, _, rest = keuze.partition(":")
    if soort == "wijzig":
        wijzig(beurt, rest)
    elif kies_in_kennis(beurt, keuze) or (keuze == KLOPT and neem_vooraf(beurt, pad)):
        return
    elif keuze in _WACHTKEUZES:
        if not opdrachten_of_twijfel(beurt, pad, keuze):
            beurt.zeg("verouderde_knop")
    elif (waarde := _optie(beurt, pad, keuze)) is not None:
        bewaar_antwoord(beurt, pad, waarde, beurt.getypt.tekst)
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


def _optie(beurt: Werkbeurt, pad: str, keuze: str) -> Waarde:
    return None if pad == CONTROLE else lees_opties(beurt.dossier, pad, keuze.split(","))


def _lees_als_tekst(beurt: Werkbeurt, pad: str, keuze: str) -> None:
    """A value that is no option: read it as if it was typed, or say that the button is old."""
    if pad == CONTROLE or soort_van(pad) in VRIJE_SOORTEN:
        beurt.zeg("verouderde_knop")
        return
    ontleding = beurt.lees(pad, keuze)
    if ontleding.gelukt and ontleding.volledig:
        bewaar_antwoord(beurt, pad, ontleding.waarde, beurt.getypt.tekst)
    else:
        vraag_opnieuw(beurt, pad, ontleding)
