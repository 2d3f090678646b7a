"""Marks of finished steps. Written whole or not at all, so a Ctrl-C halfway leaves no false mark."""

from __future__ import annotations

import json
import os
from pathlib import Path


def lees(bestand: Path) -> dict[str, object]:
    """What the mark says; empty when there is none or it cannot be read."""
    try:
        inhoud = json.loads(bestand.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return inhoud if isinstance(inhoud, dict) else {}


def zet(bestand: Path, **inhoud: object) -> None:
    """Write the mark in one move."""
    bestand.parent.mkdir(parents=True, exist_ok=True)
    nieuw = bestand.with_name(f"{bestand.name}.{os.getpid()}.nieuw")
    nieuw.write_text(json.dumps(inhoud, indent=1, ensure_ascii=False), encoding="utf-8")
    os.replace(nieuw, bestand)


def is_actueel(bestand: Path, vinger: str) -> bool:
    """Whether the step was finished with exactly this fingerprint."""
    return lees(bestand).get("vinger") == vinger


def wis(bestand: Path) -> None:
    """Take the mark away, before the work that it vouches for is redone."""
    bestand.unlink(missing_ok=True)
