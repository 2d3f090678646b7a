"""The gate of this process: the gold set read once, what a version says remembered for the next gate."""

from __future__ import annotations

from functools import lru_cache

from actions.kennis.levend import Gebouwd
from actions.kennis.motor import encoder, lade
from knowledge.goudset import Goud, lees_goud
from knowledge.keuring import Antwoorden, Rapport, antwoorden, vergelijk

_ONTHOUDEN = 4
_bekend: dict[str, Antwoorden] = {}


@lru_cache(maxsize=1)
def goud() -> Goud:
    """The gold set with its vectors."""
    return lees_goud(encoder(), lade())


def keur(live: Gebouwd, nieuw: Gebouwd) -> Rapport:
    """The report of a new version beside the live one."""
    return vergelijk(_antwoorden(live), _antwoorden(nieuw), nieuw.bank, goud())


def _antwoorden(gebouwd: Gebouwd) -> Antwoorden:
    sleutel = gebouwd.inhoud.vingerafdruk
    gegeven = _bekend.pop(sleutel, None) or antwoorden(gebouwd.bank, goud())
    _bekend[sleutel] = gegeven  # last used, last forgotten
    for oud in list(_bekend)[:-_ONTHOUDEN]:
        _bekend.pop(oud, None)
    return gegeven
