"""Cuts Markdown into sentences that keep their place in the text. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_OPMAAK = re.compile(r"\s*(?:[-*+]\s+|\d+[.)]\s+|#+\s+|>\s*)?")
_EINDE = re.compile(r"[.!?]+[\"'’”)\]*_]*(?=\s|$)")
# One letter and a dot is an initial, but "u." ends a sentence.
_AFKORTING = re.compile(
    r"(?:\b(?:bijv|bv|dhr|mevr|mw|nr|art|blz|tel|resp|incl|excl|evt|ca|max|min|enz|o\.a|d\.w\.z|m\.b\.t"
    r"|t\.a\.v|i\.v\.m|n\.v\.t|z\.s\.m|e\.d|m\.a\.w|i\.p\.v)|\b[a-tv-z])\.$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Zin:
    """A sentence: its text, where it begins, and how many words it has."""

    tekst: str
    begin: int
    woorden: int


def zinnen(tekst: str) -> Iterator[Zin]:
    """The sentences of a text, in order. Table rows are not sentences."""
    plek = 0
    for regel in tekst.split("\n"):
        if not regel.lstrip().startswith("|"):
            opmaak = _OPMAAK.match(regel)
            yield from _in_regel(regel, plek, opmaak.end() if opmaak else 0)
        plek += len(regel) + 1


def _in_regel(regel: str, plek: int, begin: int) -> Iterator[Zin]:
    for einde in _EINDE.finditer(regel, begin):
        laatste = einde.end() == len(regel.rstrip())
        volgende = regel[einde.end() :].lstrip()[:1]
        kort = _AFKORTING.search(regel[begin : einde.start() + 1])
        if not laatste and (kort or volgende.islower()):
            continue
        yield from _zin(regel[begin : einde.end()], plek + begin)
        begin = einde.end()
    yield from _zin(regel[begin:], plek + begin)


def _zin(stuk: str, begin: int) -> Iterator[Zin]:
    kaal = stuk.strip()
    if kaal:
        voor = len(stuk) - len(stuk.lstrip())
        yield Zin(kaal, begin + voor, sum(1 for woord in kaal.split() if re.search(r"\w", woord)))
