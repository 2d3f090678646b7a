"""The parts of the knowledge search that every version of the content shares, once per process."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from spacy.language import Language

from actions.instellingen import instellingen
from knowledge.encoder import Encoder, maak_encoder
from knowledge.herbouw import Herbouwer
from knowledge.taal import laad_nlp


@lru_cache(maxsize=1)
def encoder() -> Encoder:
    """The sentence encoder of this process."""
    return maak_encoder(instellingen().encoder, lade())


@lru_cache(maxsize=1)
def taal() -> tuple[Language, str]:
    """The Dutch pipeline and its name."""
    return laad_nlp()


def lade() -> Path:
    """The drawer on disk: sentence vectors and what the teachers learned."""
    return instellingen().data_dir / "kennis"


@lru_cache(maxsize=1)
def herbouwer() -> Herbouwer:
    """The builder of this process."""
    return Herbouwer(encoder(), taal()[0], lade())
