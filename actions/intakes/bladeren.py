"""Which intakes stand on one page, at a cost that does not grow with the queue.

A small set is sorted whole. A large one is walked along the index of its order, gemeente by gemeente,
from the nearest end: the last page costs what the first does.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import union_all
from sqlmodel import Session, col, select

from actions.intakes.filters import PER_PAGINA, Volgorde
from actions.intakes.modellen import Intake
from actions.intakes.voorwaarden import Vraag
from actions.intakes.zoeken import WEINIG

Stap = tuple[str, bool]
"""A column to sort on, and whether from high to low."""
_VOLGORDES: dict[Volgorde, tuple[Stap, ...]] = {
    Volgorde.NIEUWSTE: (("ontvangen", True), ("kenmerk", True)),
    Volgorde.OUDSTE: (("ontvangen", False), ("kenmerk", False)),
    Volgorde.STREEFDATUM: (("streefdatum", False), ("ontvangen", False), ("kenmerk", False)),
    Volgorde.GEWIJZIGD: (("gewijzigd_op", True), ("kenmerk", True)),
}
"""Every order runs one way through all its columns: an index that is walked backwards serves it too."""


def sleutels(sessie: Session, vraag: Vraag, volgorde: Volgorde, totaal: int, overslaan: int) -> list[str]:
    """The kenmerken of the page that begins after ``overslaan`` of ``totaal``, in order."""
    stappen = _VOLGORDES[volgorde]
    aantal = min(PER_PAGINA, totaal - overslaan)
    achteraan = totaal - overslaan - aantal
    if achteraan >= overslaan:
        return _haal(sessie, vraag, stappen, totaal, (overslaan, aantal))
    omgekeerd = tuple((naam, not aflopend) for naam, aflopend in stappen)
    return _haal(sessie, vraag, omgekeerd, totaal, (achteraan, aantal))[::-1]


def _haal(
    sessie: Session, vraag: Vraag, stappen: tuple[Stap, ...], totaal: int, deel: tuple[int, int]
) -> list[str]:
    overslaan, aantal = deel
    kolommen = [col(getattr(Intake, naam)) for naam, _ in reversed(stappen)]
    bron: Any
    if totaal <= WEINIG:
        # Set apart, so that the index of the filter is used and not that of the order.
        weinig = select(*kolommen).where(vraag.waar()).cte().prefix_with("MATERIALIZED")
        bron = select(weinig)
    else:
        # Each part comes in order from its own index; the database merges them and stops at the page.
        # PostgreSQL only merges parts that say their order themselves.
        takken = (select(*kolommen).where(tak).order_by(*_op(Intake, stappen)) for tak in vraag.takken())
        bron = union_all(*(select(tak.subquery()) for tak in takken))
    op = _op(bron.selected_columns, stappen)
    return list(sessie.scalars(bron.order_by(*op).offset(overslaan).limit(aantal)))


def _op(bron: Any, stappen: tuple[Stap, ...]) -> list[Any]:
    kolommen = [(getattr(bron, naam), aflopend) for naam, aflopend in stappen]
    return [kolom.desc() if aflopend else kolom.asc() for kolom, aflopend in kolommen]
