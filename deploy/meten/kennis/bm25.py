"""The named rival: BM25 alone, over the same variants and with the same base forms of words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from knowledge.bank import voorbeeldzinnen
from knowledge.items import Kennisitem
from knowledge.lexicaal import Bm25
from knowledge.woorden import Woordmaker


class AlleenBm25:
    """One document per entry with all its variants: on our questions that beats a document per variant."""

    def __init__(
        self, items: Sequence[Kennisitem], woordmaker: Woordmaker, vraagmaker: Woordmaker | None = None
    ) -> None:
        """``woordmaker`` reads the entries, ``vraagmaker`` (when it is another) the questions."""
        self._ids = [item.id for item in items]
        self._woordmaker = vraagmaker or woordmaker
        self._index = Bm25(
            [[w for zin in voorbeeldzinnen(item) for w in woordmaker.beeld(zin).woorden] for item in items]
        )

    def zoek(self, vraag: str, aantal: int = 5) -> list[str]:
        """Ids, best first; an entry that shares no word with the question is not found."""
        scores = self._index.scores(self._woordmaker.beeld(vraag).woorden)
        beste = np.argsort(-scores, kind="stable")[:aantal]
        return [self._ids[plek] for plek in beste if scores[plek] > 0]
