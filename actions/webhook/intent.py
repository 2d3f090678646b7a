"""What the intent classifier adds to a decision, when it is sure enough."""

from __future__ import annotations

from actions.webhook.situatie import ZIN_WOORDEN, Besluit, Situatie, Soortbesluit
from forms.ontleden.opdracht_in_zin import gaat_over_een_ander
from forms.soorten import Soort

OPDRACHT_INTENTS = frozenset(
    {"overslaan", "weet_ik_niet", "bespreek_ik_liever", "terug", "pauze", "stop", "waarom", "wie_leest"}
    | {"opnieuw_beginnen", "alles_wissen", "voortgang", "samenvatting", "mens", "verstuur"}
)
GEEN_WAARDE_INTENTS = frozenset({"overslaan", "weet_ik_niet", "bespreek_ik_liever"})
"""Commands that leave a question without a value; the words themselves are kept as they were typed."""
GESPREKJE_INTENTS = frozenset(["dank", "wie_ben_je", "emotie", "taal", "buiten_bereik", "groet"])
ZACHTE_OPDRACHTEN = frozenset({"mens", "pauze", "waarom", "wie_leest", "voortgang", "samenvatting"})
"""Commands that change nothing: after a guess the text can still become the answer."""

ZEKER_OPDRACHT = 0.75
ZEKER_GEEN_WAARDE = 0.90
ZEKER_GESPREKJE = 0.75
MEESTE_WOORDEN_OPDRACHT = 14


def uit_intent(s: Situatie) -> Besluit | None:
    """The command or small talk that the classifier hears, at a question without an answer."""
    opdracht = opdracht_uit_intent(s)
    if opdracht:
        return opdracht
    if s.soort is Soort.SCHAAL and len(s.tekst.split()) < ZIN_WOORDEN:
        return None  # "heel zwaar" is a try at an answer
    if s.soort is Soort.KEUZE and s.woorden < ZIN_WOORDEN and s.intent not in ("dank", "emotie"):
        return None  # "Den Haag" is a place, not small talk
    if s.intent in GESPREKJE_INTENTS and s.zekerheid >= ZEKER_GESPREKJE and s.kort and not _past(s):
        return Besluit(Soortbesluit.GESPREKJE, opdracht=s.intent)
    return None


def opdracht_uit_intent(s: Situatie) -> Besluit | None:
    """A command that the classifier hears. In free text it must be surer, and a must-have is not skipped."""
    if s.intent not in OPDRACHT_INTENTS or s.woorden > MEESTE_WOORDEN_OPDRACHT:
        return None
    if s.intent in GEEN_WAARDE_INTENTS and not s.kort:
        return None
    if s.vrije_tekst and not _mag_gegist(s):
        return None
    grens = ZEKER_GEEN_WAARDE if s.vrije_tekst and s.intent in GEEN_WAARDE_INTENTS else ZEKER_OPDRACHT
    if s.zekerheid < grens:
        return None
    return Besluit(Soortbesluit.OPDRACHT, opdracht=s.intent, vangnet=s.soort is Soort.TEKST)


def _mag_gegist(s: Situatie) -> bool:
    """Whether a guess is harmless: nothing is skipped that must have a value, nothing ends or is erased."""
    if s.intent in GEEN_WAARDE_INTENTS:
        return not s.verplicht and not gaat_over_een_ander(s.tekst)
    return s.intent in ZACHTE_OPDRACHTEN or (s.soort is Soort.KORT and s.kort)


def _past(s: Situatie) -> bool:
    """Whether the text is an answer to a question for words of one's own."""
    return s.vrije_tekst and s.ontleding.gelukt
