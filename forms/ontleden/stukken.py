"""The answer in a long message: the last clause that is an answer by itself.

``Eerst zat hij bij zijn moeder, en dat ging mis, sinds Pasen woont hij in een pleeggezin``. Only for a
text that cannot be read as a whole; who reads it here shows at once what was understood.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from forms.ontleden.tekst import plat
from forms.ontleden.woordenlijst import alternatief
from forms.ontleden.zinsvorm import is_vraagzin, zonder_vragen
from forms.soorten import Ontleding, Soort

LIJST = "woorden/herstel"
SOORTEN = (Soort.KEUZE, Soort.JA_NEE, Soort.SCHAAL, Soort.DATUM)
"""Not several options: there the clauses add up. Not consent either; see ``actions.webhook.gok``."""
MET_CIJFERS = (Soort.SCHAAL, Soort.DATUM)
ELDERS = ("gemeente_buiten_regio",)
"""Who ends outside the region (``maar ze staan ingeschreven in Breda``) is asked again."""
MINSTE_WOORDEN = 5
"""A shorter text has no clauses."""
_TIJD = re.compile(
    r"\b(?:nu |nou )?al (?:weer )?\w+ (?:jaar|jaren|maanden|weken)\b"
    r"|\b(?:sinds|vanaf) (?:(?:de|het|dit|een) )?\w+\b",
    re.IGNORECASE,
)
"""How long it has been so is no part of the answer."""
_TEKEN = r"[,;:!?\n]+|\.(?!\d)|\s+-+\s+"
_GRENS = re.compile(rf"{_TEKEN}|\s(?=(?:maar|mar|dus|want|en|toch|nu|nou|sinds|omdat)\s)")
_GRENS_BIJ_CIJFERS = re.compile(rf"{_TEKEN}|\s(?=(?:maar|mar|dus|want)\s)")
"""``tussen de 6 en 7`` is one clause."""


def uit_stukken(tekst: str, soort: Soort, lees: Callable[[str], Ontleding]) -> Ontleding | None:
    """The reading of the last clause that answers wholly; ``rest`` is the whole text.

    Numbers and dates must agree: ``voor mij een 8 en voor mijn man een 5`` is asked again.
    """
    if soort not in SOORTEN or len(tekst.split()) < MINSTE_WOORDEN:
        return None
    stukken = _stukken(zonder_vragen(tekst), soort)
    gelezen = [lees(stuk) for stuk in stukken if not is_vraagzin(stuk)]
    heel = [deel.waarde for deel in gelezen if deel.gelukt and deel.volledig]
    if not heel or (gelezen[-1].fout in ELDERS):
        return None
    if soort in MET_CIJFERS and any(deel.gelukt and deel.waarde != heel[-1] for deel in gelezen):
        return None
    return Ontleding(waarde=heel[-1], volledig=False, rest=tekst)


def _stukken(tekst: str, soort: Soort) -> Iterator[str]:
    """The clauses, without the words that lead up to them."""
    begin, grens = 0, _GRENS_BIJ_CIJFERS if soort in MET_CIJFERS else _GRENS
    grenzen = [*(vondst.span() for vondst in grens.finditer(tekst)), (len(tekst), len(tekst))]
    for van, tot in grenzen:
        stuk = tekst[begin:van].strip()
        if soort not in MET_CIJFERS:
            stuk = _TIJD.sub("", stuk).strip()
        aanloop = _aanloop().match(plat(stuk))
        kaal = stuk[aanloop.end() :].strip() if aanloop else stuk
        if kaal:
            yield kaal
        begin = tot


@cache
def _aanloop() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatief(LIJST, 'stuk_opent')}\b\W*)+")
