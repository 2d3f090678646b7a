"""Short-lived tickets that take a conversation from the chat to the web form.

The address of the form holds a ticket, never the secret of the conversation: an address ends up in
histories and on shared screens. A ticket works once and for a short time.
"""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from sqlalchemy import Column, ForeignKey, String
from sqlmodel import Field, Session, SQLModel, col, delete

from actions.gesprek.toegang import geef_sleutel, nieuw_gesprek, open_gesprek
from actions.grenzen import tel
from actions.instellingen import instellingen
from actions.klok import nu
from actions.opslag.database import sessie
from actions.opslag.tijdstip import Tijdstip
from actions.opslag.versleuteling import kluis
from actions.problemen import NietGevonden

_GELDIG = timedelta(minutes=10)


class Kaartje(SQLModel, table=True):
    """A ticket, kept as a keyed hash."""

    kaartje_hash: str = Field(primary_key=True, max_length=64)
    gesprek_id: str = Field(
        sa_column=Column(String(32), ForeignKey("gesprek.id", ondelete="CASCADE"), nullable=False, index=True)
    )
    verloopt_op: datetime = Field(sa_type=Tijdstip)


def maak_kaartje(gesprek_id: str, sleutel: str | None) -> str:
    """A ticket for who holds the secret of the conversation. Raises NietGevonden."""
    kaartje = secrets.token_urlsafe(24)
    with sessie() as werk:
        gesprek = open_gesprek(werk, gesprek_id, sleutel)
        werk.add(Kaartje(kaartje_hash=_hash(kaartje), gesprek_id=gesprek.id, verloopt_op=nu() + _GELDIG))
    return kaartje


def wissel_in(kaartje: str) -> tuple[str, str]:
    """Trade a ticket for conversation and secret. Raises NietGevonden when it is used or too old."""
    with sessie() as werk:
        rij = werk.get(Kaartje, _hash(kaartje))
        if rij is None or rij.verloopt_op < nu():
            raise NietGevonden()
        werk.delete(rij)
        _ruim_op(werk)
        return rij.gesprek_id, geef_sleutel(werk, rij.gesprek_id)


def begin_formulier(afzender: str) -> tuple[str, str]:
    """A new conversation that starts in the form. Raises TeVeel past the limit per address."""
    with sessie() as werk:
        tel(werk, "gesprek", afzender, hoogstens=instellingen().gesprekken_per_uur, per=timedelta(hours=1))
        gesprek, sleutel = nieuw_gesprek(werk)
        return gesprek.id, sleutel


def _ruim_op(werk: Session) -> None:
    werk.exec(delete(Kaartje).where(col(Kaartje.verloopt_op) < nu()))


def _hash(kaartje: str) -> str:
    return kluis().vingerafdrukken(kaartje, "kaartje")[0]
