"""Rate limits, counted in the database so that they hold after a restart and across processes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from fastapi import Request
from sqlmodel import Field, Session, SQLModel, col, delete

from actions.instellingen import instellingen
from actions.klok import nu
from actions.opslag.tegelijk import op_slot
from actions.opslag.tijdstip import Tijdstip
from actions.opslag.versleuteling import kluis
from actions.problemen import TeVeel


class Teller(SQLModel, table=True):
    """How often something happened in one window of time; ``wie`` is a keyed hash, never an address."""

    wie: str = Field(primary_key=True, max_length=64)
    venster: datetime = Field(primary_key=True, sa_type=Tijdstip)
    aantal: int = Field(default=0)


def tel(sessie: Session, wat: str, wie: str, *, hoogstens: int, per: timedelta) -> None:
    """Count one more of ``wat`` by ``wie``. Raises TeVeel past ``hoogstens`` in this window."""
    venster = _venster(per)
    sleutel = kluis().vingerafdrukken(wie, f"teller:{wat}")[0]
    sessie.exec(delete(Teller).where(col(Teller.wie) == sleutel, col(Teller.venster) < venster))
    teller = op_slot(sessie, Teller(wie=sleutel, venster=venster))
    teller.aantal += 1
    sessie.add(teller)
    if teller.aantal > hoogstens:
        raise TeVeel()


def vergeef(sessie: Session, wat: str, wie: str, *, per: timedelta) -> None:
    """Take one count back: what was tried turned out to be right."""
    sleutel = kluis().vingerafdrukken(wie, f"teller:{wat}")[0]
    teller = sessie.get(Teller, (sleutel, _venster(per)), with_for_update=True)
    if teller is not None:
        teller.aantal -= 1


def afzender(request: Request) -> str:
    """The address a request comes from. A forwarded address counts only behind our own proxy."""
    direct = request.client.host if request.client else "onbekend"
    doorgestuurd = request.headers.get("x-forwarded-for")
    if doorgestuurd and direct == instellingen().vertrouwde_proxy:
        return doorgestuurd.rsplit(",", 1)[-1].strip()
    return direct


def _venster(per: timedelta) -> datetime:
    seconden = int(per.total_seconds())
    return datetime.fromtimestamp(int(nu().timestamp()) // seconden * seconden, UTC)
