"""What every encoder of sentences has in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

Vector: TypeAlias = NDArray[np.float32]
"""One sentence (1-d) or one sentence per row (2-d), each of length 1."""

MEESTE_TEKENS = 300
"""Characters of a typed text that count: the model never truncates, and 4,000 emoji took it 26 seconds."""


class Encoder(Protocol):
    """Turns a sentence into a vector; equal meaning gives a high inner product."""

    naam: str
    dimensies: int

    def vector(self, tekst: str) -> Vector:
        """The vector of one sentence, float32, length 1."""
        ...

    def lezing(self, tekst: str) -> Vector:
        """The vector of one text and behind it the log-odds of what the encoder was taught to judge.

        The names of those are ``bijscholing.namen``; an encoder that was taught nothing gives the vector.
        """
        ...

    def vectoren(self, teksten: Sequence[str]) -> Vector:
        """One row per sentence."""
        ...


class OnbekendeEncoder(ValueError):
    """A name in the settings that is no encoder, or whose package is not installed or not known."""
