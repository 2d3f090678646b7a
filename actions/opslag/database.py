"""The database: one engine per process, one short session per piece of work."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event, make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session, create_engine, text

from actions.instellingen import instellingen

_WACHT_OP_SLOT_MS = 5_000


def maak_engine(url: str) -> Engine:
    """Create an engine; SQLite gets WAL, foreign keys and a wait for its write lock.

    ``synchronous=FULL``: a confirmed answer must survive a power cut, not only a crash.
    """
    adres = make_url(url)
    if adres.get_backend_name() != "sqlite":
        return create_engine(adres, pool_pre_ping=True)
    if adres.database:
        Path(adres.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(adres, connect_args={"check_same_thread": False})
    event.listen(engine, "connect", _stel_sqlite_in)
    event.listen(engine, "begin", _begin_schrijvend)
    return engine


def _stel_sqlite_in(verbinding: Any, _: object) -> None:
    # The driver must not start transactions itself: it would begin them as readers.
    verbinding.isolation_level = None
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "secure_delete=ON",
        f"busy_timeout={_WACHT_OP_SLOT_MS}",
    ):
        verbinding.execute(f"PRAGMA {pragma}")


def _begin_schrijvend(verbinding: Any) -> None:
    # A reader that later writes can fail at once in WAL; asking for the lock first makes it wait.
    lezen = verbinding.get_execution_options().get("alleen_lezen", False)
    verbinding.exec_driver_sql("BEGIN" if lezen else "BEGIN IMMEDIATE")


@lru_cache(maxsize=1)
def engine() -> Engine:
    """The engine of this process."""
    return maak_engine(instellingen().database_url)


@contextmanager
def sessie() -> Iterator[Session]:
    """A unit of work that writes: commits when all went well, rolls back on any error."""
    with Session(engine(), expire_on_commit=False) as werk:
        try:
            yield werk
            werk.commit()
        except BaseException:
            werk.rollback()
            raise


@contextmanager
def lees_sessie() -> Iterator[Session]:
    """A unit of work that only reads: never waits for a writer."""
    verbinding = engine().connect().execution_options(alleen_lezen=True)
    with verbinding, Session(verbinding, expire_on_commit=False) as werk:
        yield werk


def krijg_sessie() -> Iterator[Session]:
    """FastAPI dependency around :func:`sessie`."""
    with sessie() as werk:
        yield werk


def krijg_lees_sessie() -> Iterator[Session]:
    """FastAPI dependency around :func:`lees_sessie`."""
    with lees_sessie() as werk:
        yield werk


def bereikbaar() -> bool:
    """Whether the database answers and holds our tables."""
    try:
        with lees_sessie() as werk:
            werk.exec(text("SELECT 1 FROM gesprek LIMIT 1"))  # type: ignore[call-overload]
    except SQLAlchemyError:
        return False
    return True
