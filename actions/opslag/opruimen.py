"""Retention: drafts go when nobody came back, and nothing stays that we promised to delete."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement
from sqlmodel import col, delete, func, select

from actions.accounts.uitnodigingen import ruim_uitnodigingen_op
from actions.gesprek.beurten import BEURT_BEWAREN
from actions.gesprek.modellen import BeurtRij, Gesprek, GesprekStatus, Hervatcode
from actions.indienen.modellen import UitpostRij
from actions.instellingen import instellingen
from actions.kennis.klad import ruim_klad_op
from actions.klok import nu
from actions.opslag.database import sessie
from actions.vragen.bewaren import ruim_vragen_op
from actions.vragen.oordelen import ruim_oordelen_op

logboek = logging.getLogger(__name__)

PAUZE_S = 600.0
"""Seconds between two rounds."""


def ruim_op(moment: datetime | None = None) -> int:
    """Delete drafts past their last day; returns how many.

    A plan that waits for its hand-over is never deleted: it would be lost before anyone read it.
    """
    tijd = moment or nu()
    wacht_nog = select(UitpostRij.gesprek_id).where(col(UitpostRij.bezorgd_op).is_(None))
    oud = _te_oud(tijd) & col(Gesprek.id).not_in(wacht_nog)
    with sessie() as werk:
        aantal = werk.exec(select(func.count()).select_from(Gesprek).where(oud)).one()
        werk.exec(delete(Gesprek).where(oud))
        werk.exec(delete(Hervatcode).where(col(Hervatcode.verloopt_op) < tijd))
        ruim_uitnodigingen_op(werk, tijd)
        ruim_klad_op(werk, tijd)
        ruim_vragen_op(werk, tijd.date())
        ruim_oordelen_op(werk, tijd.date())
        werk.exec(delete(BeurtRij).where(col(BeurtRij.tijd) < tijd - BEURT_BEWAREN))
    if aantal:
        logboek.info("opgeruimd: %s gesprekken", aantal)
    return aantal


def _te_oud(tijd: datetime) -> ColumnElement[bool]:
    """A draft is too old sooner than a sent plan: that one is the family's window on what happens."""
    verstuurd = col(Gesprek.status) == GesprekStatus.VERSTUURD
    concept_grens = tijd - timedelta(days=instellingen().bewaar_concept_dagen)
    verstuurd_grens = tijd - timedelta(days=instellingen().bewaar_verstuurd_dagen)
    actief = col(Gesprek.laatst_actief)
    return (~verstuurd & (actief < concept_grens)) | (verstuurd & (actief < verstuurd_grens))
