"""The page of the functionaris. It reads the audit log and nothing else."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import RedirectResponse, Response

from actions.accounts.actor import Actor
from actions.accounts.rollen import Rol
from actions.accounts.toegang import Ingelogd
from actions.audit.gebeurtenissen import Gebeurtenis
from actions.audit.lezen import controleer_nu, lees_bladzijde, voer_uit
from actions.problemen import Probleem
from web.inzage import beeld
from web.inzage.invoer import Invoer, geen_invoer
from web.werkplek.regel import Formulier
from web.werkplek.route import PaginaRoute

router = APIRouter(prefix="/inzage", route_class=PaginaRoute, include_in_schema=False)
_Kijkt = Annotated[Actor, Depends(Ingelogd(Gebeurtenis.AUDIT_GELEZEN, Rol.FUNCTIONARIS))]
_Zoekt = Annotated[Actor, Depends(Formulier(Gebeurtenis.AUDIT_GELEZEN, Rol.FUNCTIONARIS))]
_VoertUit = Annotated[Actor, Depends(Formulier(Gebeurtenis.AUDIT_EXPORT, Rol.FUNCTIONARIS))]
_Controleert = Annotated[Actor, Depends(Formulier(Gebeurtenis.AUDIT_CONTROLE, Rol.FUNCTIONARIS))]
_Getypt = Annotated[Invoer, Depends()]


@router.get("")
def toon(request: Request, actor: _Kijkt, gedaan: str = "") -> Response:
    """The newest lines."""
    invoer = geen_invoer()
    return beeld.teken(request, actor, invoer, lees_bladzijde(actor, invoer.filters()), gedaan=bool(gedaan))


@router.post("")
def zoek(
    request: Request, actor: _Zoekt, invoer: _Getypt, pagina: Annotated[int, Form(ge=1)] = 1
) -> Response:
    """The lines that pass the filters, page by page."""
    try:
        blad = lees_bladzijde(actor, invoer.filters(), pagina)
    except Probleem as probleem:
        return beeld.teken(request, actor, invoer, None, probleem=probleem)
    return beeld.teken(request, actor, invoer, blad)


@router.post("/csv")
def csv(request: Request, actor: _VoertUit, invoer: _Getypt) -> Response:
    """The same lines for a spreadsheet."""
    try:
        regels = voer_uit(actor, invoer.filters())
    except Probleem as probleem:
        return beeld.teken(request, actor, invoer, None, probleem=probleem)
    koppen = {"Content-Disposition": 'attachment; filename="logboek.csv"'}
    return Response(beeld.als_csv(regels), media_type="text/csv", headers=koppen)


@router.post("/keten")
def controleer(actor: _Controleert) -> Response:
    """Check the whole chain now."""
    controleer_nu(actor)
    return RedirectResponse("/inzage?gedaan=1", status_code=303)
