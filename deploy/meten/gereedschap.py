"""What every table needs: the clone, a way to run programs, someone who hears what is going on."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from deploy.opzet.opdracht import Loper, Opdracht
from deploy.opzet.werkplek import Werkplek

Zegger = Callable[[str], None]
"""Hears what is going on, in Dutch."""
EEN_KERN = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
"""Numeric libraries read this when they load, so it takes a process of its own."""


@dataclass(frozen=True)
class Meetplek:
    """One run of the measurement."""

    plek: Werkplek
    loop: Loper
    zeg: Zegger

    def reken(self, opdracht: Opdracht, vraag: object, env: Mapping[str, str] | None = None) -> Any:
        """Run a program with two more words: a file with ``vraag`` as JSON, and one for its answer.

        Gives that answer. Files, because libraries print on standard output too. Raises OpzetFout when
        the program fails.
        """
        with tempfile.TemporaryDirectory(prefix="gezinsplan-meten-") as map_:
            heen, terug = Path(map_) / "vraag.json", Path(map_) / "antwoord.json"
            heen.write_text(json.dumps(vraag, ensure_ascii=False), encoding="utf-8")
            self.loop([*opdracht, heen, terug], self.plek.logs / "meten-kennis.log", env=env)
            return json.loads(terug.read_text(encoding="utf-8"))
