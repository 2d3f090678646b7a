"""What an editor sent after the session ended: kept for a day, encrypted, until this person is back.

The key stands in an address that only works for a logged-in editor, and says nothing by itself.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Field, Session, SQLModel, col, delete

from actions.klok import nu
from actions.opslag.tijdstip import Tijdstip
from actions.opslag.versleuteling import kluis

BEWAREN = timedelta(days=1)
_CONTEXT = "kennisklad"


class Kennisklad(SQLModel, table=True):
    """One form that was sent; ``sleutel_hash`` is the keyed hash of the key in the address."""

    sleutel_hash: str = Field(primary_key=True, max_length=64)
    inhoud: bytes
    gemaakt_op: datetime = Field(default_factory=nu, sa_type=Tijdstip)


@dataclass(frozen=True, slots=True)
class Klad:
    """The address of the form and its fields, each with all its values."""

    adres: str
    velden: Mapping[str, list[str]]


def bewaar_klad(werk: Session, klad: Klad) -> str:
    """Keep a form; gives the key. Also removes what is too old."""
    ruim_klad_op(werk, nu())
    sleutel = secrets.token_hex(16)
    inhoud = kluis().versleutel({"adres": klad.adres, "velden": dict(klad.velden)}, _CONTEXT)
    werk.add(Kennisklad(sleutel_hash=_hash(sleutel), inhoud=inhoud))
    return sleutel


def lees_klad(werk: Session, sleutel: str) -> Klad | None:
    """The form behind a key; None when there is none, or it is too old."""
    rij = werk.get(Kennisklad, _hash(sleutel))
    if rij is None or rij.gemaakt_op < nu() - BEWAREN:
        return None
    inhoud = kluis().ontsleutel(rij.inhoud, _CONTEXT)
    return Klad(inhoud["adres"], inhoud["velden"])


def wis_klad(werk: Session, sleutel: str) -> None:
    """The text is safe elsewhere now."""
    werk.exec(delete(Kennisklad).where(col(Kennisklad.sleutel_hash) == _hash(sleutel)))


def ruim_klad_op(werk: Session, moment: datetime) -> None:
    """Remove forms that nobody came back for."""
    werk.exec(delete(Kennisklad).where(col(Kennisklad.gemaakt_op) < moment - BEWAREN))


def _hash(sleutel: str) -> str:
    return kluis().vingerafdrukken(sleutel, _CONTEXT)[0]
