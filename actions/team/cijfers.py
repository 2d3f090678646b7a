"""The numbers of a team, with every number under five left out, also when it could be worked out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import Session, col, func, select

from actions.accounts.actor import Actor
from actions.accounts.rollen import Rol
from actions.audit.gebeurtenissen import Gebeurtenis
from actions.audit.handeling import handeling
from actions.gesprek.modellen import AntwoordRij, Gesprek
from actions.intakes.modellen import Intake
from actions.intakes.statussen import IntakeStatus
from actions.klok import nu, vandaag
from actions.team.modellen import Telling
from actions.team.tellen import BINNEN, OPGEPAKT, OVERGESLAGEN, TERMIJNEN, TERUGVRAAG
from actions.vragen.modellen import Inboxvraag
from actions.vragen.weken import week_van
from forms.definitie import GEZINSPLAN

KLEINSTE = 5
"""A number under this could point at a family."""
_STIL = timedelta(days=1)
"""Without an answer for this long, a draft counts as left halfway."""

Getal = int | None
"""A number, or None when it is too small to show."""


@dataclass(frozen=True, slots=True)
class Weekcijfers:
    """One week of one gemeente. ``opgepakt`` is per term: taken in hand within so many working days."""

    week: str
    binnen: Getal
    opgepakt: Mapping[int, Getal]
    terugvragen: Getal
    zonder_antwoord: Getal


@dataclass(frozen=True, slots=True)
class Gemeentecijfers:
    """One gemeente: its weeks, what is open past the term now, and which fields families skip."""

    gemeente: str
    weken: tuple[Weekcijfers, ...]
    over_termijn: Getal
    overgeslagen: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Teamcijfers:
    """The whole team view. ``gestopt`` is per step number, for the whole region: a draft has no gemeente."""

    gemeenten: tuple[Gemeentecijfers, ...]
    gestopt: tuple[tuple[int, Getal], ...]


def lees_cijfers(actor: Actor, aantal_weken: int) -> Teamcijfers:
    """The numbers of the gemeenten that this person coordinates, newest week last."""
    eigen = sorted({gemeente for rol, gemeente in actor.rollen if rol is Rol.TEAMCOORDINATOR})
    with handeling(actor, Gebeurtenis.TEAM_CIJFERS) as werk:
        weken = [week_van(vandaag() - timedelta(weeks=terug)) for terug in range(aantal_weken)][::-1]
        return Teamcijfers(tuple(_gemeente(werk, naam, weken) for naam in eigen), _gestopt(werk))


def verberg(aantal: int) -> Getal:
    """The number, unless it is too small."""
    return aantal if aantal >= KLEINSTE else None


def verberg_reeks(aantallen: Iterable[int]) -> list[Getal]:
    """Numbers that each hold the next one: also a small difference between two of them stays hidden."""
    uit: list[Getal] = []
    vorige: int | None = None
    for aantal in aantallen:
        klein_verschil = vorige is not None and 0 < vorige - aantal < KLEINSTE
        toon = None if klein_verschil or (not uit and aantal < KLEINSTE) else verberg(aantal)
        uit.append(toon)
        vorige = toon if toon is not None else vorige
    return uit


def _gemeente(werk: Session, gemeente: str, weken: list[str]) -> Gemeentecijfers:
    tellingen: dict[str, Counter[str]] = defaultdict(Counter)
    rijen = werk.exec(select(Telling).where(Telling.gemeente == gemeente, col(Telling.week).in_(weken)))
    for rij in rijen:
        tellingen[rij.week][rij.wat] += rij.aantal
    vragen = _zonder_antwoord(werk, gemeente, weken)
    return Gemeentecijfers(
        gemeente=gemeente,
        weken=tuple(_week(week, tellingen[week], vragen[week]) for week in weken),
        over_termijn=verberg(_over_termijn(werk, gemeente)),
        overgeslagen=_overgeslagen(tellingen.values()),
    )


def _week(week: str, tellingen: Counter[str], zonder_antwoord: int) -> Weekcijfers:
    per_termijn, samen = {}, 0
    for termijn in TERMIJNEN:
        samen += tellingen[f"{OPGEPAKT}{termijn}"]
        per_termijn[termijn] = samen
    van_groot_naar_klein = sorted(TERMIJNEN, reverse=True)
    reeks = [tellingen[BINNEN], *(per_termijn[termijn] for termijn in van_groot_naar_klein)]
    binnen, *opgepakt = verberg_reeks(reeks)
    return Weekcijfers(
        week=week,
        binnen=binnen,
        opgepakt=dict(zip(van_groot_naar_klein, opgepakt, strict=True)),
        terugvragen=verberg(tellingen[TERUGVRAAG]),
        zonder_antwoord=verberg(zonder_antwoord),
    )


def _over_termijn(werk: Session, gemeente: str) -> int:
    vraag = select(func.count()).where(
        Intake.gemeente == gemeente,
        col(Intake.status) == IntakeStatus.NIEUW,
        col(Intake.streefdatum) < vandaag(),
    )
    return werk.exec(vraag).one()


def _overgeslagen(tellingen: Iterable[Counter[str]]) -> tuple[tuple[str, int], ...]:
    """Fields by how often families skip them, most first."""
    samen: Counter[str] = sum(tellingen, Counter())
    velden = {
        wat.removeprefix(OVERGESLAGEN): aantal
        for wat, aantal in samen.items()
        if wat.startswith(OVERGESLAGEN) and aantal >= KLEINSTE
    }
    return tuple(sorted(velden.items(), key=lambda veld: (-veld[1], veld[0])))


def _zonder_antwoord(werk: Session, gemeente: str, weken: list[str]) -> Counter[str]:
    rijen = werk.exec(
        select(Inboxvraag.week, func.count())
        .where(Inboxvraag.gemeente == gemeente, col(Inboxvraag.week).in_(weken))
        .group_by(col(Inboxvraag.week))
    )
    return Counter(dict(rijen.all()))


def _gestopt(werk: Session) -> tuple[tuple[int, Getal], ...]:
    """At which step a draft was left, by the furthest question that has an answer."""
    verst: dict[str, int] = {}
    rijen = werk.exec(
        select(AntwoordRij.gesprek_id, AntwoordRij.pad)
        .join(Gesprek, col(Gesprek.id) == col(AntwoordRij.gesprek_id))
        .where(col(Gesprek.kenmerk).is_(None), col(Gesprek.laatst_actief) < nu() - _STIL)
    )
    for gesprek, pad in rijen:
        verst[gesprek] = max(verst.get(gesprek, 0), GEZINSPLAN.stap_van(pad).nummer)
    per_stap = Counter(verst.values())
    return tuple((stap.nummer, verberg(per_stap[stap.nummer])) for stap in GEZINSPLAN.stappen)


def maandag_van(week: str) -> date:
    """The Monday of ``2026-W10``."""
    jaar, _, nummer = week.partition("-W")
    return date.fromisocalendar(int(jaar), int(nummer), 1)
