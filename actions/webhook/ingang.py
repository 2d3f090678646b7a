"""One decision for a message while the form is not open: begin, keep a story, answer, or say what we can do.

Pure: the caller gathers what the word lists, the classifier and the learned reader say. Somebody who
tells about the family at once is never sent away: the story is kept and the plan begins.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

ZEKER = 0.25
"""Below this the best kind is a guess: then the search may have the first word."""
ZEKER_VRAAG = 0.5
"""From here on a text asks, whatever the order of its words."""
MISSCHIEN = 0.1
"""From here on a question that nobody can answer may as well be a sigh in a story."""
WOORDEN_VAN_EEN_BERICHT = 3
"""A shorter text that nothing recognises tells too little to begin with."""
ZEKER_INTENT = 0.6
"""How sure the classifier must be to be believed: ``help`` sounds like thanks to it."""
VASTE_OPDRACHTEN = frozenset({"mens", "alles_wissen", "opnieuw_beginnen", "samenvatting", "voortgang"})
"""Commands that mean something without an open question."""
NIET_NU = frozenset({"stop", "pauze"})
"""Commands that say, outside the form, that somebody does not want to go on now."""
_VRAGEND = ("vraag", "over_ons")
GESPREKJES = frozenset({"dank", "wie_ben_je", "taal"})


class Ingang(StrEnum):
    """What is done with a message outside the form."""

    START = "start"
    VERHAAL = "verhaal"
    VRAAG = "vraag"
    OVER_ONS = "over_ons"
    HERVAT = "hervat"
    MENS = "mens"
    GROET = "groet"
    GESPREKJE = "gesprekje"
    OPDRACHT = "opdracht"
    BEVESTIGD = "bevestigd"
    GEWEIGERD = "geweigerd"
    NIET_NU = "niet_nu"
    NODIG_UIT = "nodig_uit"
    OKE = "oke"
    CODE = "code"
    BUITEN_BEREIK = "buiten_bereik"
    ONBEKEND = "onbekend"


_INTENTS = {
    "dank": Ingang.GESPREKJE,
    "wie_ben_je": Ingang.GESPREKJE,
    "ontkennen": Ingang.NIET_NU,
    "stop": Ingang.NIET_NU,
    "buiten_bereik": Ingang.BUITEN_BEREIK,
}


@dataclass(frozen=True, slots=True)
class Binnenkomst:
    """What is known about a message outside the form.

    ``ja`` is the yes or no that the whole text is, ``oke`` that it only takes note, ``code`` that it is a
    resume code, ``opdracht`` the fixed command, ``gesprekje`` the small talk; ``kansen`` the learned kinds;
    ``eigen``: we have an answer ourselves; ``kennis`` what the search would do (antwoord, keuze, onbekend).
    ``voorkennis``: the text holds answers to questions of the plan.
    """

    tekst: str
    intent: str = ""
    zekerheid: float = 0.0
    ja: bool | None = None
    oke: bool = False
    code: bool = False
    opdracht: str | None = None
    gesprekje: str | None = None
    vraagzin: bool = False
    eigen: bool = False
    kennis: str = "onbekend"
    voorkennis: bool = False
    kansen: Mapping[str, float] = field(default_factory=dict)


def beslis(b: Binnenkomst) -> Ingang:
    """Decide what a message outside the form is."""
    if b.code:
        return Ingang.CODE
    if b.oke:
        return Ingang.GESPREKJE if b.gesprekje == "dank" else Ingang.OKE
    if b.ja is not None:
        return Ingang.BEVESTIGD if b.ja else Ingang.GEWEIGERD
    if b.eigen:
        return Ingang.OVER_ONS
    if b.opdracht in VASTE_OPDRACHTEN:
        return Ingang.OPDRACHT
    if b.opdracht in NIET_NU:
        return Ingang.NIET_NU
    if b.opdracht == "wie_leest":
        return Ingang.OVER_ONS
    if b.gesprekje in GESPREKJES and not b.voorkennis:
        return Ingang.GESPREKJE
    if not b.vraagzin and b.intent == "ik_heb_een_vraag" and b.zekerheid >= ZEKER_INTENT:
        return Ingang.NODIG_UIT
    return _geleerd(b)


def _geleerd(b: Binnenkomst) -> Ingang:
    """The likeliest kind, checked against the form of the sentence and what the search knows."""
    soort = max(b.kansen, key=b.kansen.__getitem__, default="")
    kans = b.kansen.get(soort, 0.0)
    vraagt = b.vraagzin or b.kennis == "antwoord" or kans >= ZEKER_VRAAG
    if soort in _VRAGEND and vraagt:
        return Ingang.OVER_ONS if soort == "over_ons" else _vraag(b)
    if b.voorkennis and soort != "mens" and not b.vraagzin:
        return Ingang.VERHAAL
    if kans >= ZEKER and soort == "menu":
        return _geen_van_alle(b)
    if kans >= ZEKER and soort not in ("verhaal", *_VRAGEND):
        return Ingang(soort)
    return _vraag(b) if b.vraagzin and soort != "verhaal" else _verhaal(b)


def _verhaal(b: Binnenkomst) -> Ingang:
    """A story, unless it is a word or two of which nobody can tell what they mean: ``help``."""
    return Ingang.VERHAAL if len(b.tekst.split()) >= WOORDEN_VAN_EEN_BERICHT else _geen_van_alle(b)


def _vraag(b: Binnenkomst) -> Ingang:
    """A question, unless nobody knows an answer and the text may as well be a story with a sigh in it."""
    zucht = b.kennis == "onbekend" and b.kansen.get("verhaal", 0.0) >= MISSCHIEN
    return Ingang.VERHAAL if zucht else Ingang.VRAAG


def _geen_van_alle(b: Binnenkomst) -> Ingang:
    """Something that is not for us, or that we do not understand."""
    return _INTENTS.get(b.intent, Ingang.ONBEKEND) if b.zekerheid >= ZEKER_INTENT else Ingang.ONBEKEND
