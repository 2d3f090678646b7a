"""The intakes of who cannot see them any more: back to the queue, in the same transaction as why."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, func, select

from actions.intakes.eigenaar import laat_los
from actions.intakes.gebeurtenissen import schrijf
from actions.intakes.modellen import Intake, Soort
from actions.intakes.statussen import LOPEND


def tel_op_naam(sessie: Session, account_id: str) -> int:
    """How many intakes that still go on are on this person's name: a number and nothing else."""
    vraag = select(func.count()).select_from(Intake).where(*_op_naam(account_id))
    return sessie.exec(vraag).one()


def geef_vrij_van(sessie: Session, account_id: str, *, behalve: Iterable[str] = ()) -> list[str]:
    """Put back what is on this person's name, except in the gemeenten of ``behalve``; their kenmerken.

    The reason for it is about a colleague and stays out of the history, which says only who is away.
    """
    rijen = sessie.exec(
        select(Intake)
        .where(*_op_naam(account_id), col(Intake.gemeente).not_in(list(behalve)))
        .order_by(col(Intake.kenmerk))
        .with_for_update()
    ).all()
    for intake in rijen:
        van = intake.status
        laat_los(intake)
        schrijf(sessie, intake, None, Soort.VERTREK, van=van, aan=account_id)
    return [intake.kenmerk for intake in rijen]


def _op_naam(account_id: str) -> tuple[ColumnElement[bool], ...]:
    return (col(Intake.eigenaar_id) == account_id, col(Intake.status).in_(LOPEND))
