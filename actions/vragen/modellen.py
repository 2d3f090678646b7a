"""Tables of feedback and unanswered questions. No conversation id and no moment: only the week."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary
from sqlmodel import Field, SQLModel

from actions.klok import nu
from actions.opslag.tijdstip import Tijdstip


def _van_groep() -> Column[int]:
    verwijzing = ForeignKey("vraaggroep.id", ondelete="CASCADE")
    return Column(Integer, verwijzing, nullable=False, index=True)


class Aanleiding(StrEnum):
    """Why a question came in: no answer, "geen van deze", or an answer that did not help."""

    ONBEKEND = "onbekend"
    AFGEWEZEN = "afgewezen"
    NIET_GEHOLPEN = "niet_geholpen"


class Kennisoordeel(SQLModel, table=True):
    """One "heeft dit u geholpen?"; ``nummer`` is the version that was live, ``week`` like 2026-W47."""

    id: int | None = Field(default=None, primary_key=True)
    item_id: str = Field(max_length=80, index=True)
    nummer: int | None = None
    goed: bool
    week: str = Field(max_length=8)


class Vraaggroep(SQLModel, table=True):
    """Questions with the same meaning."""

    id: int | None = Field(default=None, primary_key=True)
    week: str = Field(max_length=8)


class Inboxvraag(SQLModel, table=True):
    """One stripped question; ``inhoud`` is the encrypted ``{tekst, vector}``.

    With ``terzijde_id`` it was put outside our scope, and does not stand in the inbox.
    """

    id: str = Field(primary_key=True, max_length=32)
    groep_id: int = Field(sa_column=_van_groep())
    aanleiding: str = Field(max_length=16)
    item_id: str | None = Field(default=None, max_length=80)
    gemeente: str = Field(default="", max_length=20)
    week: str = Field(max_length=8, index=True)
    terzijde_id: int | None = Field(default=None, index=True)
    inhoud: bytes = Field(sa_type=LargeBinary)


class Terzijde(SQLModel, table=True):
    """One time that an editor put questions outside our scope: who and when, so that it can be undone."""

    id: int | None = Field(default=None, primary_key=True)
    door: str = Field(max_length=200)
    gemaakt_op: datetime = Field(default_factory=nu, sa_type=Tijdstip)


class Buitenbereikzin(SQLModel, table=True):
    """A question that an editor put outside our scope; it teaches the search to say nothing."""

    id: int | None = Field(default=None, primary_key=True)
    tekst: str = Field(max_length=400, unique=True)
    door: str = Field(max_length=200)
    gemaakt_op: datetime = Field(default_factory=nu, sa_type=Tijdstip)
    terzijde_id: int | None = Field(default=None, index=True)
