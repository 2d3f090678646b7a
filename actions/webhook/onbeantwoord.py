"""The decision when the text holds no answer: a command, small talk, a question, or unclear."""

from __future__ import annotations

from actions.webhook.intent import opdracht_uit_intent, uit_intent
from actions.webhook.naar_soort import naar_slot, naar_soort
from actions.webhook.situatie import Besluit, Situatie, Soortbesluit
from forms.ontleden.vraagsoort import Vraagsoort

ZEKER_VRAAG = 0.60
LANG_VERHAAL_WOORDEN = 40
KAN_ANTWOORD_ZIJN = 0.05
"""Below this chance that the text answers at all, no option is guessed."""


def zonder_antwoord(s: Situatie) -> Besluit:
    """A closed question and no answer in the text."""
    if s.zinsopdracht:
        return Besluit(Soortbesluit.OPDRACHT, opdracht=s.zinsopdracht)
    if slot := naar_slot(s):
        return slot
    if s.gesprekje:
        return Besluit(Soortbesluit.GESPREKJE, opdracht=s.gesprekje)
    if _is_lang_verhaal(s):
        return Besluit(Soortbesluit.ONDUIDELIJK)
    if s.vraagdeel or (s.intent == "vraag_stellen" and s.zekerheid >= ZEKER_VRAAG):
        opdracht = opdracht_uit_intent(s) if s.vraagsoort is Vraagsoort.ONBEKEND else None
        return opdracht or Besluit(Soortbesluit.VRAAG, vraag=s.vraagdeel or s.tekst)
    return uit_intent(s) or _gegokt(s) or naar_soort(s) or Besluit(Soortbesluit.ONDUIDELIJK)


def _gegokt(s: Situatie) -> Besluit | None:
    """The learned reading, when there is one."""
    kan = s.kansen.get("antwoord", 1.0) >= KAN_ANTWOORD_ZIJN
    return Besluit(Soortbesluit.ANTWOORD, antwoord=s.gok, gegokt=True) if s.gok and kan else None


def _is_lang_verhaal(s: Situatie) -> bool:
    """A story at a small question, in which somebody asks themselves things: it is kept for later."""
    return s.woorden > LANG_VERHAAL_WOORDEN and s.vraagsoort not in (Vraagsoort.AAN_ONS, Vraagsoort.REGELS)
