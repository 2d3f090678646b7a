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


class Kaart(_Vorm):
    """An intake as the list shows it; after a change, how it is now."""

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
    """A question back to the family."""

    id: int
    van: str
    tijd: datetime
    veld: str | None
    tekst: str
    beantwoord_op: datetime | None


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


class Detail(Plan):
    """The plan with the work on it, which only colleagues see."""

    toegewezen_naam: str | None
    gesprekspunten: list[str]
    notities: list[NotitieVorm]
    terugvragen: list[TerugvraagVorm]


Reden = Annotated[str, Field(max_length=REDEN_MAX)]
Tekst = Annotated[str, Field(max_length=TEKST_MAX)]


class Vrijgave(_Vorm):
    """Releasing an intake."""

    reden: Reden = ""


class StatusWissel(_Vorm):
    """One step; ``gezien`` is the status on screen, when the sender wants that checked."""

    status: str = Field(max_length=20)
    reden: Reden = ""
    gezien: str = Field(default="", max_length=20)


class NieuweNotitie(_Vorm):
    """A note to add."""

    tekst: Tekst


class NieuweTerugvraag(_Vorm):
    """A question for the family about one field, or in general."""

    veld: str | None = Field(default=None, max_length=80)
    tekst: Tekst
