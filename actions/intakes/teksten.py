"""The words of the queue, from ``actions/inhoud/intakes.yaml``."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import yaml

from actions.intakes.statussen import IntakeStatus

_BESTAND = Path(__file__).parents[1] / "inhoud" / "intakes.yaml"


@lru_cache(maxsize=1)
def woorden() -> dict[str, dict[str, str]]:
    """All words, per group."""
    gelezen: dict[str, dict[str, str]] = yaml.safe_load(_BESTAND.read_text(encoding="utf-8"))
    return gelezen


def fout(code: str, **waarden: str) -> str:
    """What is wrong and what to do. Raises KeyError for an unknown code."""
    return woorden()["fouten"][code].format(**waarden)


def statustitel(status: IntakeStatus) -> str:
    """The name of a status."""
    return woorden()["statussen"][status]
