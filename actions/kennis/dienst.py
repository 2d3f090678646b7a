"""The knowledge search of this process: one encoder, one live index, shared by every channel."""

from __future__ import annotations

import threading
from datetime import date

import numpy as np
from numpy.typing import NDArray

from actions.kennis.levend import levend
from actions.kennis.motor import encoder, taal
from actions.klok import vandaag
from knowledge.namen import zonder_namen
from knowledge.zoeken import Kennisbank, Zoekuitkomst

__all__ = ["Vector", "encoder", "kennisbank", "lezing_van", "taalmodel", "vector_van", "zoek"]

Vector = NDArray[np.float32]

_LANGSTE_VRAAG = 1_000
"""Characters of a question that are searched; nobody asks a longer one."""

_slot = threading.Lock()


def kennisbank() -> Kennisbank:
    """The live knowledge base of this process. Ask once per turn: an edit may swap it."""
    return levend.bank()


def taalmodel() -> str:
    """Which Dutch pipeline is in use."""
    return taal()[1]


def vector_van(tekst: str) -> Vector:
    """The vector of a sentence, the same whoever it names.

    One at a time: the encoder already uses every core it may.
    """
    with _slot:
        return encoder().vector(zonder_namen(tekst))


def lezing_van(tekst: str) -> Vector:
    """The vector of a text and what the encoder was taught to judge of it, the same whoever it names."""
    with _slot:
        return encoder().lezing(zonder_namen(tekst))


def zoek(vraag: str, vector: Vector | None = None, dag: date | None = None) -> Zoekuitkomst:
    """Search the knowledge base for a question."""
    if vector is None:
        vector = vector_van(vraag)
    return kennisbank().zoek(vraag[:_LANGSTE_VRAAG], vector=vector, vandaag=dag or vandaag())
