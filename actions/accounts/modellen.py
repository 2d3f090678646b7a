"""Tables of accounts, their roles, sessions and failed log-ins."""

from __future__ import annotations

import secrets
from datetime import datetime

from sqlalchemy import Column, ForeignKey, String
from sqlmodel import Field, SQLModel

from actions.klok import nu
from actions.opslag.tijdstip import Tijdstip

_ID_BYTES = 16


def nieuw_id() -> str:
    """A random id that says nothing about the person."""
    return secrets.token_hex(_ID_BYTES)


def _van_account(*, sleutel: bool = False) -> Column[str]:
    verwijzing = ForeignKey("account.id", ondelete="CASCADE")
    return Column(String(32), verwijzing, primary_key=sleutel, nullable=False, index=not sleutel)


class Account(SQLModel, table=True):
    """A person who logs in. ``demo`` accounts do not work in productie."""

    id: str = Field(default_factory=nieuw_id, primary_key=True, max_length=32)
    email: str = Field(unique=True, max_length=200)
    naam: str = Field(max_length=100)
    wachtwoord_hash: str = Field(max_length=200)
    actief: bool = Field(default=True)
    demo: bool = Field(default=False)
    gemaakt_op: datetime = Field(default_factory=nu, sa_type=Tijdstip)


class AccountRol(SQLModel, table=True):
    """One role of an account; ``gemeente`` is empty for a role of the whole region."""

    __tablename__ = "account_rol"

    account_id: str = Field(sa_column=_van_account(sleutel=True))
    rol: str = Field(primary_key=True, max_length=20)
    gemeente: str = Field(default="", primary_key=True, max_length=20)


class Sessie(SQLModel, table=True):
    """A logged-in browser or program. The token itself is nowhere, only its keyed hash."""

    __tablename__ = "inlogsessie"

    token_hash: str = Field(primary_key=True, max_length=64)
    account_id: str = Field(sa_column=_van_account())
    gemaakt_op: datetime = Field(default_factory=nu, sa_type=Tijdstip)
    laatst_gezien: datetime = Field(default_factory=nu, sa_type=Tijdstip)
    verloopt_op: datetime = Field(sa_type=Tijdstip, index=True)


class Inlogpoging(SQLModel, table=True):
    """Log-ins that failed in a row; ``wie`` is a keyed hash of an e-mail address or a network address."""

    wie: str = Field(primary_key=True, max_length=64)
    aantal: int = Field(default=0)
    laatste: datetime = Field(default_factory=nu, sa_type=Tijdstip, index=True)
