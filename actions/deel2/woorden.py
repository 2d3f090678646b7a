"""The words of the hand-over, from ``actions/inhoud/overdracht.yaml``."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import yaml

_BESTAND = Path(__file__).parents[1] / "inhoud" / "overdracht.yaml"


@lru_cache(maxsize=1)
def woorden() -> dict[str, dict[str, str]]:
    """All words, per group."""
    gelezen: dict[str, dict[str, str]] = yaml.safe_load(_BESTAND.read_text(encoding="utf-8"))
    return gelezen


def probleem(soort: str, velden: str) -> str:
    """A problem in plain words, with the fields that the receiver refused; empty without a problem."""
    if not soort:
        return ""
    zin = woorden()["problemen"][soort]
    return f"{zin} {', '.join(_veld(deel) for deel in velden.split(','))}." if velden else zin


def _veld(deel: str) -> str:
    naam, _, code = deel.partition(":")
    uitleg = woorden()["codes"].get(code.replace("_", "-"), woorden()["codes"]["anders"])
    return f"{woorden()['namen'].get(naam, naam)} ({uitleg})"
