"""What somebody tells before its question comes: kept in their own words, and offered when it does."""

from __future__ import annotations

from collections.abc import Mapping

from actions.gesprek.concept import HULPVRAAG, RELATIE
from actions.gesprek.lezen import soort_van
from actions.webhook.beurt import Werkbeurt
from forms.definitie import GEZINSPLAN
from forms.dossier import JEUGDIGE
from forms.ontleden.voorkennis import NOG_EEN_KIND, vind_voorkennis
from forms.paden import sjabloon
from forms.soorten import Soort

WOORDEN_VAN_EEN_VERHAAL = 12
_GEBOORTEDATUM = "kinderen[].geboortedatum"
_TOT_EN_MET_STAP = 3
"""Only while we get to know the family: later the same words mostly tell a story."""


def houd_verhaal_vast(beurt: Werkbeurt, pad: str) -> bool:
    """Keep a whole story that came at a small question, for the question where it belongs."""
    kort = len(beurt.getypt.tekst.split()) < WOORDEN_VAN_EEN_VERHAAL
    if kort or soort_van(pad) is Soort.TEKST or not houd_vast(beurt):
        return False
    beurt.zeg("verhaal_bewaard")
    onthoud_de_rest(beurt, pad)
    return True


def houd_vast(beurt: Werkbeurt) -> bool:
    """Keep what was told for the question where it belongs. Returns False when it does not fit there."""
    eerder = beurt.stand
    if HULPVRAAG not in beurt.dossier:
        beurt.stand = eerder.met_verhaal(beurt.getypt.tekst)
    return beurt.stand is not eerder


def onthoud_de_rest(beurt: Werkbeurt, pad: str) -> None:
    """Keep what this message tells about later questions; each is offered when it comes."""
    if soort_van(pad) is Soort.TEKST or GEZINSPLAN.stap_van(pad).nummer > _TOT_EN_MET_STAP:
        return
    if weet := onthoud_voorkennis(beurt, pad):
        zeg_begrepen(beurt, weet)


def onthoud_voorkennis(beurt: Werkbeurt, pad: str) -> Mapping[str, str]:
    """Keep the answers in this message to questions after ``pad``; gives those that are new."""
    later = vind_voorkennis(beurt.getypt.tekst, beurt.dossier, pad)
    nieuw = {bij: tekst for bij, tekst in later.items() if bij not in beurt.stand.vooraf}
    beurt.stand = beurt.stand.met(vooraf=beurt.stand.vooraf | nieuw)
    beurt.dossier = beurt.dossier.met_vermoeden(nieuw.get(RELATIE) == JEUGDIGE)
    return nieuw


def zeg_begrepen(beurt: Werkbeurt, weet: Mapping[str, str]) -> None:
    """Show what we took from a message; each answer is asked for confirmation when its question comes."""
    beurt.zeg("vooraf_begrepen", wat=_opgesomd(weet))


def _opgesomd(verteld: Mapping[str, str]) -> str:
    """What was understood, in the person's own words: ``moeder, Wouw, Daan (8), Noor (14)``."""
    uit: list[str] = []
    for pad, tekst in verteld.items():
        if sjabloon(pad) == _GEBOORTEDATUM and uit:
            uit[-1] = f"{uit[-1]} ({tekst})"
        elif pad != NOG_EEN_KIND:
            uit.append(tekst)
    return ", ".join(uit)
