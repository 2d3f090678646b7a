"""The table of counts."""

from __future__ import annotations

from sqlmodel import Field, SQLModel


class Telling(SQLModel, table=True):
    """How often ``wat`` happened in one gemeente and week (``2026-W10``)."""

    gemeente: str = Field(primary_key=True, max_length=20)
    week: str = Field(primary_key=True, max_length=8)
    wat: str = Field(primary_key=True, max_length=80)
    aantal: int = Field(default=0)
