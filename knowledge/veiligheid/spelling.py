"""A text in usual spelling: ``kwil nie meer lveen`` reads ``ik wil niet meer leven``.

Two steps per word: slips and dialect words that we know (``patronen/woorden.yaml``), and a wrong letter
in a word that nobody uses, when exactly that letter makes it a common one. The common words and those
that are let alone stand in ``gewone_woorden.txt``, made by ``python -m knowledge.veiligheid.spelling_leren``.
Remembers nothing of what it reads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rapidfuzz.distance import OSA

from knowledge.namen import is_voornaam
from knowledge.veiligheid.inhoud import inhoud
from knowledge.veiligheid.woorden import gewoon
from knowledge.veiligheid.woordenboek import zonder_een

BESTAND = Path(__file__).parent / "gewone_woorden.txt"
"""First the common words, the most common one first; behind the empty line the others."""
KORTSTE = 4
"""A shorter word is one letter away from too many others."""

_WOORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Gespeld:
    """A text in usual spelling. ``plekken``: where a piece of it begins, there and in the text as typed."""

    tekst: str
    plekken: tuple[tuple[int, int], ...]

    def zoals_getypt(self, stuk: str, getypt: str) -> str:
        """The piece of the typed text that ``stuk`` stands for; the whole text when it is not to be found."""
        begin = self.tekst.find(stuk)
        if begin < 0:
            return getypt
        return getypt[self._terug(begin) : self._terug(begin + len(stuk), eind=True)].strip()

    def _terug(self, plek: int, *, eind: bool = False) -> int:
        """The place in the typed text; inside a changed word its begin, or with ``eind`` its end."""
        vorige = max((p for p in self.plekken if p[0] <= plek), default=(0, 0))
        volgende = min((p for p in self.plekken if p[0] > plek), default=None)
        ver = vorige[1] + plek - vorige[0]
        if volgende is None:
            return ver
        return min(ver, volgende[1]) if not eind or ver <= volgende[1] else volgende[1]


@dataclass(frozen=True, slots=True)
class Woordenlijst:
    """``rang`` of each common word, the words that stay as they are, and common ones by a missing letter."""

    rang: Mapping[str, int]
    bekend: frozenset[str]
    bijna: Mapping[str, tuple[str, ...]]

    def gewoon_woord(self, woord: str) -> str:
        """The common word that differs in one letter or two that changed places; else the word itself."""
        if len(woord) < KORTSTE or woord in self.bekend:
            return woord
        kandidaten = {w for sleutel in zonder_een(woord) for w in self.bijna.get(sleutel, ())}
        goed = [w for w in kandidaten if w[0] == woord[0] and OSA.distance(w, woord, score_cutoff=1) <= 1]
        return min(goed, key=self.rang.__getitem__, default=woord)


def in_gewone_spelling(tekst: str) -> Gespeld:
    """The text in usual spelling; the same text when nothing was to change."""
    uit, plekken, lengte, vorige = [], [(0, 0)], 0, 0
    for begin, eind, anders in _veranderd(tekst):
        uit += [tekst[vorige:begin], anders]
        plekken.append((lengte + begin - vorige, begin))
        lengte += begin - vorige + len(anders)
        plekken.append((lengte, eind))
        vorige = eind
    return Gespeld("".join(uit) + tekst[vorige:], tuple(plekken))


def _veranderd(tekst: str) -> Iterator[tuple[int, int, str]]:
    """Begin, end and usual form of each word that is spelled otherwise. A name stays as it is."""
    vervang, lijst = inhoud().vervang, woordenlijst()
    for woord in _WOORD.finditer(tekst):
        kaal = gewoon(woord.group())
        anders = " ".join(vervang.get(kaal, ()))
        if not anders and not _is_naam(woord.group(), woord.start()):
            anders = lijst.gewoon_woord(kaal)
        if anders and anders != kaal:
            yield *woord.span(), anders


def _is_naam(woord: str, begin: int) -> bool:
    """Whether this is a first name, or has a capital in the middle of a text."""
    return is_voornaam(woord) or (begin > 0 and woord[0].isupper() and not woord.isupper())


@cache
def woordenlijst() -> Woordenlijst:
    """The words of the file, read once."""
    gewone, _, andere = BESTAND.read_text(encoding="utf-8").partition("\n\n")
    rang = {woord: nummer for nummer, woord in enumerate(gewone.split())}
    bijna: dict[str, tuple[str, ...]] = {}
    for woord in rang:
        for sleutel in zonder_een(woord):
            bijna[sleutel] = (*bijna.get(sleutel, ()), woord)
    return Woordenlijst(rang, frozenset(rang).union(andere.split()), bijna)
