"""Two classic lexical scores without any library but numpy: BM25 over words, cosine over pieces."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from math import log, sqrt

import numpy as np
from numpy.typing import NDArray

K1 = 1.2
B = 0.6
"""BM25 in its usual setting; B a little lower because our texts differ little in length."""


class Postings:
    """Per feature the documents that hold it and the weight there; scoring touches only those."""

    def __init__(self, documenten: Sequence[dict[int, float]], breedte: int) -> None:
        rijen = [rij for rij, doc in enumerate(documenten) for _ in doc]
        kolommen = np.array([kolom for doc in documenten for kolom in doc], dtype=np.int64)
        waarden = np.array([waarde for doc in documenten for waarde in doc.values()], dtype=np.float64)
        volgorde = np.argsort(kolommen, kind="stable")
        self._rijen = np.array(rijen, dtype=np.int64)[volgorde]
        self._waarden = waarden[volgorde]
        self._grenzen = np.searchsorted(kolommen[volgorde], np.arange(breedte + 1))
        self._aantal = len(documenten)

    def scores(self, vraag: Iterable[tuple[int, float]]) -> NDArray[np.float64]:
        """Sum over the features of the question of weight there times weight here, per document."""
        stukken = [(slice(self._grenzen[k], self._grenzen[k + 1]), gewicht) for k, gewicht in vraag]
        if not stukken:
            return np.zeros(self._aantal)
        rijen = np.concatenate([self._rijen[plek] for plek, _ in stukken])
        waarden = np.concatenate([self._waarden[plek] * gewicht for plek, gewicht in stukken])
        return np.asarray(np.bincount(rijen, weights=waarden, minlength=self._aantal), dtype=np.float64)


class Rijen:
    """The same weights row by row; for scoring a few rows out of very many."""

    def __init__(self, documenten: Sequence[dict[int, float]], breedte: int) -> None:
        lengtes = np.array([len(doc) for doc in documenten], dtype=np.int64)
        self._einden = np.cumsum(lengtes)
        self._lengtes = lengtes
        self._kolommen = np.fromiter((k for doc in documenten for k in doc), np.int32, self._einden[-1])
        self._waarden = np.fromiter((w for d in documenten for w in d.values()), np.float32, self._einden[-1])
        self._breedte = breedte

    def scores(self, vraag: dict[int, float], rijen: NDArray[np.int64]) -> NDArray[np.float64]:
        """Sum over the features of weight in the question times weight in the row, for these rows."""
        gewicht = np.zeros(self._breedte, dtype=np.float32)
        gewicht[list(vraag)] = list(vraag.values())
        lengtes = self._lengtes[rijen]
        grenzen = np.concatenate([[0], np.cumsum(lengtes)])
        plekken = np.arange(grenzen[-1]) - np.repeat(grenzen[:-1] - self._einden[rijen] + lengtes, lengtes)
        producten = np.append(gewicht[self._kolommen[plekken]] * self._waarden[plekken], 0.0)
        sommen = np.add.reduceat(producten, grenzen[:-1])
        return np.where(lengtes > 0, sommen, 0.0).astype(np.float64)


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
    """Cosine of tf-idf vectors; unknown features make a question less like everything."""

    def __init__(self, documenten: Sequence[Sequence[str]]) -> None:
        aanwezig = Counter(k for doc in documenten for k in set(doc))
        self._plek = {kenmerk: nummer for nummer, kenmerk in enumerate(aanwezig)}
        aantal = len(documenten)
        self._idf = {k: float(np.log((1 + aantal) / (1 + n)) + 1) for k, n in aanwezig.items()}
        self._onbekend = float(np.log(1 + aantal) + 1)
        self._documenten = [self._vector(doc) for doc in documenten]
        self._postings = Postings(self._documenten, len(self._plek))

    def scores(self, kenmerken: Sequence[str], rijen: NDArray[np.int64] | None = None) -> NDArray[np.float64]:
        """Cosine with each document, 0 to 1; only with the documents ``rijen`` when given."""
        vector = self._vector(kenmerken)
        if rijen is None:
            return self._postings.scores(vector.items())
        return self._matrix.scores(vector, rijen)

    @cached_property
    def _matrix(self) -> Rijen:
        return Rijen(self._documenten, len(self._plek))

    def onderling(self) -> NDArray[np.float32]:
        """Cosine of every document with every other; few features are shared, so postings beat a product."""
        rijen = [self._postings.scores(document.items()) for document in self._documenten]
        return np.array(rijen, dtype=np.float32)

    def _vector(self, kenmerken: Sequence[str]) -> dict[int, float]:
        telling = Counter(kenmerken)
        gewicht = {k: (1 + log(n)) * self._idf.get(k, self._onbekend) for k, n in telling.items()}
        lengte = sqrt(sum(w * w for w in gewicht.values())) or 1.0
        return {self._plek[k]: w / lengte for k, w in gewicht.items() if k in self._plek}
