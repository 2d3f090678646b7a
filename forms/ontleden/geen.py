"""Saying that there is none: no phone (``ik heb geen telefoon``), or no more to tell (``verder niks``)."""

from __future__ import annotations

import re

from forms.ontleden.opdracht import zonder_beleefd
from forms.ontleden.tekst import normaliseer, plat, woorden
from forms.ontleden.woordenlijst import lees, schrijfwijze, woordgroep
from forms.soorten import Soort

LIJST = "woorden/vulwoorden"
# "ik heb geen telefoon, bel mijn moeder" says where to call after all.
_VIA_EEN_ANDER = re.compile(
    r"\b(?:bel|app|mail) (?:mijn|dan|de|via)\b|\b(?:moeder|man|vrouw|vader|buurvrouw|buurman|zus"
    r"|broer|oma|opa|partner)\b"
)
MEESTE_WOORDEN = 12
_LIJSTEN = {Soort.TELEFOON: "geen_telefoon", Soort.EMAIL: "geen_email"}


def zegt_geen(soort: Soort, tekst: str) -> bool:
    """Whether the whole message says that the person has no phone number or e-mail address.

    Skipping is then the honest answer. False for every other kind of question.
    """
    lijst = _LIJSTEN.get(soort)
    if lijst is None:
        return False
    namen = [schrijfwijze(naam) for naam in woorden(plat(normaliseer(tekst)))]
    zinnen = woordgroep(LIJST, lijst)
    if " ".join(namen) in zinnen or " ".join(zonder_beleefd(namen)) in zinnen:
        return True
    kaal = " ".join(namen)
    heeft_waarde = any(teken.isdigit() or teken == "@" for teken in tekst)
    patronen = lees("woorden/opdrachtzinnen")["bij"][soort.value]
    if _VIA_EEN_ANDER.search(kaal):
        return False
    return len(namen) <= MEESTE_WOORDEN and not heeft_waarde and any(re.search(p, kaal) for p in patronen)


def niets_erbij(tekst: str) -> bool:
    """Whether the whole message says that there is no more to tell: ``nee hoor dat was het``.

    Only meant for a question that asks what there is to add: elsewhere "niks" is an answer.
    """
    kaal = " ".join(map(schrijfwijze, woorden(plat(normaliseer(tekst)))))
    return any(re.search(str(patroon), kaal) for patroon in lees("woorden/opdrachtzinnen")["niets_erbij"])
