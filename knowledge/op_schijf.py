"""Files that are kept between starts: named by their content, written whole or not at all."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def heel_of_niet(bestand: Path) -> Iterator[Path]:
    """Write to the path that this gives; it becomes ``bestand`` at the end, also with two processes."""
    bestand.parent.mkdir(parents=True, exist_ok=True)
    tijdelijk = bestand.with_suffix(f".{os.getpid()}.tmp{bestand.suffix}")
    yield tijdelijk
    tijdelijk.replace(bestand)


def sleutel(tekst: str) -> str:
    """A short name for a text, the same in every process."""
    return hashlib.sha256(tekst.encode("utf-8")).hexdigest()[:32]
