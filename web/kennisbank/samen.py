"""Several drafts at once, as after an import: submit them together, publish them together."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import RedirectResponse, Response

from actions.accounts.actor import Actor
from actions.accounts.rollen import Rol
from actions.audit.gebeurtenissen import Gebeurtenis as G
from actions.audit.handeling import handeling
from actions.kennis import beheer
from actions.klok import vandaag
from actions.opslag.database import lees_sessie
from actions.problemen import Probleem
from web.kennisbank.formulierbeeld import vragen_van
from web.kennisbank.item import Reden
from web.kennisbank.keurbeeld import maak_keurbeeld
from web.kennisbank.rechten import Lezer, Zoeker, beslisser, schrijver
from web.kennisbank.route import KennisRoute
from web.kennisbank.velden import uit_tekst
from web.kennisbank.vergelijken import Velddeel, vergelijk
from web.kennisbank.weergave import pagina

router = APIRouter(prefix="/kennisbank/samen", route_class=KennisRoute)
Ids = Annotated[list[str], Form()]
_DAGEN = frozenset({"geldig_tot", "herzien_op"})


@router.get("")
def toon(request: Request, actor: Lezer) -> Response:
    """Everything that waits for this person."""
    return _pagina(request, actor)


@router.post("/indienen")
def indienen(
    request: Request, actor: Annotated[Actor, Depends(schrijver(G.KENNIS_INGEDIEND))], ids: Ids
) -> Response:
    """Submit these drafts: all, or none."""
    with handeling(actor, G.KENNIS_INGEDIEND, f"{len(ids)} items") as werk:
        beheer.dien_samen_in(werk, ids)
    return RedirectResponse("/kennisbank?filter=beoordelen&gedaan=ingediend", status_code=303)


@router.post("/keuring")
def keuring(request: Request, actor: Zoeker) -> Response:
    """Run the gate on all of them together."""
    return _pagina(request, actor, keuren=True)


@router.post("/publiceer")
def publiceer(
    request: Request, actor: Annotated[Actor, Depends(beslisser(G.KENNIS_GEPUBLICEERD))], ids: Ids
) -> Response:
    """Put these live: all, or none."""
    try:
        beheer.publiceer(actor, *ids, overrule_reden=None if actor.heeft(Rol.REDACTEUR) else "")
    except Probleem as probleem:
        return _pagina(request, actor, probleem=probleem)
    return RedirectResponse("/kennisbank?gedaan=gepubliceerd", status_code=303)


@router.post("/afwijzen")
def afwijzen(
    request: Request,
    actor: Annotated[Actor, Depends(schrijver(G.KENNIS_AFGEWEZEN))],
    ids: Ids,
    reden: Reden = "",
) -> Response:
    """Send these back to who wrote them, with one reason: all, or none."""
    try:
        with handeling(actor, G.KENNIS_AFGEWEZEN, f"{len(ids)} items") as werk:
            for item_id in ids:
                beheer.wijs_af(werk, item_id, actor.email, reden)
    except Probleem as probleem:
        return _pagina(request, actor, probleem=probleem, reden=reden)
    return RedirectResponse("/kennisbank?gedaan=afgewezen", status_code=303)


def _pagina(
    request: Request,
    actor: Actor,
    *,
    keuren: bool = False,
    probleem: Probleem | None = None,
    reden: str = "",
) -> Response:
    with lees_sessie() as werk:
        wachtend = beheer.lijst(werk, filter=beheer.Filter.BEOORDELEN, vandaag=vandaag())
        standen = [beheer.toon_ongezien(werk, regel.id) for regel in wachtend]
        vragen = vragen_van(werk)
    andermans = [stand for stand in standen if stand.concept and stand.concept.door != actor.email]
    ids = [stand.item_id for stand in andermans]
    teksten = [(stand.item_id, vragen[stand.item_id], _delen(stand, vragen)) for stand in andermans]
    return pagina(
        request,
        "kennisbank/samen.html",
        actor,
        probleem=probleem,
        teksten=[tekst for tekst in teksten if not _alleen_dagen(tekst[2])],
        dagen=[tekst for tekst in teksten if _alleen_dagen(tekst[2])],
        reden=reden,
        eigen=len(standen) - len(andermans),
        ids=ids,
        keuring=maak_keurbeeld(beheer.keur_concept(*ids), vragen) if keuren and ids else None,
        redacteur=actor.heeft(Rol.REDACTEUR),
    )


def _alleen_dagen(delen: list[Velddeel]) -> bool:
    """Whether only the last day and the day of review differ, as after making answers valid for longer."""
    return {deel.naam for deel in delen} <= _DAGEN


def _delen(stand: beheer.Itemstand, vragen: dict[str, str]) -> list[Velddeel]:
    oud = uit_tekst(stand.item_id, stand.live.tekst) if stand.live else None
    return vergelijk(oud, uit_tekst(stand.item_id, stand.huidige.tekst), vragen)
