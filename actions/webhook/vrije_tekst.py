"""The decision at a question for words of one's own: a story is the answer, unless it surely is not."""

from __future__ import annotations

from actions.webhook.intent import (
    GEEN_WAARDE_INTENTS,
    MEESTE_WOORDEN_OPDRACHT,
    OPDRACHT_INTENTS,
    opdracht_uit_intent,
)
from actions.webhook.naar_soort import geen_verhaal, naar_slot, naar_soort
from actions.webhook.onbeantwoord import zonder_antwoord
from actions.webhook.situatie import AANLOOP, ZIN_WOORDEN, Besluit, Situatie, Soortbesluit
from forms.ontleden.correctie import Correctie
from forms.ontleden.opdracht_in_zin import gaat_over_een_ander
from forms.ontleden.vraagsoort import Vraagsoort
from forms.soorten import Ontleding, Soort

MEESTE_WOORDEN_GEEN_WAARDE = 12
MEESTE_WOORDEN_HERROEPEN = 25
KORTE_CORRECTIE = 12
"""In free text a longer message is a story, whatever words are in it, unless it opens as a command."""
NIET_VAN_HIER = OPDRACHT_INTENTS - {"waarom"}
"""In "hoe kan ik stoppen" the classifier hears a command: then we ask. A "waarom" here is mostly of life."""
VERHAAL_WOORDEN = 40
"""In a longer story a question without a clear address is part of the story."""


def beslis_vrije_tekst(s: Situatie) -> Besluit:
    """A question to which every text is a possible answer."""
    if s.correctie and _mag_corrigeren(s, s.correctie):
        return _correctie_in_vrije_tekst(s, s.correctie)
    if s.zinsopdracht and not (s.soort is Soort.TEKST and _is_verhaal(s, s.zinsopdracht)):
        return Besluit(Soortbesluit.OPDRACHT, opdracht=s.zinsopdracht, vangnet=_vertelt_ook(s))
    if s.gesprekje:
        return Besluit(Soortbesluit.GESPREKJE, opdracht=s.gesprekje, vangnet=_vertelt_ook(s))
    if s.vraagzin:
        return _vraag_in_vrije_tekst(s)
    if s.vraagdeel and s.deel and s.deel.gelukt:
        return _verhaal_met_vraag(s, s.deel)
    if opdracht := opdracht_uit_intent(s):
        return opdracht
    if s.herroept and s.woorden <= MEESTE_WOORDEN_HERROEPEN:
        return Besluit(Soortbesluit.TWIJFEL, opdracht="wijzigen")
    if not s.ontleding.gelukt:
        return _correctie_in_vrije_tekst(s, s.correctie) if s.correctie else zonder_antwoord(s)
    return naar_soort(s) or naar_slot(s) or _verhaal(s)


def _verhaal(s: Situatie) -> Besluit:
    """The answer; but what was learned to be none is never stored without asking."""
    if geen_verhaal(s):
        return Besluit(Soortbesluit.TWIJFEL)
    return Besluit(Soortbesluit.ANTWOORD, antwoord=s.ontleding)


def _is_verhaal(s: Situatie, opdracht: str) -> bool:
    """Whether a text in a field for stories is too long for this command, or tells about somebody."""
    if opdracht in GEEN_WAARDE_INTENTS and gaat_over_een_ander(s.tekst):
        return True
    meeste = MEESTE_WOORDEN_GEEN_WAARDE if opdracht in GEEN_WAARDE_INTENTS else MEESTE_WOORDEN_OPDRACHT
    return s.woorden > meeste


def _vertelt_ook(s: Situatie) -> bool:
    """Whether a text in a field for stories may be an answer all the same: a sentence that asks nothing."""
    return s.soort is Soort.TEKST and not s.vraagdeel and s.woorden >= ZIN_WOORDEN


def _mag_corrigeren(s: Situatie, correctie: Correctie) -> bool:
    """Whether a text where every text is an answer may change another answer: short, or it says so first."""
    if s.neemt_terug and correctie.duidelijk and correctie.waarde is not None:
        return True
    if not correctie.zeker:
        return False
    if s.soort is Soort.KORT:
        return correctie.duidelijk or s.kort
    if s.naast:
        return True  # a sentence of its own, behind the story
    return correctie.aan_antwoord and (s.woorden <= KORTE_CORRECTIE or correctie.expliciet)


def _correctie_in_vrije_tekst(s: Situatie, correctie: Correctie) -> Besluit:
    if s.naast and not (s.neemt_terug and s.kansen.get("antwoord", 1.0) < AANLOOP):
        return Besluit(Soortbesluit.ANTWOORD_EN_CORRECTIE, antwoord=s.naast, correctie=correctie)
    return Besluit(Soortbesluit.CORRECTIE, correctie=correctie)


def _verhaal_met_vraag(s: Situatie, deel: Ontleding) -> Besluit:
    """Somebody tells and asks: also answer the question when it is meant for us."""
    heel = s.ontleding if s.soort is Soort.TEKST and s.ontleding.gelukt else deel
    if s.vraagsoort is Vraagsoort.LEVEN or _hoort_bij_verhaal(s):
        return Besluit(Soortbesluit.ANTWOORD, antwoord=s.ontleding if s.ontleding.gelukt else deel)
    if s.vraagt_vast_niet:
        return Besluit(Soortbesluit.ANTWOORD, antwoord=s.ontleding if s.ontleding.gelukt else deel)
    if s.antwoordt_niet:
        return Besluit(Soortbesluit.VRAAG, vraag=s.vraagdeel, vangnet=True)
    return Besluit(Soortbesluit.ANTWOORD_EN_VRAAG, vraag=s.vraagdeel, antwoord=heel)


def _hoort_bij_verhaal(s: Situatie) -> bool:
    """``Wat hielp? Dat er iemand luisterde.`` repeats our question; in a long story people ask themselves."""
    if s.vraagt_zeker or s.vraagsoort in (Vraagsoort.AAN_ONS, Vraagsoort.REGELS):
        return False
    return s.vraag_vooraan or "?" not in s.vraagdeel or len(s.tekst.split()) > VERHAAL_WOORDEN


def _vraag_in_vrije_tekst(s: Situatie) -> Besluit:
    """The whole message is a question: about the help, or a parent's own question in life."""
    opdracht = opdracht_uit_intent(s)
    if opdracht and s.vraagsoort is Vraagsoort.ONBEKEND:
        return opdracht
    if s.soort is Soort.KORT or s.vraagsoort in (Vraagsoort.AAN_ONS, Vraagsoort.REGELS):
        return Besluit(Soortbesluit.VRAAG, vraag=s.tekst, vangnet=_kan_hulpvraag_zijn(s))
    if s.vraagsoort is Vraagsoort.LEVEN and s.ontleding.gelukt and s.intent not in NIET_VAN_HIER:
        return Besluit(Soortbesluit.ANTWOORD, antwoord=s.ontleding)
    return naar_soort(s) or Besluit(Soortbesluit.TWIJFEL)


def _kan_hulpvraag_zijn(s: Situatie) -> bool:
    """A question about help to which we know no answer may be what somebody comes for."""
    return s.soort is Soort.TEKST and s.vraagsoort is Vraagsoort.REGELS and s.kennis == "onbekend"
