"""The outbox of mail. A row stays until its mail is out, and a while after that."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Column, ForeignKey, LargeBinary, String
from sqlmodel import Field, SQLModel

from actions.klok import nu
from actions.opslag.tijdstip import Tijdstip


class Postbericht(SQLModel, table=True):
    """One mail. ``inhoud`` is encrypted: address, subject, text; ``fout`` is the kind of the last failure."""

    id: int | None = Field(default=None, primary_key=True)
    kenmerk: str = Field(
        sa_column=Column(
            String(16), ForeignKey("intake.kenmerk", ondelete="CASCADE"), nullable=False, index=True
        )
    )
    inhoud: bytes = Field(sa_type=LargeBinary)
    gemaakt_op: datetime = Field(default_factory=nu, sa_type=Tijdstip)
    volgende_poging: datetime = Field(default_factory=nu, sa_type=Tijdstip, index=True)
    pogingen: int = Field(default=0)
    verstuurd_op: datetime | None = Field(default=None, sa_type=Tijdstip)
    fout: str | None = Field(default=None, max_length=80)
