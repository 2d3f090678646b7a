"""Saved views: the filters that somebody uses every day, under a name of their own.

A search stays out: a view may not keep the name of a family.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, col, select

from actions.accounts.actor import Actor
from actions.audit.gebeurtenissen import Gebeurtenis
from actions.audit.handeling import handeling
from actions.intakes.modellen import IntakeWeergave
from actions.intakes.teksten import fout
from actions.opslag.database import lees_sessie
from actions.opslag.versleuteling import kluis
from actions.problemen import NietGevonden, OngeldigeInvoer

HOOGSTENS = 12
LANGSTE_NAAM = 40


@dataclass(frozen=True, slots=True)
class Weergave:
    """One saved view; ``velden`` are the filters as the address of the queue has them."""

    id: int
    naam: str
    velden: dict[str, str]


def lees_weergaven(actor: Actor) -> list[Weergave]:
    """The views of this person, oldest first."""
    with lees_sessie() as werk:
        return [_lees(rij) for rij in _rijen(werk, actor)]


def bewaar_weergave(actor: Actor, naam: str, velden: dict[str, str]) -> None:
    """Save these filters; the same name again replaces them. Raises OngeldigeInvoer."""
    schoon = " ".join(naam.split())
    if not schoon or len(schoon) > LANGSTE_NAAM:
        raise OngeldigeInvoer(fout("weergave_naam", hoogstens=str(LANGSTE_NAAM)), veld="naam")
    with handeling(actor, Gebeurtenis.WEERGAVE_BEWAARD) as werk:
        rijen = _rijen(werk, actor)
        zelfde = next((rij for rij in rijen if _lees(rij).naam.casefold() == schoon.casefold()), None)
        if zelfde is None and len(rijen) >= HOOGSTENS:
            raise OngeldigeInvoer(fout("weergave_vol", hoogstens=str(HOOGSTENS)), veld="naam")
        rij = zelfde or IntakeWeergave(account_id=actor.account_id, inhoud=b"")
        inhoud: dict[str, Any] = {"naam": schoon, "velden": velden}
        rij.inhoud = kluis().versleutel(inhoud, _context(actor.account_id))
        werk.add(rij)


def verwijder_weergave(actor: Actor, nummer: int) -> None:
    """Throw a view away. Raises NietGevonden for someone else's."""
    with handeling(actor, Gebeurtenis.WEERGAVE_BEWAARD) as werk:
        rij = werk.get(IntakeWeergave, nummer)
        if rij is None or rij.account_id != actor.account_id:
            raise NietGevonden()
        werk.delete(rij)


def _rijen(werk: Session, actor: Actor) -> list[IntakeWeergave]:
    vraag = select(IntakeWeergave).where(IntakeWeergave.account_id == actor.account_id)
    return list(werk.exec(vraag.order_by(col(IntakeWeergave.id))))


def _lees(rij: IntakeWeergave) -> Weergave:
    gegevens = kluis().ontsleutel(rij.inhoud, _context(rij.account_id))
    return Weergave(rij.id or 0, gegevens["naam"], gegevens["velden"])


def _context(account_id: str) -> str:
    return f"weergave:{account_id}"
