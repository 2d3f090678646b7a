"""Find a Python of a wanted version: on PATH, under pyenv, or behind a pyenv shim that fails."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

PROEF = "import sys, ssl, sqlite3, zlib; print('%d.%d' % sys.version_info[:2]); print(sys.executable)"
"""Prints version and real path; fails where a part is missing that we need."""
PROEFTIJD = 20.0
"""Seconds that one candidate gets to answer."""


def zoek(versies: Sequence[str], omgeving: Mapping[str, str] | None = None) -> Path | None:
    """The first working interpreter of one of ``versies`` (``"3.10"``), in that order of preference."""
    omgeving = os.environ if omgeving is None else omgeving
    for versie in versies:
        for kandidaat in kandidaten(versie, omgeving):
            echt = beproef(kandidaat, versie, omgeving)
            if echt is not None:
                return echt
    return None


def kandidaten(versie: str, omgeving: Mapping[str, str]) -> Iterator[Path]:
    """Where an interpreter of ``versie`` may stand, each place once."""
    gezien: set[Path] = set()
    plekken = (*_op_path(versie, omgeving), *_onder_pyenv(versie, omgeving))
    for plek in plekken:
        if plek not in gezien and os.access(plek, os.X_OK):
            gezien.add(plek)
            yield plek


def beproef(kandidaat: Path, versie: str, omgeving: Mapping[str, str] | None = None) -> Path | None:
    """The real path of a candidate that runs and is of ``versie``; None for a shim that fails."""
    try:
        antwoord = subprocess.run(
            [str(kandidaat), "-I", "-c", PROEF],
            capture_output=True,
            text=True,
            timeout=PROEFTIJD,
            check=True,
            env=None if omgeving is None else dict(omgeving),
            stdin=subprocess.DEVNULL,
        ).stdout.splitlines()
    except (OSError, subprocess.SubprocessError):
        return None
    return Path(antwoord[-1]) if len(antwoord) > 1 and antwoord[-2] == versie else None


def _op_path(versie: str, omgeving: Mapping[str, str]) -> Iterable[Path]:
    """Every PATH folder counts: a failing shim may stand before a working interpreter."""
    for map_ in omgeving.get("PATH", "").split(os.pathsep):
        if map_:
            yield Path(map_) / f"python{versie}"
            yield Path(map_) / "python3"


def _onder_pyenv(versie: str, omgeving: Mapping[str, str]) -> Iterable[Path]:
    """Installed pyenv versions, newest patch first; this is what a failing shim hides."""
    wortels = [omgeving.get("PYENV_ROOT", ""), os.path.join(omgeving.get("HOME", ""), ".pyenv")]
    for wortel in dict.fromkeys(w for w in wortels if w):
        mappen = (Path(wortel) / "versions").glob(f"{versie}.*")
        for map_ in sorted(mappen, key=_patch, reverse=True):
            yield map_ / "bin" / "python"


def _patch(map_: Path) -> int:
    """The last number of ``3.10.13``; -1 for a development build, which comes last."""
    treffer = re.fullmatch(r"\d+\.\d+\.(\d+)", map_.name)
    return int(treffer.group(1)) if treffer else -1
