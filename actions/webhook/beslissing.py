"""One decision per turn inside the form: answer, question, command, correction, more than one, or in doubt.

Pure: the caller gathers what the parsers and the intent classifier say (``gegevens.py``), and this
module weighs it. A parse beats an intent, a fixed command word beats both, and in free text we ask
before we guess (rasa #3100, #10219: a question stored as an answer).
"""

from __future__ import annotations

from actions.webhook.naar_soort import zeker_geen_antwoord
from actions.webhook.onbeantwoord import zonder_antwoord
from actions.webhook.situatie import AANLOOP, ZIN_WOORDEN, Besluit, Situatie, Soortbesluit
from actions.webhook.vrije_tekst import beslis_vrije_tekst
from forms.ontleden.correctie import Correctie
from forms.soorten import Soort

AAN_ONS_OPDRACHTEN = frozenset(
    {"mens", "pauze", "stop", "alles_wissen", "opnieuw_beginnen", "samenvatting", "voortgang", "wie_leest"}
    | {"terug"}
)
"""Commands that nobody gives by accident while answering a choice."""
MEESTE_WOORDEN_VERMOEDEN = 9
"""A longer text without a clear sign ("sorry", "klopt niet") tells something and takes nothing back."""


def beslis(s: Situatie) -> Besluit:
    """Decide what one message inside the form is."""
    if s.opdracht:
        return Besluit(Soortbesluit.OPDRACHT, opdracht=s.opdracht, heel=True)
    if s.antwoordt_zeker and _leest_een_antwoord(s):
        return Besluit(Soortbesluit.ANTWOORD, antwoord=s.ontleding)
    return beslis_vrije_tekst(s) if s.vrije_tekst else _beslis_gesloten(s)


def _leest_een_antwoord(s: Situatie) -> bool:
    """Whether the words hold an answer, and nothing else beside it."""
    los = not s.naast and not (s.vraagdeel and s.vertelling)
    return s.ontleding.gelukt and los and not s.weersproken


def _beslis_gesloten(s: Situatie) -> Besluit:
    """A question with a form of its own: a date, a phone number, a choice."""
    if s.correctie and s.naast and s.correctie.duidelijk:
        return Besluit(Soortbesluit.ANTWOORD_EN_CORRECTIE, antwoord=s.naast, correctie=s.correctie)
    if s.correctie and _correctie_wint(s, s.correctie):
        return Besluit(Soortbesluit.CORRECTIE, correctie=s.correctie)
    if s.weet_niet_of:
        return Besluit(Soortbesluit.OPDRACHT, opdracht="weet_ik_niet")
    if s.zinsopdracht in AAN_ONS_OPDRACHTEN and _hele_zin(s):
        return Besluit(Soortbesluit.OPDRACHT, opdracht=s.zinsopdracht or "")
    if s.weersproken:
        return _na_weerspraak(s)
    if s.ontleding.gelukt and s.ontleding.volledig and not (s.vraagt_zeker and s.deel and s.deel.gelukt):
        return Besluit(Soortbesluit.ANTWOORD, antwoord=s.ontleding)
    if not s.ontleding.volledig and not _antwoordt_ervoor(s) and (anders := zeker_geen_antwoord(s)):
        return anders
    if s.vraagdeel and s.deel and s.deel.gelukt:
        return Besluit(Soortbesluit.ANTWOORD_EN_VRAAG, vraag=s.vraagdeel, antwoord=s.deel)
    if s.ontleding.gelukt and not s.vraagzin:
        return Besluit(Soortbesluit.ANTWOORD, antwoord=s.ontleding)
    return zonder_antwoord(s)


def _na_weerspraak(s: Situatie) -> Besluit:
    """The learned option, shown at once; without one the question comes again."""
    if s.gok:
        return Besluit(Soortbesluit.ANTWOORD, antwoord=s.gok, gegokt=True)
    return Besluit(Soortbesluit.ONDUIDELIJK)


def _antwoordt_ervoor(s: Situatie) -> bool:
    """Whether what stands before a question answers too, and does not only lead up to it."""
    if s.deel is None or not s.deel.gelukt:
        return False
    verteld = bool(s.vraagdeel and s.vertelling) and s.kansen.get("antwoord", 1.0) >= AANLOOP
    return s.deel.volledig or verteld


def _hele_zin(s: Situatie) -> bool:
    """Whether these are words of one's own, and not an option or a number."""
    return s.soort in (Soort.KEUZE, Soort.JA_NEE) and len(s.tekst.split()) >= ZIN_WOORDEN


def _correctie_wint(s: Situatie, correctie: Correctie) -> bool:
    """Whether the correction is likelier than an answer to the open question."""
    if not s.ontleding.gelukt:
        genoeg = correctie.duidelijk or s.woorden <= MEESTE_WOORDEN_VERMOEDEN
        return genoeg and (not s.vraagzin or (correctie.zeker and correctie.duidelijk))
    if not correctie.duidelijk:
        return False
    heel = s.ontleding.volledig and s.woorden < ZIN_WOORDEN
    return correctie.ander_kind or (correctie.zeker and not heel)
