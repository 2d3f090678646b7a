"""Saying that there is none: ``ik heb geen telefoon`` at the question for a phone number."""

from __future__ import annotations

from forms.ontleden.opdracht import zonder_beleefd
from forms.ontleden.tekst import normaliseer, plat, woorden
from forms.ontleden.woordenlijst import schrijfwijze, woordgroep
from forms.soorten import Soort

LIJST = "woorden/vulwoorden"
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
    return " ".join(namen) in zinnen or " ".join(zonder_beleefd(namen)) in zinnen
