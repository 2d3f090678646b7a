"""One decision per turn inside the form: answer, question, command, both, or in doubt.

Pure: the caller gathers what the parser, the intent classifier and the knowledge search say, and this
module weighs it. A parse beats an intent, a fixed command word beats both, and in free text we ask
before we guess (rasa #3100, #10219: a question stored as an answer).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from forms.soorten import Ontleding, Soort

OPDRACHT_INTENTS = frozenset(
    {"overslaan", "weet_ik_niet", "bespreek_ik_liever", "terug", "pauze", "stop", "waarom", "wie_leest"}
    | {"opnieuw_beginnen", "alles_wissen", "voortgang", "samenvatting", "mens", "verstuur"}
)
GEEN_WAARDE_INTENTS = frozenset({"overslaan", "weet_ik_niet", "bespreek_ik_liever"})
"""Commands that leave a question without a value; the words themselves are kept as they were typed."""
GESPREKJE_INTENTS = frozenset(["dank", "wie_ben_je", "emotie", "taal", "buiten_bereik", "groet"])

ZEKER_OPDRACHT = 0.80
ZEKER_GEEN_WAARDE = 0.90
ZEKER_VRAAG = 0.60
ZEKER_GESPREKJE = 0.75
KORT_BERICHT_WOORDEN = 7
"""A command or a thank-you is short; a story that contains the same words is not one."""


class Soortbesluit(StrEnum):
    """What a turn turns out to be."""

    ANTWOORD = "antwoord"
    ANTWOORD_EN_VRAAG = "antwoord_en_vraag"
    VRAAG = "vraag"
    OPDRACHT = "opdracht"
    GESPREKJE = "gesprekje"
    TWIJFEL = "twijfel"
    ONDUIDELIJK = "onduidelijk"


@dataclass(frozen=True, slots=True)
class Situatie:
    """Everything the decision weighs.

    ``kennis`` is the search's decision (``antwoord``, ``keuze``, ``onbekend``) on ``vraagdeel``, the
    part of the text that reads as a question; None when no part does. ``opdracht`` is a fixed command
    word that is the whole message.
    """

    soort: Soort
    tekst: str
    ontleding: Ontleding
    opdracht: str | None = None
    intent: str = ""
    zekerheid: float = 0.0
    vraagzin: bool = False
    vraagdeel: str = ""
    kennis: str | None = None

    @property
    def vrije_tekst(self) -> bool:
        """Whether every text is a possible answer to this question."""
        return self.soort in (Soort.TEKST, Soort.KORT)

    @property
    def kort(self) -> bool:
        """Whether the message is short enough for a command or small talk."""
        return len(self.tekst.split()) <= KORT_BERICHT_WOORDEN


@dataclass(frozen=True, slots=True)
class Besluit:
    """The decision, with the command, small-talk intent or question that goes with it."""

    soort: Soortbesluit
    opdracht: str = ""
    vraag: str = ""


def beslis(situatie: Situatie) -> Besluit:
    """Decide what one message inside the form is."""
    if situatie.opdracht:
        return Besluit(Soortbesluit.OPDRACHT, opdracht=situatie.opdracht)
    if situatie.vrije_tekst:
        return _beslis_vrije_tekst(situatie)
    return _beslis_gesloten(situatie)


def _beslis_gesloten(s: Situatie) -> Besluit:
    """A question with a form of its own: a date, a phone number, a choice."""
    if s.ontleding.gelukt and s.ontleding.volledig:
        return Besluit(Soortbesluit.ANTWOORD)
    if s.ontleding.gelukt:
        return _antwoord_met_rest(s)
    if s.vraagzin or (s.intent == "vraag_stellen" and s.zekerheid >= ZEKER_VRAAG):
        return Besluit(Soortbesluit.VRAAG, vraag=s.vraagdeel or s.tekst)
    return _uit_intent(s) or Besluit(Soortbesluit.ONDUIDELIJK)


def _antwoord_met_rest(s: Situatie) -> Besluit:
    # "Hij is 8 en hoe lang duurt het eigenlijk?": the 8 counts only when it stands outside the question.
    if not s.vraagdeel:
        return Besluit(Soortbesluit.ANTWOORD)
    if s.vraagdeel.strip() == s.tekst.strip():
        return Besluit(Soortbesluit.VRAAG, vraag=s.vraagdeel)
    return Besluit(Soortbesluit.ANTWOORD_EN_VRAAG, vraag=s.vraagdeel)


def _beslis_vrije_tekst(s: Situatie) -> Besluit:
    if s.vraagzin:
        return _vraag_in_vrije_tekst(s)
    if s.intent in GEEN_WAARDE_INTENTS and s.zekerheid >= ZEKER_GEEN_WAARDE and s.kort:
        return Besluit(Soortbesluit.OPDRACHT, opdracht=s.intent)
    # No guess at other commands here: a wrong one costs an answer, a missed one only a second try.
    if not s.ontleding.gelukt:
        return _uit_intent(s) or Besluit(Soortbesluit.ONDUIDELIJK)
    if s.vraagdeel and s.kennis == "antwoord":
        return Besluit(Soortbesluit.ANTWOORD_EN_VRAAG, vraag=s.vraagdeel)
    return Besluit(Soortbesluit.ANTWOORD)


def _vraag_in_vrije_tekst(s: Situatie) -> Besluit:
    """The whole message is a question: about the help, or a parent's own question in life."""
    opdracht = _opdracht_uit_intent(s)
    if opdracht:
        return opdracht
    if s.soort is Soort.KORT:
        return Besluit(Soortbesluit.VRAAG, vraag=s.tekst)
    if s.kennis == "antwoord" and s.intent != "antwoord":
        return Besluit(Soortbesluit.VRAAG, vraag=s.tekst)
    if s.kennis == "onbekend" and s.intent == "antwoord":
        return Besluit(Soortbesluit.ANTWOORD)
    return Besluit(Soortbesluit.TWIJFEL)


def _uit_intent(s: Situatie) -> Besluit | None:
    opdracht = _opdracht_uit_intent(s)
    if opdracht:
        return opdracht
    if s.intent in GESPREKJE_INTENTS and s.zekerheid >= ZEKER_GESPREKJE and s.kort and not s.vrije_tekst:
        return Besluit(Soortbesluit.GESPREKJE, opdracht=s.intent)
    return None


def _opdracht_uit_intent(s: Situatie) -> Besluit | None:
    if s.intent in OPDRACHT_INTENTS and s.zekerheid >= ZEKER_OPDRACHT and s.kort:
        return Besluit(Soortbesluit.OPDRACHT, opdracht=s.intent)
    return None
