"""What a filter asks of the table, in a form that an index answers.

Every question names its gemeenten and, when it can, its statuses as plain values: all indices of the
table begin with those two. Names and marks are looked up in the search terms first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement
from sqlmodel import Session, and_, col, false, func, select, true

from actions.accounts.actor import Actor
from actions.accounts.modellen import Account
from actions.intakes.filters import LOPENDE, MIJ, NIEMAND, Filters, Termijn
from actions.intakes.modellen import Intake
from actions.intakes.statussen import LOPEND, IntakeStatus
from actions.intakes.termijnen import PLAN_LOOPT, WAARSCHUW_PLAN
from actions.intakes.werkdagen import werkdagen_na
from actions.intakes.zoeken import zoek
from actions.klok import vandaag

_NIETS: tuple[ColumnElement[bool], ...] = (false(),)


@dataclass(frozen=True, slots=True)
class Vraag:
    """One question to the table. Without ``statussen`` every status will do.

    ``kenmerken`` are the few that the search left over, and ``aantal`` how many there are in all, when
    the search alone already told.
    """

    gemeenten: tuple[str, ...]
    statussen: tuple[IntakeStatus, ...] = ()
    eisen: tuple[ColumnElement[bool], ...] = ()
    kenmerken: tuple[str, ...] | None = None
    aantal: int | None = None

    def waar(self) -> ColumnElement[bool]:
        """The whole question as one condition."""
        gemeente: Any = col(Intake.gemeente)
        waar = [*self.eisen]
        if self.kenmerken is not None:
            # An expression has no index: these few are looked up by their key, and then checked.
            gemeente = func.coalesce(gemeente, "")
            waar.append(_een_van(self.kenmerken))
        if self.statussen:
            waar.append(col(Intake.status).in_(self.statussen))
        return and_(gemeente.in_(self.gemeenten), *waar)

    def takken(self) -> list[ColumnElement[bool]]:
        """The same in parts of one gemeente and one status, in each of which an index keeps the order."""
        los = [] if self.kenmerken is None else [_een_van(self.kenmerken)]
        return [
            and_(col(Intake.gemeente) == gemeente, status, *self.eisen, *los)
            for gemeente in self.gemeenten
            for status in ([col(Intake.status) == een for een in self.statussen] or [true()])
        ]


def vraag_van(sessie: Session, actor: Actor, filters: Filters) -> Vraag:
    """The question behind these filters, never wider than this person's gemeenten."""
    gemeenten = tuple(g for g in actor.gemeenten if filters.gemeente in ("", g))
    statussen, eisen = _status_en_termijn(filters)
    if filters.toegewezen_aan:
        eisen += (_van(actor, filters.toegewezen_aan),)
    gezocht = zoek(sessie, gemeenten, filters)
    aantal = None if statussen or eisen else gezocht.aantal
    return Vraag(gemeenten, statussen, eisen + gezocht.eisen, gezocht.kenmerken, aantal)


def tel(sessie: Session, vraag: Vraag) -> int:
    """How many intakes answer to the question, exactly."""
    if vraag.aantal is not None:
        return vraag.aantal
    return sessie.exec(select(func.count()).select_from(Intake).where(vraag.waar())).one()


def _een_van(kenmerken: Sequence[str]) -> ColumnElement[bool]:
    return col(Intake.kenmerk).in_(kenmerken)


def _status_en_termijn(filters: Filters) -> tuple[tuple[IntakeStatus, ...], tuple[ColumnElement[bool], ...]]:
    statussen: tuple[IntakeStatus, ...] = ()
    if filters.status:
        statussen = LOPEND if filters.status == LOPENDE else (IntakeStatus(filters.status),)
    if not filters.termijn:
        return statussen, ()
    binnen, grens = _TERMIJNEN[Termijn(filters.termijn)]
    samen = tuple(status for status in binnen if not statussen or status in statussen)
    return samen, (grens(vandaag()),) if samen else _NIETS


def _van(actor: Actor, wie: str) -> ColumnElement[bool]:
    if wie == NIEMAND:
        return col(Intake.eigenaar_id).is_(None)
    if wie == MIJ:
        return col(Intake.eigenaar_id) == actor.account_id
    account = select(Account.id).where(Account.email == wie.strip().casefold())
    return col(Intake.eigenaar_id).in_(account)


Grens = Callable[[date], ColumnElement[bool]]
_TERMIJNEN: dict[Termijn, tuple[tuple[IntakeStatus, ...], Grens]] = {
    Termijn.OPPAKKEN_VOORBIJ: ((IntakeStatus.NIEUW,), lambda dag: col(Intake.streefdatum) < dag),
    Termijn.OPPAKKEN_VANDAAG: ((IntakeStatus.NIEUW,), lambda dag: col(Intake.streefdatum) == dag),
    # Said apart that there is an answer, so that the few with one are found by their index.
    Termijn.ANTWOORD: (
        LOPEND,
        lambda _: and_(col(Intake.gezin_op).is_not(None), col(Intake.gezin_op) > col(Intake.gewerkt_op)),
    ),
    Termijn.PLAN_BIJNA: (
        PLAN_LOOPT,
        lambda dag: col(Intake.plan_voor).between(dag, werkdagen_na(dag, WAARSCHUW_PLAN)),
    ),
    Termijn.PLAN_VOORBIJ: (PLAN_LOOPT, lambda dag: col(Intake.plan_voor) < dag),
}
