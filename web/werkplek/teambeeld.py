"""The team view: tables, a chart that is only another form of its table, and the same as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from actions.team.cijfers import Gemeentecijfers, Getal, Teamcijfers, Weekcijfers, maandag_van
from actions.team.tellen import TERMIJNEN
from actions.uitvoer.samenstellen import gemeentetitel
from forms.definitie import GEZINSPLAN
from forms.dossier import Dossier
from forms.soorten import Aanspreekvorm
from forms.teksten import label, staptitel
from web.inhoud_lezen import inhoud
from web.werkplek.datums import dag

BREED, HOOG, ONDER = 640, 220, 40
"""Size of the chart in its own units; ``ONDER`` is the room for the names of the weeks."""
_BALK_OVER = 0.36
_TEKEN_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Balk:
    """One bar. ``verborgen``: the number is too small to show, so its height says nothing."""

    x: float
    y: float
    breed: float
    hoog: float
    soort: str
    tekst: str
    verborgen: bool


@dataclass(frozen=True, slots=True)
class Grafiek:
    """Bars per week, with the names under them; ``top`` is the number at the top."""

    balken: tuple[Balk, ...]
    namen: tuple[tuple[float, str], ...]
    top: int


@dataclass(frozen=True, slots=True)
class Gemeenteblok:
    """One gemeente on the page."""

    id: str
    naam: str
    grafiek: Grafiek
    koppen: tuple[str, ...]
    rijen: tuple[tuple[str, tuple[str, ...]], ...]
    over_termijn: str
    overgeslagen: tuple[tuple[str, str], ...]


def blokken(cijfers: Teamcijfers) -> list[Gemeenteblok]:
    """Every gemeente as a block."""
    return [_blok(gemeente) for gemeente in cijfers.gemeenten]


def gestopt(cijfers: Teamcijfers) -> list[tuple[str, str]]:
    """Per step how many drafts were left there."""
    titels = {stap.nummer: staptitel(stap.id, Aanspreekvorm.U) for stap in GEZINSPLAN.stappen}
    return [(f"{nummer}. {titels[nummer]}", getal(aantal)) for nummer, aantal in cijfers.gestopt]


def getal(aantal: Getal) -> str:
    """A number, or that it is too small to show."""
    klein: str = inhoud("werkplek")["team"]["klein"]
    return klein if aantal is None else str(aantal)


def als_csv(cijfers: Teamcijfers) -> bytes:
    """Every number of the page as one line; with a mark that lets a spreadsheet read the accents."""
    uit = io.StringIO()
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    schrijver.writerow(inhoud("werkplek")["team"]["csv_koppen"])
    for gemeente in cijfers.gemeenten:
        schrijver.writerows(_csv_rijen(gemeente))
    regio, stappen = inhoud("werkplek")["team"]["regio"], inhoud("werkplek")["team"]["gestopt_kort"]
    schrijver.writerows([regio, "", f"{stappen} {stap}", aantal] for stap, aantal in gestopt(cijfers))
    return (_TEKEN_BOM + uit.getvalue()).encode()


def _csv_rijen(gemeente: Gemeentecijfers) -> Iterator[list[str]]:
    tekst, naam = inhoud("werkplek")["team"], gemeentetitel(gemeente.gemeente)
    for week in gemeente.weken:
        for kop, waarde in zip(_koppen(), _waarden(week), strict=True):
            yield [naam, week.week, kop, waarde]
    yield [naam, "", tekst["over_termijn"], getal(gemeente.over_termijn)]
    for veld, aantal in gemeente.overgeslagen:
        yield [naam, "", f"{tekst['overgeslagen_kort']} {label(veld, Dossier())}", str(aantal)]


def _blok(gemeente: Gemeentecijfers) -> Gemeenteblok:
    return Gemeenteblok(
        id=gemeente.gemeente,
        naam=gemeentetitel(gemeente.gemeente),
        grafiek=_grafiek(gemeente.weken),
        koppen=_koppen(),
        rijen=tuple((_weeknaam(week.week), _waarden(week)) for week in gemeente.weken),
        over_termijn=getal(gemeente.over_termijn),
        overgeslagen=tuple((label(veld, Dossier()), str(aantal)) for veld, aantal in gemeente.overgeslagen),
    )


def _koppen() -> tuple[str, ...]:
    tekst = inhoud("werkplek")["team"]["koppen"]
    opgepakt = [
        tekst["opgepakt_een"] if termijn == 1 else tekst["opgepakt"].format(dagen=termijn)
        for termijn in TERMIJNEN
    ]
    return (tekst["binnen"], *opgepakt, tekst["terugvragen"], tekst["zonder_antwoord"])


def _waarden(week: Weekcijfers) -> tuple[str, ...]:
    aantallen = (
        week.binnen,
        *(week.opgepakt[termijn] for termijn in TERMIJNEN),
        week.terugvragen,
        week.zonder_antwoord,
    )
    return tuple(getal(aantal) for aantal in aantallen)


def _grafiek(weken: tuple[Weekcijfers, ...]) -> Grafiek:
    paren = [(week.binnen, week.opgepakt[TERMIJNEN[-1]]) for week in weken]
    top = max([aantal for paar in paren for aantal in paar if aantal is not None], default=0)
    vak = BREED / max(1, len(weken))
    balken = tuple(
        _balk(nummer * vak + vak * (0.1 + plek * (_BALK_OVER + 0.06)), vak * _BALK_OVER, aantal, soort, top)
        for nummer, paar in enumerate(paren)
        for plek, (soort, aantal) in enumerate(zip(("binnen", "opgepakt"), paar, strict=True))
    )
    namen = tuple(
        ((nummer + 0.5) * vak, week.week.partition("-W")[2].lstrip("0")) for nummer, week in enumerate(weken)
    )
    return Grafiek(balken, namen, top)


def _balk(x: float, breed: float, aantal: Getal, soort: str, top: int) -> Balk:
    ruimte = HOOG - ONDER - 24
    hoog = 6.0 if aantal is None else ruimte * aantal / max(1, top)
    y = HOOG - ONDER - hoog
    return Balk(
        round(x, 1), round(y, 1), round(breed, 1), round(hoog, 1), soort, getal(aantal), aantal is None
    )


def _weeknaam(week: str) -> str:
    tekst: str = inhoud("werkplek")["team"]["week"]
    return tekst.format(nummer=week.partition("-W")[2].lstrip("0"), dag=dag(maandag_van(week)))
