"""Alembic's entry: runs the migrations on the configured database."""

from __future__ import annotations

from alembic import context

from actions.opslag.database import engine
from actions.opslag.tabellen import METADATA

with engine().connect() as verbinding:
    context.configure(connection=verbinding, target_metadata=METADATA, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()
    verbinding.commit()
