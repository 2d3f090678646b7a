"""Verifies the audit log: ``python -m actions.audit [nummer:hash]``; exit code 1 when it is broken."""

from __future__ import annotations

import sys
from pathlib import Path

import yaml

from actions.audit.controle import Uitslag, controleer
from actions.opslag.database import lees_sessie

_TEKSTEN = Path(__file__).parent / "teksten.yaml"


def verslag(uitslag: Uitslag) -> str:
    """The outcome as one Dutch sentence."""
    teksten = yaml.safe_load(_TEKSTEN.read_text(encoding="utf-8"))
    zin: str = teksten[uitslag.breuk or "goed"]
    return zin.format(aantal=uitslag.aantal, hash=uitslag.hash, nummer=uitslag.nummer)


def lees_anker(tekst: str) -> tuple[int, str]:
    """``12:ab34...`` as number and hash. Raises ValueError."""
    nummer, _, som = tekst.partition(":")
    if not som:
        raise ValueError(tekst)
    return int(nummer), som


def main(argumenten: list[str]) -> int:
    """Check and report; 0 when the chain is whole, 2 when the anchor cannot be read."""
    try:
        anker = lees_anker(argumenten[0]) if argumenten else None
    except ValueError:
        print(yaml.safe_load(_TEKSTEN.read_text(encoding="utf-8"))["uitleg"], file=sys.stderr)
        return 2
    with lees_sessie() as werk:
        uitslag = controleer(werk, anker)
    print(verslag(uitslag))
    return 1 if uitslag.breuk else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
