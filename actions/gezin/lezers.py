"""Who looked into a plan, as the family may know it (NEN 7513): from the audit log itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from actions.accounts.modellen import Account
from actions.audit.gebeurtenissen import Gebeurtenis, Resultaat
from actions.audit.modellen import AuditRegel
from actions.intakes.werkdagen import hier

_LEZEN = (Gebeurtenis.INTAKE_GELEZEN,)
_KOPIE = (Gebeurtenis.INTAKE_PDF, Gebeurtenis.INTAKE_JSON)


@dataclass(frozen=True, slots=True)
class Blik:
    """One person on one day: ``kopie`` when the plan was also saved as a file."""

    naam: str
    dag: date
    kopie: bool


def blikken(sessie: Session, kenmerk: str) -> tuple[Blik, ...]:
    """Everyone who opened this plan, newest day first; each person once a day."""
    gezien: dict[tuple[str, date], bool] = {}
    for naam, regel in _regels(sessie, kenmerk):
        plek = (naam, hier(regel.tijd))
        gezien[plek] = gezien.get(plek, False) or regel.wat in _KOPIE
    gevonden = [Blik(naam, dag, kopie) for (naam, dag), kopie in gezien.items()]
    return tuple(sorted(gevonden, key=lambda blik: blik.dag, reverse=True))


def _regels(sessie: Session, kenmerk: str) -> Iterator[tuple[str, AuditRegel]]:
    rijen = sessie.exec(
        select(AuditRegel, Account.naam)
        .join(Account, col(Account.email) == col(AuditRegel.wie))
        .where(
            AuditRegel.object == kenmerk,
            AuditRegel.resultaat == Resultaat.GELUKT,
            col(AuditRegel.wat).in_((*_LEZEN, *_KOPIE)),
        )
        .order_by(col(AuditRegel.nummer))
    )
    return ((naam, regel) for regel, naam in rijen)
