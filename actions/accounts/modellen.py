"""Tables of accounts, their roles, invitations, second factor, sessions and failed log-ins."""

from __future__ import annotations

import secrets
from datetime import datetime

from sqlalchemy import Column, ForeignKey, Index, String
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
    """A person who logs in. ``demo`` accounts do not work in productie.

    ``mislukt`` counts the log-ins that failed since the last one that went well. An account of a provider
    is known by ``uitgever`` and ``sub``, and has no password.
    """

    __table_args__ = (Index("ix_account_uitgever_sub", "uitgever", "sub", unique=True),)

    id: str = Field(default_factory=nieuw_id, primary_key=True, max_length=32)
    email: str = Field(unique=True, max_length=200)
    naam: str = Field(max_length=100)
    wachtwoord_hash: str = Field(max_length=200)
    actief: bool = Field(default=True)
    demo: bool = Field(default=False)
    uitgever: str | None = Field(default=None, max_length=200)
    sub: str | None = Field(default=None, max_length=255)
    mislukt: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    gemaakt_op: datetime = Field(default_factory=nu, sa_type=Tijdstip)


class AccountRol(SQLModel, table=True):
    """One role of an account; ``gemeente`` is empty for a role of the whole region."""

    __tablename__ = "account_rol"

    account_id: str = Field(sa_column=_van_account(sleutel=True))
    rol: str = Field(primary_key=True, max_length=20)
    gemeente: str = Field(default="", primary_key=True, max_length=20)


class AccountStap(SQLModel, table=True):
    """What a beheerder did to an account, with the reason (encrypted); the audit log holds no reasons."""

    __tablename__ = "account_stap"

    id: int | None = Field(default=None, primary_key=True)
    account_id: str = Field(sa_column=_van_account())
    tijd: datetime = Field(default_factory=nu, sa_type=Tijdstip)
    inhoud: bytes


class TweedeFactor(SQLModel, table=True):
    """The second factor of an account: on once ``bevestigd_op`` is set.

    ``geheim`` is encrypted. ``laatste_stap`` is the time step of the last code that was used: that code
    and older ones do not work again.
    """

    __tablename__ = "tweede_factor"

    account_id: str = Field(sa_column=_van_account(sleutel=True))
    geheim: bytes
    bevestigd_op: datetime | None = Field(default=None, sa_type=Tijdstip)
    laatste_stap: int = Field(default=0)


class Herstelcode(SQLModel, table=True):
    """A recovery code that was not used yet; only its keyed hash."""

    account_id: str = Field(sa_column=_van_account(sleutel=True))
    code_hash: str = Field(primary_key=True, max_length=64)


class Uitnodiging(SQLModel, table=True):
    """The open invitation of an account: who has the code chooses a password. Only its keyed hash."""

    account_id: str = Field(sa_column=_van_account(sleutel=True))
    code_hash: str = Field(max_length=64)
    verloopt_op: datetime = Field(sa_type=Tijdstip, index=True)


class Sessie(SQLModel, table=True):
    """A logged-in browser or program. The token itself is nowhere, only its keyed hash.

    ``id`` names the session on a page and opens nothing. ``toestel`` is browser and system only.
    ``mislukt_vooraf``: log-ins that failed between this one and the one before.
    """

    __tablename__ = "inlogsessie"

    token_hash: str = Field(primary_key=True, max_length=64)
    id: str = Field(default_factory=nieuw_id, unique=True, max_length=32)
    account_id: str = Field(sa_column=_van_account())
    toestel: str = Field(default="", max_length=40)
    mislukt_vooraf: int = Field(default=0)
    gemaakt_op: datetime = Field(default_factory=nu, sa_type=Tijdstip)
    laatst_gezien: datetime = Field(default_factory=nu, sa_type=Tijdstip)
    verloopt_op: datetime = Field(sa_type=Tijdstip, index=True)


class Inlogpoging(SQLModel, table=True):
    """Log-ins that failed in a row; ``wie`` is a keyed hash of an e-mail address or a network address."""

    wie: str = Field(primary_key=True, max_length=64)
    aantal: int = Field(default=0)
    laatste: datetime = Field(default_factory=nu, sa_type=Tijdstip, index=True)
