"""An intake that goes to deel 2, and what is in the outbox."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import select

from actions.deel2.modellen import Levering, LeveringStap
from actions.intakes import dienst
from actions.klok import nu, vandaag
from actions.opslag.database import lees_sessie, sessie
from tests import fabriek
from tests.werkplek import KEES, SANNE, actor


def draag_over(kenmerk: str, wie: str = SANNE) -> str:
    """Walk an intake to the status that starts the delivery."""
    mens = actor(wie)
    dienst.claim(mens, kenmerk)
    dienst.plan_gesprek(mens, kenmerk, vandaag().isoformat())
    dienst.zet_status(mens, kenmerk, "overgedragen", "")
    return kenmerk


def overgedragen(**anders: object) -> str:
    """A new intake that was handed over to deel 2 just now."""
    wie = KEES if anders.get("gemeente") == "zundert" else SANNE
    return draag_over(fabriek.zet_in_wachtrij(ontvangen=nu(), **anders), wie)


def leveringen() -> list[Levering]:
    """Every row of the outbox."""
    with lees_sessie() as werk:
        return list(werk.exec(select(Levering)))


def stappen() -> dict[str, str]:
    """Every step that is written down."""
    with lees_sessie() as werk:
        return {rij.stap: rij.adres for rij in werk.exec(select(LeveringStap))}


def nu_aan_de_beurt(moment: datetime | None = None) -> None:
    """Let what waits for its next try go at once; what waits for a person stays."""
    with sessie() as werk:
        for rij in werk.exec(select(Levering)):
            if rij.volgende_poging is not None:
                rij.volgende_poging = moment or nu()
