"""The page of one answer: how it stands, and what someone can do with it now."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import RedirectResponse, Response

from actions.accounts.actor import Actor
from actions.audit.gebeurtenissen import Gebeurtenis as G
from actions.audit.handeling import handeling
from actions.kennis import beheer
from actions.klok import vandaag
from actions.opslag.database import lees_sessie
from actions.problemen import Probleem
from actions.vragen.oordelen import tellingen
from web.kennisbank.formulierbeeld import vind_fouten, vragen_van
from web.kennisbank.namen import namen_van
from web.kennisbank.rechten import SCHRIJFT, Lezer, schrijver
from web.kennisbank.route import KennisRoute
from web.kennisbank.tips import maak_hulp
from web.kennisbank.velden import uit_tekst
from web.kennisbank.weergave import pagina

router = APIRouter(prefix="/kennisbank/items/{item_id}", route_class=KennisRoute)
REDEN_MAX = 2_000
Reden = Annotated[str, Form(max_length=REDEN_MAX)]


@router.get("")
def toon(request: Request, actor: Lezer, item_id: str, gedaan: str = "") -> Response:
    """One answer."""
    return teken_item(request, actor, item_id, gedaan=gedaan)


@router.post("/indienen")
def indienen(
    request: Request, actor: Annotated[Actor, Depends(schrijver(G.KENNIS_INGEDIEND))], item_id: str
) -> Response:
    """Send the draft to a colleague."""
    try:
        with handeling(actor, G.KENNIS_INGEDIEND, item_id) as werk:
            beheer.dien_in(werk, item_id, actor.email)
    except beheer.Itemfouten:
        return RedirectResponse(f"/kennisbank/items/{item_id}/bewerk", status_code=303)
    return naar_item(item_id, "ingediend")


@router.post("/weg")
def weg(
    request: Request, actor: Annotated[Actor, Depends(schrijver(G.KENNIS_BEWAARD))], item_id: str
) -> Response:
    """Stop with the draft."""
    with handeling(actor, G.KENNIS_BEWAARD, item_id) as werk:
        beheer.gooi_concept_weg(werk, item_id, actor.email)
    return naar_item(item_id, "weggegooid")


@router.post("/intrekken")
def intrekken(
    request: Request,
    actor: Annotated[Actor, Depends(schrijver(G.KENNIS_INGETROKKEN))],
    item_id: str,
    reden: Reden = "",
) -> Response:
    """Take the answer away from visitors."""
    try:
        beheer.trek_in(actor, item_id, reden)
    except Probleem as probleem:
        return teken_item(request, actor, item_id, probleem=probleem, reden=reden)
    return naar_item(item_id, "ingetrokken")


def naar_item(item_id: str, gedaan: str) -> Response:
    """Back to the page of the answer, which says what was done."""
    return RedirectResponse(f"/kennisbank/items/{item_id}?gedaan={gedaan}", status_code=303)


def teken_item(
    request: Request,
    actor: Actor,
    item_id: str,
    *,
    gedaan: str = "",
    probleem: Probleem | None = None,
    reden: str = "",
) -> Response:
    """Draw the page."""
    with lees_sessie() as werk:
        stand = beheer.toon(werk, item_id)
        vragen = vragen_van(werk)
        goed, slecht = tellingen(werk).get(item_id, (0, 0))
        namen = namen_van(werk, (wie for v in stand.versies for wie in (v.door, v.beoordeeld_door)))
        concept = uit_tekst(item_id, stand.concept.tekst) if stand.concept else None
        fouten = vind_fouten(werk, concept, vragen) if concept else []
    live = uit_tekst(item_id, stand.live.tekst) if stand.live else None
    eigenlijk = live or uit_tekst(item_id, stand.huidige.tekst)
    return pagina(
        request,
        "kennisbank/item.html",
        actor,
        gedaan=gedaan,
        probleem=probleem,
        stand=stand,
        velden=eigenlijk,
        live=maak_hulp(live) if live else None,
        nieuw=maak_hulp(concept) if concept else None,
        fouten=fouten,
        namen=namen,
        vandaag=vandaag(),
        schrijft=actor.heeft(*SCHRIJFT),
        eigen=stand.concept is not None and stand.concept.door == actor.email,
        goed=goed,
        slecht=slecht,
        reden=reden,
    )
