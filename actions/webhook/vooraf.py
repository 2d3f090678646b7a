"""Taking what was told too early as the answer, now that its question has come.

A parent who tells everything at the first question must not have to type it twice, and the
jeugdprofessional must get it word for word.
"""

from __future__ import annotations

from actions.webhook.antwoorden import bewaar_antwoord
from actions.webhook.beurt import Werkbeurt
from forms.ontleden.ja_nee import ontleed_ja_nee
from forms.paden import index, sjabloon
from forms.soorten import Waarde

KLOPT = "klopt"
VOORNAAM = "kinderen[].voornaam"


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
