"""The mail worker: sends what waits, tries again after a failure, and keeps sent mail for a short while."""

from __future__ import annotations

import logging
import smtplib
from datetime import timedelta

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, delete, select

from actions.instellingen import instellingen
from actions.klok import nu
from actions.logboek import meld
from actions.opslag.database import lees_sessie, sessie
from actions.post.modellen import Postbericht
from actions.post.opstellen import Brief, lees_brief
from actions.post.verzenders import Verzender, maak_verzender
from actions.uitstel import volgende_poging

logboek = logging.getLogger(__name__)

PAUZE_S = 10.0
"""Seconds between two rounds."""
BEWAREN = timedelta(days=30)
"""How long a mail that is out stays in the list."""
_BEZIG = timedelta(minutes=5)
"""How long a worker may take for one mail before another one tries."""
_EERSTE_WACHT = timedelta(minutes=1)
_LANGSTE_WACHT = timedelta(hours=2)


def verstuur_wat_wacht(verzender: Verzender | None = None) -> int:
    """Send every mail whose time has come; returns how many are out."""
    with lees_sessie() as werk:
        nummers = werk.exec(
            select(Postbericht.id).where(
                col(Postbericht.verstuurd_op).is_(None), col(Postbericht.volgende_poging) <= nu()
            )
        ).all()
        oud = werk.exec(select(Postbericht.id).where(_oud()).limit(1)).first()
    if oud is not None:
        with sessie() as werk:
            werk.exec(delete(Postbericht).where(_oud()))
    weg = verzender or maak_verzender(instellingen())
    return sum(_verstuur(nummer, weg) for nummer in nummers if nummer is not None)


def probeer_opnieuw(werk: Session, nummer: int) -> bool:
    """Let a mail that failed go in the next round; False when there is none to try."""
    rij = werk.get(Postbericht, nummer)
    if rij is None or rij.verstuurd_op is not None:
        return False
    rij.volgende_poging = nu()
    return True


def _verstuur(nummer: int, verzender: Verzender) -> bool:
    """Take one mail, send it without holding the database, and mark it.

    A crash in between can repeat a mail after the lease; it never loses one.
    """
    brief = _neem(nummer)
    if brief is None:
        return False
    try:
        verzender.verzend(brief)
    except (OSError, smtplib.SMTPException, ValueError) as fout:
        meld(logboek, f"e-mail {nummer} niet verstuurd", fout)
        _noteer_mislukking(nummer, type(fout).__name__)
        return False
    with sessie() as werk:
        rij = werk.get_one(Postbericht, nummer)
        rij.verstuurd_op, rij.fout = nu(), None
    return True


def _neem(nummer: int) -> Brief | None:
    """The mail, for this worker alone: another one finds its time not come yet."""
    with sessie() as werk:
        rij = werk.get(Postbericht, nummer, with_for_update=True)
        if rij is None or rij.verstuurd_op is not None or rij.volgende_poging > nu():
            return None
        rij.volgende_poging = nu() + _BEZIG
        return lees_brief(rij)


def _noteer_mislukking(nummer: int, soort: str) -> None:
    with sessie() as werk:
        rij = werk.get(Postbericht, nummer)
        if rij is not None:
            rij.pogingen += 1
            rij.fout = soort
            rij.volgende_poging = volgende_poging(rij.pogingen, _EERSTE_WACHT, _LANGSTE_WACHT)


def _oud() -> ColumnElement[bool]:
    return col(Postbericht.verstuurd_op) < nu() - BEWAREN
