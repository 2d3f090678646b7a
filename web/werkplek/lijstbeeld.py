"""What the queue page shows: rows, filters and pages, ready for the template."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from math import ceil
from urllib.parse import urlencode

from actions.accounts.actor import Actor
from actions.intakes.lijst import LOPENDE, MIJ, NIEMAND, PER_PAGINA, Filters, Volgorde
from actions.intakes.schemas import Kaart, Lijst
from actions.intakes.statussen import IntakeStatus
from actions.intakes.teksten import woorden
from forms.definitie import GEZINSPLAN
from forms.teksten import optietitels
from web.inhoud_lezen import inhoud
from web.werkplek.datums import dag_kort

BEGIN = "/werkplek"


@dataclass(frozen=True, slots=True)
class Rij:
    """One intake in the list."""

    kenmerk: str
    kinderen: tuple[str, ...]
    hulpvraag: str
    ontvangen: str
    streefdatum: str
    let_op_datum: str
    eigenaar: str
    status: str
    statuscode: str
    signalen: str
    niet_inspreken: bool


@dataclass(frozen=True, slots=True)
class Keuze:
    """A filter with its options; ``gekozen`` is the value in use."""

    naam: str
    label: str
    opties: Mapping[str, str]
    gekozen: str


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
    status = IntakeStatus(kaart.status)
    return Rij(
        kenmerk=kaart.kenmerk,
        kinderen=tuple(f"{kind.voornaam}, {kind.leeftijd}" for kind in kaart.kinderen),
        hulpvraag=kaart.hulpvraag,
        ontvangen=dag_kort(kaart.ontvangen, vandaag),
        streefdatum=dag_kort(kaart.streefdatum, vandaag),
        let_op_datum=_let_op_datum(kaart.streefdatum, status, vandaag),
        eigenaar=tekst["ik"] if kaart.toegewezen_aan == actor.email else kaart.toegewezen_naam or "",
        status=woorden()["statussen"][kaart.status],
        statuscode=kaart.status,
        signalen=_signalen(len(kaart.signalen)),
        niet_inspreken=kaart.niet_inspreken,
    )


def keuzes(actor: Actor, filters: Filters) -> list[Keuze]:
    """The filters that make sense for this person."""
    tekst = inhoud("werkplek")["lijst"]
    titels = optietitels(GEZINSPLAN.veld("gemeente"))
    eigen = {gemeente: titels[gemeente] for gemeente in actor.gemeenten}
    statussen = {LOPENDE: tekst["lopend"], "": tekst["alle_statussen"], **woorden()["statussen"]}
    wie = {"": tekst["iedereen"], MIJ: tekst["mij"], NIEMAND: tekst["niemand"]}
    alle = [
        Keuze("gemeente", tekst["gemeente"], {"": tekst["alle_gemeenten"], **eigen}, filters.gemeente),
        Keuze("status", tekst["status"], statussen, filters.status),
        Keuze("wie", tekst["wie"], wie, filters.toegewezen_aan),
        Keuze("volgorde", tekst["volgorde"], tekst["volgordes"], filters.volgorde),
    ]
    return alle if len(eigen) > 1 else alle[1:]


def lees_filters(waarden: Mapping[str, str], zoek: str = "") -> Filters:
    """Filters from the address; anything that is no option is left out."""
    status, wie = waarden.get("status", LOPENDE), waarden.get("wie", "")
    volgorde, pagina = waarden.get("volgorde", ""), waarden.get("pagina", "1")
    return Filters(
        gemeente=waarden.get("gemeente", ""),
        status=status if status in ("", LOPENDE, *IntakeStatus) else LOPENDE,
        toegewezen_aan=wie if wie in (MIJ, NIEMAND) else "",
        zoek=zoek,
        pagina=max(1, int(pagina)) if pagina.isascii() and pagina.isdigit() and len(pagina) < 10 else 1,
        volgorde=Volgorde.NIEUWSTE if volgorde == Volgorde.NIEUWSTE else Volgorde.STREEFDATUM,
    )


def als_velden(filters: Filters) -> dict[str, str]:
    """The filters as form fields or an address, without the search: names stay out of addresses."""
    return {
        "gemeente": filters.gemeente,
        "status": filters.status,
        "wie": filters.toegewezen_aan,
        "volgorde": filters.volgorde.value,
        "pagina": str(filters.pagina),
    }


def adres(filters: Filters, pagina: int) -> str:
    """The address of one page of the list."""
    return f"{BEGIN}?{urlencode(als_velden(replace(filters, pagina=pagina)))}"


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


def _let_op_datum(streefdatum: date, status: IntakeStatus, vandaag: date) -> str:
    # The target is about being taken in hand: after that there is nothing to warn about.
    tekst: dict[str, str] = inhoud("werkplek")["lijst"]
    if status is not IntakeStatus.NIEUW or streefdatum > vandaag:
        return ""
    return tekst["streef_vandaag"] if streefdatum == vandaag else tekst["over_datum"]


def _signalen(aantal: int) -> str:
    tekst: dict[str, str] = inhoud("werkplek")["lijst"]
    if aantal == 0:
        return ""
    return tekst["een_signaal"] if aantal == 1 else tekst["signalen"].format(aantal=aantal)
