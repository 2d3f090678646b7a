"""The second person: read along, see what the gate says, publish or send back."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import RedirectResponse, Response

from actions.accounts.actor import Actor
from actions.accounts.rollen import Rol
from actions.audit.gebeurtenissen import Gebeurtenis as G
from actions.audit.handeling import handeling
from actions.kennis import beheer
from actions.kennis.nazien import bronnen
from actions.opslag.database import lees_sessie
from actions.problemen import Probleem
from web.kennisbank.formulierbeeld import vragen_van
from web.kennisbank.item import REDEN_MAX, Reden, naar_item
from web.kennisbank.keurbeeld import maak_keurbeeld
from web.kennisbank.namen import namen_van
from web.kennisbank.rechten import SCHRIJFT, Lezer, Zoeker, beslisser, schrijver
from web.kennisbank.route import KennisRoute
from web.kennisbank.tips import maak_hulp
from web.kennisbank.velden import uit_tekst
from web.kennisbank.vergelijken import vergelijk
from web.kennisbank.weergave import pagina

router = APIRouter(prefix="/kennisbank/items/{item_id}", route_class=KennisRoute)


@router.get("/beoordeel")
def beoordeel(request: Request, actor: Lezer, item_id: str) -> Response:
    """What changes, next to what is live."""
    return _pagina(request, actor, item_id)


@router.post("/keuring")
def keuring(request: Request, actor: Zoeker, item_id: str, deel: Annotated[str, Form()] = "") -> Response:
    """Run the gate; the whole page, or with ``deel`` only its report."""
    stand = beheer.keur_concept(item_id)
    if not deel:
        return _pagina(request, actor, item_id, keurstand=stand)
    with lees_sessie() as werk:
        beeld = maak_keurbeeld(stand, vragen_van(werk))
    return pagina(request, "kennisbank/delen/keuring.html", actor, keuring=beeld)


@router.post("/publiceer")
def publiceer(
    request: Request,
    actor: Annotated[Actor, Depends(beslisser(G.KENNIS_GEPUBLICEERD))],
    item_id: str,
    reden: Annotated[str | None, Form(max_length=REDEN_MAX)] = None,
) -> Response:
    """Put it live; with a reason, against the gate, which only a beheerder may."""
    if reden is None and not actor.heeft(Rol.REDACTEUR):
        reden = ""
    try:
        beheer.publiceer(actor, item_id, overrule_reden=reden)
    except Probleem as probleem:
        return _geweigerd(request, actor, item_id, probleem, reden or "")
    return naar_item(item_id, "gepubliceerd" if reden is None else "doorgedrukt")


@router.post("/afwijzen")
def afwijzen(
    request: Request,
    actor: Annotated[Actor, Depends(schrijver(G.KENNIS_AFGEWEZEN))],
    item_id: str,
    reden: Reden = "",
) -> Response:
    """Send it back to the writer, with the reason."""
    try:
        with handeling(actor, G.KENNIS_AFGEWEZEN, item_id) as werk:
            beheer.wijs_af(werk, item_id, actor.email, reden)
    except Probleem as probleem:
        return _geweigerd(request, actor, item_id, probleem, reden)
    return naar_item(item_id, "afgewezen")


def _geweigerd(request: Request, actor: Actor, item_id: str, probleem: Probleem, reden: str) -> Response:
    """The page again, with the gate's report when that is what refused."""
    keurstand = beheer.keur_concept(item_id) if isinstance(probleem, beheer.Keuringsfout) else None
    return _pagina(request, actor, item_id, keurstand=keurstand, probleem=probleem, reden=reden)


def _pagina(
    request: Request,
    actor: Actor,
    item_id: str,
    *,
    keurstand: beheer.Keurstand | None = None,
    probleem: Probleem | None = None,
    reden: str = "",
) -> Response:
    with lees_sessie() as werk:
        stand = beheer.toon(werk, item_id)
        vragen = vragen_van(werk)
        namen = namen_van(werk, (versie.door for versie in stand.versies))
    concept = stand.concept
    if concept is None or concept.status != "ter_beoordeling":
        if probleem:
            raise probleem
        return RedirectResponse(f"/kennisbank/items/{item_id}", status_code=303)
    nieuw = uit_tekst(item_id, concept.tekst)
    oud = uit_tekst(item_id, stand.live.tekst) if stand.live else None
    teksten = [(naam, bronnen().tekst(naam)) for naam in nieuw.paragrafen]
    return pagina(
        request,
        "kennisbank/beoordeel.html",
        actor,
        probleem=probleem,
        velden=nieuw,
        schrijver=namen[concept.door],
        eigen=concept.door == actor.email,
        redacteur=actor.heeft(*SCHRIJFT),
        beheerder=actor.heeft(Rol.BEHEERDER),
        delen=vergelijk(oud, nieuw, vragen),
        is_nieuw=oud is None,
        hulp=maak_hulp(nieuw),
        bronteksten=[(naam, tekst) for naam, tekst in teksten if tekst],
        keuring=maak_keurbeeld(keurstand, vragen) if keurstand else None,
        reden=reden,
    )
