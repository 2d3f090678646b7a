"""The Dutch words of set-up and start, kept in ``teksten.json`` (standard library only)."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

BESTAND = Path(__file__).with_name("teksten.json")


@lru_cache(maxsize=1)
def alle() -> dict[str, str]:
    """All sentences by key."""
    gelezen: dict[str, str] = json.loads(BESTAND.read_text(encoding="utf-8"))
    return gelezen


def tekst(sleutel: str, **velden: object) -> str:
    """The sentence of ``sleutel`` with ``velden`` filled in; KeyError when it does not exist."""
    return alle()[sleutel].format(**velden)
