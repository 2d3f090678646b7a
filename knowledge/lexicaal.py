"""Two classic lexical scores without any library but numpy: BM25 over words, cosine over pieces."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain, pairwise
from math import log, sqrt

import numpy as np
from numpy.typing import NDArray

K1 = 1.2
B = 0.6
"""BM25 in its usual setting; B a little lower because our texts differ little in length."""


class Postings:
    """Per feature the documents that hold it and the weight there; scoring touches only those."""

    def __init__(self, documenten: Sequence[dict[int, float]], breedte: int) -> None:
        lengtes = np.array([len(doc) for doc in documenten], dtype=np.int64)
        rijen = np.repeat(np.arange(len(documenten)), lengtes)
        kolommen = np.fromiter(chain.from_iterable(documenten), np.int64, len(rijen))
        waarden = np.fromiter(chain.from_iterable(d.values() for d in documenten), np.float64, len(rijen))
        volgorde = np.argsort(kolommen, kind="stable")
        self._rijen = rijen[volgorde]
        self._waarden = waarden[volgorde]
        grenzen: list[int] = np.searchsorted(kolommen[volgorde], np.arange(breedte + 1)).tolist()
        self._plekken = [slice(*paar) for paar in pairwise(grenzen)]
        self._aantal = len(documenten)

    def scores(self, vraag: Iterable[tuple[int, float]]) -> NDArray[np.float64]:
        """Sum over the features of the question of weight there times weight here, per document."""
        uit = np.zeros(self._aantal)
        for kenmerk, gewicht in vraag:
            plek = self._plekken[kenmerk]
            uit[self._rijen[plek]] += self._waarden[plek] * gewicht
        return uit


class Rijen:
    """The same weights row by row; for scoring a few rows out of very many."""

    def __init__(self, documenten: Sequence[dict[int, float]], breedte: int) -> None:
        lengtes = np.array([len(doc) for doc in documenten], dtype=np.int64)
        self._grenzen = np.concatenate([[0], np.cumsum(lengtes)])
        alles = self._grenzen[-1]
        self._kolommen = np.fromiter(chain.from_iterable(documenten), np.int32, alles)
        self._waarden = np.fromiter(chain.from_iterable(d.values() for d in documenten), np.float32, alles)
        self._breedte = breedte

    def scores(self, vraag: dict[int, float], blokken: Sequence[slice]) -> NDArray[np.float64]:
        """Sum over the features of weight in the question times weight in the row, for blocks of rows."""
        gewicht = np.zeros(self._breedte, dtype=np.float32)
        gewicht[list(vraag)] = list(vraag.values())
        lengtes = np.concatenate([np.diff(self._grenzen[blok.start : blok.stop + 1]) for blok in blokken])
        plekken = [slice(self._grenzen[blok.start], self._grenzen[blok.stop]) for blok in blokken]
        kolommen = np.concatenate([self._kolommen[plek] for plek in plekken])
        waarden = np.concatenate([self._waarden[plek] for plek in plekken])
        producten = np.append(gewicht[kolommen] * waarden, 0.0)
        sommen = np.add.reduceat(producten, np.cumsum(lengtes) - lengtes)
        return np.where(lengtes > 0, sommen, 0.0)


class Bm25:
    """BM25 of a question against documents given as words."""

    def __init__(self, documenten: Sequence[Sequence[str]]) -> None:
        tellingen = [Counter(doc) for doc in documenten]
        aanwezig = Counter(woord for telling in tellingen for woord in telling)
        self._plek = {woord: nummer for nummer, woord in enumerate(aanwezig)}
        aantal = len(documenten)
        self._idf = {w: float(np.log(1 + (aantal - n + 0.5) / (n + 0.5))) for w, n in aanwezig.items()}
        gemiddeld = max(1.0, sum(len(doc) for doc in documenten) / max(1, aantal))
        lengtes = [len(doc) / gemiddeld for doc in documenten]
        gewichten = [self._gewichten(telling, n) for telling, n in zip(tellingen, lengtes, strict=True)]
        self._postings = Postings(gewichten, len(self._plek))

    def scores(self, woorden: Sequence[str]) -> NDArray[np.float64]:
        """One score per document; unknown words count for nothing."""
        bekend = Counter(woord for woord in woorden if woord in self._plek)
        return self._postings.scores((self._plek[w], min(n, 2)) for w, n in bekend.items())

    def _gewichten(self, telling: Counter[str], lengte: float) -> dict[int, float]:
        noemer = K1 * (1 - B + B * lengte)
        return {self._plek[w]: self._idf[w] * n * (K1 + 1) / (n + noemer) for w, n in telling.items()}


class TfIdf:
    """Cosine of tf-idf vectors; unknown features make a question less like everything.

    Features in a larger part of the documents than ``hoogstens`` tell nothing and are not looked at.
    """

    def __init__(self, documenten: Sequence[Sequence[str]], hoogstens: float = 1.0) -> None:
        aantal = len(documenten)
        geteld = Counter(chain.from_iterable(map(set, documenten)))
        self._alom = frozenset(kenmerk for kenmerk, n in geteld.items() if n > hoogstens * aantal)
        aanwezig = {kenmerk: n for kenmerk, n in geteld.items() if kenmerk not in self._alom}
        self._plek = {kenmerk: nummer for nummer, kenmerk in enumerate(aanwezig)}
        self._idf = [float(np.log((1 + aantal) / (1 + n)) + 1) for n in [*aanwezig.values(), 0]]
        self._documenten = [self._vector(doc) for doc in documenten]
        self._postings = Postings(self._documenten, len(self._plek))

    def scores(self, kenmerken: Sequence[str], blokken: Sequence[slice] | None = None) -> NDArray[np.float64]:
        """Cosine with each document, 0 to 1; only with the documents in ``blokken`` when given."""
        vector = self._vector(kenmerken)
        if blokken is None:
            return self._postings.scores(vector.items())
        return self._matrix.scores(vector, blokken)

    @cached_property
    def _matrix(self) -> Rijen:
        return Rijen(self._documenten, len(self._plek))

    def onderling(self) -> NDArray[np.float32]:
        """Cosine of every document with every other; few features are shared, so postings beat a product."""
        rijen = [self._postings.scores(document.items()) for document in self._documenten]
        return np.array(rijen, dtype=np.float32)

    def _vector(self, kenmerken: Sequence[str]) -> dict[int, float]:
        onbekend = len(self._plek)
        tellingen = Counter(k for k in kenmerken if k not in self._alom)
        plekken = [(self._plek.get(k, onbekend), n) for k, n in tellingen.items()]
        gewichten = [(plek, (1 + log(n)) * self._idf[plek]) for plek, n in plekken]
        lengte = sqrt(sum(w * w for _, w in gewichten)) or 1.0
        return {plek: w / lengte for plek, w in gewichten if plek != onbekend}
