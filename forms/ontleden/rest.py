"""What is left of a message when the answer is taken out.

A parser says honestly whether it understood the whole message. Polite and connecting words do not
count; everything else that was not understood is the ``rest``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from forms.ontleden.tekst import plat, woorden
from forms.ontleden.woordenlijst import woordgroep
from forms.soorten import Ontleding, Waarde

Bereik = tuple[int, int]
"""A piece of text: begin and eind, as in a slice."""

_RAND = re.compile(r"^[\s.,;:!\-–)]+|[\s.,;:\-–(]+$")


def ontleding(waarde: Waarde, tekst: str, stukken: Iterable[Bereik], vul: Collection[str]) -> Ontleding:
    """Build the result of a parse: ``stukken`` were understood, words in ``vul`` do not count."""
    over = rest_van(tekst, stukken, vul)
    return Ontleding(waarde=waarde, volledig=not over, rest=over)


def mislukt(fout: str, tekst: str = "", **details: str) -> Ontleding:
    """Build the result of a text without an answer."""
    return Ontleding(fout=fout, rest=tekst, details=details)


def rest_van(tekst: str, stukken: Iterable[Bereik], vul: Collection[str]) -> str:
    """Return what is left of ``tekst`` outside ``stukken`` and filler words."""
    over = (_zonder_rand(stuk, vul) for stuk in _buiten(tekst, sorted(stukken)))
    return " ".join(stuk for stuk in over if stuk)


def _buiten(tekst: str, stukken: list[Bereik]) -> Iterable[str]:
    plek = 0
    for begin, eind in stukken:
        yield tekst[plek : max(begin, plek)]
        plek = max(plek, eind)
    yield tekst[plek:]


def _zonder_rand(stuk: str, vul: Collection[str]) -> str:
    """Drop a piece of only filler; else drop the connecting words at its edges."""
    namen = woorden(plat(stuk))
    if all(woord in vul for woord in namen):
        return ""
    verbinding = woordgroep("woorden/vulwoorden", "verbinding")
    schoon = _RAND.sub("", stuk)
    while len(delen := schoon.split(None, 1)) == 2 and plat(delen[0]).strip(",.;:") in verbinding:
        schoon = _RAND.sub("", delen[1])
    return schoon
