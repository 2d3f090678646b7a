"""An old answer that is quoted to take it back: ``4 havo klopt niet``, ``ik zei na 18 uur maar``."""

from __future__ import annotations

import re
from functools import cache

from forms.dossier import Dossier
from forms.ontleden.correctie.tekens import LIJST, begint_met_teken, over_het_oude
from forms.ontleden.tekst import plat, woorden
from forms.ontleden.woordenlijst import woordgroep


def eigen_woorden(pad: str, dossier: Dossier) -> set[str]:
    """The words of a stored answer that say something."""
    oud = dossier[pad]
    gewoon = woordgroep("woorden/vulwoorden", "algemeen", "keuze", "datum")
    alle = (*woorden(plat(oud.letterlijk)), *woorden(plat(str(oud.waarde))))
    return {w for w in alle if w not in gewoon and (len(w) > 1 or w.isdigit())}


def citaat_van(kaal: str, eerder: Dossier, namen: set[str], *, verhaal: bool) -> tuple[str, int, int] | None:
    """The one answer of which words stand in a piece about the old, and where that piece is.

    ``eerder`` holds the answers to choose from; ``namen`` are first names, which quote nothing.
    ``verhaal``: the open question asks for a story, so that only "dat van", "ik zei" and a whole answer
    at the very start quote.
    """
    for begin, eind in over_het_oude(kaal):
        stuk = set(woorden(kaal[begin:eind])) - _kleine_woorden() - namen
        if verhaal and not (
            _VERWIJST.search(kaal[begin:eind]) or begint_met_teken(kaal) or _haalt_heel_aan(kaal, eerder)
        ):
            continue
        paden = [pad for pad in eerder if stuk & eigen_woorden(pad, eerder)]
        if len(paden) == 1:
            return paden[0], begin, eind
    return None


def _haalt_heel_aan(kaal: str, eerder: Dossier) -> bool:
    """Whether the text opens with an answer of several words, just as it was typed."""
    getypt = (plat(eerder[pad].letterlijk) for pad in eerder)
    return any(len(tekst.split()) > 1 and kaal.startswith(f"{tekst} klop") for tekst in getypt)


_VERWIJST = re.compile(
    r"\b(?:dat|die) van\b|\b(?:ik|we) (?:zei|zeiden|typte|schreef|koos|klikte|noemde|gaf)\b"
)


@cache
def _kleine_woorden() -> frozenset[str]:
    """Words that stand in many sentences: ``er`` of an old answer is no quote."""
    vraagwoorden = woordgroep(
        "woorden/vraagvorm", "onderwerp", "werkwoord", "aanloop", "voorzetsel", "bijzin"
    )
    return vraagwoorden | woordgroep(LIJST, "klein")
