"""Rows that two may want to make at once: SQLite lets writers in one by one, PostgreSQL does not."""

from __future__ import annotations

from typing import Any, TypeVar

from sqlalchemy import inspect
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, SQLModel

Rij = TypeVar("Rij", bound=SQLModel)


def invoegen(sessie: Session, soort: type[SQLModel]) -> Any:
    """An INSERT that can say what to do when the row is there already; both databases have the same one."""
    maak = postgresql.insert if sessie.get_bind().dialect.name == "postgresql" else sqlite.insert
    return maak(soort)


def op_slot(sessie: Session, begin: Rij) -> Rij:
    """The row with the key of ``begin``, kept for this transaction; ``begin`` itself when there was none.

    Who comes second waits, and gets the row that the first left behind.
    """
    soort, kolommen = type(begin), inspect(type(begin)).columns
    sleutel = tuple(getattr(begin, kolom.key) for kolom in kolommen if kolom.primary_key)
    gevonden = sessie.get(soort, sleutel, with_for_update=True)
    if gevonden is not None:
        return gevonden
    waarden = {kolom.key: getattr(begin, kolom.key) for kolom in kolommen}
    sessie.execute(invoegen(sessie, soort).values(waarden).on_conflict_do_nothing())
    return sessie.get_one(soort, sleutel, with_for_update=True)
