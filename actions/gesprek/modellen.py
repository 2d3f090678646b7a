"""Tables of the chat side. Every text of a family is an encrypted blob; no column holds it readable."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Column, ForeignKey, LargeBinary, String
from sqlmodel import Field, SQLModel

from actions.klok import nu
from actions.opslag.tijdstip import Tijdstip

_GESPREK = "gesprek.id"


class GesprekStatus(StrEnum):
    """Where a conversation stands."""

    OPEN = "open"
    VERSTUURD = "verstuurd"
    GESTOPT = "gestopt"


def _van_gesprek(*, sleutel: bool = False) -> Column[str]:
    verwijzing = ForeignKey(_GESPREK, ondelete="CASCADE")
    return Column(String(32), verwijzing, primary_key=sleutel, nullable=False, index=not sleutel)


class Gesprek(SQLModel, table=True):
    """One conversation and its draft. ``stand`` holds the open question and what waits for a yes."""

    id: str = Field(primary_key=True, max_length=32)
    status: str = Field(default=GesprekStatus.OPEN, max_length=12)
    kenmerk: str | None = Field(default=None, unique=True, max_length=16)
    gemaakt_op: datetime = Field(default_factory=nu, sa_type=Tijdstip)
    laatst_actief: datetime = Field(default_factory=nu, sa_type=Tijdstip, index=True)
    stand: bytes | None = Field(default=None, sa_type=LargeBinary)


class Toegang(SQLModel, table=True):
    """A secret that opens a conversation; each device has its own. Only the hash is kept."""

    sleutel_hash: str = Field(primary_key=True, max_length=64)
    gesprek_id: str = Field(sa_column=_van_gesprek())
    gemaakt_op: datetime = Field(default_factory=nu, sa_type=Tijdstip)


class Hervatcode(SQLModel, table=True):
    """A resume code, kept as a keyed hash. An earlier code stays valid after a second pause."""

    code_hash: str = Field(primary_key=True, max_length=64)
    gesprek_id: str = Field(sa_column=_van_gesprek())
    verloopt_op: datetime = Field(sa_type=Tijdstip)


class AntwoordRij(SQLModel, table=True):
    """One answer of the draft; ``inhoud`` is the encrypted ``{waarde, letterlijk}``."""

    __tablename__ = "antwoord"

    gesprek_id: str = Field(sa_column=_van_gesprek(sleutel=True))
    pad: str = Field(primary_key=True, max_length=80)
    status: str = Field(max_length=20)
    kanaal: str = Field(max_length=12)
    tijd: datetime = Field(sa_type=Tijdstip)
    inhoud: bytes = Field(sa_type=LargeBinary)


class BerichtRij(SQLModel, table=True):
    """One message of the transcript, encrypted as a whole."""

    __tablename__ = "bericht"

    gesprek_id: str = Field(sa_column=_van_gesprek(sleutel=True))
    volgnummer: int = Field(primary_key=True)
    inhoud: bytes = Field(sa_type=LargeBinary)


class BeurtRij(SQLModel, table=True):
    """One turn. What was typed is on disk before anything happens with it.

    ``besloten`` turns true in the transaction that applies the turn, so a repeated call never
    applies it twice; ``uitkomst`` is the reply that a repeated call gets.
    """

    __tablename__ = "beurt"

    gesprek_id: str = Field(sa_column=_van_gesprek(sleutel=True))
    id: str = Field(primary_key=True, max_length=64)
    invoer: bytes = Field(sa_type=LargeBinary)
    besloten: bool = Field(default=False)
    uitkomst: bytes | None = Field(default=None, sa_type=LargeBinary)
    tijd: datetime = Field(default_factory=nu, sa_type=Tijdstip, index=True)


class SignaalRij(SQLModel, table=True):
    """A cry for help as it was written: class and quoted sentence, encrypted."""

    __tablename__ = "signaal"

    id: int | None = Field(default=None, primary_key=True)
    gesprek_id: str = Field(sa_column=_van_gesprek())
    tijd: datetime = Field(default_factory=nu, sa_type=Tijdstip)
    inhoud: bytes = Field(sa_type=LargeBinary)
