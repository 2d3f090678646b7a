"""A typed text at the summary: send, another command, a change, a question, or a reminder."""

from __future__ import annotations

import re

from actions.gesprek.vragen import CONTROLE
from actions.webhook import inlichten, opdrachten
from actions.webhook.beurt import Werkbeurt
from actions.webhook.correcties import corrigeer
from actions.webhook.gok import soort_kansen
from actions.webhook.kennisvraag import beantwoord_vraag
from actions.webhook.terugnemen import neemt_terug, zoek_correctie
from forms.definitie import GEZINSPLAN
from forms.ontleden import is_vraagzin, ontleed_opdracht
from forms.ontleden.correctie import Correctie
from forms.ontleden.gesprekje import ontleed_gesprekje
from forms.ontleden.keuze import ontleed_keuze
from forms.ontleden.opdracht_in_zin import opdracht_in_zin
from forms.ontleden.zinsvorm import splits_vraag
from forms.soorten import Soort

_VERSTUUR = "verstuur"
ZEKER = 0.5
# "Ja natuurlijk ben ik het eens" may be about the consent in the summary, and sending cannot be taken back.
_EENS = re.compile(r"\b(?:eens|akkoord|instem\w*|stem\b.{0,12}\bin)\b", re.IGNORECASE)
_STUUR = re.compile(r"(?:stu+r|stuu?rd|sturen|zenden?|indien\w*|\bdien\b)", re.IGNORECASE)
# Whoever says one of these is not ready: sending cannot be taken back.
_NIET_NU = re.compile(
    r"\b(?:niet|geen|nee|nog|wacht|eerst|fout|verkeerd|anders|veranderen|wijzig\w*|aanpassen|niks|niets|wissen|verwijder\w*)\b",
    re.IGNORECASE,
)
# And these only sound like it.
_IS_GOED = re.compile(
    r"\b(?:geen (?:fout\w*|vragen meer)|(?:niks|niets|niet) (?:meer )?(?:te|aan te|toe te|hoef\w* ik) \w+"
    r"|niks mis|niets mis|fijne? (?:dag|avond|weekend|middag) nog|nog een (?:fijne|prettige|goede))\b",
    re.IGNORECASE,
)


def verwerk_bij_controle(beurt: Werkbeurt) -> None:
    """Carry out what was typed at the summary."""
    tekst = beurt.getypt.tekst
    opdracht = ontleed_opdracht(tekst)
    vraag = _vraag_bij_versturen(beurt)
    if opdracht is None and vraag is None and _wil_versturen(beurt):
        if _EENS.search(tekst) and not _STUUR.search(tekst):
            opdrachten.vraag_bevestiging(beurt, _VERSTUUR)
            return
        opdracht = _VERSTUUR
    if opdracht:
        opdrachten.voer_uit(beurt, opdracht)
    elif correctie := zoek_correctie(beurt, CONTROLE, tekst):
        corrigeer(beurt, correctie)
    elif vraag:
        beantwoord_vraag(beurt, vraag)
        opdrachten.vraag_bevestiging(beurt, _VERSTUUR)
    elif opdracht := opdracht_in_zin(tekst):
        opdrachten.voer_uit(beurt, opdracht, uit_zin=True)
    elif gesprekje := ontleed_gesprekje(tekst):
        inlichten.gesprekje(beurt, gesprekje)
    elif is_vraagzin(tekst) or beurt.verstaan.intent == "vraag_stellen":
        beantwoord_vraag(beurt, tekst)
    elif correctie := _geleerde_correctie(beurt):
        corrigeer(beurt, correctie)
    else:
        beurt.zeg("controle_keuze")


def _geleerde_correctie(beurt: Werkbeurt) -> Correctie | None:
    """The answer that is taken back, as was learned."""
    tekst = beurt.getypt.tekst
    kansen = soort_kansen(Soort.KEUZE, tekst, beurt.verstaan.vector)
    return neemt_terug(beurt, CONTROLE, tekst, kansen, beantwoordt=True).correctie


def _wil_versturen(beurt: Werkbeurt) -> bool:
    """Whether the words say to send: an option in words, or a short yes."""
    gezien = beurt.verstaan
    tekst = beurt.getypt.tekst
    if is_vraagzin(tekst) or _NIET_NU.search(_IS_GOED.sub("", tekst)) or opdracht_in_zin(tekst):
        return False
    zeker = gezien.intent in (_VERSTUUR, "bevestigen") and gezien.zekerheid >= ZEKER
    return _zegt_versturen(tekst) or zeker


def _zegt_versturen(tekst: str) -> bool:
    return ontleed_keuze(tekst, CONTROLE, GEZINSPLAN.veld(CONTROLE).opties, {}).gelukt


def _vraag_bij_versturen(beurt: Werkbeurt) -> str | None:
    """The question beside words that say to send: first the answer, then we ask to send."""
    deel = splits_vraag(beurt.getypt.tekst)
    if not deel.vraag or not deel.vertelling or _NIET_NU.search(deel.vertelling):
        return None
    wil = ontleed_opdracht(deel.vertelling) == _VERSTUUR or _zegt_versturen(deel.vertelling)
    return deel.vraag if wil else None
