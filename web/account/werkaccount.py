"""Logging in with a werkaccount: away to the organisation's own log-in page, and back."""

from __future__ import annotations

from datetime import timedelta

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from actions.accounts.actor import ONBEKEND
from actions.accounts.toestel import toestel_van
from actions.audit.gebeurtenissen import Gebeurtenis
from actions.audit.handeling import noteer_weigering, resultaat_van
from actions.grenzen import afzender, tel
from actions.instellingen import instellingen
from actions.oidc import stroom
from actions.oidc.toelaten import laat_toe
from actions.opslag.database import sessie
from actions.problemen import Probleem
from web.werkplek.binnen import laat_binnen
from web.werkplek.loginpagina import veilig_verder
from web.werkplek.route import PaginaRoute, foutpagina

router = APIRouter(prefix="/inloggen/werkaccount", route_class=PaginaRoute)
_PER_MINUUT = 60
"""A whole office can share one address."""


@router.get("")
def vertrek(request: Request, naar: str = "") -> Response:
    """Away to the organisation, with what has to come back sealed in a cookie."""
    _rem(request)
    weg = stroom.vertrek(_terug(request), veilig_verder(naar))
    antwoord = RedirectResponse(weg.adres, status_code=303)
    antwoord.set_cookie(
        _koekje(),
        weg.zegel,
        max_age=int(stroom.GELDIG.total_seconds()),
        path="/",
        secure=instellingen().is_https,
        httponly=True,
        samesite="lax",
    )
    return antwoord


@router.get("/terug")
def keer_terug(request: Request, state: str = "", code: str = "", error: str = "") -> Response:
    """Back: a new session when the proof is right; the seal works once, whatever comes of it."""
    _rem(request)
    antwoord = _rond_af(request, state, code, error)
    antwoord.delete_cookie(_koekje(), path="/", secure=instellingen().is_https, httponly=True, samesite="lax")
    return antwoord


@router.get("/uit")
def log_elders_uit(request: Request) -> Response:
    """Log out at the organisation too, when it has a place for that."""
    _rem(request)
    einde = stroom.einde(f"{_basis(request)}/inloggen?uit=1")
    return RedirectResponse(einde or "/inloggen?uit=1", status_code=303)


def _rond_af(request: Request, state: str, code: str, error: str) -> Response:
    adres, zegel = afzender(request), request.cookies.get(_koekje(), "")
    try:
        terugkeer = stroom.keer_terug(zegel, _terug(request), state=state, code=code, fout=error)
    except Probleem as fout:
        noteer_weigering(ONBEKEND, Gebeurtenis.INLOGGEN_WERKACCOUNT, "", resultaat_van(fout), adres)
        return foutpagina(request, fout)
    try:
        token = laat_toe(terugkeer, adres, toestel_van(request.headers.get("user-agent", "")))
    except Probleem as fout:
        return foutpagina(request, fout)
    return laat_binnen(request, token, terugkeer.naar)


def _rem(request: Request) -> None:
    """Without this brake, anyone could keep us and the organisation busy. Raises TeVeel."""
    with sessie() as werk:
        tel(werk, "werkaccount", afzender(request), hoogstens=_PER_MINUUT, per=timedelta(minutes=1))


def _basis(request: Request) -> str:
    return (instellingen().basis_adres or str(request.base_url)).rstrip("/")


def _terug(request: Request) -> str:
    return f"{_basis(request)}{router.prefix}/terug"


def _koekje() -> str:
    return "__Host-werkaccount" if instellingen().is_https else "werkaccount"
