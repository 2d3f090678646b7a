"""Fixed commands: ``sla maar over``, ``weet ik niet``, ``wie leest dit``.

A command counts only when it is the whole message. Inside a story the same words are part of the
story ("we stoppen met school", "ik weet niet meer wat ik moet doen").
"""

from __future__ import annotations

import re
from functools import cache

from rapidfuzz.distance import OSA

from forms.ontleden.tekst import normaliseer, plat, woorden
from forms.ontleden.woordenlijst import lees, schrijfwijze, woordgroep

LIJST = "woorden/opdrachten"
LANGSTE = 90
"""No command is longer, in characters."""
_HULPLIJSTEN = ("beleefd", "betekenis")
KORTSTE_GISSING = 8
TWEE_FOUTEN_VANAF = 16


def ontleed_opdracht(tekst: str) -> str | None:
    """The command a whole message is, or None. One typo is forgiven, two in a long phrase."""
    schoon = normaliseer(tekst)
    if not schoon or len(schoon) > LANGSTE:
        return None
    namen = [schrijfwijze(naam) for naam in woorden(_AFKORTING.sub("", plat(schoon.replace("_", " "))))]
    if not namen:
        return None
    frase, kern = " ".join(namen), " ".join(zonder_beleefd(namen))
    return _frasen().get(frase) or _kernen().get(kern) or _bijna(kern)


def zonder_beleefd(namen: list[str]) -> list[str]:
    """The words without polite ones, or all of them when nothing else is left."""
    beleefd = woordgroep(LIJST, "beleefd")
    return [naam for naam in namen if naam not in beleefd] or namen


# "a.u.b." and "n.v.t." are one word.
_AFKORTING = re.compile(r"(?<=\b[a-z])\.(?=[a-z]\b)")


@cache
def _frasen() -> dict[str, str]:
    """Every phrase as written, to its command."""
    return {
        " ".join(map(schrijfwijze, woorden(_AFKORTING.sub("", plat(str(frase)))))): opdracht
        for opdracht, frasen in lees(LIJST).items()
        if opdracht not in _HULPLIJSTEN
        for frase in [opdracht.replace("_", " "), *frasen]
    }


@cache
def _kernen() -> dict[str, str]:
    """Every phrase without polite words. A phrase of only polite words is left as it is."""
    frasen = reversed(_frasen().items())
    return {" ".join(zonder_beleefd(frase.split())): opdracht for frase, opdracht in frasen}


@cache
def _op_lengte() -> dict[int, tuple[tuple[str, str], ...]]:
    per: dict[int, list[tuple[str, str]]] = {}
    for kern, opdracht in _kernen().items():
        per.setdefault(len(kern), []).append((kern, opdracht))
    return {lengte: tuple(rij) for lengte, rij in per.items()}


def _bijna(kern: str) -> str | None:
    """The command of a phrase with a typo; None when two commands are equally near."""
    if len(kern) < KORTSTE_GISSING:
        return None
    ruimte = 1 if len(kern) < TWEE_FOUTEN_VANAF else 2
    beste: tuple[int, set[str]] = (ruimte, set())
    for lengte in range(len(kern) - ruimte, len(kern) + ruimte + 1):
        for frase, opdracht in _op_lengte().get(lengte, ()):
            if frase[0] != kern[0] or _ander_woord(frase, kern):
                continue
            afstand = OSA.distance(frase, kern, score_cutoff=ruimte)
            if afstand < beste[0]:
                beste = (afstand, {opdracht})
            elif afstand == beste[0]:
                beste[1].add(opdracht)
    return beste[1].pop() if len(beste[1]) == 1 else None


def _ander_woord(frase: str, kern: str) -> bool:
    """Small words that turn the meaning must be the same, or be the typo itself (``nit``)."""
    betekenis = woordgroep(LIJST, "betekenis")
    echt, getypt = set(frase.split()), set(kern.split())
    if (getypt - echt) & betekenis:
        return True
    gemist = (echt - getypt) & betekenis
    return any(all(OSA.distance(woord, ander) > 1 for ander in getypt - echt) for woord in gemist)
