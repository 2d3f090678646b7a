"""The list of the queue: filters, search and pages. Only what this person may see is counted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement
from sqlmodel import Session, and_, col, func, select

from actions.accounts.actor import Actor
from actions.accounts.modellen import Account
from actions.intakes.modellen import Intake, IntakeZoekterm
from actions.intakes.statussen import LOPEND, IntakeStatus
from actions.intakes.zoektermen import vingerafdruk, woorden
from forms.kenmerk import normaliseer_kenmerk

PER_PAGINA = 25
MIJ = "mij"
NIEMAND = "niemand"
LOPENDE = "lopend"
"""A filter on status that takes everything that still needs work."""
_HOOGSTENS_WOORDEN = 5


class Volgorde(StrEnum):
    """How the list is ordered; nothing in an intake itself moves it up."""

    NIEUWSTE = "nieuwste"
    STREEFDATUM = "streefdatum"


@dataclass(frozen=True, slots=True)
class Filters:
    """What someone asked for; an empty text is no filter. ``pagina`` counts from 1."""

    gemeente: str = ""
    status: str = ""
    toegewezen_aan: str = ""
    zoek: str = ""
    pagina: int = 1
    volgorde: Volgorde = Volgorde.NIEUWSTE


@dataclass(frozen=True, slots=True)
class Bladzijde:
    """One page: the total over all pages, and per intake the account that has it."""

    totaal: int
    rijen: tuple[tuple[Intake, Account | None], ...]


def zoek_intakes(sessie: Session, actor: Actor, filters: Filters) -> Bladzijde:
    """One page of the intakes of this person's gemeenten."""
    waar = and_(*_voorwaarden(actor, filters))
    totaal = sessie.exec(select(func.count()).select_from(Intake).where(waar)).one()
    rijen = sessie.exec(
        select(Intake, Account)
        .join(Account, col(Account.id) == col(Intake.eigenaar_id), isouter=True)
        .where(waar)
        .order_by(*_volgorde(filters.volgorde))
        .offset((filters.pagina - 1) * PER_PAGINA)
        .limit(PER_PAGINA)
    ).all()
    return Bladzijde(totaal, tuple((intake, account) for intake, account in rijen))


def _volgorde(volgorde: Volgorde) -> tuple[Any, ...]:
    if volgorde is Volgorde.STREEFDATUM:
        return col(Intake.streefdatum), col(Intake.ontvangen), col(Intake.kenmerk)
    return col(Intake.ontvangen).desc(), col(Intake.kenmerk)


def _voorwaarden(actor: Actor, filters: Filters) -> list[ColumnElement[bool]]:
    waar: list[ColumnElement[bool]] = [col(Intake.gemeente).in_(actor.gemeenten)]
    if filters.gemeente:
        waar.append(col(Intake.gemeente) == filters.gemeente)
    if filters.status == LOPENDE:
        waar.append(col(Intake.status).in_(LOPEND))
    elif filters.status:
        waar.append(col(Intake.status) == IntakeStatus(filters.status))
    if filters.toegewezen_aan:
        waar.append(_van(actor, filters.toegewezen_aan))
    if filters.zoek.strip():
        waar.append(_gezocht(filters.zoek))
    return waar


def _van(actor: Actor, wie: str) -> ColumnElement[bool]:
    if wie == NIEMAND:
        return col(Intake.eigenaar_id).is_(None)
    if wie == MIJ:
        return col(Intake.eigenaar_id) == actor.account_id
    account = select(Account.id).where(Account.email == wie.strip().casefold())
    return col(Intake.eigenaar_id).in_(account)


def _gezocht(tekst: str) -> ColumnElement[bool]:
    """A kenmerk, or names of which every word must fit. Without a usable word nothing fits."""
    kenmerk = normaliseer_kenmerk(tekst)
    if kenmerk:
        return col(Intake.kenmerk) == kenmerk
    gevraagd = woorden(tekst)[:_HOOGSTENS_WOORDEN]
    if not gevraagd:
        return col(Intake.kenmerk).is_(None)
    return and_(*(_met_woord(woord) for woord in gevraagd))


def _met_woord(woord: str) -> ColumnElement[bool]:
    passend = select(IntakeZoekterm.kenmerk).where(col(IntakeZoekterm.term_hash).in_(vingerafdruk(woord)))
    return col(Intake.kenmerk).in_(passend)
