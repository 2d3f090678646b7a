"""The list of the queue: filters, search and pages. Only what this person may see is counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement
from sqlmodel import Session, and_, col, func, select

from actions.accounts.actor import Actor
from actions.accounts.modellen import Account
from actions.intakes.modellen import Intake, IntakeZoekterm
from actions.intakes.statussen import LOPEND, IntakeStatus
from actions.intakes.termijnen import PLAN_LOOPT, WAARSCHUW_PLAN
from actions.intakes.werkdagen import werkdagen_na
from actions.intakes.zoektermen import Merk, vingerafdruk, woorden
from actions.klok import vandaag
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
    OUDSTE = "oudste"
    STREEFDATUM = "streefdatum"
    GEWIJZIGD = "gewijzigd"


class Termijn(StrEnum):
    """A filter on what presses."""

    OPPAKKEN_VOORBIJ = "oppakken_voorbij"
    OPPAKKEN_VANDAAG = "oppakken_vandaag"
    ANTWOORD = "antwoord"
    PLAN_BIJNA = "plan_bijna"
    PLAN_VOORBIJ = "plan_voorbij"


class Signaalfilter(StrEnum):
    """A filter on what a reader must not miss; it never changes the order."""

    SIGNAAL = "signaal"
    NIET_INSPREKEN = "niet_inspreken"


@dataclass(frozen=True, slots=True)
class Filters:
    """What someone asked for; an empty text is no filter. ``pagina`` counts from 1."""

    gemeente: str = ""
    status: str = ""
    toegewezen_aan: str = ""
    zoek: str = ""
    pagina: int = 1
    volgorde: Volgorde = Volgorde.NIEUWSTE
    signaal: str = ""
    termijn: str = ""


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


def tel_intakes(sessie: Session, actor: Actor, gemeente: str = "") -> dict[str, int]:
    """How many intakes stand where: per status, and of those that run: ``mij``, ``niemand``, ``antwoord``."""
    waar = and_(*_voorwaarden(actor, Filters(gemeente=gemeente)))
    per_status = sessie.exec(select(Intake.status, func.count()).where(waar).group_by(col(Intake.status)))
    aantallen = {IntakeStatus(status).value: aantal for status, aantal in per_status}
    lopend = and_(waar, col(Intake.status).in_(LOPEND))
    for naam, deel in {
        MIJ: _van(actor, MIJ),
        NIEMAND: _van(actor, NIEMAND),
        Termijn.ANTWOORD.value: _TERMIJNEN[Termijn.ANTWOORD](vandaag()),
    }.items():
        aantallen[naam] = sessie.exec(select(func.count()).select_from(Intake).where(lopend, deel)).one()
    aantallen[LOPENDE] = sum(aantallen.get(status, 0) for status in LOPEND)
    return aantallen


def _volgorde(volgorde: Volgorde) -> tuple[Any, ...]:
    return (*_VOLGORDES[volgorde], col(Intake.kenmerk))


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
    if filters.signaal:
        waar.append(_met_merk(_MERKEN[Signaalfilter(filters.signaal)]))
    if filters.termijn:
        waar.append(_TERMIJNEN[Termijn(filters.termijn)](vandaag()))
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
    return and_(*(_met_merk(woord) for woord in gevraagd))


def _met_merk(merk: str) -> ColumnElement[bool]:
    passend = select(IntakeZoekterm.kenmerk).where(col(IntakeZoekterm.term_hash).in_(vingerafdruk(merk)))
    return col(Intake.kenmerk).in_(passend)


def _oppakken(grens: ColumnElement[bool]) -> ColumnElement[bool]:
    return and_(col(Intake.status) == IntakeStatus.NIEUW, grens)


def _plan(grens: ColumnElement[bool]) -> ColumnElement[bool]:
    return and_(col(Intake.status).in_(PLAN_LOOPT), grens)


_VOLGORDES: dict[Volgorde, tuple[Any, ...]] = {
    Volgorde.NIEUWSTE: (col(Intake.ontvangen).desc(),),
    Volgorde.OUDSTE: (col(Intake.ontvangen),),
    Volgorde.STREEFDATUM: (col(Intake.streefdatum), col(Intake.ontvangen)),
    Volgorde.GEWIJZIGD: (col(Intake.gewijzigd_op).desc(),),
}
_MERKEN = {Signaalfilter.SIGNAAL: Merk.SIGNAAL, Signaalfilter.NIET_INSPREKEN: Merk.NIET_INSPREKEN}
_TERMIJNEN: dict[Termijn, Callable[[date], ColumnElement[bool]]] = {
    Termijn.OPPAKKEN_VOORBIJ: lambda dag: _oppakken(col(Intake.streefdatum) < dag),
    Termijn.OPPAKKEN_VANDAAG: lambda dag: _oppakken(col(Intake.streefdatum) == dag),
    Termijn.ANTWOORD: lambda _: and_(
        # Said apart, so that the few with an answer are found by their index.
        col(Intake.gezin_op).is_not(None),
        col(Intake.status).in_(LOPEND),
        col(Intake.gezin_op) > col(Intake.gewerkt_op),
    ),
    Termijn.PLAN_BIJNA: lambda dag: _plan(
        col(Intake.plan_voor).between(dag, werkdagen_na(dag, WAARSCHUW_PLAN))
    ),
    Termijn.PLAN_VOORBIJ: lambda dag: _plan(col(Intake.plan_voor) < dag),
}
