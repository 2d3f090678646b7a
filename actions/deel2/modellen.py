"""The outbox to deel 2. Nothing in it says anything about a family."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from sqlalchemy import Column, ForeignKey, Integer, String, UniqueConstraint
from sqlmodel import Field, SQLModel

from actions.klok import nu
from actions.opslag.tijdstip import Tijdstip

ADRES_MAX = 1_000
"""The longest address in the APIs for zaakgericht werken."""


class Levering(SQLModel, table=True):
    """One version of an intake on its way to one receiver (``doel``).

    ``sleutel`` goes along with every try, so that the receiver sees that it is the same one.
    ``volgende_poging`` is None when trying again by itself is of no use, and ``bezig_tot`` until when a
    worker has it for itself. ``fout`` is the kind of the last
    problem, ``velden`` the names of fields that the receiver refused, and ``referentie`` the name or
    address that the receiver gave it.
    """

    __tablename__ = "deel2_levering"
    __table_args__ = (UniqueConstraint("kenmerk", "versie", "doel", name="uq_deel2_levering"),)

    id: int | None = Field(default=None, primary_key=True)
    kenmerk: str = Field(
        sa_column=Column(
            String(16), ForeignKey("intake.kenmerk", ondelete="CASCADE"), nullable=False, index=True
        )
    )
    versie: int
    doel: str = Field(max_length=8)
    sleutel: str = Field(default_factory=lambda: str(uuid4()), max_length=36)
    gemaakt_op: datetime = Field(default_factory=nu, sa_type=Tijdstip)
    volgende_poging: datetime | None = Field(default_factory=nu, sa_type=Tijdstip, index=True, nullable=True)
    bezig_tot: datetime | None = Field(default=None, sa_type=Tijdstip)
    pogingen: int = Field(default=0)
    geleverd_op: datetime | None = Field(default=None, sa_type=Tijdstip)
    fout: str | None = Field(default=None, max_length=20)
    velden: str = Field(default="", max_length=400)
    referentie: str = Field(default="", max_length=ADRES_MAX)


class LeveringStap(SQLModel, table=True):
    """One thing that the receiver has already made for a delivery, and its address there."""

    __tablename__ = "deel2_stap"

    levering_id: int = Field(
        sa_column=Column(Integer, ForeignKey("deel2_levering.id", ondelete="CASCADE"), primary_key=True)
    )
    stap: str = Field(primary_key=True, max_length=16)
    adres: str = Field(max_length=ADRES_MAX)
    tijd: datetime = Field(default_factory=nu, sa_type=Tijdstip)
