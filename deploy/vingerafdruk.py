"""Fingerprints of files: a step runs again only when what it reads has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

TRAINING = ("bot/config.yml", "bot/data", "bot/domain", "bot/nlu/**/*.py", "rasa.lock")
"""What the trained model depends on, as patterns below the project root."""


def bestanden(map_: Path, patronen: Iterable[str]) -> list[Path]:
    """All files that ``patronen`` name below ``map_``; a folder stands for everything in it."""
    gevonden: set[Path] = set()
    for patroon in patronen:
        for pad in map_.glob(patroon):
            gevonden.update(p for p in pad.rglob("*") if p.is_file()) if pad.is_dir() else gevonden.add(pad)
    return sorted(p for p in gevonden if "__pycache__" not in p.parts)


def vingerafdruk(map_: Path, patronen: Iterable[str], *extra: str) -> str:
    """SHA-256 over names and contents of the files, and over ``extra`` words."""
    som = hashlib.sha256()
    for pad in bestanden(map_, patronen):
        naam = pad.relative_to(map_).as_posix()
        som.update(f"{naam}\0{hashlib.sha256(pad.read_bytes()).hexdigest()}\n".encode())
    for woord in extra:
        som.update(f"+{woord}\n".encode())
    return som.hexdigest()


def van_training(map_: Path) -> str:
    """Fingerprint of everything the Rasa model is trained from."""
    return vingerafdruk(map_, TRAINING)


if __name__ == "__main__":
    print(van_training(Path(__file__).resolve().parents[1]))
