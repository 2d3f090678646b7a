"""What the family's page shows, in plain words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from actions.gezin.eigen import Eigen, Stapje
from actions.intakes.modellen import Soort
from actions.intakes.statussen import IntakeStatus
from actions.intakes.teksten import woorden
from actions.intakes.terugvragen import te_beantwoorden
from actions.uitvoer.samenstellen import gemeentetitel
from forms.samenvatting import StapSamenvatting, samenvatting
from forms.teksten import label
from web.inhoud_lezen import inhoud
from web.werkplek.datums import dag


@dataclass(frozen=True, slots=True)
class Moment:
    """One line of what happened."""

    dag: str
    zin: str


@dataclass(frozen=True, slots=True)
class Vraagkaart:
    """A question that waits: who asks, what, about which answer, and where to answer it."""

    van: str
    tekst: str
    over: str
    adres: str


@dataclass(frozen=True, slots=True)
class Bladzijde:
    """The whole page. ``te_verbeteren`` holds the pads of answers that can still change."""

    tekst: dict[str, Any]
    kenmerk: str
    gemeente: str
    stand: tuple[str, ...]
    vragen: tuple[Vraagkaart, ...]
    verloop: tuple[Moment, ...]
    blikken: tuple[str, ...]
    stappen: tuple[StapSamenvatting, ...]
    te_verbeteren: frozenset[str]
    loopt: bool


def maak_bladzijde(eigen: Eigen) -> Bladzijde:
    """Draw the page from the plan, its history and the read log."""
    tekst = woorden_voor(eigen)
    dossier = eigen.beeld.dossier
    stappen = samenvatting(dossier, eigen.beeld.dag)
    return Bladzijde(
        tekst=tekst,
        kenmerk=eigen.beeld.kenmerk or "",
        gemeente=gemeentetitel(eigen.intake.gemeente if eigen.intake else str(dossier.waarde("gemeente"))),
        stand=tuple(_stand(eigen, tekst)),
        vragen=tuple(_vragen(eigen, tekst, {regel.pad: regel.label for s in stappen for regel in s.regels})),
        verloop=tuple(_verloop(eigen, tekst)),
        blikken=tuple(
            tekst["wie_kopie" if blik.kopie else "wie_las"].format(naam=blik.naam, dag=dag(blik.dag))
            for blik in eigen.blikken
        ),
        stappen=stappen,
        te_verbeteren=frozenset(
            regel.pad
            for stap in stappen
            for regel in stap.regels
            if eigen.loopt and te_beantwoorden(dossier, regel.pad)
        ),
        loopt=eigen.loopt,
    )


def woorden_voor(eigen: Eigen) -> dict[str, Any]:
    """The texts in u or je form."""
    vorm: dict[str, Any] = inhoud("mijn_plan")[eigen.beeld.dossier.aanspreekvorm]
    return vorm


def voornaam(naam: str, tekst: dict[str, Any]) -> str:
    """``Sanne`` of ``Sanne Verbeek``: the name that a family uses."""
    return naam.split()[0] if naam.strip() else str(tekst["een_medewerker"])


def _stand(eigen: Eigen, tekst: dict[str, Any]) -> list[str]:
    """How it stands now: one sentence, and the days that are known."""
    zinnen, intake = tekst["stand"], eigen.intake
    if intake is None:
        return [zinnen["onderweg"]]
    sleutel = intake.status.value
    if intake.status is IntakeStatus.IN_BEHANDELING and not eigen.eigenaar:
        sleutel = "in_behandeling_niemand"
    naam, streef = voornaam(eigen.eigenaar, tekst), dag(intake.streefdatum)
    regels = [zinnen[sleutel].format(naam=naam, streefdatum=streef), *_gelezen(eigen, tekst)]
    if intake.gesprek_op and intake.status in (IntakeStatus.GESPREK_GEPLAND, IntakeStatus.OVERGEDRAGEN):
        regels.append(zinnen["gesprek_dag"].format(dag=dag(intake.gesprek_op)))
    if intake.plan_voor and intake.status in (IntakeStatus.GESPREK_GEPLAND, IntakeStatus.OVERGEDRAGEN):
        regels.append(zinnen["plan_dag"].format(dag=dag(intake.plan_voor)))
    return regels


def _gelezen(eigen: Eigen, tekst: dict[str, Any]) -> list[str]:
    """Who opened the plan, while it waits for somebody: the owner, else the first one who looked."""
    begin = (IntakeStatus.NIEUW, IntakeStatus.IN_BEHANDELING)
    if eigen.intake is None or eigen.intake.status not in begin or not eigen.blikken:
        return []
    eerste = sorted(eigen.blikken, key=lambda blik: (blik.naam != eigen.eigenaar, blik.dag))[0]
    zin: str = tekst["stand"]["gelezen"]
    return [zin.format(naam=voornaam(eerste.naam, tekst), dag=dag(eerste.dag))]


def _vragen(eigen: Eigen, tekst: dict[str, Any], labels: dict[str, str]) -> list[Vraagkaart]:
    return [
        Vraagkaart(
            van=tekst["vraag_van"].format(naam=voornaam(vraag.naam, tekst)),
            tekst=vraag.tekst,
            over=tekst["vraag_over"].format(
                label=labels.get(vraag.veld) or label(vraag.veld, eigen.beeld.dossier)
            )
            if vraag.veld
            else "",
            adres=f"/formulier/vraag/{vraag.veld}" if vraag.veld else f"/mijn-plan/vraag/{vraag.id}",
        )
        for vraag in eigen.vragen
    ]


def _verloop(eigen: Eigen, tekst: dict[str, Any]) -> list[Moment]:
    """The history with the first look of each person in it, newest first."""
    regels = [(stap.dag, _stapzin(stap, tekst)) for stap in eigen.stappen]
    eerste: dict[str, date] = {}
    for blik in sorted(eigen.blikken, key=lambda b: b.dag):
        eerste.setdefault(blik.naam, blik.dag)
    gelezen = [
        (moment, tekst["verloop"]["gelezen"].format(naam=voornaam(naam, tekst)))
        for naam, moment in eerste.items()
    ]
    # Looking comes before the work of the same day: sorting is stable and newest first.
    samen = sorted([*regels, *gelezen], key=lambda regel: regel[0], reverse=True)
    return [Moment(dag(moment), zin) for moment, zin in samen]


def _stapzin(stap: Stapje, tekst: dict[str, Any]) -> str:
    zin: str = tekst["verloop"].get(stap.soort, tekst["verloop"][Soort.STATUS])
    status = woorden()["statussen"].get(stap.status, "")
    return zin.format(naam=voornaam(stap.naam, tekst), aan=stap.aan, status=status)
