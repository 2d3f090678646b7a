"""Reading the audit log, for the functionaris: filters, pages and an export. Looking is itself a line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import col, func, select

from actions.accounts.actor import Actor
from actions.audit.controle import controleer
from actions.audit.gebeurtenissen import Gebeurtenis, Resultaat
from actions.audit.handeling import handeling
from actions.audit.modellen import AuditControle, AuditRegel
from actions.klok import nu
from actions.opslag.database import lees_sessie
from actions.problemen import OngeldigeInvoer
from forms.kenmerk import normaliseer_kenmerk

PER_BLADZIJDE = 50
HOOGSTENS_UITVOER = 100_000
"""Lines of one export; more is asked for per period."""
_HIER = ZoneInfo("Europe/Amsterdam")


@dataclass(frozen=True, slots=True)
class Filters:
    """What to show. ``wie``: the beginning of a name; ``object``: a kenmerk; both days count whole."""

    wie: str = ""
    wat: Gebeurtenis | None = None
    object: str = ""
    resultaat: Resultaat | None = None
    van: date | None = None
    tot: date | None = None


@dataclass(frozen=True, slots=True)
class Bladzijde:
    """One page of lines, newest first, out of ``totaal``."""

    regels: list[AuditRegel]
    totaal: int
    nummer: int
    van: int


def lees_bladzijde(actor: Actor, filters: Filters, nummer: int = 1) -> Bladzijde:
    """One page; a number past the end gives the last page."""
    with lees_sessie() as werk:
        totaal = werk.exec(_gefilterd(select(func.count()).select_from(AuditRegel), filters)).one()
        laatste = max(1, -(-totaal // PER_BLADZIJDE))
        nummer = min(max(1, nummer), laatste)
        vraag = _gefilterd(select(AuditRegel), filters).order_by(col(AuditRegel.nummer).desc())
        regels = list(werk.exec(vraag.offset((nummer - 1) * PER_BLADZIJDE).limit(PER_BLADZIJDE)))
    with handeling(actor, Gebeurtenis.AUDIT_GELEZEN):
        return Bladzijde(regels, totaal, nummer, laatste)


def voer_uit(actor: Actor, filters: Filters) -> list[AuditRegel]:
    """Every line that passes the filters, newest first. Raises OngeldigeInvoer for too many."""
    with lees_sessie() as werk:
        vraag = _gefilterd(select(AuditRegel), filters).order_by(col(AuditRegel.nummer).desc())
        regels = list(werk.exec(vraag.limit(HOOGSTENS_UITVOER + 1)))
    with handeling(actor, Gebeurtenis.AUDIT_EXPORT):
        if len(regels) > HOOGSTENS_UITVOER:
            raise OngeldigeInvoer(code="audit_te_veel", veld="van")
        return regels


def controleer_nu(actor: Actor) -> None:
    """Walk the whole chain, outside any transaction that writes, and keep the outcome."""
    with lees_sessie() as werk:
        uitslag = controleer(werk)
    with handeling(actor, Gebeurtenis.AUDIT_CONTROLE) as werk:
        werk.merge(
            AuditControle(
                id=1,
                tijd=nu(),
                aantal=uitslag.aantal,
                hash=uitslag.hash,
                breuk=uitslag.breuk,
                nummer=uitslag.nummer,
            )
        )


def laatste_controle() -> AuditControle | None:
    """The outcome of the last check; None when there was none yet."""
    with lees_sessie() as werk:
        return werk.get(AuditControle, 1)


def _gefilterd(vraag: Any, filters: Filters) -> Any:
    if filters.wie:
        vraag = vraag.where(col(AuditRegel.wie).startswith(filters.wie.strip().casefold(), autoescape=True))
    if filters.wat:
        vraag = vraag.where(col(AuditRegel.wat) == str(filters.wat))
    if filters.object:
        object_ = normaliseer_kenmerk(filters.object) or filters.object.strip()
        vraag = vraag.where(col(AuditRegel.object) == object_)
    if filters.resultaat:
        vraag = vraag.where(col(AuditRegel.resultaat) == str(filters.resultaat))
    if filters.van:
        vraag = vraag.where(col(AuditRegel.tijd) >= _begin(filters.van))
    if filters.tot:
        vraag = vraag.where(col(AuditRegel.tijd) < _begin(filters.tot + timedelta(days=1)))
    return vraag


def _begin(dag: date) -> datetime:
    """Midnight at the start of a day, in Dutch time."""
    return datetime.combine(dag, time(), tzinfo=_HIER).astimezone(UTC)
