"""A text that may be an answer or a question, and commands that need a yes first.

The text is kept (encrypted) while we ask, so neither choice makes the parent type it again.
"""

from __future__ import annotations

from actions.gesprek.concept import Wachtend
from actions.webhook import opdrachten
from actions.webhook.antwoorden import bewaar_antwoord, vraag_opnieuw
from actions.webhook.beurt import Werkbeurt
from actions.webhook.kennisvraag import beantwoord_vraag
from forms.ontleden.ja_nee import ontleed_ja_nee

TWIJFEL = "twijfel"
GEVOEL = "gevoel"
PLAATS = "plaats"
_BEWAARD = (TWIJFEL, GEVOEL)
MEESTE_WOORDEN_KEUZE = 8
"""A longer reply is no choice between answer and question, whatever words are in it."""


def leg_voor(beurt: Werkbeurt, *, of_wijzigen: bool = False) -> None:
    """Ask whether the text is an answer or a question to us, or else a change of an earlier answer."""
    beurt.stand = beurt.stand.met(wachtend=Wachtend(TWIJFEL, beurt.getypt.tekst))
    if of_wijzigen:
        beurt.zeg("twijfel_wijzigen", soort="keuze", knoppen=("is_antwoord", "terug", "samenvatting"))
    else:
        beurt.zeg("twijfel", soort="keuze", knoppen=("is_antwoord", "is_vraag"))


def leg_gevoel_voor(beurt: Werkbeurt) -> None:
    """After our reply: offer to write down what was said as the answer all the same."""
    beurt.stand = beurt.stand.met(wachtend=Wachtend(GEVOEL, beurt.getypt.tekst))
    beurt.zeg("twijfel_gevoel", soort="keuze", knoppen=("is_antwoord", "annuleer"))


def kies_antwoord(beurt: Werkbeurt, pad: str) -> bool:
    """Take the kept text as the answer. Returns False when nothing was kept."""
    tekst = _neem(beurt)
    if tekst is None:
        return False
    ontleding = beurt.lees(pad, tekst)
    if ontleding.gelukt:
        bewaar_antwoord(beurt, pad, ontleding.waarde, tekst)
    else:
        vraag_opnieuw(beurt, pad, ontleding)
    return True


def kies_vraag(beurt: Werkbeurt) -> bool:
    """Answer the kept text as a question. Returns False when nothing was kept."""
    tekst = _neem(beurt)
    if tekst is None:
        return False
    beantwoord_vraag(beurt, tekst)
    return True


def verwerk_wachtend(beurt: Werkbeurt, pad: str) -> bool:
    """Handle a typed yes or no to what we asked. Returns False when the text is something else."""
    wachtend = beurt.stand.wachtend
    if wachtend is None:
        return False
    keuze = _keuze_uit_woorden(wachtend, beurt.getypt.tekst)
    if keuze is None:
        # The person went on with something else: we said to keep the text, so it joins the answer that comes.
        beurt.losgelaten = wachtend.inhoud if wachtend.soort == TWIJFEL else ""
        beurt.stand = beurt.stand.met(wachtend=None)
        return False
    return opdrachten_of_twijfel(beurt, pad, keuze)


def opdrachten_of_twijfel(beurt: Werkbeurt, pad: str, keuze: str) -> bool:
    """Carry out a choice that belongs to what waits. Returns False when nothing waits for it."""
    if keuze == "is_antwoord":
        return kies_antwoord(beurt, pad)
    if keuze == "is_vraag":
        return kies_vraag(beurt)
    return opdrachten.bevestigd(beurt, keuze)


def _keuze_uit_woorden(wachtend: Wachtend, tekst: str) -> str | None:
    if wachtend.soort == TWIJFEL:
        return _antwoord_of_vraag(tekst)
    if wachtend.soort == GEVOEL and (gezegd := _antwoord_of_vraag(tekst)) == "is_antwoord":
        return gezegd
    oordeel = ontleed_ja_nee(tekst)
    if not oordeel.gelukt or not oordeel.volledig:
        return None
    if wachtend.soort == PLAATS:
        return "buiten_regio" if oordeel.waarde else "andere_plaats"
    if wachtend.soort == GEVOEL:
        return "is_antwoord" if oordeel.waarde else "annuleer"
    return "bevestig" if oordeel.waarde else "annuleer"


def _antwoord_of_vraag(tekst: str) -> str | None:
    klein = tekst.lower()
    if len(klein.split()) > MEESTE_WOORDEN_KEUZE:
        return None
    if "antwoord" in klein:
        return "is_antwoord"
    return "is_vraag" if "vraag" in klein else None


def _neem(beurt: Werkbeurt) -> str | None:
    wachtend = beurt.stand.wachtend
    if wachtend is None or wachtend.soort not in _BEWAARD:
        return None
    beurt.stand = beurt.stand.met(wachtend=None)
    return wachtend.inhoud
