"""Fills an empty database with intakes: real tables, real encryption, written in bulk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any, TypeAlias

from sqlalchemy import Connection, Table, insert
from sqlmodel import SQLModel, select

from actions.accounts.beheer import bewaar_account
from actions.accounts.modellen import Account
from actions.accounts.rollen import Rol, gemeenten
from actions.accounts.wachtwoorden import maak_hash
from actions.audit.modellen import AuditRegel
from actions.intakes.inhoud import maak_versie, versleutel_overzicht
from actions.intakes.modellen import Intake, IntakeGebeurtenis, IntakeVersie, IntakeZoekterm, Soort
from actions.intakes.statussen import LOPEND
from actions.intakes.statussen import IntakeStatus as S
from actions.intakes.werkdagen import streefdatum
from actions.intakes.zoektermen import zoekhashes
from actions.klok import nu
from actions.opslag.database import engine, sessie
from deploy.meten.wachtrij.gezinnen import Gezin, antwoorden, gezinnen
from deploy.meten.wachtrij.keten import Keten

SANNE = "sanne@roosendaal.example"
WACHTWOORD = "meten-met-een-lang-wachtwoord"
WERKERS, ZAAD, PER_KEER = 10, 5, 2_000
EIGEN = ("roosendaal", "zundert")
"""The gemeenten of the one who measures: two ninths of everything."""
Rij: TypeAlias = dict[str, Any]
_PLAN_NA = timedelta(weeks=8)


def vul(aantal: int) -> None:
    """Accounts, intakes, their history and an audit line for each arrival."""
    werkers = _maak_werkers()
    stroom, keten = gezinnen(aantal, ZAAD, WERKERS), Keten()
    while groep := list(islice(stroom, PER_KEER)):
        with engine().begin() as verbinding:
            _bewaar(verbinding, groep, werkers, keten)
    with sessie() as werk:
        werk.add(keten.kop)


def _maak_werkers() -> dict[str, list[str]]:
    """The ids of the people of each gemeente."""
    hash_ = maak_hash(WACHTWOORD)
    with sessie() as werk:
        for gemeente in gemeenten():
            for nummer in range(WERKERS):
                email = f"jp{nummer}@{gemeente}.example" if nummer or gemeente not in EIGEN else SANNE
                eigen = EIGEN if email == SANNE else (gemeente,)
                rollen = [(Rol.JEUGDPROFESSIONAL, naam) for naam in eigen]
                bewaar_account(werk, email=email, naam=email, wachtwoord_hash=hash_, rollen=rollen)
        ids = dict(werk.exec(select(Account.email, Account.id)).all())
    sanne = ids.pop(SANNE)
    return {
        gemeente: [sanne] * (gemeente in EIGEN)
        + [i for e, i in ids.items() if e.endswith(f"@{gemeente}.example")]
        for gemeente in gemeenten()
    }


def _bewaar(verbinding: Connection, groep: list[Gezin], werkers: dict[str, list[str]], keten: Keten) -> None:
    intakes = [_intake(gezin, werkers) for gezin in groep]
    paren = list(zip(groep, intakes, strict=True))
    _schrijf(verbinding, Intake, intakes)
    _schrijf(verbinding, IntakeVersie, [_versie(gezin, intake) for gezin, intake in paren])
    _schrijf(verbinding, IntakeGebeurtenis, [stap for _, intake in paren for stap in _stappen(intake)])
    termen: list[Rij] = [
        {"term_hash": term, "gemeente": gezin.gemeente, "kenmerk": gezin.kenmerk}
        for gezin in groep
        for term in zoekhashes(gezin.overzicht)
    ]
    _schrijf(verbinding, IntakeZoekterm, sorted(termen, key=lambda rij: rij["term_hash"]))
    _schrijf(verbinding, AuditRegel, [keten.regel(intake.kenmerk, intake.ontvangen) for intake in intakes])


def _schrijf(
    verbinding: Connection, soort: type[SQLModel], rijen: Sequence[SQLModel] | Sequence[Rij]
) -> None:
    tabel: Table = soort.__table__  # type: ignore[attr-defined]
    verbinding.execute(insert(tabel), [rij if isinstance(rij, dict) else dict(rij) for rij in rijen])


def _intake(gezin: Gezin, werkers: dict[str, list[str]]) -> Intake:
    ontvangen = nu() - gezin.geleden
    gewerkt = ontvangen + gezin.geleden / 2
    gesprek = _dag(gewerkt) if gezin.status in (S.GESPREK_GEPLAND, S.OVERGEDRAGEN, S.GESLOTEN) else None
    vers = gezin.gezin_antwoordde
    eigenaar = None if gezin.werker is None else werkers[gezin.gemeente][gezin.werker]
    return Intake(
        kenmerk=gezin.kenmerk,
        gesprek_id=gezin.gesprek_id,
        gemeente=gezin.gemeente,
        status=gezin.status,
        ontvangen=ontvangen,
        streefdatum=streefdatum(ontvangen),
        eigenaar_id=eigenaar,
        overzicht=versleutel_overzicht(gezin.kenmerk, gezin.overzicht),
        stand=2,
        gewerkt_op=gewerkt,
        gewijzigd_op=gewerkt,
        # Who is finished has read every answer; of the others one in two has not.
        gezin_op=gewerkt + timedelta(hours=1 if gezin.status in LOPEND else -1) if vers else None,
        gesprek_op=gesprek,
        plan_voor=gesprek + _PLAN_NA if gesprek else None,
    )


def _dag(moment: datetime) -> date:
    return moment.date()


def _versie(gezin: Gezin, intake: Intake) -> IntakeVersie:
    signalen = [{"soort": s.soort, "zin": s.zin} for s in gezin.overzicht.signalen]
    plan = {"antwoorden": antwoorden(gezin, intake.ontvangen), "signalen": signalen}
    return maak_versie(intake.kenmerk, 1, intake.ontvangen, plan)


def _stappen(intake: Intake) -> Iterator[Rij]:
    vast = {"kenmerk": intake.kenmerk, "inhoud": None, "aan": None}
    begin = {"account_id": None, "soort": Soort.ONTVANGEN, "van": None, "naar": S.NIEUW}
    yield vast | begin | {"tijd": intake.ontvangen}
    if intake.eigenaar_id is not None:
        claim = {
            "account_id": intake.eigenaar_id,
            "soort": Soort.CLAIM,
            "van": S.NIEUW,
            "naar": intake.status,
        }
        yield vast | claim | {"tijd": intake.gewerkt_op}


def bijwerken() -> None:
    """Let PostgreSQL look at what it holds, as it does by itself after a while."""
    with engine().connect().execution_options(isolation_level="AUTOCOMMIT") as verbinding:
        verbinding.exec_driver_sql("VACUUM ANALYZE")
