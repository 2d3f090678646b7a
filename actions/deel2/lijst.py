"""The deliveries for beheerder and teamcoordinator: whether they arrive, never what is in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select

from actions.accounts.actor import Actor
from actions.accounts.rollen import Rol
from actions.audit.gebeurtenissen import Gebeurtenis
from actions.audit.handeling import NietVoorU, handeling
from actions.deel2.modellen import Levering
from actions.deel2.woorden import probleem
from actions.instellingen import instellingen
from actions.intakes.modellen import Intake
from actions.klok import nu
from actions.opslag.database import lees_sessie
from actions.overdrachtkeuzes import Doel
from actions.problemen import NietGevonden

MAG_LEVERINGEN = (Rol.TEAMCOORDINATOR, Rol.BEHEERDER)
"""Who sees the list: a teamcoordinator that of the own gemeenten, the beheerder all."""
_HOOGSTENS = 100


@dataclass(frozen=True, slots=True)
class Leverregel:
    """One delivery. ``volgende_poging`` is None when it waits for a person or has arrived.

    ``uit``: its receiver is not the one of the settings now, so that it waits.
    """

    id: int
    kenmerk: str
    versie: int
    doel: str
    gemaakt_op: datetime
    pogingen: int
    probleem: str
    volgende_poging: datetime | None
    geleverd_op: datetime | None
    uit: bool


@dataclass(frozen=True, slots=True)
class Leverlijst:
    """What has not arrived comes first; ``staat_aan`` is False when no receiver is set."""

    regels: tuple[Leverregel, ...]
    staat_aan: bool


def toon_leveringen(actor: Actor) -> Leverlijst:
    """The deliveries that this person may see: what waits for a person, what waits, and what arrived."""
    with handeling(actor, Gebeurtenis.DEEL2_BEKEKEN) as werk:
        rijen = werk.exec(
            select(Levering)
            .join(Intake, col(Intake.kenmerk) == col(Levering.kenmerk))
            .where(_van(actor))
            .order_by(
                col(Levering.geleverd_op).is_not(None),
                col(Levering.volgende_poging).is_not(None),
                col(Levering.id).desc(),
            )
            .limit(_HOOGSTENS)
        )
        doel = instellingen().overdracht_soort
        return Leverlijst(tuple(regel_van(rij) for rij in rijen), doel is not Doel.NONE)


def probeer_opnieuw(actor: Actor, nummer: int) -> None:
    """Let a delivery go in the next round. Raises NietGevonden when it has arrived or never was."""
    with handeling(actor, Gebeurtenis.DEEL2_OPNIEUW, _kenmerk(nummer)) as werk:
        rij = werk.get(Levering, nummer, with_for_update=True)
        if rij is None or rij.geleverd_op is not None:
            raise NietGevonden()
        _eis_eigen(werk, actor, rij)
        rij.volgende_poging = nu()


def regel_van(rij: Levering) -> Leverregel:
    """One delivery in words."""
    return Leverregel(
        id=rij.id or 0,
        kenmerk=rij.kenmerk,
        versie=rij.versie,
        doel=rij.doel,
        gemaakt_op=rij.gemaakt_op,
        pogingen=rij.pogingen,
        probleem=probleem(rij.fout or "", rij.velden),
        volgende_poging=rij.volgende_poging,
        geleverd_op=rij.geleverd_op,
        uit=rij.doel != instellingen().overdracht_soort,
    )


def _van(actor: Actor) -> ColumnElement[bool]:
    if actor.heeft(Rol.BEHEERDER):
        return col(Intake.kenmerk).is_not(None)
    return col(Intake.gemeente).in_(_eigen(actor))


def _eis_eigen(werk: Session, actor: Actor, rij: Levering) -> None:
    intake = werk.get_one(Intake, rij.kenmerk)
    if not actor.heeft(Rol.BEHEERDER) and intake.gemeente not in _eigen(actor):
        raise NietVoorU()


def _eigen(actor: Actor) -> list[str]:
    return [gemeente for rol, gemeente in actor.rollen if rol is Rol.TEAMCOORDINATOR]


def _kenmerk(nummer: int) -> str:
    """The object of the audit line; empty for a number that does not exist."""
    with lees_sessie() as werk:
        rij = werk.get(Levering, nummer)
        return rij.kenmerk if rij else ""
