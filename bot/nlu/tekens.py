"""Pieces of words as features: they see through typos, dialect and SMS style."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.featurizers.sparse_featurizer.sparse_featurizer import SparseFeaturizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.nlu.kenmerkmaker import Kenmerkmaker

_BESTAND = "tekens.json"
_MINSTENS = 2
MAX_TEKENS = 600
"""A long story is no command: its opening says enough, and a turn stays quick."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class Tekens(Kenmerkmaker, SparseFeaturizer):
    """TF-IDF over pieces of 2 to 4 characters of words; ``gewicht`` sets their share beside the vector."""

    maat = "gewicht"
    pakket = "sklearn"
    _telt: TfidfVectorizer | None = None

    def leer(self, zinnen: list[Message]) -> None:
        """Learn which pieces occur and how telling they are."""
        self._telt = _teller(min_df=_MINSTENS)
        self._telt.fit([_kort(zin.get(TEXT)) for zin in zinnen])

    def bewaar(self, map_: Path) -> None:
        """The pieces and their weights, as readable JSON."""
        telt = self._telt
        if telt is None:
            raise RuntimeError("Tekens: eerst leren, dan bewaren.")
        stukjes = sorted(telt.vocabulary_, key=telt.vocabulary_.get)
        inhoud = json.dumps({"stukjes": stukjes, "idf": telt.idf_.tolist()}, ensure_ascii=False)
        (map_ / _BESTAND).write_text(inhoud, encoding="utf-8")

    def lees(self, map_: Path) -> None:
        """Read the pieces and their weights."""
        inhoud = json.loads((map_ / _BESTAND).read_text(encoding="utf-8"))
        self._telt = _teller(vocabulary={stukje: plek for plek, stukje in enumerate(inhoud["stukjes"])})
        self._telt.idf_ = np.array(inhoud["idf"])

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the features to messages."""
        if self._telt is None:
            return messages
        rijen = self._telt.transform([_kort(message.get(TEXT) or "") for message in messages]) * self._maat
        for nummer, message in enumerate(messages):
            self.voeg_toe(message, rijen[nummer])
        return messages


def _teller(**extra: Any) -> TfidfVectorizer:
    return TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True, **extra)


def _kort(tekst: str) -> str:
    return tekst.lower()[:MAX_TEKENS]
