"""One set-up at a time: a lock that the system frees when its holder dies."""

from __future__ import annotations

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def alleen(bestand: Path, bij_wachten: Callable[[], None]) -> Iterator[None]:
    """Hold the lock of ``bestand``; ``bij_wachten`` is called once when another holds it."""
    bestand.parent.mkdir(parents=True, exist_ok=True)
    with bestand.open("a") as greep:
        try:
            fcntl.flock(greep, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            bij_wachten()
            fcntl.flock(greep, fcntl.LOCK_EX)
        yield
