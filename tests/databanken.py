"""The two databases that the application runs on; the tests of the queue and the accounts see both."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from deploy.meten.postgres import GeenPostgres, Server, tijdelijke_server

SQLITE, POSTGRES = "sqlite", "postgres"
_TESTS = Path(__file__).parent
_KAMERS = ("accounts", "audit", "gezin", "intakes", "post", "team")
_LOS = ("test_databanken.py", "test_tegelijk.py", "test_grenzen.py", "test_opruimen.py")
_OP_BEIDE = tuple(_TESTS / "actions" / naam for naam in (*_KAMERS, *_LOS))
_SJABLOON, _PROEF = "sjabloon", "proef"


@dataclass(frozen=True)
class Postgres:
    """A server for the whole run, with a migrated database and the cast to copy from.

    ``map`` holds what the template keeps beside its database, such as its key.
    """

    server: Server
    map: Path

    @contextmanager
    def kopie(self) -> Iterator[str]:
        """The address of a fresh copy of the template."""
        self.server.opdracht("CREATE DATABASE {} TEMPLATE {}", _PROEF, _SJABLOON)
        try:
            yield self.server.adres(_PROEF)
        finally:
            self.server.opdracht("DROP DATABASE {} WITH (FORCE)", _PROEF)

    def op_schijf(self) -> bytes:
        """Everything the server keeps on disk, its log of changes too."""
        self.server.opdracht("CHECKPOINT")
        return b"".join(pad.read_bytes() for pad in self.server.map.rglob("*") if pad.is_file())


@contextmanager
def postgres_server(map_: Path) -> Iterator[Postgres]:
    """A server with an empty template database; skips the test when there can be none."""
    try:
        with tijdelijke_server() as server:
            lopend = Postgres(server, map_)
            server.opdracht("CREATE DATABASE {}", _SJABLOON)
            yield lopend
    except GeenPostgres as reden:
        pytest.skip(str(reden))


def sjabloon_adres(lopend: Postgres) -> str:
    """The address of the template itself."""
    return lopend.server.adres(_SJABLOON)


def op_beide(metafunc: pytest.Metafunc) -> None:
    """Run a test of the chosen rooms on both databases."""
    if "werkplek" in metafunc.fixturenames and _hoort_erbij(metafunc.definition.path):
        metafunc.parametrize("werkplek", [SQLITE, POSTGRES], indirect=True)


def _hoort_erbij(pad: Path) -> bool:
    return any(pad.is_relative_to(deel) for deel in _OP_BEIDE)
