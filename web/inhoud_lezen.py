"""Reads the content files of the pages: all words that a visitor sees."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

MAP = Path(__file__).parent / "inhoud"


@lru_cache(maxsize=32)
def inhoud(naam: str) -> dict[str, Any]:
    """The texts of one page or part, such as ``site`` or ``gesprek``. Raises FileNotFoundError."""
    gelezen = yaml.safe_load((MAP / f"{naam}.yaml").read_text(encoding="utf-8"))
    if not isinstance(gelezen, dict):
        raise TypeError(f"{naam}.yaml moet een lijst van namen met teksten zijn")
    return gelezen
