"""Building a knowledge base again after an edit, quickly: what did not change is not done again.

The words of a sentence are remembered from one build to the next, sentence vectors lie in the
drawer, and the teachers learn again only when an example changed.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

from spacy.language import Language

from knowledge.bank import Bouwstenen, bewaar_leraren, bouw
from knowledge.encoder import Encoder
from knowledge.index import Index, Leraren
from knowledge.items import Kennisitem
from knowledge.passages import Bronnen, lees_bronnen
from knowledge.ranker import lees_ranker
from knowledge.woorden import Woordmaker, Zinsbeeld
from knowledge.zoeken import Kennisbank


class OnthoudendeWoordmaker(Woordmaker):
    """Remembers the sentences of the content. Never give it what a visitor types."""

    def __init__(self, nlp: Language) -> None:
        super().__init__(nlp)
        self._vorige: dict[str, Zinsbeeld] = {}
        self._nu: dict[str, Zinsbeeld] = {}

    def beeld(self, tekst: str) -> Zinsbeeld:
        """See ``Woordmaker.beeld``."""
        gevonden = self._nu.get(tekst) or self._vorige.get(tekst) or super().beeld(tekst)
        self._nu[tekst] = gevonden
        return gevonden

    def nieuwe_ronde(self) -> None:
        """What the last round did not use is forgotten after this one."""
        self._vorige, self._nu = self._nu, {}


class Herbouwer:
    """Makes knowledge bases out of entries, one at a time. ``map``: the drawer on disk."""

    def __init__(self, encoder: Encoder, nlp: Language, map: Path | None) -> None:
        self._encoder = encoder
        self._woordmaker = Woordmaker(nlp)
        self._onthoudend = OnthoudendeWoordmaker(nlp)
        self._map = map
        self._bronnen: Bronnen | None = None
        self._geleerd: tuple[list[tuple[str, str]], Leraren] | None = None
        self._slot = threading.Lock()

    def bouw(self, items: Sequence[Kennisitem], buiten_bereik: Sequence[str] = ()) -> Kennisbank:
        """A knowledge base of these entries; ``buiten_bereik``: more questions that we do not answer."""
        with self._slot:
            self._bronnen = self._bronnen or lees_bronnen()
            self._onthoudend.nieuwe_ronde()
            gesorteerd = sorted(items, key=lambda item: item.id)
            stenen = Bouwstenen(
                gesorteerd, self._encoder, self._onthoudend, self._map, self._bronnen, buiten_bereik
            )
            index = self._bouw_index(stenen)
            return Kennisbank(stenen.items, self._encoder, self._woordmaker, index, lees_ranker())

    def _bouw_index(self, stenen: Bouwstenen) -> Index:
        """Where the examples are the same, the teachers are: an edit of an answer teaches them nothing."""
        if self._geleerd and self._geleerd[0] == stenen.sleutels:
            bewaar_leraren(stenen, self._geleerd[1])
        index = bouw(stenen)
        self._geleerd = (stenen.sleutels, index.leraren)
        return index
