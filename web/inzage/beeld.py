"""The audit log as words on a page, and the same lines for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from operator import itemgetter
from typing import Any

from fastapi import Request
from starlette.responses import HTMLResponse

from actions.accounts.actor import Actor
from actions.audit.gebeurtenissen import Gebeurtenis, Resultaat
from actions.audit.lezen import Bladzijde, laatste_controle
from actions.audit.modellen import AuditControle, AuditRegel
from actions.problemen import Probleem
from web.inhoud_lezen import inhoud
from web.inzage.invoer import Invoer
from web.sjabloon import weergeven
from web.werkplek.datums import moment
from web.werkplek.regel import teken_van

_BOM = "\ufeff"
_FORMULE = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins with one of these is a formula to a spreadsheet."""


def woorden() -> dict[str, Any]:
    """The texts of this page."""
    return inhoud("inzage")


def teken(
    request: Request,
    actor: Actor,
    invoer: Invoer,
    blad: Bladzijde | None,
    *,
    probleem: Probleem | None = None,
    gedaan: bool = False,
) -> HTMLResponse:
    """Draw the page; without ``blad`` only the filters, with what is wrong."""
    controle = laatste_controle()
    return weergeven(
        request,
        "inzage/logboek.html",
        status=probleem.status if probleem else 200,
        tekst=inhoud("werkplek"),
        woord=woorden(),
        actor=actor,
        teken=teken_van(request),
        waarden=invoer.waarden,
        gefilterd=any(invoer.waarden.values()),
        blad=blad,
        gebeurtenissen=sorted(((str(wat), gebeurtenis(wat)) for wat in Gebeurtenis), key=itemgetter(1)),
        resultaten=[(str(uitkomst), resultaat(uitkomst)) for uitkomst in Resultaat],
        gebeurtenis=gebeurtenis,
        resultaat=resultaat,
        moment=moment,
        keten=ketenzin(controle),
        keten_heel=controle is not None and controle.breuk is None,
        probleem=probleem,
        gedaan=gedaan,
    )


def gebeurtenis(naam: str) -> str:
    """``Gezinsplan gelezen`` for ``intake_gelezen``; an old line with another name shows that name."""
    titel: str = woorden()["gebeurtenissen"].get(naam, naam)
    return titel


def resultaat(naam: str) -> str:
    """``Gelukt`` for ``gelukt``, in the same way."""
    titel: str = woorden()["resultaten"].get(naam, naam)
    return titel


def ketenzin(controle: AuditControle | None) -> str:
    """The outcome of the last check as a sentence."""
    teksten = woorden()["keten"]
    if controle is None:
        zin: str = teksten["nooit"]
        return zin
    zin = teksten["breuken"][controle.breuk] if controle.breuk else teksten["heel"]
    return zin.format(aantal=controle.aantal, nummer=controle.nummer, tijd=moment(controle.tijd))


def als_csv(regels: Iterable[AuditRegel]) -> str:
    """The lines for a spreadsheet; times in UTC, so that no hour happens twice."""
    uit = io.StringIO()
    schrijver = csv.writer(uit, delimiter=";")
    schrijver.writerow(woorden()["csv_koppen"])
    for regel in regels:
        cellen = (regel.wie, regel.wat, regel.object, regel.resultaat, regel.waarvandaan, regel.hash)
        schrijver.writerow((regel.nummer, regel.tijd.isoformat(timespec="seconds"), *map(_cel, cellen)))
    return _BOM + uit.getvalue()


def _cel(tekst: str) -> str:
    return f"'{tekst}" if tekst.startswith(_FORMULE) else tekst
