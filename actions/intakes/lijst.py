"""The list of the queue: one page and the counts. Only what this person may see is counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, func, select

from actions.accounts.actor import Actor
from actions.accounts.modellen import Account
from actions.intakes.bladeren import sleutels
from actions.intakes.filters import (
    LOPENDE,
    MIJ,
    NIEMAND,
    PER_PAGINA,
    Filters,
    Signaalfilter,
    Termijn,
    Volgorde,
)
from actions.intakes.modellen import Intake
from actions.intakes.statussen import LOPEND, IntakeStatus
from actions.intakes.voorwaarden import tel, vraag_van

__all__ = [
    "LOPENDE",
    "MIJ",
    "NIEMAND",
    "PER_PAGINA",
    "Bladzijde",
    "Filters",
    "Signaalfilter",
    "Termijn",
    "Volgorde",
    "tel_intakes",
    "zoek_intakes",
]

Rij = tuple[Intake, Account | None]


@dataclass(frozen=True, slots=True)
class Bladzijde:
    """One page: the total over all pages, and per intake the account that has it."""

    totaal: int
    rijen: tuple[Rij, ...]


def zoek_intakes(sessie: Session, actor: Actor, filters: Filters) -> Bladzijde:
    """One page of the intakes of this person's gemeenten."""
    vraag = vraag_van(sessie, actor, filters)
    totaal = tel(sessie, vraag)
    overslaan = (filters.pagina - 1) * PER_PAGINA
    if overslaan >= totaal:
        return Bladzijde(totaal, ())
    gevonden = sleutels(sessie, vraag, filters.volgorde, totaal, overslaan)
    return Bladzijde(totaal, _rijen(sessie, gevonden))


def tel_intakes(sessie: Session, actor: Actor, gemeente: str = "") -> dict[str, int]:
    """How many intakes stand where: per status, and of those that run: ``mij``, ``niemand``, ``antwoord``."""
    waar = vraag_van(sessie, actor, Filters(gemeente=gemeente)).waar()
    # By gemeente too: that is the order of the index, so that nothing has to be sorted to count it.
    groep = (col(Intake.gemeente), col(Intake.status))
    aantallen: Counter[str] = Counter()
    for _, status, aantal in sessie.exec(select(*groep, func.count()).where(waar).group_by(*groep)):
        aantallen[IntakeStatus(status).value] += aantal
    for naam, deel in {
        MIJ: Filters(gemeente, status=LOPENDE, toegewezen_aan=MIJ),
        NIEMAND: Filters(gemeente, status=LOPENDE, toegewezen_aan=NIEMAND),
        Termijn.ANTWOORD.value: Filters(gemeente, termijn=Termijn.ANTWOORD),
    }.items():
        aantallen[naam] = tel(sessie, vraag_van(sessie, actor, deel))
    aantallen[LOPENDE] = sum(aantallen.get(status, 0) for status in LOPEND)
    return dict(aantallen)


def _rijen(sessie: Session, kenmerken: Sequence[str]) -> tuple[Rij, ...]:
    """Whole rows, in this order: nothing but the page itself is read and opened."""
    gelezen = sessie.exec(
        select(Intake, Account)
        .join(Account, col(Account.id) == col(Intake.eigenaar_id), isouter=True)
        .where(col(Intake.kenmerk).in_(kenmerken))
    )
    op_kenmerk = {intake.kenmerk: (intake, account) for intake, account in gelezen}
    return tuple(op_kenmerk[kenmerk] for kenmerk in kenmerken if kenmerk in op_kenmerk)
