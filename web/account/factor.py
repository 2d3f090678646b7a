"""Setting up the second factor: a QR code, a first code to prove that it works, and recovery codes once."""

from __future__ import annotations

from typing import Annotated

import segno
from fastapi import APIRouter, Depends, Form, Request
from markupsafe import Markup
from starlette.responses import RedirectResponse, Response

from actions.accounts import eigen_factor, koekje
from actions.accounts.actor import Actor
from actions.accounts.toegang import Ingelogd
from actions.audit.gebeurtenissen import Gebeurtenis
from actions.problemen import Probleem
from web.account import beeld
from web.werkplek.binnen import OPZET
from web.werkplek.regel import Formulier
from web.werkplek.route import PaginaRoute

router = APIRouter(prefix=OPZET, route_class=PaginaRoute)
Code = Annotated[str, Form()]
_GROEP = 4


@router.get("")
def toon(
    request: Request,
    actor: Annotated[Actor, Depends(Ingelogd(Gebeurtenis.TWEEDE_FACTOR_BEGONNEN, zonder_factor=True))],
) -> Response:
    """The QR code that waits for its first code, or the button that makes one."""
    return _opzetpagina(request, actor)


@router.post("")
def begin(
    actor: Annotated[Actor, Depends(Formulier(Gebeurtenis.TWEEDE_FACTOR_BEGONNEN, zonder_factor=True))],
) -> Response:
    """Make a new secret."""
    eigen_factor.begin_opzet(actor)
    return RedirectResponse(OPZET, status_code=303)


@router.post("/aan")
def zet_aan(
    request: Request,
    actor: Annotated[Actor, Depends(Formulier(Gebeurtenis.TWEEDE_FACTOR_AAN, zonder_factor=True))],
    code: Code = "",
) -> Response:
    """Turn it on with a first code, and show the recovery codes this once."""
    try:
        codes = eigen_factor.zet_aan(actor, koekje.lees(request) or "", code)
    except Probleem as probleem:
        return _opzetpagina(request, actor, probleem)
    return beeld.teken(request, "account/codes.html", actor, codes=codes)


@router.post("/uit")
def zet_uit(
    request: Request,
    actor: Annotated[Actor, Depends(Formulier(Gebeurtenis.TWEEDE_FACTOR_UIT))],
    code: Code = "",
) -> Response:
    """Turn it off, with a code."""
    try:
        eigen_factor.zet_uit(actor, code)
    except Probleem as probleem:
        return beeld.teken_account(request, actor, koekje.lees(request) or "", probleem=probleem)
    return RedirectResponse("/account?gedaan=factor_uit", status_code=303)


@router.post("/codes")
def nieuwe_codes(
    request: Request,
    actor: Annotated[Actor, Depends(Formulier(Gebeurtenis.HERSTELCODES_NIEUW))],
    code: Code = "",
) -> Response:
    """Ten other recovery codes, shown this once."""
    try:
        codes = eigen_factor.nieuwe_codes(actor, code)
    except Probleem as probleem:
        return beeld.teken_account(request, actor, koekje.lees(request) or "", probleem=probleem)
    return beeld.teken(request, "account/codes.html", actor, codes=codes)


def _opzetpagina(request: Request, actor: Actor, probleem: Probleem | None = None) -> Response:
    opzet = eigen_factor.lees_opzet(actor)
    return beeld.teken(
        request,
        "account/factor.html",
        actor,
        status=probleem.status if probleem else 200,
        probleem=probleem,
        qr=_qr(opzet.adres) if opzet else None,
        geheim=_in_groepen(opzet.geheim) if opzet else "",
    )


def _qr(adres: str) -> Markup:
    """The QR code as SVG in the page itself: it is never a file that can be kept. White behind it."""
    return Markup(segno.make(adres, error="m").svg_inline(scale=5, border=4, dark="#000", light="#fff"))


def _in_groepen(geheim: str) -> str:
    return " ".join(geheim[plek : plek + _GROEP] for plek in range(0, len(geheim), _GROEP))
