"""What was told too early: kept, and offered again at the question it belongs to.

A parent who tells everything at the first question must not have to type it twice, and the
jeugdprofessional must get it word for word.
"""

from __future__ import annotations

from actions.gesprek.lezen import soort_van
from actions.webhook.antwoorden import bewaar_antwoord
from actions.webhook.beurt import Werkbeurt
from forms.definitie import GEZINSPLAN
from forms.ontleden.ja_nee import ontleed_ja_nee
from forms.ontleden.voorkennis import vind_voorkennis
from forms.paden import index, sjabloon
from forms.soorten import Soort, Waarde

KLOPT = "klopt"
VOORNAAM = "kinderen[].voornaam"
_TOT_EN_MET_STAP = 3
"""Only while we get to know the family: later the same words mostly tell a story."""


def neem_vooraf(beurt: Werkbeurt, pad: str) -> bool:
    """Take the kept text as the answer. Returns False when none was kept for this question."""
    tekst = beurt.stand.vooraf.get(pad)
    if tekst is None:
        return False
    ontleding = beurt.lees(pad, tekst)
    if not ontleding.gelukt:
        return False
    bewaar_antwoord(beurt, pad, ontleding.waarde, tekst)
    return True


def zegt_klopt(beurt: Werkbeurt, pad: str) -> bool:
    """Whether the person says yes, in words, to the text that we kept for this question."""
    if pad not in beurt.stand.vooraf:
        return False
    oordeel = ontleed_ja_nee(beurt.getypt.tekst)
    return oordeel.volledig and oordeel.waarde is True


def onthoud_de_rest(beurt: Werkbeurt, pad: str) -> None:
    """Keep what this message tells about later questions; each is offered when it comes."""
    if soort_van(pad) is Soort.TEKST or GEZINSPLAN.stap_van(pad).nummer > _TOT_EN_MET_STAP:
        return
    later = vind_voorkennis(beurt.getypt.tekst, beurt.dossier, pad)
    nieuw = {bij: tekst for bij, tekst in later.items() if bij not in beurt.stand.vooraf}
    if nieuw:
        beurt.stand = beurt.stand.met(vooraf=beurt.stand.vooraf | nieuw)
        beurt.zeg("vooraf_begrepen")


def vergeet_van_ander_kind(beurt: Werkbeurt, pad: str, waarde: Waarde) -> None:
    """Another child comes first than we thought: what we kept about the children may be of the wrong one."""
    gedacht = beurt.stand.vooraf.get(pad)
    nummer = index(pad)
    if sjabloon(pad) != VOORNAAM or gedacht in (None, waarde) or nummer is None:
        return
    blijft = {bij: tekst for bij, tekst in beurt.stand.vooraf.items() if not _vanaf(bij, nummer)}
    beurt.stand = beurt.stand.met(vooraf=blijft)


def _vanaf(pad: str, nummer: int) -> bool:
    van_kind = index(pad)
    return pad.startswith("kinderen[") and van_kind is not None and van_kind >= nummer
