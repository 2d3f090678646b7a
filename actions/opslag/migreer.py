"""Brings the database to the newest version: ``python -m actions.opslag.migreer``."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config

MIGRATIES = Path(__file__).parent / "migraties"


def alembic_config() -> Config:
    """Alembic's settings; the database address comes from our own."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIES))
    return config


def migreer() -> None:
    """Run every migration that this database does not have yet."""
    command.upgrade(alembic_config(), "head")


if __name__ == "__main__":
    migreer()
