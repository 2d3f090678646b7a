"""The Dutch of the measurement: made-up names and answers, and the titles of the table."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

BESTAND = Path(__file__).with_suffix(".json")


@lru_cache(maxsize=1)
def inhoud() -> dict[str, Any]:
    """Names, sentences and answers to choose from, and the titles of the table."""
    gelezen: dict[str, Any] = json.loads(BESTAND.read_text(encoding="utf-8"))
    return gelezen
