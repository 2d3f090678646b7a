"""The answer in a long message: the last clause that is an answer by itself.

``Eerst zat hij bij zijn moeder, en dat ging mis, sinds Pasen woont hij in een pleeggezin``. Only for a text that
cannot be read as a whole; who reads it here shows at once what was understood.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from forms.ontleden.tekst import plat
from forms.ontleden.woordenlijst import alternatief
from forms.ontleden.zinsvorm import is_vraagzin
from forms.soorten import Ontleding, Soort

LIJST = "woorden/herstel"
SOORTEN = (Soort.KEUZE, Soort.JA_NEE, Soort.SCHAAL, Soort.DATUM)
"""Not several options: there the clauses add up. Not consent either; see ``actions.webhook.gok``."""
MINSTE_WOORDEN = 5
"""A shorter text has no clauses."""
_GRENS = re.compile(r"[,;:!?\n]+|\.(?!\d)|\s+-+\s+|\s(?=(?:maar|mar|dus|want|en|toch|nu|nou|sinds|omdat)\s)")


def uit_stukken(tekst: str, lees: Callable[[str], Ontleding]) -> Ontleding | None:
    """The reading of the last clause that answers wholly; ``rest`` is the whole text."""
    if len(tekst.split()) < MINSTE_WOORDEN:
        return None
    for stuk in reversed([*_stukken(tekst)]):
        if is_vraagzin(stuk):
            continue
        gelezen = lees(stuk)
        if gelezen.gelukt and gelezen.volledig:
            return Ontleding(waarde=gelezen.waarde, volledig=False, rest=tekst)
    return None


def _stukken(tekst: str) -> Iterator[str]:
    """The clauses, without the words that lead up to them."""
    begin = 0
    grenzen = [*(vondst.span() for vondst in _GRENS.finditer(tekst)), (len(tekst), len(tekst))]
    for van, tot in grenzen:
        stuk = tekst[begin:van].strip()
        aanloop = _aanloop().match(plat(stuk))
        kaal = stuk[aanloop.end() :].strip() if aanloop else stuk
        if kaal:
            yield kaal
        begin = tot


@cache
def _aanloop() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatief(LIJST, 'stuk_opent')}\b\W*)+")
