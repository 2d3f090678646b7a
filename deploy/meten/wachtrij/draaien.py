"""Runs the timing program on one database, in a process of its own; what it filled is kept for next time."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from deploy.meten.gereedschap import Meetplek

WEINIG = 1_000
KEREN = 25
"""Times per request in one run."""
PROGRAMMA = "deploy.meten.wachtrij.meet"
_MAKERS = ("gezinnen.py", "vullen.py", "inhoud.json")
_STEMPEL = "stempel"

Draai = Callable[[int], str]
"""Gives the address of the database for so many intakes."""


@dataclass(frozen=True)
class Uitkomst:
    """What was found: seconds per request, how many intakes each list has, how many are in reach."""

    tijden: Mapping[str, Sequence[float]]
    rijen: Mapping[str, int]
    bereik: int

    @classmethod
    def samen(cls, delen: Sequence[Uitkomst]) -> Uitkomst:
        """The times of several runs together."""
        tijden = {naam: [s for deel in delen for s in deel.tijden[naam]] for naam in delen[0].tijden}
        return cls(tijden, delen[-1].rijen, delen[-1].bereik)


def draai(plek: Meetplek, aantal: int, adres: str) -> Uitkomst:
    """Time every request. Raises OpzetFout when the program fails."""
    map_ = _map(plek, aantal)
    env = {"GEZINSPLAN_DATA_DIR": str(map_), "GEZINSPLAN_DATABASE_URL": adres, "GEZINSPLAN_OMGEVING": "demo"}
    opdracht = {"aantal": aantal, "keren": KEREN, "bron": str(map_ / "gezinsplan.db")}
    gemeten = plek.reken([plek.plek.app_python, "-m", PROGRAMMA], opdracht, env=env)
    (map_ / _STEMPEL).write_text(_stempel(), encoding="utf-8")
    return Uitkomst(gemeten["tijden"], gemeten["rijen"], gemeten["bereik"])


def sqlite(plek: Meetplek) -> Draai:
    """SQLite beside its own key; thrown away when it is of another week, half made or made otherwise."""

    def adres(aantal: int) -> str:
        map_ = _map(plek, aantal)
        stempel = map_ / _STEMPEL
        if map_.exists() and not (stempel.exists() and stempel.read_text(encoding="utf-8") == _stempel()):
            shutil.rmtree(map_)
        return ""

    return adres


def _map(plek: Meetplek, aantal: int) -> Path:
    return plek.plek.var / "meten" / "wachtrij" / str(aantal)


def _stempel() -> str:
    """What the data depends on. The week too: terms are about today."""
    som = hashlib.sha256("{0.year}-{0.week}".format(datetime.now(UTC).isocalendar()).encode())
    for naam in _MAKERS:
        som.update(Path(__file__).with_name(naam).read_bytes())
    return som.hexdigest()
