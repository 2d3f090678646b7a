"""What our featurizers share: one number in the settings, something learned on disk, one feature per text."""

from __future__ import annotations

from abc import abstractmethod
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.featurizer import Featurizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

Zelf = TypeVar("Zelf", bound="Kenmerkmaker")


class Kenmerkmaker(Featurizer[Any], GraphComponent):
    """A trainable featurizer that gives each text one row of features.

    ``maat`` is the setting that weighs its features beside those of the other; the classifier's
    regularisation is fixed, so this number says how much they may count.
    """

    maat: ClassVar[str]
    pakket: ClassVar[str]

    def __init__(
        self, config: dict[str, Any], name: str, model_storage: ModelStorage, resource: Resource
    ) -> None:
        super().__init__(name, config)
        self._maat = float(config[self.maat])
        self._model_storage = model_storage
        self._resource = resource

    @classmethod
    def get_default_config(cls) -> dict[str, Any]:  # type: ignore[override]
        """The settings and their defaults."""
        return {**Featurizer.get_default_config(), cls.maat: 1.0}

    @classmethod
    def required_packages(cls) -> list[str]:  # type: ignore[override]
        """The package that computes."""
        return [cls.pakket]

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Raises ValueError when the weight is not above zero."""
        if float(config.get(cls.maat, 1.0)) <= 0:
            raise ValueError(f"{cls.__name__}: kies een {cls.maat} boven nul.")

    @classmethod
    def create(
        cls: type[Zelf],
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Zelf:
        """Make the component, not yet trained."""
        return cls(config, execution_context.node_name, model_storage, resource)

    @classmethod
    def load(
        cls: type[Zelf],
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_: Any,
    ) -> Zelf:
        """The trained component from a model. Raises ValueError when the model does not hold it."""
        component = cls.create(config, model_storage, resource, execution_context)
        with model_storage.read_from(resource) as map_:
            component.lees(map_)
        return component

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the sentences and keep it in the model."""
        self.leer(_met_tekst(training_data))
        with self._model_storage.write_to(self._resource) as map_:
            self.bewaar(map_)
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add the features to the training sentences."""
        self.maak_bij_training(_met_tekst(training_data))
        return training_data

    @abstractmethod
    def process(self, messages: list[Message]) -> list[Message]:
        """Add the features to messages of a conversation."""

    @abstractmethod
    def leer(self, zinnen: list[Message]) -> None:
        """Learn from the training sentences."""

    def maak_bij_training(self, zinnen: list[Message]) -> None:
        """Add the features to the training sentences; in most cases as in a conversation."""
        self.process(zinnen)

    @abstractmethod
    def bewaar(self, map_: Path) -> None:
        """Write what was learned."""

    @abstractmethod
    def lees(self, map_: Path) -> None:
        """Read what was learned."""

    def voeg_toe(self, message: Message, rij: Any) -> None:
        """Put one row of features on a message, for its words and for the sentence."""
        self.add_features_to_message(rij, rij, TEXT, message)


def _met_tekst(training_data: TrainingData) -> list[Message]:
    return [voorbeeld for voorbeeld in training_data.training_examples if voorbeeld.get(TEXT)]
