"""What someone can do with an intake now, and what happened with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from actions.accounts.actor import Actor
from actions.accounts.rollen import Rol
from actions.intakes.dienst import Blad
from actions.intakes.inhoud import lees_tekst
from actions.intakes.modellen import IntakeGebeurtenis, Soort
from actions.intakes.schemas import Kaart
from actions.intakes.statussen import LOPEND, OVERGANGEN, IntakeStatus
from actions.intakes.teksten import woorden
from web.inhoud_lezen import inhoud
from web.werkplek.datums import moment
from web.werkplek.intakebeeld import Beeld


@dataclass(frozen=True, slots=True)
class Werk:
    """The buttons that this person sees. ``stappen`` maps an allowed next status to its name."""

    mag_claimen: bool
    mag_werken: bool
    wie: str
    stappen: Mapping[str, str]
    velden: Mapping[str, str]


def maak_werk(actor: Actor, kaart: Kaart, beeld: Beeld) -> Werk:
    """The work that is possible: only an owner or the teamcoordinator changes something."""
    status = IntakeStatus(kaart.status)
    eigen = kaart.toegewezen_aan == actor.email
    stap_in = eigen or (
        kaart.toegewezen_aan is not None and actor.heeft_in(Rol.TEAMCOORDINATOR, kaart.gemeente)
    )
    namen = woorden()["statussen"]
    return Werk(
        mag_claimen=kaart.toegewezen_aan is None and status in LOPEND,
        mag_werken=stap_in and bool(OVERGANGEN[status]),
        wie=_wie(kaart, eigen, status),
        stappen={stap.value: namen[stap] for stap in OVERGANGEN[status]},
        velden={
            regel.pad: ": ".join(filter(None, (regel.groep, regel.label)))
            for stap in beeld.stappen
            for regel in stap.regels
        },
    )


def verleden(blad: Blad) -> list[dict[str, str]]:
    """The history as lines: when, who, what and why."""
    return [_regel(rij, naam) for rij, naam in blad.stappen]


def _regel(rij: IntakeGebeurtenis, naam: str) -> dict[str, str]:
    tekst = inhoud("werkplek")["intake"]
    naar = woorden()["statussen"].get(rij.naar or "", "")
    return {
        "tijd": moment(rij.tijd),
        "wie": naam or tekst["systeem"],
        "wat": tekst["stappen"][rij.soort].format(naar=naar),
        "reden": lees_tekst(rij.kenmerk, Soort(rij.soort), rij.inhoud),
    }


def _wie(kaart: Kaart, eigen: bool, status: IntakeStatus) -> str:
    tekst: dict[str, str] = inhoud("werkplek")["intake"]
    if not OVERGANGEN[status]:
        return tekst["klaar"]
    if kaart.toegewezen_naam is None:
        return tekst["van_niemand"]
    return tekst["van_u"] if eigen else tekst["ander"].format(naam=kaart.toegewezen_naam)
