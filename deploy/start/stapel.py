"""The whole stack as one thing: for ``make start``, for the tests and for the measurements."""

from __future__ import annotations

import os
import secrets
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from deploy.opzet.werkplek import Werkplek, deze
from deploy.start import diensten, gereed, poorten
from deploy.start.diensten import Adressen
from deploy.start.toezicht import Toezicht


@dataclass(frozen=True)
class Stapel:
    """A stack that runs: its addresses and its watcher."""

    adressen: Adressen
    toezicht: Toezicht
    logs: Path

    def wacht_tot_gereed(self, limiet: float = gereed.LIMIET) -> None:
        """Return when a real message went through Rasa. Raises NietGereed or DienstGestopt."""
        gereed.wacht(self.adressen.app, self.toezicht.kijk, self.toezicht.zeg, limiet)


def maak(
    adressen: Adressen,
    env: Mapping[str, str],
    logs: Path,
    zeg: Callable[[str], None],
    *,
    plek: Werkplek | None = None,
    proxy: str = "",
) -> Stapel:
    """A stack that is ready to start. ``env`` holds the settings and the secrets of the two servers."""
    plek = plek or deze()
    servers = (diensten.app(plek, adressen, env, logs, proxy), diensten.rasa(plek, adressen, env, logs))
    return Stapel(adressen, Toezicht(servers, zeg), logs)


@contextmanager
def tijdelijk(data_dir: Path, env: Mapping[str, str] | None = None) -> Iterator[Stapel]:
    """A ready stack on free ports with its own data, stopped afterwards."""
    adressen = Adressen(poorten.LOOPBACK, poorten.kies(0), poorten.kies(0))
    alles = {
        **diensten.verbonden(adressen, secrets.token_urlsafe(32), secrets.token_urlsafe(32)),
        "GEZINSPLAN_DATA_DIR": str(data_dir),
        "GEZINSPLAN_DATABASE_URL": "",
        **(env or {}),
    }
    for naam in ("kennis", "deduce"):  # computed once by the set-up
        if (deze().var / naam).is_dir():
            shutil.copytree(deze().var / naam, data_dir / naam, dirs_exist_ok=True)
    migratie = [sys.executable, "-m", "actions.opslag.migreer"]
    subprocess.run(migratie, cwd=deze().map, env={**os.environ, **alles}, check=True, capture_output=True)
    stapel = maak(adressen, alles, data_dir / "log", lambda _zin: None)
    try:
        stapel.toezicht.start()
        stapel.wacht_tot_gereed()
        yield stapel
    finally:
        stapel.toezicht.stop()
