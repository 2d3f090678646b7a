"""An intake as the API shows it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlmodel import Session, col, select

from actions.accounts.modellen import Account
from actions.intakes.inhoud import (
    Inhoud,
    Signaal,
    lees_inhoud,
    lees_overzicht,
    lees_tekst,
    lees_versie,
)
from actions.intakes.instemming import gesprekspunten
from actions.intakes.leeftijden import leeftijd_in_woorden
from actions.intakes.modellen import Intake, IntakeNotitie, IntakeTerugvraag, Soort
from actions.intakes.schemas import (
    AntwoordVorm,
    Detail,
    Kaart,
    KindVorm,
    NotitieVorm,
    Plan,
    SignaalVorm,
    TerugvraagVorm,
    WaarschuwingVorm,
)
from actions.intakes.statussen import IntakeStatus
from actions.intakes.termijnen import terug_op, waarschuwingen
from actions.intakes.terugvragen import ANTWOORD
from forms.definitie import GEZINSPLAN
from forms.leeftijd import leeftijd_op
from forms.paden import index, lijst


def maak_kaart(intake: Intake, eigenaar: Account | None, dag: date) -> Kaart:
    """An intake in the list."""
    overzicht = lees_overzicht(intake)
    return Kaart(
        **_vast(intake, eigenaar, overzicht.signalen),
        toegewezen_naam=eigenaar.naam if eigenaar else None,
        naam=overzicht.naam,
        kinderen=[
            KindVorm(voornaam=naam, leeftijd=leeftijd_in_woorden(leeftijd_op(geboren, dag)))
            for naam, geboren in overzicht.kinderen
        ],
        hulpvraag=overzicht.hulpvraag,
        niet_inspreken=overzicht.niet_inspreken,
        **_termijnen(intake, dag),
        **_gezin(intake),
    )


def maak_plan(sessie: Session, intake: Intake, versie: int | None = None) -> Plan:
    """What the family sent, for export: the newest version, or the one that is asked for."""
    nummer = versie or intake.versie
    inhoud = lees_versie(sessie, intake, nummer)
    return Plan(**_plan(intake, eigenaar_van(sessie, intake), inhoud) | {"versie": nummer})


def maak_detail(sessie: Session, intake: Intake, dag: date) -> Detail:
    """The plan with notes, questions back and what to talk about."""
    inhoud = lees_inhoud(sessie, intake)
    eigenaar = eigenaar_van(sessie, intake)
    return Detail(
        **_plan(intake, eigenaar, inhoud),
        toegewezen_naam=eigenaar.naam if eigenaar else None,
        **_termijnen(intake, dag),
        gesprekspunten=list(gesprekspunten(inhoud.dossier, dag)),
        notities=lees_notities(sessie, intake.kenmerk),
        terugvragen=lees_terugvragen(sessie, intake.kenmerk),
    )


def eigenaar_van(sessie: Session, intake: Intake) -> Account | None:
    """The account that has this intake."""
    return sessie.get(Account, intake.eigenaar_id) if intake.eigenaar_id else None


def lees_notities(sessie: Session, kenmerk: str) -> list[NotitieVorm]:
    """All notes, newest first."""
    rijen = sessie.exec(
        select(IntakeNotitie, Account.naam)
        .join(Account, col(Account.id) == col(IntakeNotitie.account_id), isouter=True)
        .where(IntakeNotitie.kenmerk == kenmerk)
        .order_by(col(IntakeNotitie.id).desc())
    )
    return [
        NotitieVorm(
            id=rij.id or 0,
            van=naam or "",
            tijd=rij.tijd,
            tekst=lees_tekst(kenmerk, Soort.NOTITIE, rij.inhoud),
        )
        for rij, naam in rijen
    ]


def lees_terugvragen(sessie: Session, kenmerk: str) -> list[TerugvraagVorm]:
    """All questions back, newest first."""
    rijen = sessie.exec(
        select(IntakeTerugvraag, Account.naam)
        .join(Account, col(Account.id) == col(IntakeTerugvraag.account_id), isouter=True)
        .where(IntakeTerugvraag.kenmerk == kenmerk)
        .order_by(col(IntakeTerugvraag.id).desc())
    )
    return [
        TerugvraagVorm(
            id=rij.id or 0,
            van=naam or "",
            tijd=rij.tijd,
            veld=rij.veld,
            tekst=lees_tekst(kenmerk, Soort.TERUGVRAAG, rij.inhoud),
            beantwoord_op=rij.beantwoord_op,
            bericht=rij.bericht,
            antwoord=lees_tekst(kenmerk, ANTWOORD, rij.antwoord),
        )
        for rij, naam in rijen
    ]


def groepeer(antwoorden: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    """Answers by field name; the fields of a repeated group become a list of items."""
    groepen = {groep.naam for groep in GEZINSPLAN.groepen()}
    uit: dict[str, Any] = {}
    for pad, antwoord in antwoorden.items():
        naam, nummer = lijst(pad), index(pad)
        vorm = AntwoordVorm(**antwoord)
        if naam in groepen and nummer is not None:
            items = uit.setdefault(naam, [])
            items.extend({} for _ in range(nummer + 1 - len(items)))
            items[nummer][pad.partition("].")[2]] = vorm
        else:
            uit[pad] = vorm
    return uit


def _plan(intake: Intake, eigenaar: Account | None, inhoud: Inhoud) -> dict[str, Any]:
    return _vast(intake, eigenaar, inhoud.signalen) | {
        "versie": intake.versie,
        "antwoorden": groepeer(inhoud.antwoorden),
    }


def _termijnen(intake: Intake, dag: date) -> dict[str, Any]:
    return {
        "stand": intake.stand,
        "gesprek_op": intake.gesprek_op,
        "plan_voor": intake.plan_voor,
        "terug_op": terug_op(intake),
        "waarschuwingen": [
            WaarschuwingVorm(soort=w.soort, dag=w.dag, werkdagen=w.werkdagen)
            for w in waarschuwingen(intake, dag)
        ],
    }


def _gezin(intake: Intake) -> dict[str, Any]:
    """Since when the family has the turn, or when it gave an answer that nobody did anything with yet."""
    wacht = intake.status is IntakeStatus.WACHT_OP_GEZIN
    vers = intake.gezin_op is not None and intake.gezin_op > intake.gewerkt_op
    return {
        "wacht_sinds": intake.gewerkt_op if wacht else None,
        "antwoord_op": intake.gezin_op if vers else None,
    }


def _vast(intake: Intake, eigenaar: Account | None, signalen: tuple[Signaal, ...]) -> dict[str, Any]:
    return {
        "kenmerk": intake.kenmerk,
        "gemeente": intake.gemeente,
        "status": intake.status.value,
        "ontvangen": intake.ontvangen,
        "streefdatum": intake.streefdatum,
        "toegewezen_aan": eigenaar.email if eigenaar else None,
        "signalen": [SignaalVorm(soort=signaal.soort, zin=signaal.zin) for signaal in signalen],
    }
