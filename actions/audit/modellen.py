"""Tables of the audit log: the lines, and the head of the chain."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field, SQLModel

from actions.opslag.tijdstip import Tijdstip


class AuditRegel(SQLModel, table=True):
    """One line. ``hash`` seals the line together with the line before it."""

    __tablename__ = "audit_regel"

    nummer: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    tijd: datetime = Field(sa_type=Tijdstip, index=True)
    wie: str = Field(max_length=200, index=True)
    wat: str = Field(max_length=30)
    object: str = Field(max_length=40, index=True)
    resultaat: str = Field(max_length=20)
    waarvandaan: str = Field(max_length=64)
    hash: str = Field(max_length=64)


class AuditKop(SQLModel, table=True):
    """The head of the chain: how many lines there are, sealed. One row; it is also the lock."""

    __tablename__ = "audit_kop"

    id: int = Field(default=1, primary_key=True)
    nummer: int
    hash: str = Field(max_length=64)
    zegel: str = Field(max_length=64)


class AuditControle(SQLModel, table=True):
    """The outcome of the last check of the chain, for the page of the functionaris. One row."""

    __tablename__ = "audit_controle"

    id: int = Field(default=1, primary_key=True)
    tijd: datetime = Field(sa_type=Tijdstip)
    aantal: int
    hash: str = Field(max_length=64)
    breuk: str | None = Field(default=None, max_length=20)
    nummer: int | None = Field(default=None)
