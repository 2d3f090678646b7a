"""Rows of the version table, as the services need them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session, col, func, select

from actions.kennis.modellen import IN_BEWERKING, Kennisversie, Versiestatus
from actions.problemen import NietGevonden


def van_item(werk: Session, item_id: str) -> list[Kennisversie]:
    """All versions of one entry, newest first."""
    vraag = select(Kennisversie).where(Kennisversie.item_id == item_id)
    return list(werk.exec(vraag.order_by(col(Kennisversie.nummer).desc())))


def met_status(werk: Session, *statussen: Versiestatus) -> list[Kennisversie]:
    """All versions with one of these states, in order of entry, newest first."""
    vraag = select(Kennisversie).where(col(Kennisversie.status).in_(statussen))
    return list(werk.exec(vraag.order_by(Kennisversie.item_id, col(Kennisversie.nummer).desc())))


def live(werk: Session) -> list[Kennisversie]:
    """The live version of every entry that has one."""
    return met_status(werk, Versiestatus.LIVE)


def nieuwste(werk: Session) -> list[Kennisversie]:
    """The newest version of every entry, in order of entry."""
    top = select(Kennisversie.item_id, func.max(Kennisversie.nummer).label("n"))
    top_rij = top.group_by(Kennisversie.item_id).subquery()
    past = (col(Kennisversie.item_id) == top_rij.c.item_id) & (col(Kennisversie.nummer) == top_rij.c.n)
    return list(werk.exec(select(Kennisversie).join(top_rij, past).order_by(Kennisversie.item_id)))


def een(rijen: Sequence[Kennisversie], *statussen: Versiestatus) -> Kennisversie | None:
    """The first row with one of these states."""
    return next((rij for rij in rijen if rij.status in statussen), None)


def in_bewerking(werk: Session, item_id: str, *statussen: Versiestatus) -> Kennisversie:
    """The draft of an entry, in one of these states. Raises NietGevonden."""
    rij = een(van_item(werk, item_id), *(statussen or IN_BEWERKING))
    if rij is None:
        raise NietGevonden()
    return rij


def volgend_nummer(rijen: Sequence[Kennisversie]) -> int:
    """The number of the next version of an entry, given all its rows."""
    return max((rij.nummer for rij in rijen), default=0) + 1
