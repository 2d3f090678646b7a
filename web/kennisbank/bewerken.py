"""Writing: the form of an answer. Saving never loses a word, whoever else saved meanwhile."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from actions.accounts import koekje
from actions.accounts.actor import Actor
from actions.accounts.sessies import teken_klopt
from actions.accounts.toegang import Ingelogd
from actions.audit.gebeurtenissen import Gebeurtenis as G
from actions.audit.handeling import handeling
from actions.kennis import beheer
from actions.kennis.klad import lees_klad, wis_klad
from actions.klok import vandaag
from actions.opslag.database import lees_sessie
from actions.problemen import NietGevonden, Probleem, Verboden
from web.kennisbank.formulierbeeld import Formulierbeeld, leeg, maak_beeld
from web.kennisbank.invoer import Invoer, lees_invoer, waarden_van
from web.kennisbank.rechten import SCHRIJFT, Bewaarformulier
from web.kennisbank.route import KennisRoute
from web.kennisbank.velden import uit_tekst
from web.kennisbank.weergave import pagina

router = APIRouter(prefix="/kennisbank", route_class=KennisRoute)
Kijker = Annotated[Actor, Depends(Ingelogd(G.KENNIS_BEKEKEN, *SCHRIJFT))]
Indiener = Annotated[Actor, Depends(Bewaarformulier(G.KENNIS_BEWAARD, *SCHRIJFT))]


@router.get("/nieuw")
def nieuw(request: Request, actor: Kijker) -> Response:
    """An empty form."""
    with lees_sessie() as werk:
        beeld = maak_beeld(werk, leeg(vandaag()), nieuw=True)
    return _teken(request, actor, beeld)


@router.get("/items/{item_id}/bewerk")
def bewerk(request: Request, actor: Kijker, item_id: str, gedaan: str = "") -> Response:
    """The form with the draft, or with what is live when there is no draft."""
    with lees_sessie() as werk:
        huidige = beheer.toon(werk, item_id).huidige
        velden = uit_tekst(item_id, huidige.tekst)
        beeld = maak_beeld(werk, velden, gebaseerd_op=huidige.nummer, nakijken=huidige.in_bewerking)
    wacht = huidige.status == "ter_beoordeling"
    return _teken(request, actor, beeld, gedaan=gedaan, wacht=wacht)


@router.get("/terug/{sleutel}")
def terug(request: Request, actor: Kijker, sleutel: str) -> Response:
    """The form that was sent after the session had ended, with everything that was typed."""
    with lees_sessie() as werk:
        klad = lees_klad(werk, sleutel)
        if klad is None:
            raise NietGevonden()
        item_id = None if klad.adres.endswith("/nieuw") else klad.adres.split("/")[3]
        invoer = lees_invoer(klad.velden, item_id)
        beeld = maak_beeld(werk, invoer.velden, gebaseerd_op=invoer.basis, nieuw=invoer.nieuw, klad=sleutel)
    return _teken(request, actor, beeld, gedaan="terug")


@router.post("/nieuw")
async def maak(request: Request, actor: Indiener) -> Response:
    """Save a new entry."""
    invoer = lees_invoer(waarden_van(await request.form()), None)
    return await run_in_threadpool(_verwerk, request, actor, invoer)


@router.post("/items/{item_id}/bewerk")
async def bewaar(request: Request, actor: Indiener, item_id: str) -> Response:
    """Save the draft; and check it, or submit it."""
    invoer = lees_invoer(waarden_van(await request.form()), item_id)
    return await run_in_threadpool(_verwerk, request, actor, invoer)


def _verwerk(request: Request, actor: Actor, invoer: Invoer) -> Response:
    if not teken_klopt(koekje.lees(request) or "", invoer.teken):
        fout = Verboden(code="teken_klopt_niet")
        return _teken(request, actor, _beeld(invoer), probleem=fout, verlopen=True)
    if invoer.doe == "controleer":
        return _teken(request, actor, _beeld(invoer, nakijken=True))
    try:
        veranderd = _bewaar(actor, invoer)
        if invoer.doe == "indienen":
            with handeling(actor, G.KENNIS_INGEDIEND, invoer.velden.id) as werk:
                beheer.dien_in(werk, invoer.velden.id, actor.email)
    except beheer.BewerktDoorAnder as botsing:
        beeld = _beeld(invoer).met_botsing(botsing.huidige)
        return _teken(request, actor, beeld, status=botsing.status)
    except beheer.Itemfouten as fouten:
        return _teken(request, actor, _beeld_van_concept(invoer), status=fouten.status, bewaard=True)
    except Probleem as probleem:
        return _teken(request, actor, _beeld(invoer), probleem=probleem)
    adres = f"/kennisbank/items/{invoer.velden.id}"
    if invoer.doe == "indienen":
        return RedirectResponse(f"{adres}?gedaan=ingediend", status_code=303)
    return RedirectResponse(f"{adres}/bewerk?gedaan={'bewaard' if veranderd else 'gelijk'}", status_code=303)


def _bewaar(actor: Actor, invoer: Invoer) -> bool:
    """Save as the draft; False when there was nothing to save. Raises what ``beheer`` raises."""
    item_id, tekst = invoer.velden.id, invoer.velden.als_tekst()
    if not invoer.nieuw and _staat_er_al(item_id, tekst, invoer.basis):
        return False
    with handeling(actor, G.KENNIS_BEWAARD, item_id) as werk:
        if invoer.nieuw:
            beheer.nieuw(werk, item_id, tekst, actor.email)
        else:
            beheer.bewaar_concept(werk, item_id, tekst, gebaseerd_op=invoer.basis, door=actor.email)
        if invoer.klad:
            wis_klad(werk, invoer.klad)
    return True


def _staat_er_al(item_id: str, tekst: str, basis: int) -> bool:
    with lees_sessie() as werk:
        huidige = beheer.toon(werk, item_id).huidige
    return huidige.nummer == basis and huidige.tekst == tekst


def _beeld(invoer: Invoer, nakijken: bool = False) -> Formulierbeeld:
    with lees_sessie() as werk:
        return maak_beeld(
            werk,
            invoer.velden,
            gebaseerd_op=invoer.basis,
            nieuw=invoer.nieuw,
            nakijken=nakijken,
            klad=invoer.klad,
        )


def _beeld_van_concept(invoer: Invoer) -> Formulierbeeld:
    """It is a draft now; the page says what keeps it from being submitted."""
    with lees_sessie() as werk:
        nummer = beheer.toon(werk, invoer.velden.id).huidige.nummer
        return maak_beeld(werk, invoer.velden, gebaseerd_op=nummer, nakijken=True)


def _teken(
    request: Request,
    actor: Actor,
    beeld: Formulierbeeld,
    *,
    probleem: Probleem | None = None,
    status: int = 200,
    gedaan: str = "",
    bewaard: bool = False,
    wacht: bool = False,
    verlopen: bool = False,
) -> Response:
    """Draw the form. ``bewaard``: the text is a draft now, but cannot be submitted yet."""
    return pagina(
        request,
        "kennisbank/bewerk.html",
        actor,
        beeld=beeld,
        velden=beeld.velden,
        hulp=beeld.hulp,
        probleem=probleem,
        status=status,
        gedaan=gedaan,
        bewaard=bewaard,
        wacht=wacht,
        verlopen=verlopen,
    )
