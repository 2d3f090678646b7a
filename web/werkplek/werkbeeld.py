"""What someone can do with an intake now, and what happened with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from actions.accounts.actor import Actor
from actions.accounts.rollen import Rol
from actions.intakes.dienst import Blad
from actions.intakes.inhoud import lees_tekst
from actions.intakes.modellen import Soort
from actions.intakes.schemas import Kaart
from actions.intakes.statussen import LOPEND, OVERGANGEN, IntakeStatus
from actions.intakes.teksten import woorden
from forms.definitie import GEZINSPLAN
from forms.teksten import optietitels
from web.inhoud_lezen import inhoud
from web.werkplek.datums import moment
from web.werkplek.intakebeeld import Beeld


@dataclass(frozen=True, slots=True)
class Werk:
    """The buttons that this person sees.

    ``stappen`` maps an allowed next status to its name; the planned conversation has a form of its own.
    ``collegas`` and ``gemeenten`` are who can get the intake, by e-mail address and by name.
    """

    mag_claimen: bool
    mag_werken: bool
    mag_overdragen: bool
    mag_gesprek: bool
    loopt: bool
    wie: str
    stappen: Mapping[str, str]
    velden: Mapping[str, str]
    collegas: Mapping[str, str]
    gemeenten: Mapping[str, str]


def maak_werk(actor: Actor, blad: Blad, beeld: Beeld) -> Werk:
    """The work that is possible: only an owner or the teamcoordinator changes something."""
    kaart = blad.kaart
    status = IntakeStatus(kaart.status)
    eigen = kaart.toegewezen_aan == actor.email
    leidt = actor.heeft_in(Rol.TEAMCOORDINATOR, kaart.gemeente)
    namen = woorden()["statussen"]
    gemeenten = optietitels(GEZINSPLAN.veld("gemeente"))
    return Werk(
        mag_claimen=kaart.toegewezen_aan is None and status in LOPEND,
        mag_werken=(eigen or (kaart.toegewezen_aan is not None and leidt)) and bool(OVERGANGEN[status]),
        mag_overdragen=status in LOPEND and (eigen or leidt or kaart.toegewezen_aan is None),
        mag_gesprek=status in LOPEND and status is not IntakeStatus.NIEUW,
        loopt=status in LOPEND,
        wie=_wie(kaart, eigen, status),
        stappen={
            stap.value: namen[stap] for stap in OVERGANGEN[status] if stap is not IntakeStatus.GESPREK_GEPLAND
        },
        velden={
            regel.pad: ": ".join(filter(None, (regel.groep, regel.label)))
            for stap in beeld.stappen
            for regel in stap.regels
        },
        collegas={email: naam for email, naam in blad.collegas.items() if email != kaart.toegewezen_aan},
        gemeenten={naam: titel for naam, titel in gemeenten.items() if naam != kaart.gemeente},
    )


def verleden(blad: Blad) -> list[dict[str, str]]:
    """The history as lines: when, what and why."""
    return [
        {
            "tijd": moment(rij.tijd),
            "wat": zin,
            "reden": lees_tekst(rij.kenmerk, Soort(rij.soort), rij.inhoud),
        }
        for rij, zin in blad.stappen
    ]


def _wie(kaart: Kaart, eigen: bool, status: IntakeStatus) -> str:
    tekst: dict[str, str] = inhoud("werkplek")["intake"]
    if not OVERGANGEN[status]:
        return tekst["klaar"]
    if kaart.toegewezen_naam is None:
        return tekst["van_niemand"]
    return tekst["van_u"] if eigen else tekst["ander"].format(naam=kaart.toegewezen_naam)
