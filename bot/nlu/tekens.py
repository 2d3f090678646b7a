"""Pieces of words as features: they see through typos, dialect and SMS style."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import scipy.sparse
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import FEATURIZER_CLASS_ALIAS
from rasa.nlu.featurizers.sparse_featurizer.sparse_featurizer import SparseFeaturizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, FEATURE_TYPE_SEQUENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.feature_extraction.text import TfidfVectorizer

_BESTAND = "tekens.json"
_MINSTENS = 2
MAX_TEKENS = 600
"""A long story is no command: its opening says enough, and a turn stays quick."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class Tekens(SparseFeaturizer, GraphComponent):
    """TF-IDF over pieces of 2 to 4 characters of words; ``gewicht`` sets their share beside the vector."""

    def __init__(
        self, config: dict[str, Any], name: str, model_storage: ModelStorage, resource: Resource
    ) -> None:
        super().__init__(name, config)
        self._gewicht = float(config["gewicht"])
        self._model_storage = model_storage
        self._resource = resource
        self._telt: TfidfVectorizer | None = None

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The settings and their defaults."""
        return {**SparseFeaturizer.get_default_config(), "gewicht": 1.0}

    @staticmethod
    def required_packages() -> list[str]:
        """The package that counts."""
        return ["sklearn"]

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Raises ValueError when ``gewicht`` is not above zero."""
        if float(config.get("gewicht", 1.0)) <= 0:
            raise ValueError("Tekens: kies een gewicht boven nul.")

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Tekens:
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
    ) -> Tekens:
        """The trained component from a model. Raises ValueError when the model does not hold it."""
        component = cls.create(config, model_storage, resource, execution_context)
        with model_storage.read_from(resource) as map_:
            component._telt = _lees(json.loads((map_ / _BESTAND).read_text(encoding="utf-8")))
        return component

    def train(self, training_data: TrainingData) -> Resource:
        """Learn which pieces occur and how telling they are."""
        telt = _teller(min_df=_MINSTENS)
        telt.fit([_kort(v.get(TEXT)) for v in training_data.training_examples if v.get(TEXT)])
        stukjes = sorted(telt.vocabulary_, key=telt.vocabulary_.get)
        with self._model_storage.write_to(self._resource) as map_:
            inhoud = json.dumps({"stukjes": stukjes, "idf": telt.idf_.tolist()}, ensure_ascii=False)
            (map_ / _BESTAND).write_text(inhoud, encoding="utf-8")
        self._telt = telt
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the features to messages."""
        if self._telt is None:
            return messages
        rijen = self._telt.transform([_kort(message.get(TEXT) or "") for message in messages]) * self._gewicht
        for nummer, message in enumerate(messages):
            self._voeg_toe(message, rijen[nummer])
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add the features to the training sentences."""
        self.process([v for v in training_data.training_examples if v.get(TEXT)])
        return training_data

    def _voeg_toe(self, message: Message, rij: scipy.sparse.csr_matrix) -> None:
        for soort in (FEATURE_TYPE_SEQUENCE, FEATURE_TYPE_SENTENCE):
            message.add_features(Features(rij, soort, TEXT, self._config[FEATURIZER_CLASS_ALIAS]))


def _teller(**extra: Any) -> TfidfVectorizer:
    return TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True, **extra)


def _lees(inhoud: dict[str, Any]) -> TfidfVectorizer:
    telt = _teller(vocabulary={stukje: plek for plek, stukje in enumerate(inhoud["stukjes"])})
    telt.idf_ = np.array(inhoud["idf"])
    return telt


def _kort(tekst: str) -> str:
    return tekst.lower()[:MAX_TEKENS]
