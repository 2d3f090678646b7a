"""Which examples belong to which class, as boundaries: the examples of one class lie together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Getallen = NDArray[np.int64]


@dataclass(frozen=True)
class Indeling:
    """Class ``k`` has the examples from ``grenzen[k]`` up to ``grenzen[k + 1]``; it may have none."""

    grenzen: Getallen

    @classmethod
    def van(cls, klassen: Getallen, aantal: int) -> Indeling:
        """From the class of every example, in order of class; ``aantal`` counts the empty ones too."""
        return cls(np.searchsorted(klassen, np.arange(aantal + 1)))

    @property
    def aantal(self) -> int:
        """How many classes."""
        return len(self.grenzen) - 1

    @cached_property
    def tellingen(self) -> Getallen:
        """Examples per class."""
        return np.diff(self.grenzen)

    @cached_property
    def gevuld(self) -> Getallen:
        """The classes that have an example."""
        return np.flatnonzero(self.tellingen)

    @cached_property
    def begin(self) -> Getallen:
        """The first example of each class of ``gevuld``."""
        return self.grenzen[self.gevuld]

    def blokken(self, klassen: Getallen) -> list[slice]:
        """Where the examples of each of these classes are."""
        einden = self.grenzen[klassen + 1]
        return [slice(*paar) for paar in zip(self.grenzen[klassen].tolist(), einden.tolist(), strict=True)]

    def deel(self, klassen: Getallen) -> Indeling:
        """The examples of these classes alone, one class after the other."""
        return Indeling(np.concatenate([[0], np.cumsum(self.tellingen[klassen])]))
