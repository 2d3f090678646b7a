"""The knowledge search of this process: one encoder, one index, shared by every channel."""

from __future__ import annotations

import threading
from datetime import date
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language

from actions.instellingen import instellingen
from actions.klok import vandaag
from knowledge.encoder import Encoder, maak_encoder
from knowledge.items import ITEMS_MAP, lees_map
from knowledge.taal import laad_nlp
from knowledge.zoeken import Kennisbank, Zoekuitkomst

Vector = NDArray[np.float32]

_LANGSTE_VRAAG = 1_000
"""Characters of a question that are searched; nobody asks a longer one."""

_slot = threading.Lock()


@lru_cache(maxsize=1)
def encoder() -> Encoder:
    """The sentence encoder of this process."""
    return maak_encoder(instellingen().encoder)


@lru_cache(maxsize=1)
def kennisbank() -> Kennisbank:
    """The search index of this process."""
    lade = instellingen().data_dir / "kennis"
    return Kennisbank.laad(lees_map(ITEMS_MAP), encoder(), _taal()[0], lade)


@lru_cache(maxsize=1)
def _taal() -> tuple[Language, str]:
    return laad_nlp()


def taalmodel() -> str:
    """Which Dutch pipeline is in use."""
    return _taal()[1]


def vector_van(tekst: str) -> Vector:
    """The vector of a sentence. One at a time: the encoder already uses every core it may."""
    with _slot:
        return encoder().vector(tekst)


def zoek(vraag: str, vector: Vector | None = None, dag: date | None = None) -> Zoekuitkomst:
    """Search the knowledge base for a question."""
    if vector is None:
        vector = vector_van(vraag)
    return kennisbank().zoek(vraag[:_LANGSTE_VRAAG], vector=vector, vandaag=dag or vandaag())
