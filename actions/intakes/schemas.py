"""The shapes of the queue's API (``koppelvlak``: Queue)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

REDEN_MAX = 2_000
TEKST_MAX = 5_000


class _Vorm(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)


class SignaalVorm(_Vorm):
    """A cry for help with the quoted sentence."""

    soort: str
    zin: str


class KindVorm(_Vorm):
    """A child in the list."""

    voornaam: str
    leeftijd: str


class WaarschuwingVorm(_Vorm):
    """A term that presses: its last day, and the working days left (negative when it has passed)."""

    soort: str
    dag: date
    werkdagen: int


class Kaart(_Vorm):
    """An intake as the list shows it; after a change, how it is now.

    ``stand`` counts its changes: sent back with a change, it shows that nothing happened in between.
    ``terug_op`` is the day on which it goes back to the queue when nobody works on it.
    """

    kenmerk: str
    gemeente: str
    status: str
    ontvangen: datetime
    streefdatum: date
    toegewezen_aan: str | None
    toegewezen_naam: str | None
    signalen: list[SignaalVorm]
    naam: str
    kinderen: list[KindVorm]
    hulpvraag: str
    niet_inspreken: bool
    stand: int
    gesprek_op: date | None
    plan_voor: date | None
    terug_op: date | None
    wacht_sinds: datetime | None
    antwoord_op: datetime | None
    waarschuwingen: list[WaarschuwingVorm]


class Lijst(_Vorm):
    """One page of the queue; ``totaal`` counts all pages."""

    totaal: int
    intakes: list[Kaart]


class AntwoordVorm(_Vorm):
    """One answer; ``letterlijk`` is exactly as it was typed."""

    waarde: Any
    letterlijk: str
    status: str
    kanaal: str
    tijd: datetime


class NotitieVorm(_Vorm):
    """An internal note."""

    id: int
    van: str
    tijd: datetime
    tekst: str


class TerugvraagVorm(_Vorm):
    """A question back to the family; ``bericht`` tells whether a mail went out, else why not.

    ``antwoord`` is the reply to a question in general; else the reply is in the next version.
    """

    id: int
    van: str
    tijd: datetime
    veld: str | None
    tekst: str
    beantwoord_op: datetime | None
    bericht: str | None
    antwoord: str


class Plan(_Vorm):
    """What the family sent: the answers by field, ``kinderen`` and ``eerdere_hulp.items`` as lists."""

    kenmerk: str
    gemeente: str
    status: str
    ontvangen: datetime
    streefdatum: date
    toegewezen_aan: str | None
    versie: int
    signalen: list[SignaalVorm]
    antwoorden: dict[str, AntwoordVorm | list[dict[str, AntwoordVorm]]]


class _Kop(_Vorm):
    """Which published schema a file follows, and its version."""

    adres: str = Field(alias="$schema")
    schema_versie: str


class Uitvoer(Plan, _Kop):
    """The plan as a file that leaves this application."""


class Detail(Plan):
    """The plan with the work on it, which only colleagues see."""

    toegewezen_naam: str | None
    stand: int
    gesprek_op: date | None
    plan_voor: date | None
    terug_op: date | None
    waarschuwingen: list[WaarschuwingVorm]
    gesprekspunten: list[str]
    notities: list[NotitieVorm]
    terugvragen: list[TerugvraagVorm]


Reden = Annotated[str, Field(max_length=REDEN_MAX)]
Tekst = Annotated[str, Field(max_length=TEKST_MAX)]


class _Wijziging(_Vorm):
    """A change; ``stand`` is the state on screen, when the sender wants that checked."""

    stand: int | None = None


class Vrijgave(_Wijziging):
    """Releasing an intake; the reason is needed."""

    reden: Reden = ""


class StatusWissel(_Wijziging):
    """One step; ``gezien`` is the status on screen, when the sender wants that checked."""

    status: str = Field(max_length=20)
    reden: Reden = ""
    gezien: str = Field(default="", max_length=20)


class Overdracht(_Wijziging):
    """Handing over to a colleague (``naar``, an e-mail address) or to another gemeente, with the reason."""

    naar: str = Field(default="", max_length=200)
    gemeente: str = Field(default="", max_length=20)
    reden: Reden = ""


class EersteGesprek(_Wijziging):
    """The day of the first conversation, as ``2026-03-12``."""

    datum: str = Field(max_length=20)


class NieuweNotitie(_Vorm):
    """A note to add."""

    tekst: Tekst


class NieuweTerugvraag(_Wijziging):
    """A question for the family about one field, or in general."""

    veld: str | None = Field(default=None, max_length=80)
    tekst: Tekst
