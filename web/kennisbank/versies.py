"""The history of an answer: who changed what, and the way back."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from actions.accounts.actor import Actor
from actions.audit.gebeurtenissen import Gebeurtenis as G
from actions.audit.handeling import handeling
from actions.kennis import beheer
from actions.opslag.database import lees_sessie
from actions.problemen import NietGevonden, Probleem
from web.kennisbank.formulierbeeld import vragen_van
from web.kennisbank.item import naar_item
from web.kennisbank.namen import Namen, namen_van
from web.kennisbank.rechten import SCHRIJFT, Lezer, schrijver
from web.kennisbank.route import KennisRoute
from web.kennisbank.tips import maak_hulp
from web.kennisbank.velden import uit_tekst
from web.kennisbank.vergelijken import vergelijk
from web.kennisbank.weergave import pagina

router = APIRouter(prefix="/kennisbank/items/{item_id}/versies", route_class=KennisRoute)


@router.get("")
def lijst(request: Request, actor: Lezer, item_id: str) -> Response:
    """All versions, newest first."""
    stand, _, namen = _lees(item_id)
    return pagina(
        request,
        "kennisbank/versies.html",
        actor,
        stand=stand,
        namen=namen,
        vraag=uit_tekst(item_id, stand.huidige.tekst).vraag,
    )


@router.get("/{nummer}")
def toon(request: Request, actor: Lezer, item_id: str, nummer: int) -> Response:
    """One version, beside the one before it and beside what is live now."""
    return _versie(request, actor, item_id, nummer)


@router.post("/{nummer}/terug")
def terug(
    request: Request,
    actor: Annotated[Actor, Depends(schrijver(G.KENNIS_BEWAARD))],
    item_id: str,
    nummer: int,
) -> Response:
    """A draft with the text of this version."""
    try:
        with handeling(actor, G.KENNIS_BEWAARD, item_id) as werk:
            beheer.zet_terug(werk, item_id, nummer, actor.email)
    except Probleem as probleem:
        return _versie(request, actor, item_id, nummer, probleem=probleem)
    return naar_item(item_id, "teruggezet")


def _lees(item_id: str) -> tuple[beheer.Itemstand, dict[str, str], Namen]:
    with lees_sessie() as werk:
        stand = beheer.toon(werk, item_id)
        mensen = (wie for versie in stand.versies for wie in (versie.door, versie.beoordeeld_door))
        return stand, vragen_van(werk), namen_van(werk, mensen)


def _versie(
    request: Request, actor: Actor, item_id: str, nummer: int, *, probleem: Probleem | None = None
) -> Response:
    stand, vragen, namen = _lees(item_id)
    deze = next((versie for versie in stand.versies if versie.nummer == nummer), None)
    if deze is None:
        raise NietGevonden()
    vorige = next((versie for versie in stand.versies if versie.nummer < nummer), None)
    velden, live = uit_tekst(item_id, deze.tekst), stand.live
    toen = vergelijk(uit_tekst(item_id, vorige.tekst), velden, vragen) if vorige else []
    anders = live is not None and live.nummer != nummer
    nu_live = vergelijk(velden, uit_tekst(item_id, live.tekst), vragen) if live and anders else []
    return pagina(
        request,
        "kennisbank/versie.html",
        actor,
        probleem=probleem,
        stand=stand,
        versie=deze,
        vorige=vorige,
        velden=velden,
        delen=toen,
        delen_live=nu_live,
        anders=anders,
        hulp=maak_hulp(velden),
        namen=namen,
        mag_terug=actor.heeft(*SCHRIJFT) and not (live and live.nummer == nummer),
    )
