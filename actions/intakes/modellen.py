"""Tables of the queue. Everything that a family or a professional wrote is encrypted."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import Column, Enum, ForeignKey, Index, LargeBinary, String
from sqlmodel import Field, SQLModel

from actions.intakes.statussen import IntakeStatus
from actions.klok import nu
from actions.opslag.tijdstip import Tijdstip


class Soort(StrEnum):
    """What happened with an intake."""

    ONTVANGEN = "ontvangen"
    CLAIM = "claim"
    VRIJGAVE = "vrijgave"
    STATUS = "status"
    NOTITIE = "notitie"
    TERUGVRAAG = "terugvraag"
    OVERDRACHT = "overdracht"
    TERUGVAL = "terugval"
    VERTREK = "vertrek"
    GESPREK = "gesprek"
    VERSIE = "versie"
    INTREKKING = "intrekking"


def _van_intake(*, sleutel: bool = False, index: bool | None = None) -> Column[str]:
    verwijzing = ForeignKey("intake.kenmerk", ondelete="CASCADE")
    met_index = not sleutel if index is None else index
    return Column(String(16), verwijzing, primary_key=sleutel, nullable=False, index=met_index)


def _van_account() -> Column[str | None]:
    return Column(String(32), ForeignKey("account.id", ondelete="SET NULL"), nullable=True)


def _status() -> Column[IntakeStatus]:
    # Kept as its readable value in a plain text column: a new status needs no change of the table.
    soort = Enum(
        IntakeStatus,
        native_enum=False,
        length=20,
        values_callable=lambda keuzes: [keuze.value for keuze in keuzes],
    )
    return Column(soort, nullable=False)


class Intake(SQLModel, table=True):
    """One intake in the queue.

    ``overzicht`` is the encrypted little that the list shows; ``versie`` the number of the newest
    ``IntakeVersie``. There is no foreign key to the conversation: that is deleted earlier.

    ``stand`` counts the steps of its history. ``gewerkt_op`` is the last time that a professional did
    something with it, ``gezin_op`` the last time that the family did after sending. ``gesprek_op`` is the
    day of the first conversation, ``plan_voor`` the last day of the term for the gezinsplan after it.
    """

    __table_args__ = (
        # One index per order, over a gemeente and over a gemeente and status, each ending in the kenmerk:
        # a page and a count are read from the index alone.
        Index("ix_intake_ontvangen", "gemeente", "ontvangen", "kenmerk"),
        Index("ix_intake_streefdatum", "gemeente", "streefdatum", "ontvangen", "kenmerk"),
        Index("ix_intake_gewijzigd", "gemeente", "gewijzigd_op", "kenmerk"),
        Index("ix_intake_status_ontvangen", "gemeente", "status", "ontvangen", "kenmerk"),
        Index("ix_intake_status_streefdatum", "gemeente", "status", "streefdatum", "ontvangen", "kenmerk"),
        Index("ix_intake_status_gewijzigd", "gemeente", "status", "gewijzigd_op", "kenmerk"),
        Index("ix_intake_status_gezin", "gemeente", "status", "gezin_op", "gewerkt_op"),
        Index("ix_intake_status_plan", "gemeente", "status", "plan_voor", "ontvangen", "kenmerk"),
        Index("ix_intake_eigenaar", "eigenaar_id", "gemeente", "status", "ontvangen", "kenmerk"),
    )

    kenmerk: str = Field(primary_key=True, max_length=16)
    gesprek_id: str = Field(unique=True, max_length=32)
    gemeente: str = Field(max_length=20)
    status: IntakeStatus = Field(default=IntakeStatus.NIEUW, sa_column=_status())
    ontvangen: datetime = Field(sa_type=Tijdstip)
    streefdatum: date
    eigenaar_id: str | None = Field(default=None, sa_column=_van_account())
    versie: int = Field(default=1)
    overzicht: bytes = Field(sa_type=LargeBinary)
    stand: int = Field(default=1)
    gewerkt_op: datetime = Field(default_factory=nu, sa_type=Tijdstip)
    gewijzigd_op: datetime = Field(default_factory=nu, sa_type=Tijdstip)
    gezin_op: datetime | None = Field(default=None, sa_type=Tijdstip)
    gesprek_op: date | None = Field(default=None)
    plan_voor: date | None = Field(default=None)


class IntakeVersie(SQLModel, table=True):
    """What the family sent: all answers and signals, encrypted; a later answer makes a new version."""

    __tablename__ = "intake_versie"

    kenmerk: str = Field(sa_column=_van_intake(sleutel=True))
    nummer: int = Field(default=1, primary_key=True)
    ontvangen: datetime = Field(sa_type=Tijdstip)
    inhoud: bytes = Field(sa_type=LargeBinary)


class IntakeZoekterm(SQLModel, table=True):
    """A keyed hash of the beginning of a name: finds an intake without a readable name.

    ``gemeente`` is the one that the intake stands in, so that a search reads its own gemeenten only.
    """

    __tablename__ = "intake_zoekterm"

    term_hash: str = Field(primary_key=True, max_length=64)
    gemeente: str = Field(primary_key=True, max_length=20)
    kenmerk: str = Field(sa_column=_van_intake(sleutel=True, index=True))


class IntakeNotitie(SQLModel, table=True):
    """An internal note, encrypted; the family does not see it."""

    __tablename__ = "intake_notitie"

    id: int | None = Field(default=None, primary_key=True)
    kenmerk: str = Field(sa_column=_van_intake())
    account_id: str | None = Field(default=None, sa_column=_van_account())
    tijd: datetime = Field(default_factory=nu, sa_type=Tijdstip)
    inhoud: bytes = Field(sa_type=LargeBinary)


class IntakeTerugvraag(SQLModel, table=True):
    """A question back to the family about one field or in general, encrypted.

    ``bericht`` tells whether a mail went out and else why not. ``antwoord`` is the encrypted reply to a
    question in general; the reply to a question about a field is in the next version of the plan.
    """

    __tablename__ = "intake_terugvraag"

    id: int | None = Field(default=None, primary_key=True)
    kenmerk: str = Field(sa_column=_van_intake())
    account_id: str | None = Field(default=None, sa_column=_van_account())
    veld: str | None = Field(default=None, max_length=80)
    tijd: datetime = Field(default_factory=nu, sa_type=Tijdstip)
    inhoud: bytes = Field(sa_type=LargeBinary)
    beantwoord_op: datetime | None = Field(default=None, sa_type=Tijdstip)
    bericht: str | None = Field(default=None, max_length=16)
    antwoord: bytes | None = Field(default=None, sa_type=LargeBinary)


class IntakeGebeurtenis(SQLModel, table=True):
    """One step in the life of an intake; ``inhoud`` is the encrypted reason, when there is one.

    ``aan`` is who got it at a hand-over: the id of an account, or the name of a gemeente.
    """

    __tablename__ = "intake_gebeurtenis"

    id: int | None = Field(default=None, primary_key=True)
    kenmerk: str = Field(sa_column=_van_intake())
    account_id: str | None = Field(default=None, sa_column=_van_account())
    soort: str = Field(max_length=20)
    van: str | None = Field(default=None, max_length=20)
    naar: str | None = Field(default=None, max_length=20)
    tijd: datetime = Field(default_factory=nu, sa_type=Tijdstip)
    inhoud: bytes | None = Field(default=None, sa_type=LargeBinary)
    aan: str | None = Field(default=None, max_length=32)


class IntakeWeergave(SQLModel, table=True):
    """A saved view of the queue: its name and filters, encrypted, of one person."""

    __tablename__ = "intake_weergave"

    id: int | None = Field(default=None, primary_key=True)
    account_id: str = Field(
        sa_column=Column(String(32), ForeignKey("account.id", ondelete="CASCADE"), nullable=False, index=True)
    )
    inhoud: bytes = Field(sa_type=LargeBinary)
