"""The safety check: does a text of a parent or jeugdige cry for help?

Recall comes first: a rule may be wrong on the careful side, because numbers shown once too often
harm nobody. Pure and fast; keeps nothing of what it reads.
"""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.veiligheid.demping import is_ontkend, is_voorbij
from knowledge.veiligheid.inhoud import Regel, inhoud
from knowledge.veiligheid.lezing import Lezing, lees_tekst
from knowledge.veiligheid.patroon import Plek
from knowledge.veiligheid.rollen import geweldplekken
from knowledge.veiligheid.soorten import ERNST, VEILIG, Oordeel, Soort

MAX_ZIN = 300
"""Longest quote in characters; a text without full stops is cut around the hit."""


def beoordeel(tekst: str) -> Oordeel:
    """Judge one text of any length; an empty text is ``geen``. Raises nothing."""
    if not tekst.strip():
        return VEILIG
    lezing = lees_tekst(tekst, inhoud())
    gevonden: dict[Soort, tuple[str, Plek]] = {}
    for soort, naam, plek in _treffers(lezing):
        gevonden.setdefault(soort, (naam, plek))
        if soort is ERNST[0]:
            break
    for soort in ERNST:
        if soort in gevonden:
            naam, plek = gevonden[soort]
            return Oordeel(soort, _citaat(lezing, plek), naam)
    return VEILIG


def _treffers(lezing: Lezing) -> Iterator[tuple[Soort, str, Plek]]:
    """Every hit that stands after denial and past time are weighed; most urgent rules first."""
    for regel in inhoud().regels:
        plek = _eerste(lezing, regel)
        if plek is not None:
            yield regel.soort, regel.naam, plek
    for plek in geweldplekken(lezing):
        if not is_ontkend(lezing, plek) and not is_voorbij(lezing, plek):
            yield Soort.GEWELD, "daad", plek
            return


def _eerste(lezing: Lezing, regel: Regel) -> Plek | None:
    """The first place where a rule truly holds."""
    for patroon in regel.patronen:
        if patroon.sleutel not in lezing.vondsten:
            continue
        for plek in lezing.zoek(patroon):
            if not _gedempt(lezing, regel, plek):
                return plek
    return None


def _gedempt(lezing: Lezing, regel: Regel, plek: Plek) -> bool:
    """Whether the sentence itself takes the hit back."""
    zin = lezing.zinnen[plek[0]]
    if any(lezing.zinnen[p[0]] == zin for niet in regel.niet for p in lezing.zoek(niet)):
        return True
    if regel.ontkenbaar and is_ontkend(lezing, plek):
        return True
    return regel.verleden and is_voorbij(lezing, plek)


def _citaat(lezing: Lezing, plek: Plek) -> str:
    """The sentence of the hit as typed."""
    bereik = lezing.zin_bereik(plek[0])
    begin, eind = lezing.woorden[bereik.start].begin, lezing.woorden[bereik.stop - 1].eind
    if eind - begin > MAX_ZIN:
        begin = max(begin, lezing.woorden[max(bereik.start, plek[0] - 12)].begin)
        eind = lezing.woorden[min(bereik.stop - 1, plek[-1] + 12)].eind
    return lezing.tekst[begin:eind].strip()[: 2 * MAX_ZIN]
