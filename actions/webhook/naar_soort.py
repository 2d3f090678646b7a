"""The decision by what was learned of kinds of texts: the last word where rules and classifier have none."""

from __future__ import annotations

from actions.webhook.intent import (
    GEEN_WAARDE_INTENTS,
    GESPREKJE_INTENTS,
    MEESTE_WOORDEN_OPDRACHT,
    ZEKER_GESPREKJE,
)
from actions.webhook.situatie import Besluit, Situatie, Soortbesluit
from forms.ontleden.opdracht_in_zin import gaat_over_een_ander
from forms.soorten import Soort
from knowledge.antwoorden.model import OPDRACHT
from knowledge.antwoorden.soort import ZEKER_SOORT, soort

ZEKER_VRIJ = 0.65
"""In free text every text may be the answer; chosen on writers who were left out."""
GEEN_ANTWOORD, ZEKER_DAN = 0.1, 0.3
"""A text that hardly answers is more easily something else, and never stored without asking."""
OOK_ANTWOORD = 0.5
"""From here on small talk that can be read as an answer is one."""
ZEKER_NIETS = 0.7
"""Where a closed question seems answered, the model must be surer that it is not."""
ZEKER_VERHAAL = 0.7
"""From here on a text in one's own words is the answer, whatever its last clause sounds like."""
ZEKER_LANG = 0.85
"""For a command in a long message."""
GESPREKJE_ANDERS = "gesprekje_anders"
"""Small talk of which we do not know the kind: heard, and the way to a person."""


def naar_soort(s: Situatie) -> Besluit | None:
    """A question, command or small talk that the model is sure of; None when it is an answer or in doubt."""
    geleerd = soort(s.kansen, _drempel(s))
    if geleerd == "vraag":
        return Besluit(Soortbesluit.VRAAG, vraag=s.vraagdeel or s.tekst, vangnet=s.vrije_tekst)
    if geleerd == "gesprekje" and not _antwoordt_ook(s):
        return Besluit(Soortbesluit.GESPREKJE, opdracht=_gesprekje(s), vangnet=s.vrije_tekst)
    if geleerd.startswith(OPDRACHT):
        return _opdracht(s, geleerd.removeprefix(OPDRACHT))
    return None


def _antwoordt_ook(s: Situatie) -> bool:
    """``Goedemiddag, ik ben Wilma``: a greeting around an answer is that answer."""
    eruit_gelezen = s.ontleding.gelukt and s.ontleding.waarde != s.tekst
    return eruit_gelezen and s.kansen.get("antwoord", 0.0) >= OOK_ANTWOORD


def _drempel(s: Situatie) -> float:
    if not s.vrije_tekst:
        return ZEKER_SOORT
    return ZEKER_DAN if geen_verhaal(s) else ZEKER_VRIJ


def geen_verhaal(s: Situatie) -> bool:
    """Whether it was learned that a text in a field for stories is none, whatever else it may be."""
    return s.soort is Soort.TEKST and s.kansen.get("antwoord", 1.0) < GEEN_ANTWOORD


def zeker_geen_antwoord(s: Situatie) -> Besluit | None:
    """What the model takes the text for, when it is as sure that it answers nothing."""
    if s.kansen.get("antwoord", 1.0) > 1 - ZEKER_NIETS or soort(s.kansen, ZEKER_NIETS) == "":
        return None
    return naar_soort(s)


def naar_slot(s: Situatie) -> Besluit | None:
    """The command in the last clause of a longer message; None when what is left out must be said.

    A story that surely is the answer may end in a sigh: ``... ik weet het echt niet meer``.
    """
    if not s.slotopdracht or (s.slotopdracht in GEEN_WAARDE_INTENTS and s.verplicht):
        return None
    if s.vrije_tekst and s.kansen.get("antwoord", 1.0) >= ZEKER_VERHAAL:
        return None
    return Besluit(Soortbesluit.OPDRACHT, opdracht=s.slotopdracht, vangnet=s.vrije_tekst)


def _gesprekje(s: Situatie) -> str:
    """The kind that the classifier is sure of: "dat klinkt zwaar" is no reply to a joke."""
    zeker = s.intent in GESPREKJE_INTENTS and s.zekerheid >= ZEKER_GESPREKJE
    return s.intent if zeker else GESPREKJE_ANDERS


def _opdracht(s: Situatie, opdracht: str) -> Besluit | None:
    """A command that the model heard, unless that would skip what must be said or what is a story."""
    if s.woorden > MEESTE_WOORDEN_OPDRACHT and s.kansen[OPDRACHT + opdracht] < ZEKER_LANG:
        return None
    if opdracht in GEEN_WAARDE_INTENTS and (s.verplicht or gaat_over_een_ander(s.tekst)):
        return None
    return Besluit(Soortbesluit.OPDRACHT, opdracht=opdracht, vangnet=s.vrije_tekst)
