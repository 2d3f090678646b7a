"""The page of one intake, and the work on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import RedirectResponse, Response

from actions.accounts.actor import Actor
from actions.accounts.rollen import LEEST_INTAKES
from actions.accounts.toegang import Ingelogd
from actions.audit.gebeurtenissen import Gebeurtenis as G
from actions.intakes import dienst
from actions.intakes.schemas import REDEN_MAX, TEKST_MAX
from actions.intakes.teksten import woorden
from actions.klok import vandaag
from actions.problemen import Conflict, OngeldigeInvoer, Probleem
from actions.uitvoer.samenstellen import gemeentetitel
from web.inhoud_lezen import inhoud
from web.sjabloon import weergeven
from web.werkplek import datums
from web.werkplek.intakebeeld import maak_beeld
from web.werkplek.kennisbeeld import bij_velden
from web.werkplek.leverbeeld import stand
from web.werkplek.regel import Formulier, teken_van
from web.werkplek.route import PaginaRoute
from web.werkplek.termijnbeeld import termijnregels
from web.werkplek.werkbeeld import maak_werk, verleden

router = APIRouter(prefix="/werkplek/{kenmerk}", route_class=PaginaRoute)
_Tekst = Annotated[str, Form(max_length=TEKST_MAX)]
_Reden = Annotated[str, Form(max_length=REDEN_MAX)]
_Kort = Annotated[str, Form(max_length=200)]
_Stand = Annotated[int | None, Form()]
_LIJST = "/werkplek"


def mag(wat: G) -> Formulier:
    """The rule of a form on this page."""
    return Formulier(wat, *LEEST_INTAKES)


@router.get("")
def toon(
    request: Request,
    kenmerk: str,
    actor: Annotated[Actor, Depends(Ingelogd(G.INTAKE_GELEZEN, *LEEST_INTAKES))],
    gedaan: str = "",
) -> Response:
    """One intake."""
    return _pagina(request, actor, kenmerk, gedaan=inhoud("werkplek")["gedaan"].get(gedaan, ""))


@router.post("/claim")
def claim(request: Request, kenmerk: str, actor: Annotated[Actor, Depends(mag(G.INTAKE_CLAIM))]) -> Response:
    """Take it in hand."""
    return _doe(request, actor, kenmerk, "claim", lambda: dienst.claim(actor, kenmerk))


@router.post("/vrijgave")
def vrijgave(
    request: Request,
    kenmerk: str,
    actor: Annotated[Actor, Depends(mag(G.INTAKE_VRIJGAVE))],
    tekst: _Reden = "",
    stand: _Stand = None,
) -> Response:
    """Put it back for the team."""
    return _doe(
        request, actor, kenmerk, "vrijgave", lambda: dienst.geef_vrij(actor, kenmerk, tekst, stand), tekst
    )


@router.post("/overdracht")
def overdracht(
    request: Request,
    kenmerk: str,
    actor: Annotated[Actor, Depends(mag(G.INTAKE_OVERDRACHT))],
    naar: _Kort = "",
    gemeente: _Kort = "",
    tekst: _Reden = "",
    stand: _Stand = None,
) -> Response:
    """Hand it over; after another gemeente got it, it is not here to show any more."""
    geef = lambda: dienst.draag_over(  # noqa: E731 one step, run once
        actor, kenmerk, naar=naar, gemeente=gemeente, reden=tekst, stand=stand
    )
    wat = "overdracht_gemeente" if gemeente else "overdracht"
    return _doe(request, actor, kenmerk, wat, geef, tekst, verder=_LIJST if gemeente else "")


@router.post("/gesprek")
def gesprek(
    request: Request,
    kenmerk: str,
    actor: Annotated[Actor, Depends(mag(G.INTAKE_GESPREK))],
    datum: _Kort = "",
    stand: _Stand = None,
) -> Response:
    """Set the day of the first conversation."""
    return _doe(
        request, actor, kenmerk, "gesprek", lambda: dienst.plan_gesprek(actor, kenmerk, datum, stand), datum
    )


@router.post("/status")
def status(
    request: Request,
    kenmerk: str,
    actor: Annotated[Actor, Depends(mag(G.INTAKE_STATUS))],
    status: Annotated[str, Form(max_length=20)] = "",
    gezien: Annotated[str, Form(max_length=20)] = "",
    tekst: _Reden = "",
    stand: _Stand = None,
) -> Response:
    """Take one step."""
    stap = lambda: dienst.zet_status(actor, kenmerk, status, tekst, gezien, stand)  # noqa: E731 run once
    return _doe(request, actor, kenmerk, "status", stap, tekst)


@router.post("/notities")
def notitie(
    request: Request,
    kenmerk: str,
    actor: Annotated[Actor, Depends(mag(G.INTAKE_NOTITIE))],
    tekst: _Tekst = "",
) -> Response:
    """Add an internal note."""
    return _doe(
        request, actor, kenmerk, "notities", lambda: dienst.schrijf_notitie(actor, kenmerk, tekst), tekst
    )


@router.post("/terugvraag")
def terugvraag(
    request: Request,
    kenmerk: str,
    actor: Annotated[Actor, Depends(mag(G.INTAKE_TERUGVRAAG))],
    tekst: _Tekst = "",
    veld: Annotated[str, Form(max_length=80)] = "",
    stand: _Stand = None,
) -> Response:
    """Ask the family for more."""
    return _doe(
        request,
        actor,
        kenmerk,
        "terugvraag",
        lambda: dienst.vraag_terug(actor, kenmerk, veld or None, tekst, stand),
        tekst,
    )


def _doe(
    request: Request,
    actor: Actor,
    kenmerk: str,
    wat: str,
    werk: Callable[[], object],
    getypt: str = "",
    verder: str = "",
) -> Response:
    """Do it and show the page again (or ``verder``); when it fails, what was typed stays on screen."""
    try:
        werk()
    except (Conflict, OngeldigeInvoer) as probleem:
        return _pagina(request, actor, kenmerk, probleem=probleem, getypt={wat: getypt})
    return RedirectResponse(f"{verder or f'{_LIJST}/{kenmerk}'}?gedaan={wat}", status_code=303)


def _pagina(
    request: Request,
    actor: Actor,
    kenmerk: str,
    *,
    gedaan: str = "",
    probleem: Probleem | None = None,
    getypt: dict[str, str] | None = None,
) -> Response:
    blad = dienst.open_blad(actor, kenmerk)
    beeld = maak_beeld(blad, vandaag())
    return weergeven(
        request,
        "intake.html",
        status=probleem.status if probleem else 200,
        tekst=inhoud("werkplek"),
        actor=actor,
        teken=teken_van(request),
        kaart=blad.kaart,
        detail=blad.detail,
        beeld=beeld,
        werk=maak_werk(actor, blad, beeld),
        termijnen=termijnregels(blad.kaart),
        verleden=verleden(blad),
        kennis=bij_velden(request, (regel.pad for stap in beeld.stappen for regel in stap.regels)),
        vorige_op=blad.vorige_op,
        levering=stand(blad.levering) if blad.levering else "",
        statusnaam=woorden()["statussen"][blad.kaart.status],
        gemeente=gemeentetitel(blad.kaart.gemeente),
        dag=datums.dag,
        moment=datums.moment,
        gedaan=gedaan,
        probleem=probleem,
        getypt=getypt or {},
    )
