"""What every step gets in hand: the clone, a runner and the tools found so far."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from deploy.opzet.opdracht import Loper
from deploy.opzet.werkplek import Werkplek


@dataclass
class Werk:
    """Shared by the steps of one set-up run. ``uv`` is set by the first step."""

    plek: Werkplek
    loop: Loper
    uv: Path = Path("uv")

    def log(self, naam: str) -> Path:
        """The log of one step."""
        return self.plek.logs / f"opzet-{naam}.log"
