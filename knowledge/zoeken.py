"""The knowledge base in memory: search a question, decide, and look up an entry.

``Kennisbank.laad`` is the only expensive step. With a folder for its drawer it keeps sentence vectors
and what was learned there, by fingerprint of the content, so that a second start takes a moment.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language

from knowledge.bank import Bouwstenen, bouw
from knowledge.besluit import DREMPELS, Beslissing, Drempels, aantal_keuzes, besluit
from knowledge.encoder import Encoder, Vector
from knowledge.index import Bewijs, Index
from knowledge.items import Kennisitem
from knowledge.namen import zonder_namen
from knowledge.passages import Bronnen
from knowledge.ranker import Ranker, lees_ranker
from knowledge.woorden import Woordmaker

MEESTE_TREFFERS = 5


@dataclass(frozen=True, slots=True)
class Treffer:
    """An entry with its chance (0 to 1). ``verlopen``: past its date, so not to be given as an answer."""

    item: Kennisitem
    score: float
    verlopen: bool = False


@dataclass(frozen=True, slots=True)
class Zoekuitkomst:
    """``treffers`` are best first, at most five, also when nothing is given (for the inbox)."""

    beslissing: Beslissing
    treffers: tuple[Treffer, ...]

    @property
    def keuzes(self) -> tuple[Treffer, ...]:
        """The two or three entries to offer when the decision is ``keuze``."""
        return self.treffers[: aantal_keuzes([treffer.score for treffer in self.treffers])]


class Kennisbank:
    """Entries, index and ranker of one version of the content. Never changes: an edit makes a new one."""

    def __init__(
        self,
        items: Sequence[Kennisitem],
        encoder: Encoder,
        woordmaker: Woordmaker,
        index: Index,
        ranker: Ranker,
    ) -> None:
        self.items = tuple(items)
        self.encoder = encoder
        self._op_id = {item.id: item for item in items}
        self._woordmaker = woordmaker
        self._index = index
        self._ranker = ranker

    @classmethod
    def laad(
        cls,
        items: Sequence[Kennisitem],
        encoder: Encoder,
        nlp: Language,
        map: Path | None = None,
        bronnen: Bronnen | None = None,
    ) -> Kennisbank:
        """Build the index and train (or read back) its teachers. ``map``: drawer on disk, or None."""
        stenen = Bouwstenen(sorted(items, key=lambda item: item.id), encoder, Woordmaker(nlp), map, bronnen)
        return cls(stenen.items, encoder, stenen.woordmaker, bouw(stenen), lees_ranker())

    def zoek(
        self,
        vraag: str,
        vector: Vector | None = None,
        *,
        vandaag: date | None = None,
        drempels: Drempels = DREMPELS,
    ) -> Zoekuitkomst:
        """Search a question. ``vector`` is that of the question ``zonder_namen``; without it we compute it.

        Entries that are not valid yet on ``vandaag`` are left out, expired ones are marked. Without
        a day every entry counts as valid.
        """
        if not vraag.strip() or not self.items:
            return Zoekuitkomst(Beslissing.ONBEKEND, ())
        kansen = self.kansen(vraag, vector)
        beste = np.argsort(-kansen[:-1], kind="stable")[: MEESTE_TREFFERS * 2]
        treffers = [
            Treffer(item, float(kansen[plek]), vandaag is not None and item.verlopen_op(vandaag))
            for plek, item in ((plek, self.items[plek]) for plek in beste)
            if vandaag is None or item.geldig_van <= vandaag
        ][:MEESTE_TREFFERS]
        return Zoekuitkomst(besluit([treffer.score for treffer in treffers], drempels), tuple(treffers))

    def kansen(self, vraag: str, vector: Vector | None = None) -> NDArray[np.float64]:
        """The chance of each entry in order of ``items``, and last that of "outside our scope"."""
        bewijs = self.bewijs(vraag, vector)
        uit = np.zeros(len(self.items) + 1)
        uit[bewijs.klassen] = self._ranker.kansen(bewijs.kenmerken)
        return uit

    def bewijs(self, vraag: str, vector: Vector | None = None) -> Bewijs:
        """The evidence per entry (and last for "outside our scope"), what the ranker weighs."""
        kaal = zonder_namen(vraag)
        zin = self.encoder.vector(kaal) if vector is None else vector
        return self._index.bewijs(zin, self._woordmaker.beeld(kaal))

    def item(self, id: str) -> Kennisitem | None:
        """The entry with this id, or None."""
        return self._op_id.get(id)
