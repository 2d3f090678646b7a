"""The sentence that is quoted with a judgement, as typed."""

from __future__ import annotations

from knowledge.veiligheid.lezing import Lezing
from knowledge.veiligheid.patroon import Plek

MAX_ZIN = 300
"""Longest quote in characters; a text without full stops is cut around the hit."""


def kort(zin: str) -> str:
    """A quote that stays readable."""
    return zin if len(zin) <= MAX_ZIN else zin[:MAX_ZIN].rsplit(" ", 1)[0]


def citaat(lezing: Lezing, plek: Plek) -> str:
    """The sentence of the hit as typed."""
    bereik = lezing.zin_bereik(plek[0])
    begin, eind = lezing.woorden[bereik.start].begin, lezing.woorden[bereik.stop - 1].eind
    if eind - begin > MAX_ZIN:
        begin = max(begin, lezing.woorden[max(bereik.start, plek[0] - 12)].begin)
        eind = lezing.woorden[min(bereik.stop - 1, plek[-1] + 12)].eind
    return lezing.tekst[begin:eind].strip()[: 2 * MAX_ZIN]
