"""What the queue page shows: rows, counts and pages, ready for the template."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from math import ceil
from typing import Any

from actions.accounts.actor import Actor
from actions.intakes.lijst import LOPENDE, MIJ, NIEMAND, PER_PAGINA, Filters, Termijn
from actions.intakes.schemas import Kaart, Lijst
from actions.intakes.statussen import IntakeStatus
from actions.intakes.teksten import woorden
from web.inhoud_lezen import inhoud
from web.werkplek.datums import dag_kort
from web.werkplek.lijstfilters import adres
from web.werkplek.termijnbeeld import kort


@dataclass(frozen=True, slots=True)
class Rij:
    """One intake in the list. ``beurt`` says whose turn it is: since when we wait, or what came in."""

    kenmerk: str
    kinderen: tuple[str, ...]
    hulpvraag: str
    ontvangen: str
    streefdatum: str
    termijnen: tuple[str, ...]
    eigenaar: str
    status: str
    statuscode: str
    beurt: str
    antwoord_binnen: bool
    signalen: str
    niet_inspreken: bool


@dataclass(frozen=True, slots=True)
class Tel:
    """A count that is also a way to those intakes; ``hier`` when the list shows exactly them."""

    naam: str
    titel: str
    aantal: int
    adres: str
    hier: bool


@dataclass(frozen=True, slots=True)
class Bladwijzer:
    """Where we are in the pages; None where there is no page."""

    nummer: int
    van: int
    vorige: int | None
    volgende: int | None


def maak_rij(kaart: Kaart, actor: Actor, vandaag: date) -> Rij:
    """An intake as a row."""
    tekst = inhoud("werkplek")["lijst"]
    return Rij(
        kenmerk=kaart.kenmerk,
        kinderen=tuple(f"{kind.voornaam}, {kind.leeftijd}" for kind in kaart.kinderen),
        hulpvraag=kaart.hulpvraag,
        ontvangen=dag_kort(kaart.ontvangen, vandaag),
        streefdatum=dag_kort(kaart.streefdatum, vandaag),
        termijnen=tuple(kort(waarschuwing) for waarschuwing in kaart.waarschuwingen),
        eigenaar=tekst["ik"] if kaart.toegewezen_aan == actor.email else kaart.toegewezen_naam or "",
        status=woorden()["statussen"][kaart.status],
        statuscode=kaart.status,
        beurt=_beurt(kaart, vandaag),
        antwoord_binnen=kaart.antwoord_op is not None,
        signalen=_signalen(len(kaart.signalen)),
        niet_inspreken=kaart.niet_inspreken,
    )


def tellingen(aantallen: dict[str, int], filters: Filters) -> list[Tel]:
    """The counts above the list; each keeps the gemeente and the order that somebody chose."""
    titels: dict[str, str] = inhoud("werkplek")["lijst"]["tellingen"]
    keuzes: dict[str, dict[str, Any]] = {
        LOPENDE: {"status": LOPENDE},
        IntakeStatus.NIEUW.value: {"status": IntakeStatus.NIEUW.value},
        Termijn.ANTWOORD.value: {"termijn": Termijn.ANTWOORD.value},
        IntakeStatus.WACHT_OP_GEZIN.value: {"status": IntakeStatus.WACHT_OP_GEZIN.value},
        IntakeStatus.GESPREK_GEPLAND.value: {"status": IntakeStatus.GESPREK_GEPLAND.value},
        MIJ: {"toegewezen_aan": MIJ},
        NIEMAND: {"toegewezen_aan": NIEMAND},
    }
    begin = Filters(status=LOPENDE, gemeente=filters.gemeente, volgorde=filters.volgorde)
    uit = []
    for naam, keuze in keuzes.items():
        doel = replace(begin, **keuze)
        hier = replace(filters, pagina=1) == doel
        uit.append(Tel(naam, titels[naam], aantallen.get(naam, 0), adres(doel, 1), hier))
    return uit


def bladwijzer(lijst: Lijst, filters: Filters) -> Bladwijzer:
    """The pages of this list."""
    van = max(1, ceil(lijst.totaal / PER_PAGINA))
    nummer = filters.pagina
    return Bladwijzer(
        nummer, van, min(nummer - 1, van) if nummer > 1 else None, nummer + 1 if nummer < van else None
    )


def aantal(totaal: int) -> str:
    """How many there are, in words."""
    tekst: dict[str, str] = inhoud("werkplek")["lijst"]
    if totaal == 0:
        return tekst["aantal_geen"]
    return tekst["aantal_een"] if totaal == 1 else tekst["aantal"].format(aantal=totaal)


def _beurt(kaart: Kaart, vandaag: date) -> str:
    tekst: dict[str, str] = inhoud("werkplek")["lijst"]
    if kaart.antwoord_op:
        return tekst["antwoord_binnen"].format(dag=dag_kort(kaart.antwoord_op, vandaag))
    if kaart.wacht_sinds:
        return tekst["wacht_sinds"].format(dag=dag_kort(kaart.wacht_sinds, vandaag))
    return ""


def _signalen(aantal: int) -> str:
    tekst: dict[str, str] = inhoud("werkplek")["lijst"]
    if aantal == 0:
        return ""
    return tekst["een_signaal"] if aantal == 1 else tekst["signalen"].format(aantal=aantal)
