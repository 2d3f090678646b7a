"""Whether answers helped: counted per entry and version, without a word of anyone."""

from __future__ import annotations

from datetime import date

from sqlalchemy import case
from sqlmodel import Session, col, delete, func, select

from actions.kennis.modellen import Kennisversie, Versiestatus
from actions.klok import vandaag
from actions.vragen.modellen import Kennisoordeel
from actions.vragen.weken import oudste_week, week_van


def noteer_oordeel(werk: Session, item_id: str, goed: bool) -> None:
    """Count one judgement on the version that is live now."""
    nummer = _live_nummer(werk, item_id)
    werk.add(Kennisoordeel(item_id=item_id, nummer=nummer, goed=goed, week=week_van(vandaag())))


def tellingen(werk: Session) -> dict[str, tuple[int, int]]:
    """Per entry how often it helped and how often not.

    Judgements on an older version do not count: the text that people complained about is gone.
    """
    goed = func.sum(case((col(Kennisoordeel.goed), 1), else_=0))
    live = select(Kennisversie.nummer).where(
        Kennisversie.item_id == Kennisoordeel.item_id, Kennisversie.status == Versiestatus.LIVE
    )
    nummer, nu = col(Kennisoordeel.nummer), live.scalar_subquery()
    vraag = select(Kennisoordeel.item_id, goed, func.count()).where(
        nummer.is_(None) | nu.is_(None) | (nummer == nu)
    )
    return {
        item_id: (int(helpt), int(alle) - int(helpt))
        for item_id, helpt, alle in werk.exec(vraag.group_by(Kennisoordeel.item_id))
    }


def ruim_oordelen_op(werk: Session, dag: date) -> None:
    """Delete judgements past their year."""
    werk.exec(delete(Kennisoordeel).where(col(Kennisoordeel.week) < oudste_week(dag)))


def _live_nummer(werk: Session, item_id: str) -> int | None:
    vraag = select(Kennisversie.nummer).where(
        Kennisversie.item_id == item_id, Kennisversie.status == Versiestatus.LIVE
    )
    return werk.exec(vraag).first()
