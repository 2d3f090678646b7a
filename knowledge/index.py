"""The search index: for a question, the evidence for every entry.

``bewijs`` gives one row of features per class (the entries, and last "outside our scope"); the
ranker weighs them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.encoder import Vector
from knowledge.gelijkenis import MEESTE_VOORBEELDEN, Matrix, Vergelijker, Voorbeelden, gemengd
from knowledge.indeling import Indeling
from knowledge.leraar import Gemiddelde, Leraar, leid_op
from knowledge.lexicaal import Bm25
from knowledge.woorden import Zinsbeeld

KENMERKEN = (
    "zin_beste", "stuk_beste", "woord_beste", "zin_gemiddeld", "stuk_gemiddeld", "woord_gemiddeld",
    "leraar_zin", "leraar_mengsel", "woord_varianten", "woord_tekst", "passage",
    "buiten", "buiten_zin", "buiten_stuk",
)  # fmt: skip
"""Names of the columns of ``bewijs``, in order; the last three describe only "outside our scope"."""
PER_BLIK = 40
"""Classes that each quick look may bring in."""
SCHERPTE_GEMIDDELDE = 20.0
SCHERPTE_ZIN = 2.0
SCHERPTE_MENGSEL = 4.0


@dataclass(frozen=True)
class Teksten:
    """What does not depend on the examples: words of the entries, vectors of the cited passages."""

    woorden: Sequence[Sequence[str]]
    passage_vectoren: Vector
    passage_rijen: NDArray[np.int64]
    """Rows of ``passage_vectoren``, per class: entries may cite the same passage."""
    passage_klassen: NDArray[np.int64]
    """The class of each of these rows, sorted."""


@dataclass(frozen=True)
class Leraren:
    """The two teachers: on meaning alone, and on everything."""

    zin: Leraar | Gemiddelde
    mengsel: Leraar | Gemiddelde


@dataclass(frozen=True)
class Bewijs:
    """The evidence for some classes: one row per class of ``klassen``, the last is "outside our scope"."""

    klassen: NDArray[np.int64]
    kenmerken: Matrix


class Index:
    """Evidence per class for a question."""

    def __init__(self, voorbeelden: Voorbeelden, teksten: Teksten, leraren: Leraren | None = None) -> None:
        self._indeling = Indeling.van(voorbeelden.klassen, voorbeelden.aantal_klassen)
        self._vergelijker = Vergelijker(voorbeelden)
        self.leraren = leraren or leer_leraren(
            self._vergelijker, voorbeelden.klassen, voorbeelden.aantal_klassen
        )
        self._varianten = Bm25(voorbeelden.woorden_per_klasse())
        self._teksten = TekstIndex(teksten, self._vergelijker, voorbeelden.aantal_klassen)
        self._voorkeuze = (
            Voorkeuze(self._vergelijker.middens(self._indeling))
            if isinstance(self.leraren.zin, Gemiddelde)
            else None
        )

    def bewijs(self, vector: Vector, beeld: Zinsbeeld) -> Bewijs:
        """The evidence; with very many classes only for those that a quick look leaves over."""
        zin = self._vergelijker.richt(vector[None, :])[0]
        lexicaal = np.column_stack(
            [self._varianten.scores(beeld.woorden) / 10, self._teksten.bewijs(zin, beeld)]
        )
        klassen, blokken, indeling = np.arange(self._indeling.aantal), None, self._indeling
        if self._voorkeuze is not None:
            klassen = self._voorkeuze.kies(zin, lexicaal)
            blokken, indeling = self._indeling.blokken(klassen), self._indeling.deel(klassen)
        gelijk = self._vergelijker.met(zin, beeld, blokken)[:, None, :]
        uit = gelijkenisbewijs(gelijk, indeling, self.leraren)[0]
        uit[:, 8:11] = lexicaal[klassen]
        return Bewijs(klassen, np.asarray(uit))


class Voorkeuze:
    """A quick look at every class, so that a close look at a few is enough.

    Only for very many examples: trained teachers need the likeness to all of them.
    """

    def __init__(self, middens: Vector) -> None:
        self._middens = np.asfortranarray(middens)

    def kies(self, zin: Vector, lexicaal: Matrix) -> NDArray[np.int64]:
        """The classes that come first on meaning or on any of the columns of ``lexicaal``, and outside."""
        kolommen = [self._middens @ zin, *lexicaal.T]
        eersten = [np.argsort(-kolom)[:PER_BLIK] for kolom in kolommen]
        return np.unique(np.concatenate([*eersten, [len(self._middens) - 1]]))


class TekstIndex:
    """Evidence from the entry texts and the cited passages; the same whatever the examples are."""

    def __init__(self, teksten: Teksten, vergelijker: Vergelijker, aantal_klassen: int) -> None:
        self._passages = np.asfortranarray(vergelijker.richt(teksten.passage_vectoren))
        self._rijen = teksten.passage_rijen
        self._aanwezig, self._begin = np.unique(teksten.passage_klassen, return_index=True)
        self._woorden = Bm25(teksten.woorden)
        self._aantal = aantal_klassen

    def bewijs(self, zin: Vector, beeld: Zinsbeeld) -> Matrix:
        """Columns ``woord_tekst`` and ``passage``; nothing for "outside our scope"."""
        uit = np.zeros((self._aantal, 2))
        uit[:-1, 0] = self._woorden.scores(beeld.woorden) / 10
        if len(self._begin):
            gelijk = (self._passages @ zin)[self._rijen]
            uit[self._aanwezig, 1] = np.maximum(np.maximum.reduceat(gelijk, self._begin), 0.0)
        return uit


def leer_leraren(vergelijker: Vergelijker, klassen: NDArray[np.int64], aantal: int) -> Leraren:
    """Both teachers from the likeness of the examples among themselves."""
    if len(klassen) > MEESTE_VOORBEELDEN:
        return Leraren(Gemiddelde(SCHERPTE_ZIN), Gemiddelde(SCHERPTE_MENGSEL))
    onderling = vergelijker.onderling()
    return Leraren(
        leid_op(onderling[0], klassen, aantal, SCHERPTE_ZIN),
        leid_op(gemengd(onderling), klassen, aantal, SCHERPTE_MENGSEL),
    )


def gelijkenisbewijs(gelijk: Matrix, indeling: Indeling, leraren: Leraren) -> Matrix:
    """All columns that follow from likeness (3 x questions x examples), for many questions at once."""
    uit = np.zeros((gelijk.shape[1], indeling.aantal, len(KENMERKEN)))
    beste = np.maximum.reduceat(gelijk, indeling.begin, axis=2)
    sommen = np.add.reduceat(np.exp(SCHERPTE_GEMIDDELDE * gelijk), indeling.begin, axis=2)
    uit[:, indeling.gevuld, 0:3] = np.moveaxis(beste, 0, 2)
    uit[:, indeling.gevuld, 3:6] = np.moveaxis(np.log(sommen) / SCHERPTE_GEMIDDELDE, 0, 2)
    uit[:, :, 6] = leraren.zin.scores(gelijk[0], indeling)
    uit[:, :, 7] = leraren.mengsel.scores(gemengd(gelijk), indeling)
    uit[:, -1, 11] = 1.0
    uit[:, -1, 12] = uit[:, :-1, 0].max(axis=1, initial=0.0)
    uit[:, -1, 13] = uit[:, :-1, 1].max(axis=1, initial=0.0)
    return uit
