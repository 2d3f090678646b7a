"""What softens a hit: a denial, or a past that is closed.

Both are read narrowly. A cry for help is full of "niet" ("ik wil niet meer leven"), so a denial
counts only when the pattern itself did not use it and it belongs to the same clause.
"""

from __future__ import annotations

from collections.abc import Iterable

from knowledge.veiligheid.lezing import Lezing
from knowledge.veiligheid.patroon import Plek

_VOOR, _NA = 4, 3


def is_ontkend(lezing: Lezing, plek: Plek) -> bool:
    """Whether the clause of the hit denies it."""
    if _ontkennend_begin(lezing, plek) or _vraag_met_nee(lezing, plek):
        return True
    gebruikt = set(plek)
    vrij = [p for p in lezing.posities("ontkenning") if p not in gebruikt and not _toch(lezing, p)]
    return any(_raakt(lezing, plek, p) for p in vrij)


def _toch(lezing: Lezing, positie: int) -> bool:
    """It still happens: "niet alleen", "niet zo hard", "niet elke dag"."""
    return positie + 1 in lezing.posities("niet_maar_toch")


def _raakt(lezing: Lezing, plek: Plek, ontkenning: int) -> bool:
    """Whether a denial at one position belongs to the hit."""
    begin, eind = plek[0], plek[-1]
    if lezing.zinnen[ontkenning] != lezing.zinnen[begin]:
        return False
    if ontkenning == begin - 1 and begin in lezing.posities("bang"):
        return not _grens_tussen(lezing, ontkenning, begin, plek)  # "niet bang voor hem"
    if begin < ontkenning < eind:
        return not _grens_tussen(lezing, ontkenning, eind, plek)
    if eind < ontkenning <= eind + _NA:
        return not _grens_tussen(lezing, eind, ontkenning, plek)
    if begin - _VOOR <= ontkenning < begin and begin not in lezing.posities("zinsopener"):
        return not _grens_tussen(lezing, ontkenning, begin, plek)
    return False


def _grens_tussen(lezing: Lezing, links: int, rechts: int, plek: Plek) -> bool:
    """Whether another clause starts between two positions."""
    if lezing.woorden[links].deel != lezing.woorden[rechts].deel:
        return True
    grenzen = lezing.posities("grens") - set(plek)
    return any(p in grenzen for p in range(links + 1, rechts))


def _ontkennend_begin(lezing: Lezing, plek: Plek) -> bool:
    """The denial rules what follows: "ik denk niet dat ...", "er is geen sprake van ..."."""
    vooraf = lezing.vondsten.get("<ontkennend_begin>", ())
    return any(
        v[-1] < plek[0] <= v[-1] + 8
        and lezing.zinnen[v[-1]] == lezing.zinnen[plek[0]]
        and not set(v) & set(plek)
        for v in vooraf
    )


def _vraag_met_nee(lezing: Lezing, plek: Plek) -> bool:
    """A question that the next words answer with no: "Bang voor mijn ex? Nee, totaal niet"."""
    zin = lezing.zin_bereik(plek[0])
    if zin.stop >= len(lezing.woorden) or zin.stop not in lezing.posities("nee"):
        return False
    tussen = lezing.tekst[lezing.woorden[zin.stop - 1].eind : lezing.woorden[zin.stop].begin]
    return "?" in tussen or any(positie in zin for positie in lezing.posities("vroeg"))


def is_voorbij(lezing: Lezing, plek: Plek) -> bool:
    """Whether the text says that this is long past or over, and nothing says that it goes on."""
    zin = lezing.zin_bereik(plek[0])
    if _raakt_begrip(lezing, zin, "gaat_door", plek) or _raakt_begrip(lezing, zin, "onthulling", plek):
        return False
    if set(plek) & lezing.posities("tegenwoordig"):
        return _raakt_begrip(lezing, zin, "afgesloten", plek)
    volgende = lezing.zin_bereik(zin.stop) if zin.stop < len(lezing.zinnen) else range(0)
    vorige = lezing.zin_bereik(zin.start - 1) if zin.start > 0 else range(0)
    return (
        _raakt_begrip(lezing, zin, "lang_geleden", plek)
        or _raakt_begrip(lezing, zin, "afgesloten", plek)
        or _raakt_begrip(lezing, volgende, "afsluiting", plek)
        or _raakt_begrip(lezing, vorige, "lang_geleden", plek)
    )


def _raakt_begrip(lezing: Lezing, bereik: Iterable[int], begrip: str, plek: Plek) -> bool:
    """Whether a concept stands within ``bereik``, apart from the words of the hit."""
    gebied, gebruikt = set(bereik), set(plek)
    if begrip == "gaat_door":
        gebied -= lezing.posities("toch_goed")
    plekken = lezing.vondsten.get(f"<{begrip}>", ())
    return any(gebied.issuperset(p) and not gebruikt & set(p) for p in plekken)
