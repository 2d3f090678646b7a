"""Whether a text is only keys that were hit by accident: ``asdkjfh lkj``, a cat, a toddler."""

from __future__ import annotations

import re

from forms.ontleden.tekst import WOORD, plat

MEESTE_WOORDEN = 6
KORTSTE = 5
_RIJ = re.compile(r"asdf|sdfg|dfgh|fghj|ghjk|hjkl|qwert|zxcv|xcvb|cvbn|vbnm|;lk|lkj")
_MIDDEN = re.compile(r"[asdfghjkl]+")
_ONUITSPREEKBAAR = re.compile(r"(?=sd|df|fg|gh|hj|jk|kj|jh|hg|gf|fd|ds|dk|kd|jf|fj|dj|kh|jd)")
"""Neighbours on the middle row of the keyboard that hardly ever meet in a word; two of them never do."""


def is_onzin(tekst: str) -> bool:
    """Whether every word of more than a few letters is such a slip, and at least one is."""
    namen = [woord for woord in WOORD.findall(plat(tekst)) if woord.isalpha()]
    lang = [naam for naam in namen if len(naam) >= KORTSTE]
    if not lang or len(namen) > MEESTE_WOORDEN:
        return False
    return all(_is_vergissing(naam) for naam in lang)


def _is_vergissing(naam: str) -> bool:
    if _RIJ.search(naam):
        return True
    return bool(_MIDDEN.fullmatch(naam)) and len(_ONUITSPREEKBAAR.findall(naam)) >= 2
