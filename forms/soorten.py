"""The core words of gezinsplan deel 1: kinds of question, statuses and answers.

Source: ``gezinsplan deel 1``, the contract of the data (kinds, statuses and the shapes of ``waarde``).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeAlias

Waarde: TypeAlias = bool | int | str | list[str] | dict[str, Any] | None
"""A stored value: ja/nee -> bool, keuze -> option, meerkeuze -> options, schaal -> 1..10,
telefoon -> E.164, e-mail -> address with lower-case domain, datum -> ``"2017-05-03"`` or
``{"leeftijdJaren": 8, "opDatum": "2026-03-14"}``, no value -> ``None``."""


class Soort(StrEnum):
    """The kind of a question; decides how an answer is read and shown."""

    KORT = "kort"
    TEKST = "tekst"
    KEUZE = "keuze"
    MEERKEUZE = "meerkeuze"
    JA_NEE = "ja_nee"
    DATUM = "datum"
    SCHAAL = "schaal"
    TELEFOON = "telefoon"
    EMAIL = "email"


class Status(StrEnum):
    """What the person did with a question; skipping is a real answer."""

    BEANTWOORD = "beantwoord"
    OVERGESLAGEN = "overgeslagen"
    WEET_IK_NIET = "weet_ik_niet"
    BESPREEK_IK_LIEVER = "bespreek_ik_liever"


class Kanaal(StrEnum):
    """Where an answer was given."""

    CHAT = "chat"
    FORMULIER = "formulier"


class Aanspreekvorm(StrEnum):
    """How we address the person: u for an ouder, je for a jeugdige."""

    U = "u"
    JE = "je"


@dataclass(frozen=True, slots=True)
class Antwoord:
    """One answer. ``letterlijk`` is the message as typed and is never rewritten."""

    waarde: Waarde
    letterlijk: str
    status: Status
    kanaal: Kanaal
    tijd: datetime


@dataclass(frozen=True, slots=True)
class Ontleding:
    """What a parser made of a text.

    ``waarde`` is None when nothing fitting was found; then ``fout`` names why (a key of the error
    texts, for example ``datum_toekomst``). ``volledig`` is True when the whole text was understood
    as this one answer and ``rest`` is what was left over when it was not. ``details`` carries what
    an error text needs, for example ``{"plaats": "Breda"}``.
    """

    waarde: Waarde = None
    volledig: bool = False
    fout: str | None = None
    rest: str = ""
    details: dict[str, str] = field(default_factory=dict)

    @property
    def gelukt(self) -> bool:
        """Whether the text holds an answer."""
        return self.waarde is not None
