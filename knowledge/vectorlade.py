"""Vectors of known sentences, kept on disk so that a start does not compute them again.

Only content of the knowledge base goes in (variants, passages), never what a visitor types.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from knowledge.encoder import Encoder, Vector
from knowledge.op_schijf import heel_of_niet, sleutel


class Vectorlade:
    """A drawer of vectors by sentence. ``bestand`` None keeps them in memory only."""

    def __init__(self, encoder: Encoder, map: Path | None = None) -> None:
        self._encoder = encoder
        self._bestand = map / f"vectoren-{sleutel(encoder.naam)[:12]}.npz" if map else None
        self._rijen: dict[str, Vector] = self._lees()

    def vectoren(self, teksten: Sequence[str]) -> Vector:
        """One row per sentence; new sentences are computed and saved."""
        sleutels = [sleutel(tekst) for tekst in teksten]
        nieuw = {s: t for s, t in zip(sleutels, teksten, strict=True) if s not in self._rijen}
        if nieuw:
            berekend = self._encoder.vectoren(list(nieuw.values()))
            self._rijen.update(zip(nieuw, berekend, strict=True))
            self._bewaar()
        if not sleutels:
            return np.zeros((0, self._encoder.dimensies), dtype=np.float32)
        return np.vstack([self._rijen[s] for s in sleutels])

    def _lees(self) -> dict[str, Vector]:
        if self._bestand is None or not self._bestand.exists():
            return {}
        try:
            with np.load(self._bestand, allow_pickle=False) as lade:
                return dict(zip(lade["sleutels"].tolist(), lade["vectoren"], strict=True))
        except (OSError, ValueError, KeyError, EOFError):
            return {}  # a half-written or foreign file: compute again, the content is all there

    def _bewaar(self) -> None:
        if self._bestand is None:
            return
        sleutels = np.array(list(self._rijen))
        with heel_of_niet(self._bestand) as tijdelijk:
            np.savez(tijdelijk, sleutels=sleutels, vectoren=np.vstack(list(self._rijen.values())))
