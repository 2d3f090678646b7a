"""Vectors of known sentences, kept on disk so that a start does not compute them again.

Only content of the knowledge base goes in (variants, passages), never what a visitor types.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from knowledge.encoder import Encoder, Vector


class Vectorlade:
    """A drawer of vectors by sentence. ``bestand`` None keeps them in memory only."""

    def __init__(self, encoder: Encoder, map: Path | None = None) -> None:
        self._encoder = encoder
        self._bestand = map / f"vectoren-{_sleutel(encoder.naam)[:12]}.npz" if map else None
        self._rijen: dict[str, Vector] = self._lees()

    def vectoren(self, teksten: Sequence[str]) -> Vector:
        """One row per sentence; new sentences are computed and saved."""
        sleutels = [_sleutel(tekst) for tekst in teksten]
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
        self._bestand.parent.mkdir(parents=True, exist_ok=True)
        tijdelijk = self._bestand.with_suffix(f".{os.getpid()}.tmp.npz")
        sleutels = np.array(list(self._rijen))
        np.savez(tijdelijk, sleutels=sleutels, vectoren=np.vstack(list(self._rijen.values())))
        tijdelijk.replace(self._bestand)  # whole or not at all, also with two processes


def _sleutel(tekst: str) -> str:
    return hashlib.sha256(tekst.encode("utf-8")).hexdigest()[:32]
