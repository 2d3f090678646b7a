"""Reads what parents write, in Dutch: pure functions from text to value, that never raise.

A value is only taken when the words leave no doubt: asking again is better than a wrong answer.
"""

from forms.ontleden.geen import niets_erbij, zegt_geen
from forms.ontleden.gemeente import ontleed_gemeente
from forms.ontleden.ja_nee import ontleed_ja_nee
from forms.ontleden.kern import FOUTEN, ontleed
from forms.ontleden.opdracht import ontleed_opdracht
from forms.ontleden.tekst import normaliseer, plat
from forms.ontleden.veld import LeesbaarVeld
from forms.ontleden.zinsvorm import is_vraagzin, splits_zinnen

__all__ = [
    "FOUTEN",
    "LeesbaarVeld",
    "is_vraagzin",
    "niets_erbij",
    "normaliseer",
    "ontleed",
    "ontleed_gemeente",
    "ontleed_ja_nee",
    "ontleed_opdracht",
    "plat",
    "splits_zinnen",
    "zegt_geen",
]
