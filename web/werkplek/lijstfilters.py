"""The filters of the queue page: read from an address or a form, and written back into one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from actions.accounts.actor import Actor
from actions.intakes.lijst import LOPENDE, MIJ, NIEMAND, Filters, Signaalfilter, Termijn, Volgorde
from actions.intakes.statussen import IntakeStatus
from actions.intakes.teksten import woorden
from forms.definitie import GEZINSPLAN
from forms.teksten import optietitels
from web.inhoud_lezen import inhoud

BEGIN = "/werkplek"
_HOOGSTE_CIJFERS = 10


@dataclass(frozen=True, slots=True)
class Keuze:
    """A filter with its options; ``gekozen`` is the value in use."""

    naam: str
    label: str
    opties: Mapping[str, str]
    gekozen: str


def keuzes(actor: Actor, filters: Filters) -> list[Keuze]:
    """The filters that make sense for this person."""
    tekst = inhoud("werkplek")["lijst"]
    titels = optietitels(GEZINSPLAN.veld("gemeente"))
    eigen = {gemeente: titels[gemeente] for gemeente in actor.gemeenten}
    statussen = {LOPENDE: tekst["lopend"], "": tekst["alle_statussen"], **woorden()["statussen"]}
    wie = {"": tekst["iedereen"], MIJ: tekst["mij"], NIEMAND: tekst["niemand"]}
    signalen = {"": tekst["alle_signalen"], **tekst["signaalfilters"]}
    termijnen = {"": tekst["alle_termijnen"], **tekst["termijnfilters"]}
    alle = [
        Keuze("gemeente", tekst["gemeente"], {"": tekst["alle_gemeenten"], **eigen}, filters.gemeente),
        Keuze("status", tekst["status"], statussen, filters.status),
        Keuze("wie", tekst["wie"], wie, filters.toegewezen_aan),
        Keuze("signaal", tekst["signaal"], signalen, filters.signaal),
        Keuze("termijn", tekst["termijn"], termijnen, filters.termijn),
        Keuze("volgorde", tekst["volgorde"], tekst["volgordes"], filters.volgorde),
    ]
    return alle if len(eigen) > 1 else alle[1:]


def lees_filters(waarden: Mapping[str, str], zoek: str = "") -> Filters:
    """Filters from the address; anything that is no option is left out."""
    status, volgorde = waarden.get("status", LOPENDE), waarden.get("volgorde", "")
    return Filters(
        gemeente=waarden.get("gemeente", ""),
        status=status if status in ("", LOPENDE, *IntakeStatus) else LOPENDE,
        toegewezen_aan=_een_van(waarden.get("wie", ""), (MIJ, NIEMAND)),
        zoek=zoek,
        pagina=_pagina(waarden.get("pagina", "1")),
        volgorde=Volgorde(volgorde) if volgorde in list(Volgorde) else Volgorde.STREEFDATUM,
        signaal=_een_van(waarden.get("signaal", ""), tuple(Signaalfilter)),
        termijn=_een_van(waarden.get("termijn", ""), tuple(Termijn)),
    )


def als_velden(filters: Filters) -> dict[str, str]:
    """The filters as form fields or an address, without the search: names stay out of addresses."""
    return {
        "gemeente": filters.gemeente,
        "status": filters.status,
        "wie": filters.toegewezen_aan,
        "signaal": filters.signaal,
        "termijn": filters.termijn,
        "volgorde": filters.volgorde.value,
        "pagina": str(filters.pagina),
    }


def adres(filters: Filters, pagina: int) -> str:
    """The address of one page of the list."""
    return f"{BEGIN}?{urlencode(als_velden(replace(filters, pagina=pagina)))}"


def _een_van(waarde: str, opties: tuple[str, ...]) -> str:
    return waarde if waarde in opties else ""


def _pagina(tekst: str) -> int:
    """A page number; anything that is none is the first page."""
    goed = tekst.isascii() and tekst.isdigit() and len(tekst) < _HOOGSTE_CIJFERS
    return max(1, int(tekst)) if goed else 1
