"""When a likely option is sure enough to be taken as the answer. Pure: probabilities in, options out."""

from __future__ import annotations

from collections.abc import Mapping

from knowledge.antwoorden.model import GEEN

ZEKER = 0.45
"""Chosen on writers who were left out: lower would file more wrongly (tests/beurten/METING.md)."""
TWIJFEL = (0.45, 0.55)
"""In a question with several answers, an option between these could be meant or not: no guess then."""

WEERSPREEKT = 0.8
ZOU_HET_NIET_ZIJN = 0.2
"""Another option is at least so likely, and the one that was read at most so."""

ONWAARSCHIJNLIJK = 0.3
"""Below this a consent that stands in half a text ("ja jongens, iets zachter") is asked again."""


def weersproken(kansen: Mapping[str, float], gelezen: str) -> bool:
    """Whether another option is surely meant than the word lists read: then nothing is stored unasked."""
    anders = (kans for optie, kans in kansen.items() if optie not in (GEEN, gelezen))
    return kansen.get(gelezen, 1.0) <= ZOU_HET_NIET_ZIJN and max(anders, default=0.0) >= WEERSPREEKT


def gok(kansen: Mapping[str, float], *, meer: bool) -> tuple[str, ...]:
    """The options that are meant, or nothing. ``meer``: the question takes several answers.

    Nothing when the text answers nothing as likely as not.
    """
    opties = {optie: kans for optie, kans in kansen.items() if optie != GEEN}
    if not opties or kansen.get(GEEN, 0.0) >= 0.5 or max(opties.values()) < ZEKER:
        return ()
    if not meer:
        return (max(opties, key=lambda optie: opties[optie]),)
    laag, hoog = TWIJFEL
    if any(laag < kans < hoog for kans in opties.values()):
        return ()
    return tuple(optie for optie, kans in opties.items() if kans >= hoog)
