"""The inbox page: groups of unanswered questions, the biggest first."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from actions.accounts.actor import Actor
from actions.accounts.rollen import Rol
from actions.opslag.database import lees_sessie
from actions.vragen.inbox import overzicht
from web.inhoud_lezen import inhoud
from web.kennisbank.rechten import Lezer
from web.kennisbank.route import KennisRoute
from web.kennisbank.weergave import pagina
from web.kennisbank_vragen import beeld

router = APIRouter(route_class=KennisRoute)


@router.get("/kennisbank/vragen")
def toon(
    request: Request,
    actor: Lezer,
    gemeente: str = beeld.ALLE,
    aanleiding: str = beeld.ALLE,
    bladzijde: int = 1,
    gedaan: str = "",
) -> Response:
    """All groups, or those with a question of one gemeente or of one reason."""
    return _teken(request, actor, beeld.lees_filters(gemeente, aanleiding, bladzijde), gedaan)


def _teken(request: Request, actor: Actor, filters: beeld.Filters, gedaan: str) -> Response:
    with lees_sessie() as werk:
        alles = overzicht(werk, gemeente=filters.op_gemeente, aanleiding=filters.op_aanleiding)
    woord = inhoud("kennisbank_vragen")
    bladen = beeld.bladwijzer(alles, filters)
    return pagina(
        request,
        "kennisbank_vragen/lijst.html",
        actor,
        woord=woord,
        klaar=woord["gedaan"].get(gedaan, ""),
        filters=filters,
        keuzes=beeld.filterkeuzes(filters),
        aantal=beeld.aantal(alles),
        telling=beeld.telling(alles),
        groepen=[beeld.maak_kaart(groep) for groep in beeld.op_blad(alles, bladen)],
        bladen=bladen,
        items=beeld.alle_items(),
        mag_werken=actor.heeft(Rol.REDACTEUR),
    )
