"""Whether a text is only keys that were hit by accident: ``asdkjfh lkj``, a cat, a toddler."""

from __future__ import annotations

import re

from forms.ontleden.tekst import WOORD, plat

MEESTE_WOORDEN = 6
KORTSTE, KORT = 5, 3
_RIJ = re.compile(r"asdf|sdfg|dfgh|fghj|ghjk|hjkl|qwert|zxcv|xcvb|cvbn|vbnm|lkj|jkl")
_BLIJFT_HANGEN = re.compile(r"(?!.*[aeiouy]|(?:p*f+|h*m+h*|[bg]?r+|t*s+t*|z+)$)[a-z]*([a-z])\1{3,}[a-z]*")
_KLINKER = re.compile(r"[aeiouy]")
_TEKENS = re.compile(r"[&%$#*^@!]{3,}")
_GEEN_KLANK = re.compile(r"qw|wq|q[^uraei]|q$")
_MIDDEN = re.compile(r"[asdfghjkl]+")
_ONUITSPREEKBAAR = re.compile(r"(?=sd|df|fg|gh|hj|jk|kj|jh|hg|gf|fd|ds|dk|kd|jf|fj|dj|kh|jd)")
"""Neighbours on the middle row of the keyboard that hardly ever meet in a word; two of them never do."""


def is_onzin(tekst: str) -> bool:
    """Whether every word of three letters or more is such a slip, and one of them is long."""
    namen = [woord for woord in WOORD.findall(plat(tekst)) if woord.isalpha()]
    if _TEKENS.search(tekst) and all(_is_vergissing(naam) for naam in namen):
        return True
    kortste = KORTSTE if any(_KLINKER.search(naam) for naam in namen) else KORTSTE - 1
    if len(namen) > MEESTE_WOORDEN or not any(len(naam) >= kortste for naam in namen):
        return False
    return all(_is_vergissing(naam) for naam in namen if len(naam) >= KORT)


def _is_vergissing(naam: str) -> bool:
    if _RIJ.search(naam) or _BLIJFT_HANGEN.fullmatch(naam) or _GEEN_KLANK.search(naam):
        return True
    genoeg = 2 if len(naam) >= KORTSTE else 1
    return bool(_MIDDEN.fullmatch(naam)) and len(_ONUITSPREEKBAAR.findall(naam)) >= genoeg
