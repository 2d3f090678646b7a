"""Tables of the live knowledge base: every version of every entry, and the state all processes watch."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from actions.klok import nu
from actions.opslag.tijdstip import Tijdstip

BESTAND = "bestand"
"""The maker of versions that came with the project's own files."""


class Versiestatus(StrEnum):
    """Where a version stands. Of one entry at most one is live and at most one is being worked on."""

    CONCEPT = "concept"
    TER_BEOORDELING = "ter_beoordeling"
    LIVE = "live"
    EERDER = "eerder"
    INGETROKKEN = "ingetrokken"


IN_BEWERKING = (Versiestatus.CONCEPT, Versiestatus.TER_BEOORDELING)


class Kennisversie(SQLModel, table=True):
    """One version of one entry; ``tekst`` is the text of its Markdown file, exactly.

    ``gebaseerd_op`` is the number of the version the writer started from. ``reden`` says why a
    version was sent back, withdrawn or published against the gate.
    """

    __table_args__ = (UniqueConstraint("item_id", "nummer"),)

    id: int | None = Field(default=None, primary_key=True)
    item_id: str = Field(max_length=80, index=True)
    nummer: int
    tekst: str
    status: str = Field(max_length=20, index=True)
    gebaseerd_op: int | None = None
    gemaakt_door: str = Field(max_length=200)
    gemaakt_op: datetime = Field(default_factory=nu, sa_type=Tijdstip)
    ingediend_op: datetime | None = Field(default=None, sa_type=Tijdstip)
    beoordeeld_door: str | None = Field(default=None, max_length=200)
    gepubliceerd_op: datetime | None = Field(default=None, sa_type=Tijdstip)
    reden: str = ""


class Kennisstand(SQLModel, table=True):
    """One row; the number goes up with everything that changes the live knowledge base."""

    id: int = Field(default=1, primary_key=True)
    stand: int = 0
