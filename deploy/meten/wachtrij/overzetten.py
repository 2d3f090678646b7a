"""Copies a filled SQLite database into an empty PostgreSQL one: made once, measured on both."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import psycopg
from psycopg.sql import SQL, Identifier
from sqlalchemy import Table

from actions.opslag.database import engine
from actions.opslag.tabellen import METADATA

_SEQUENTIE = SQL(
    "SELECT setval(pg_get_serial_sequence({naam}, 'id'), max(id)) FROM {tabel} HAVING max(id) IS NOT NULL"
)


def zet_over(bron: Path) -> None:
    """Copy every table, parents first; moments in SQLite are UTC."""
    adres = engine().url.set(drivername="postgresql").render_as_string(hide_password=False)
    with closing(sqlite3.connect(bron)) as van, psycopg.connect(adres) as naar:
        naar.execute("SET TIME ZONE 'UTC'")
        tabellen = METADATA.sorted_tables
        # The migrations write a few rows themselves; those are in the copy too.
        naar.execute(SQL("TRUNCATE {}").format(SQL(", ").join(Identifier(t.name) for t in tabellen)))
        for tabel in tabellen:
            _kopieer(van, naar, tabel)


def _kopieer(van: sqlite3.Connection, naar: psycopg.Connection, tabel: Table) -> None:
    kolommen = [kolom.name for kolom in tabel.columns]
    naam, namen = Identifier(tabel.name), SQL(", ").join(map(Identifier, kolommen))
    gelezen = van.execute("SELECT {} FROM {}".format(", ".join(f'"{k}"' for k in kolommen), tabel.name))
    opdracht = SQL("COPY {} ({}) FROM STDIN").format(naam, namen)
    with naar.cursor() as cursor:
        with cursor.copy(opdracht) as stroom:
            for rij in gelezen:
                stroom.write_row(rij)
        if tabel.autoincrement_column is not None:
            cursor.execute(_SEQUENTIE.format(naam=tabel.name, tabel=naam))
