"""A story told too early: kept, and offered again at the question it belongs to.

A parent who tells everything at the first question must not have to type it twice, and the
jeugdprofessional must get it word for word.
"""

from __future__ import annotations

from actions.gesprek.lezen import lees_tekst
from actions.webhook.antwoorden import bewaar_antwoord
from actions.webhook.beurt import Werkbeurt
from forms.ontleden.ja_nee import ontleed_ja_nee

KLOPT = "klopt"


def neem_vooraf(beurt: Werkbeurt, pad: str) -> bool:
    """Take the kept text as the answer. Returns False when none was kept for this question."""
    tekst = beurt.stand.vooraf.get(pad)
    if tekst is None:
        return False
    ontleding = lees_tekst(beurt.dossier, pad, tekst, beurt.vandaag)
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
