"""A knowledge base of thousands of entries that nobody wrote: real words, shuffled, always the same."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from knowledge.bank import Bouwstenen, bouw, voorbeeldzinnen
from knowledge.encoder import Encoder, Vector
from knowledge.items import Kennisitem
from knowledge.ranker import lees_ranker
from knowledge.woorden import Woordmaker, Zinsbeeld
from knowledge.zoeken import Kennisbank

ZAAD = 7
VARIANTEN = 10
"""Per entry, beside its title: the fewest that an entry of ours should have."""
ZINNEN = 4
"""Of the answer; each of them is searched too."""
GEDEELD = 2.0
"""How much all vectors share, against what is their own: E5's are all alike for four fifths."""


class Nabootser:
    """Real vectors for a question; made ones for the sentences of the entries, which would take hours."""

    naam = "nagebootst"

    def __init__(self, echt: Encoder) -> None:
        self._echt = echt
        self._toeval = np.random.default_rng(ZAAD)
        self.dimensies = echt.dimensies

    def vector(self, tekst: str) -> Vector:
        """The real vector."""
        return self._echt.vector(tekst)

    def lezing(self, tekst: str) -> Vector:
        """The real reading."""
        return self._echt.lezing(tekst)

    def vectoren(self, teksten: Sequence[str]) -> Vector:
        """One made row per sentence, of length 1."""
        ruw = self._toeval.standard_normal((len(teksten), self.dimensies), dtype=np.float32) + GEDEELD
        return np.asarray(ruw / np.linalg.norm(ruw, axis=1, keepdims=True), dtype=np.float32)


class PerWoord(Woordmaker):
    """Reads a sentence word by word and remembers the words: enough for sentences that mean nothing."""

    def __init__(self, echt: Woordmaker) -> None:
        self._echt = echt
        self._bekend: dict[str, Zinsbeeld] = {}

    @property
    def kenmerk(self) -> str:
        """See ``Woordmaker.kenmerk``."""
        return f"{self._echt.kenmerk}|per woord"

    def beeld(self, tekst: str) -> Zinsbeeld:
        """See ``Woordmaker.beeld``."""
        delen = [self._woord(woord) for woord in tekst.split()]
        woorden = tuple(woord for deel in delen for woord in deel.woorden)
        return Zinsbeeld(woorden, tuple(stuk for deel in delen for stuk in deel.stukken))

    def _woord(self, woord: str) -> Zinsbeeld:
        if woord not in self._bekend:
            self._bekend[woord] = self._echt.beeld(woord)
        return self._bekend[woord]


def maak_items(items: Sequence[Kennisitem], aantal: int) -> list[Kennisitem]:
    """``aantal`` entries with the words of ``items``, in sentences as long as real ones."""
    zinnen = _zinnen([zin for item in items for zin in voorbeeldzinnen(item)])
    return [
        replace(
            items[nummer % len(items)],
            id=f"gemaakt-{nummer:05}",
            vraag=next(zinnen),
            varianten=tuple(next(zinnen) for _ in range(VARIANTEN)),
            antwoord=" ".join(f"{next(zinnen).rstrip('?.!')} en zo." for _ in range(ZINNEN)),
            meer_weten="",
            paragraaf="",
        )
        for nummer in range(aantal)
    ]


def _zinnen(voorbeelden: Sequence[str]) -> Iterator[str]:
    toeval = random.Random(ZAAD)
    woorden = [woord for zin in voorbeelden for woord in zin.split()]
    while True:
        yield " ".join(toeval.choices(woorden, k=len(toeval.choice(voorbeelden).split())))


def laad_gemaakt(items: Sequence[Kennisitem], encoder: Encoder, woordmaker: Woordmaker) -> Kennisbank:
    """A knowledge base of made entries that searches exactly as the real one does."""
    nabootser = Nabootser(encoder)
    stenen = Bouwstenen(items, nabootser, PerWoord(woordmaker))
    return Kennisbank(stenen.items, nabootser, woordmaker, bouw(stenen), lees_ranker())
