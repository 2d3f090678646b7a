"""The outbox worker: brings what waits to the queue, again and again until it is there."""

from __future__ import annotations

import logging
from datetime import timedelta

from sqlmodel import Session, col, select

from actions.indienen.modellen import UitpostRij
from actions.intakes.ontvangst import ontvang
from actions.klok import nu
from actions.logboek import meld
from actions.opslag.database import sessie
from actions.opslag.versleuteling import kluis
from actions.uitstel import volgende_poging

logboek = logging.getLogger(__name__)

PAUZE_S = 5.0
"""Seconds between two rounds."""
_EERSTE_WACHT = timedelta(seconds=5)
_LANGSTE_WACHT = timedelta(minutes=15)


def bezorg_wat_wacht() -> int:
    """Deliver every row whose time has come; returns how many arrived."""
    with sessie() as werk:
        kenmerken = werk.exec(
            select(UitpostRij.kenmerk).where(
                col(UitpostRij.bezorgd_op).is_(None), col(UitpostRij.volgende_poging) <= nu()
            )
        ).all()
    return sum(_bezorg_een(kenmerk) for kenmerk in kenmerken)


def _bezorg_een(kenmerk: str) -> bool:
    """Arrival and the mark in the outbox are one transaction: never doubled, never lost."""
    try:
        with sessie() as werk:
            rij = werk.get(UitpostRij, kenmerk, with_for_update=True)
            if rij is None or rij.bezorgd_op is not None:
                return False
            _breng(werk, rij)
            return True
    except Exception as fout:
        meld(logboek, f"intake {kenmerk} niet bezorgd", fout)
        _noteer_mislukking(kenmerk, type(fout).__name__)
        return False


def _breng(werk: Session, rij: UitpostRij) -> None:
    inhoud = kluis().ontsleutel(rij.inhoud, f"uitpost:{rij.kenmerk}")
    ontvang(werk, kenmerk=rij.kenmerk, gesprek_id=rij.gesprek_id, inhoud=inhoud)
    rij.bezorgd_op = nu()
    rij.fout = None
    # The queue holds the intake now; a second copy would only be a second risk.
    rij.inhoud = b""


def _noteer_mislukking(kenmerk: str, soort: str) -> None:
    with sessie() as werk:
        rij = werk.get(UitpostRij, kenmerk)
        if rij is not None:
            rij.pogingen += 1
            rij.fout = soort
            rij.volgende_poging = volgende_poging(rij.pogingen, _EERSTE_WACHT, _LANGSTE_WACHT)
