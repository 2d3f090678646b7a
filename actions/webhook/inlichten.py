"""What is only told, and changes nothing: why we ask, who reads it, how far somebody is, small talk."""

from __future__ import annotations

from actions.gesprek.mens import contactregel
from actions.gesprek.vragen import CONTROLE, overzicht, voortgang
from actions.teksten import zin
from actions.webhook.beurt import Werkbeurt
from forms.ontleden.toon import ZORG, toon_van
from forms.teksten import vraagtekst


def gesprekje(beurt: Werkbeurt, intent: str) -> None:
    """Small talk, kept short and honest."""
    sleutel = {"groet": "welkom_kort", "emotie": _gevoel(beurt)}.get(intent, intent)
    beurt.zeg(sleutel, contact=contactregel(beurt.dossier))


def _gevoel(beurt: Werkbeurt) -> str:
    """The one human sentence that fits anger or shame; else the one for worry and grief."""
    toon = toon_van(beurt.getypt.tekst)
    return "emotie" if toon == ZORG else f"emotie_{toon}"


def geef_mens(beurt: Werkbeurt) -> None:
    """How to speak to a person."""
    beurt.zeg("mens", contact=contactregel(beurt.dossier))


def zeg_waarom(beurt: Werkbeurt) -> None:
    """Why we ask this."""
    beurt.toon(vraagtekst(beurt.veld or CONTROLE, beurt.dossier).waarom)


def zeg_wie_leest(beurt: Werkbeurt) -> None:
    """Who reads the answer."""
    beurt.toon(vraagtekst(beurt.veld or CONTROLE, beurt.dossier).wie_leest)


def zeg_voortgang(beurt: Werkbeurt) -> None:
    """At which step somebody is."""
    plek = voortgang(beurt.dossier, beurt.veld, beurt.vandaag)
    beurt.zeg("voortgang", stap=plek.stap, van=plek.van, titel=plek.titel)


def zeg_samenvatting(beurt: Werkbeurt) -> None:
    """What was answered so far; at the summary itself the question says it already."""
    if beurt.veld == CONTROLE:
        return
    tekst = overzicht(beurt.dossier, beurt.vandaag)
    if not tekst:
        beurt.zeg("samenvatting_leeg")
        return
    kop = zin("samenvatting_kop", beurt.dossier.aanspreekvorm)
    beurt.toon(f"{kop}\n\n{tekst}", soort="samenvatting")
