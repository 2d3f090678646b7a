"""The outbox: what still has to reach the queue. A row stays until the queue has it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Column, ForeignKey, LargeBinary, String
from sqlmodel import Field, SQLModel

from actions.klok import nu
from actions.opslag.tijdstip import Tijdstip


class UitpostRij(SQLModel, table=True):
    """One hand-over. ``inhoud`` is the encrypted intake; ``fout`` names the last failure, never content."""

    __tablename__ = "uitpost"

    kenmerk: str = Field(primary_key=True, max_length=16)
    gesprek_id: str = Field(
        sa_column=Column(
            String(32), ForeignKey("gesprek.id", ondelete="CASCADE"), unique=True, nullable=False
        )
    )
    inhoud: bytes = Field(sa_type=LargeBinary)
    gemaakt_op: datetime = Field(default_factory=nu, sa_type=Tijdstip)
    volgende_poging: datetime = Field(default_factory=nu, sa_type=Tijdstip, index=True)
    pogingen: int = Field(default=0)
    bezorgd_op: datetime | None = Field(default=None, sa_type=Tijdstip)
    fout: str | None = Field(default=None, max_length=80)
