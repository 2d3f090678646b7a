"""What goes into the network: a text as windows of token numbers, and those as rows of numbers."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from knowledge.encoder.gewichten import Gewichten
from knowledge.encoder.tokens import Tokenmaker
from knowledge.encoder.vorm import Vector

VOORVOEGSEL = "query: "
"""Both sides of a comparison are questions, so both get E5's mark of a question."""


class Invoer:
    """Prepares texts for one network."""

    def __init__(self, gewichten: Gewichten) -> None:
        woorden = gewichten.woordenboek()
        self._gewichten = gewichten
        self._tokenmaker = Tokenmaker(woorden)
        self._begin, self._einde = woorden.begin, woorden.einde
        self._ruimte = gewichten.maten.plaatsen - 2
        plaats = gewichten.getallen("emb.pos").reshape(-1, gewichten.maten.breedte)
        self._plaats = plaats + gewichten.getallen("emb.type")[: gewichten.maten.breedte]

    def vensters(self, tekst: str) -> list[list[int]]:
        """The tokens of a text, in as many windows as it needs; almost always one."""
        tokens = self._tokenmaker.tokens(VOORVOEGSEL + tekst.replace("\x00", " "))
        stukken = [tokens[plek : plek + self._ruimte] for plek in range(0, len(tokens), self._ruimte)]
        return [[self._begin, *stuk, self._einde] for stuk in stukken]

    def rijen(self, vensters: NDArray[np.int64]) -> Vector:
        """Windows of one length as windows x tokens x width: each token's meaning plus its place."""
        woorden = self._gewichten.matrix("emb.word", vensters.ravel())
        return np.asarray(woorden.reshape(*vensters.shape, -1) + self._plaats[: vensters.shape[1]])
