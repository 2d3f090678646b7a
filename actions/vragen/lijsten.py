"""The word lists of the stripping rules, from ``actions/inhoud/schoonmaken.yaml``."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import yaml

_BESTAND = Path(__file__).parents[1] / "inhoud" / "schoonmaken.yaml"


@lru_cache(maxsize=8)
def woorden(naam: str) -> frozenset[str]:
    """One list by its name in the file. Raises KeyError."""
    inhoud: dict[str, str] = yaml.safe_load(_BESTAND.read_text(encoding="utf-8"))
    return frozenset(inhoud[naam].split())
