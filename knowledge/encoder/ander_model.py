"""Any other model, by the package ``sentence-transformers``."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from typing import Any, cast

import numpy as np

from knowledge.encoder.vorm import OnbekendeEncoder, Vector

VOORVOEGSEL = "sentence-transformers:"


class SentenceTransformersEncoder:
    """A model of the package ``sentence-transformers``, chosen by a setting."""

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

    def lezing(self, tekst: str) -> Vector:
        """See ``Encoder.lezing``; this one was taught nothing."""
        return self.vector(tekst)

    def vectoren(self, teksten: Sequence[str]) -> Vector:
        """See ``Encoder.vectoren``."""
        met_voor = [self._voor + tekst for tekst in teksten]
        uit = self._model.encode(met_voor, normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(uit, dtype=np.float32).reshape(len(met_voor), self.dimensies)
